package import Store

/// The tables of matters.
package enum MatterSchema {
    package static let migrations = [
        Migration(
            "0030-matters",
            """
            CREATE TABLE matter (
                id INTEGER PRIMARY KEY,
                congress INTEGER NOT NULL REFERENCES congress (id),
                procedure TEXT NOT NULL CHECK (length(procedure) > 0),
                year INTEGER NOT NULL,
                serial INTEGER NOT NULL CHECK (serial > 0),
                title TEXT NOT NULL,
                kind TEXT CHECK (length(kind) > 0),
                place TEXT CHECK (length(place) > 0),
                station INTEGER,
                is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
                begun_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                stage TEXT NOT NULL CHECK (length(stage) > 0),
                has_ended INTEGER NOT NULL CHECK (has_ended IN (0, 1)),
                alarm_at INTEGER,
                follow BLOB UNIQUE,
                standing TEXT NOT NULL,
                UNIQUE (congress, procedure, year, serial)
            ) STRICT;
            CREATE INDEX matter_public ON matter (is_public, id);
            CREATE INDEX matter_procedure ON matter (procedure, is_public, id);
            CREATE INDEX matter_alarm ON matter (alarm_at) WHERE alarm_at IS NOT NULL;
            CREATE INDEX matter_stage ON matter (has_ended, procedure, stage);
            CREATE INDEX matter_alike ON matter (congress, procedure, has_ended, station, begun_at);

            CREATE TABLE entry (
                matter INTEGER NOT NULL REFERENCES matter (id),
                number INTEGER NOT NULL CHECK (number > 0),
                at INTEGER NOT NULL,
                content TEXT NOT NULL,
                PRIMARY KEY (matter, number)
            ) STRICT;

            CREATE TABLE paper (
                matter INTEGER NOT NULL REFERENCES matter (id),
                entry INTEGER NOT NULL,
                name TEXT NOT NULL,
                open TEXT NOT NULL,
                sealed BLOB,
                salt BLOB,
                PRIMARY KEY (matter, entry),
                FOREIGN KEY (matter, entry) REFERENCES entry (matter, number)
            ) STRICT;

            CREATE TABLE matter_key (
                matter INTEGER PRIMARY KEY REFERENCES matter (id),
                sealed BLOB NOT NULL
            ) STRICT;

            CREATE TABLE waiting (
                desk TEXT NOT NULL,
                due INTEGER NOT NULL,
                matter INTEGER NOT NULL REFERENCES matter (id),
                part TEXT NOT NULL,
                step TEXT NOT NULL,
                PRIMARY KEY (desk, due, matter, part)
            ) STRICT;
            CREATE INDEX waiting_matter ON waiting (matter);

            CREATE TABLE notice (
                desk TEXT NOT NULL,
                at INTEGER NOT NULL,
                matter INTEGER NOT NULL REFERENCES matter (id),
                entry INTEGER NOT NULL,
                PRIMARY KEY (desk, at, matter, entry)
            ) STRICT;

            CREATE TABLE link (
                source INTEGER NOT NULL REFERENCES matter (id),
                target INTEGER NOT NULL REFERENCES matter (id),
                kind TEXT NOT NULL CHECK (kind IN ('begot', 'merged-into')),
                PRIMARY KEY (source, target)
            ) STRICT;
            CREATE INDEX link_target ON link (target);
            """),
        Migration(
            "0031-provisional-dates",
            """
            ALTER TABLE matter ADD COLUMN is_provisional INTEGER NOT NULL DEFAULT 0 CHECK (is_provisional IN (0, 1));
            UPDATE matter SET is_provisional = 1 WHERE standing LIKE '%"provisionalYears":[2%' ESCAPE '!';
            CREATE INDEX matter_provisional ON matter (id) WHERE is_provisional = 1;
            """),
        Migration(
            "0032-public-figures",
            """
            DROP INDEX matter_public;
            CREATE INDEX matter_public ON matter (is_public, id, has_ended);
            """),
        Migration(
            "0033-matters-with-parts",
            """
            ALTER TABLE matter ADD COLUMN has_parts INTEGER NOT NULL DEFAULT 0 CHECK (has_parts IN (0, 1));
            UPDATE matter SET has_parts = 1 WHERE standing NOT LIKE '%"parts":[]%' ESCAPE '!';
            CREATE INDEX matter_with_parts ON matter (has_parts, has_ended);
            """),
    ]
}
