package import Store

/// The tables of the door: who is signed in, and which form was answered how.
package let frameMigrations: [Migration] = [
    Migration(
        "0010-sessions",
        """
        CREATE TABLE session (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            person INTEGER NOT NULL,
            created INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            second_factor INTEGER,
            ended INTEGER
        ) STRICT;
        CREATE INDEX session_of_person ON session (person);
        CREATE TABLE answered (
            ticket BLOB PRIMARY KEY NOT NULL CHECK (length(ticket) = 32),
            body BLOB NOT NULL CHECK (length(body) = 32),
            location TEXT,
            at INTEGER NOT NULL
        ) STRICT;
        """)
]
