package import Store

/// The tables of votes. An act is never changed; a ballot has no row of its own time, and nothing joins one to a person.
package enum VoteSchema {
    package static let migrations = [
        Migration(
            "0040-votes",
            """
            CREATE TABLE vote (
                id INTEGER PRIMARY KEY,
                congress INTEGER NOT NULL REFERENCES congress (id),
                label TEXT NOT NULL CHECK (label IN ('decision', 'consultation')),
                title TEXT NOT NULL CHECK (length(title) > 0),
                session TEXT NOT NULL CHECK (length(session) > 0),
                begun_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE vote_act (
                vote INTEGER NOT NULL REFERENCES vote (id),
                number INTEGER NOT NULL CHECK (number > 0),
                at INTEGER NOT NULL,
                person INTEGER,
                content TEXT NOT NULL,
                PRIMARY KEY (vote, number)
            ) STRICT;

            CREATE TABLE draw_seed (
                vote INTEGER PRIMARY KEY REFERENCES vote (id),
                seed BLOB NOT NULL CHECK (length(seed) = 32)
            ) STRICT;

            CREATE TABLE teller_message (
                vote INTEGER NOT NULL REFERENCES vote (id),
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                teller INTEGER NOT NULL CHECK (teller > 0),
                content TEXT NOT NULL,
                PRIMARY KEY (vote, kind, teller)
            ) STRICT;

            CREATE TABLE election (
                vote INTEGER NOT NULL REFERENCES vote (id),
                number INTEGER NOT NULL CHECK (number > 0),
                identifier TEXT NOT NULL UNIQUE,
                slips TEXT,
                PRIMARY KEY (vote, number)
            ) STRICT;

            CREATE TABLE archive_part (
                vote INTEGER NOT NULL,
                election INTEGER NOT NULL,
                number INTEGER NOT NULL CHECK (number > 0),
                bytes BLOB NOT NULL,
                PRIMARY KEY (vote, election, number),
                FOREIGN KEY (vote, election) REFERENCES election (vote, number)
            ) STRICT;

            CREATE TABLE opened_ballot (
                vote INTEGER NOT NULL REFERENCES vote (id),
                tracker TEXT NOT NULL CHECK (length(tracker) > 0),
                election INTEGER NOT NULL,
                ballot TEXT NOT NULL,
                PRIMARY KEY (vote, tracker)
            ) STRICT;
            """),
        Migration(
            "0041-lots",
            """
            CREATE TABLE lot_seed (
                vote INTEGER NOT NULL REFERENCES vote (id),
                round INTEGER NOT NULL CHECK (round > 0),
                seed BLOB NOT NULL CHECK (length(seed) = 32),
                PRIMARY KEY (vote, round)
            ) STRICT;
            """),
    ]
}
