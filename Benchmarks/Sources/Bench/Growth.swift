/// Makes a county large: copies of its last matter, with all that hangs on it, until there are so many. The server is stopped
/// meanwhile. The copies are found by the same indexes and wait on the same desk, each due a minute after the one before; and they
/// are public, so that the public list has something to show.
struct Growth {
    private let file: PlainFile
    private let template: Int

    init(of county: String) throws {
        file = try PlainFile(path: county + "/yishi.db")
        guard let last = try file.texts("SELECT max(matter) FROM waiting").first.flatMap(Int.init) else {
            throw LoadFailed(what: "nothing waits on any desk")
        }
        template = last
    }

    func grow(to matters: Int) throws {
        let have = try file.texts("SELECT count(*) FROM matter").first.flatMap(Int.init) ?? 0
        let (first, last) = (have + 1, matters)
        guard first <= last else { return }
        try file.execute("BEGIN")
        let numbers = "WITH RECURSIVE n (n) AS (SELECT \(first) UNION ALL SELECT n + 1 FROM n WHERE n < \(last))"
        try copy("matter", of: "id", numbers, ["serial": "serial + 1000000 + n", "follow": "NULL", "is_public": "1"])
        for table in ["entry", "paper", "notice"] { try copy(table, of: "matter", numbers, [:]) }
        try copy("waiting", of: "matter", numbers, ["due": "due + n * 60000"])
        try file.execute("COMMIT")
        try file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func copy(_ table: String, of key: String, _ numbers: String, _ changed: [String: String]) throws {
        let columns = try file.texts("SELECT name FROM pragma_table_info('\(table)')")
        // An ID a millisecond, each earlier than the one before.
        let values = columns.map { $0 == key ? "\(key) - n * 4194304" : changed[$0] ?? $0 }.joined(separator: ", ")
        try file.execute(
            """
            \(numbers) INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(values) FROM n, \(table) WHERE \(table).\(key) = \(template)
            """)
    }
}
