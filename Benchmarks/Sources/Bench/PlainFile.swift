import GRDBSQLite

/// SQLite itself, with no line of ours above it.
final class PlainFile {
    private(set) var database: OpaquePointer?

    struct Failed: Error { let message: String }

    init(path: String) throws {
        try check(sqlite3_open(path, &database))
        for sql in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"] { try execute(sql) }
    }

    deinit { sqlite3_close(database) }

    func execute(_ sql: String) throws {
        try check(sqlite3_exec(database, sql, nil, nil, nil))
    }

    /// The first column of every row.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(database, sql, -1, &statement, nil))
        defer { sqlite3_finalize(statement) }
        var texts: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return texts
    }

    func check(_ code: Int32) throws {
        guard [SQLITE_OK, SQLITE_DONE].contains(code) else {
            throw Failed(message: String(cString: sqlite3_errmsg(database)))
        }
    }
}
