package import Store

/// The tables of pre-votes. No resident stands in them, and when a pre-vote is published nothing leads from a code to a ballot any more.
package enum PrevoteSchema {
    package static let migrations = [
        Migration(
            "0042-prevotes",
            """
            CREATE TABLE prevote (
                id INTEGER PRIMARY KEY,
                congress INTEGER NOT NULL REFERENCES congress (id),
                title TEXT NOT NULL CHECK (length(title) > 0),
                about TEXT NOT NULL CHECK (length(about) > 0),
                projects TEXT NOT NULL,
                most INTEGER NOT NULL CHECK (most > 0),
                opens TEXT NOT NULL,
                closes TEXT NOT NULL CHECK (closes >= opens),
                publishing_asked_by INTEGER,
                result TEXT
            ) STRICT;
            CREATE INDEX prevote_congress ON prevote (congress, id);

            CREATE TABLE prevote_package (
                prevote INTEGER NOT NULL REFERENCES prevote (id),
                number INTEGER NOT NULL CHECK (number > 0),
                giver TEXT NOT NULL CHECK (length(giver) > 0),
                way TEXT NOT NULL CHECK (way IN ('open', 'list', 'household', 'grid')),
                codes INTEGER NOT NULL CHECK (codes > 0),
                made TEXT NOT NULL,
                PRIMARY KEY (prevote, number)
            ) STRICT;

            CREATE TABLE prevote_code (
                prevote INTEGER NOT NULL,
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                package INTEGER NOT NULL,
                serial INTEGER NOT NULL CHECK (serial > 0),
                PRIMARY KEY (prevote, digest),
                FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
            ) STRICT;

            CREATE TABLE prevote_ballot (
                prevote INTEGER NOT NULL,
                package INTEGER NOT NULL,
                serial INTEGER NOT NULL,
                minute INTEGER NOT NULL,
                marks TEXT NOT NULL CHECK (length(marks) > 0),
                replaced INTEGER NOT NULL CHECK (replaced >= 0),
                PRIMARY KEY (prevote, package, serial),
                FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
            ) STRICT;

            CREATE TABLE prevote_quarantine (
                prevote INTEGER NOT NULL REFERENCES prevote (id),
                flag TEXT NOT NULL CHECK (length(flag) > 0),
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                asked_by INTEGER NOT NULL,
                agreed_by INTEGER CHECK (agreed_by <> asked_by),
                refused_by INTEGER CHECK (refused_by <> asked_by),
                PRIMARY KEY (prevote, flag)
            ) STRICT;
            """),
        Migration(
            "0052-prevote-paper",
            """
            ALTER TABLE prevote_package ADD COLUMN registered INTEGER CHECK (registered >= codes);
            ALTER TABLE prevote_ballot ADD COLUMN paper INTEGER NOT NULL DEFAULT 0 CHECK (paper IN (0, 1));

            CREATE TABLE prevote_paper (
                prevote INTEGER NOT NULL,
                package INTEGER NOT NULL,
                serial INTEGER NOT NULL,
                person INTEGER NOT NULL,
                marks TEXT NOT NULL CHECK (length(marks) > 0),
                times INTEGER NOT NULL CHECK (times > 0),
                PRIMARY KEY (prevote, package, serial, person),
                FOREIGN KEY (prevote, package) REFERENCES prevote_package (prevote, number)
            ) STRICT;
            """),
    ]
}
