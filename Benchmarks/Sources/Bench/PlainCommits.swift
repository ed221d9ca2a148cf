import GRDBSQLite

/// One row after the other, each committed and waited for, as fast as SQLite does it from C.
final class PlainCommits {
    private let file: PlainFile
    private var insert: OpaquePointer?
    private var last: Int64 = 0

    init(path: String) throws {
        file = try PlainFile(path: path)
        try file.execute(Letter.table)
        try file.check(
            sqlite3_prepare_v2(file.database, "INSERT INTO letter (id, words) VALUES ($1, $2)", -1, &insert, nil))
    }

    deinit { sqlite3_finalize(insert) }

    func write() throws {
        last += 1
        sqlite3_bind_int64(insert, 1, last)
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(insert, 2, Letter.words, -1, copied)
        try file.check(sqlite3_step(insert))
        sqlite3_reset(insert)
    }

    /// The way that ours are measured against.
    func way(_ window: Duration) -> Comparison.Way {
        Comparison.Way(name: "SQLite in C, one commit after the other") {
            try await rate(for: window) {
                try self.write()
                return 1
            }
        }
    }
}

/// What is written: a sentence such as residents send.
enum Letter {
    static let table = "CREATE TABLE letter (id INTEGER PRIMARY KEY NOT NULL, words TEXT NOT NULL) STRICT"
    static let words = "幸福路三号楼前的路灯已经三天不亮了，晚上老人出门看不见，请尽快派人来修。"
}
