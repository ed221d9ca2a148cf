import GRDBSQLite

/// What SQLite itself does when one row after the other is committed, with no line of Swift but these between.
final class PlainCommits {
    private var database: OpaquePointer?
    private var insert: OpaquePointer?
    private var next: Int64 = 0

    struct Failed: Error { let message: String }

    init(path: String) throws {
        try check(sqlite3_open(path, &database))
        for sql in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", Letter.table] {
            try check(sqlite3_exec(database, sql, nil, nil, nil))
        }
        try check(sqlite3_prepare_v2(database, "INSERT INTO letter (id, words) VALUES ($1, $2)", -1, &insert, nil))
    }

    deinit {
        sqlite3_finalize(insert)
        sqlite3_close(database)
    }

    /// Writes one letter and waits for the disk.
    func write() throws {
        next += 1
        sqlite3_bind_int64(insert, 1, next)
        let keep = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(insert, 2, Letter.words, -1, keep)
        guard sqlite3_step(insert) == SQLITE_DONE else {
            throw Failed(message: String(cString: sqlite3_errmsg(database)))
        }
        sqlite3_reset(insert)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw Failed(message: String(cString: sqlite3_errmsg(database))) }
    }
}

/// What both write: a sentence such as residents send.
enum Letter {
    static let table = "CREATE TABLE letter (id INTEGER PRIMARY KEY NOT NULL, words TEXT NOT NULL) STRICT"
    static let words = "幸福路三号楼前的路灯已经三天不亮了，晚上老人出门看不见，请尽快派人来修。"
}
