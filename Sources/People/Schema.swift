package import Store

/// The tables of who is who.
package enum PeopleSchema {
    package static let migrations = [places, people, seats, signIn, imports, regionImports]

    private static let places = Migration(
        "0020-people-places",
        """
        CREATE TABLE region (
            code TEXT NOT NULL CHECK (length(code) IN (6, 9, 12)),
            valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
            valid_to TEXT CHECK (valid_to >= valid_from),
            name TEXT NOT NULL CHECK (length(name) > 0),
            kind TEXT NOT NULL
                CHECK (kind IN ('province', 'city', 'county', 'street', 'town', 'township', 'village')),
            successor TEXT CHECK (successor <> code),
            PRIMARY KEY (code, valid_from)
        ) STRICT;
        CREATE UNIQUE INDEX region_valid ON region (code) WHERE valid_to IS NULL;
        CREATE TABLE congress (
            id INTEGER PRIMARY KEY NOT NULL,
            name TEXT NOT NULL CHECK (length(name) > 0),
            region TEXT NOT NULL UNIQUE,
            level TEXT NOT NULL CHECK (level IN ('county', 'township'))
        ) STRICT;
        CREATE TABLE term (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
            begins TEXT NOT NULL,
            ends TEXT CHECK (ends >= begins),
            UNIQUE (congress, number)
        ) STRICT;
        CREATE TABLE sitting (
            id INTEGER PRIMARY KEY NOT NULL,
            term INTEGER NOT NULL REFERENCES term,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
            begins TEXT NOT NULL,
            ends TEXT CHECK (ends >= begins),
            UNIQUE (term, number)
        ) STRICT;
        CREATE TABLE unit (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            name TEXT NOT NULL CHECK (length(name) > 0),
            organ TEXT NOT NULL
                CHECK (organ IN ('government', 'supervision', 'court', 'procuratorate', 'party', 'other')),
            region TEXT,
            ended_at INTEGER,
            UNIQUE (congress, name)
        ) STRICT;
        CREATE TABLE station (
            id INTEGER PRIMARY KEY NOT NULL,
            code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
            kind TEXT NOT NULL CHECK (kind IN ('base', 'home', 'station')),
            name TEXT NOT NULL CHECK (length(name) > 0),
            congress INTEGER NOT NULL REFERENCES congress,
            region TEXT NOT NULL,
            address TEXT NOT NULL CHECK (length(address) > 0),
            rhythm TEXT CHECK (length(rhythm) > 0),
            ended_at INTEGER,
            UNIQUE (congress, name)
        ) STRICT;
        """)

    private static let people = Migration(
        "0021-people",
        """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            name TEXT NOT NULL CHECK (length(name) > 0)
        ) STRICT;
        CREATE INDEX person_congress ON person (congress, name);
        CREATE TABLE role_grant (
            id INTEGER PRIMARY KEY NOT NULL,
            person INTEGER NOT NULL REFERENCES person,
            role TEXT NOT NULL CHECK (length(role) > 0),
            congress INTEGER NOT NULL REFERENCES congress,
            unit INTEGER REFERENCES unit,
            station INTEGER REFERENCES station,
            begins INTEGER NOT NULL,
            ends INTEGER CHECK (ends >= begins)
        ) STRICT;
        CREATE INDEX role_grant_person ON role_grant (person);
        CREATE INDEX role_grant_holders ON role_grant (congress, role, unit);
        CREATE UNIQUE INDEX role_grant_once
            ON role_grant (person, role, congress, coalesce(unit, 0), coalesce(station, 0)) WHERE ends IS NULL;
        """)

    private static let seats = Migration(
        "0022-people-seats",
        """
        CREATE TABLE deputy (
            id INTEGER PRIMARY KEY NOT NULL,
            person INTEGER NOT NULL REFERENCES person,
            congress INTEGER NOT NULL REFERENCES congress,
            term INTEGER NOT NULL REFERENCES term,
            number TEXT NOT NULL CHECK (length(number) > 0),
            district TEXT CHECK (length(district) > 0),
            ended_at INTEGER,
            UNIQUE (term, number),
            UNIQUE (term, person)
        ) STRICT;
        CREATE INDEX deputy_person ON deputy (person);
        CREATE INDEX deputy_congress ON deputy (congress, term, number);
        CREATE TABLE deputy_group (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            term INTEGER NOT NULL REFERENCES term,
            kind TEXT NOT NULL CHECK (kind IN ('delegation', 'group', 'professional')),
            name TEXT NOT NULL CHECK (length(name) > 0),
            UNIQUE (term, kind, name)
        ) STRICT;
        CREATE TABLE deputy_group_member (
            deputy_group INTEGER NOT NULL REFERENCES deputy_group,
            deputy INTEGER NOT NULL REFERENCES deputy,
            leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
            PRIMARY KEY (deputy_group, deputy)
        ) STRICT;
        CREATE INDEX deputy_group_member_deputy ON deputy_group_member (deputy);
        """)

    private static let signIn = Migration(
        "0023-people-sign-in",
        """
        CREATE TABLE account (
            person INTEGER PRIMARY KEY NOT NULL REFERENCES person,
            login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
            password_hash TEXT CHECK (substr(password_hash, 1, 10) = '$argon2id$'),
            must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
            password_set_at INTEGER,
            disabled_at INTEGER,
            sealed_secret BLOB,
            last_step INTEGER
        ) STRICT;
        CREATE TABLE sign_in_failure (
            name_key BLOB PRIMARY KEY NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            last INTEGER NOT NULL,
            locked_until INTEGER
        ) STRICT;
        CREATE INDEX sign_in_failure_last ON sign_in_failure (last);
        """)

    private static let imports = Migration(
        "0024-people-imports",
        """
        CREATE TABLE import_draft (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            person INTEGER NOT NULL REFERENCES person,
            kind TEXT NOT NULL CHECK (kind IN ('people', 'units', 'stations')),
            text TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        """)

    /// Drafts live a day; those that wait are uploaded again.
    private static let regionImports = Migration(
        "0025-people-region-imports",
        """
        DROP TABLE import_draft;
        CREATE TABLE import_draft (
            id INTEGER PRIMARY KEY NOT NULL,
            congress INTEGER NOT NULL REFERENCES congress,
            person INTEGER NOT NULL REFERENCES person,
            kind TEXT NOT NULL CHECK (kind IN ('people', 'units', 'stations', 'regions')),
            text TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        """)
}
