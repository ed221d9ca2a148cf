package import Store

/// The tables of projects that are not matters.
package enum ProjectSchema {
    package static let migrations = [
        Migration(
            "0035-solicitations",
            """
            CREATE TABLE solicitation (
                id INTEGER PRIMARY KEY,
                congress INTEGER NOT NULL REFERENCES congress (id),
                title TEXT NOT NULL CHECK (length(title) > 0),
                about TEXT NOT NULL CHECK (length(about) > 0),
                opens TEXT NOT NULL,
                closes TEXT NOT NULL CHECK (closes >= opens)
            ) STRICT;
            CREATE INDEX solicitation_congress ON solicitation (congress, id);
            """)
    ]
}
