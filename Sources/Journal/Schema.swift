package import Store

/// The tables of the journal and of the log that it is published in.
package enum JournalSchema {
    package static let migrations = [
        Migration(
            "0005-journal",
            """
            CREATE TABLE note (
                about TEXT NOT NULL CHECK (length(about) > 0),
                number INTEGER NOT NULL CHECK (number > 0),
                at INTEGER NOT NULL,
                kind TEXT NOT NULL CHECK (length(kind) > 0),
                person INTEGER,
                digest BLOB,
                detail TEXT CHECK (length(detail) > 0),
                PRIMARY KEY (about, number)
            ) STRICT;
            CREATE INDEX note_at ON note (at);
            """),
        Migration(
            "0051-log",
            """
            ALTER TABLE note ADD COLUMN declared INTEGER NOT NULL DEFAULT 0 CHECK (declared IN (0, 1));
            ALTER TABLE note ADD COLUMN place INTEGER CHECK (place >= 0);
            ALTER TABLE note ADD COLUMN salt BLOB;
            CREATE UNIQUE INDEX note_place ON note (place);
            CREATE INDEX note_waiting ON note (at) WHERE place IS NULL;

            CREATE TABLE log_entry (
                place INTEGER PRIMARY KEY CHECK (place >= 0),
                bytes BLOB NOT NULL CHECK (length(bytes) <= 65535)
            ) STRICT;

            CREATE TABLE log_hash (
                level INTEGER NOT NULL CHECK (level > 0),
                place INTEGER NOT NULL CHECK (place >= 0),
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (level, place)
            ) STRICT;

            CREATE TABLE log_head (
                log INTEGER PRIMARY KEY CHECK (log = 1),
                origin TEXT NOT NULL CHECK (length(origin) > 0),
                size INTEGER NOT NULL CHECK (size >= 0),
                root BLOB NOT NULL CHECK (length(root) = 32),
                signed TEXT NOT NULL,
                at INTEGER NOT NULL
            ) STRICT;
            """),
    ]
}
