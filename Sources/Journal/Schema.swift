package import Store

/// The tables of the journal.
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
            """)
    ]
}
