import Foundation
import Testing

struct SQLRulesTests {
    let rules = SQLRules()

    /// The store itself talks to one engine; what it says there, it says for all.
    @Test func `the house keeps to the SQL that both engines know`() throws {
        let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var statements = 0
        for case let file as URL in files
        where file.pathExtension == "swift" && !file.path().contains("/Sources/Store/") {
            for (line, sql) in SQLLiterals(in: try String(contentsOf: file, encoding: .utf8)) {
                statements += 1
                for broken in rules.broken(by: sql) { Issue.record("\(file.path()):\(line): \(broken)") }
            }
        }
        #expect(statements > 0)
    }

    @Test(arguments: [
        "SELECT * FROM unit", "SELECT u.* FROM unit u", "INSERT OR REPLACE INTO unit (id) VALUES (1)",
        "REPLACE INTO unit (id) VALUES (1)",
        "INSERT INTO unit (id) VALUES (1) ON CONFLICT DO NOTHING",
        "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT",
        "SELECT rowid FROM unit", "SELECT group_concat(name) FROM unit", "SELECT string_agg(name, ',') FROM unit",
        "SELECT id FROM unit WHERE name ILIKE $1", "SELECT id FROM unit WHERE name LIKE $1",
        "SELECT lower(name) FROM unit",
        "SELECT \"name\" FROM unit", "SELECT `name` FROM unit", "SELECT id FROM unit WHERE at < now()",
        "SELECT id FROM unit WHERE at < CURRENT_TIMESTAMP", "SELECT id FROM unit ORDER BY random()",
        "SELECT json_extract(form, '$.a') FROM paper", "SELECT form ->> 'a' FROM paper", "SELECT id::text FROM unit",
        "SELECT CAST(id AS INTEGER) FROM unit", "SELECT ifnull(name, '') FROM unit", "SELECT instr(name, $1) FROM unit",
        "SELECT max(begun, ended) FROM unit", "SELECT DISTINCT ON (name) id FROM unit",
        "SELECT id FROM unit WHERE kept = TRUE",
        "SELECT id FROM unit WHERE id == 1", "SELECT id FROM unit LIMIT 5, 10",
        "CREATE TABLE a (id INTEGER PRIMARY KEY)",
        "CREATE TABLE a (id INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED) STRICT", "PRAGMA user_version",
        "COMMIT ",
        "CREATE TRIGGER t AFTER INSERT ON unit BEGIN SELECT 1; END", "SELECT id FROM unit FOR UPDATE",
        "select * from unit",
    ])
    func `what only one engine knows is refused`(sql: String) {
        #expect(!rules.broken(by: sql).isEmpty)
    }

    @Test(arguments: [
        "SELECT id, name FROM unit WHERE name_key LIKE $1 ORDER BY id DESC NULLS LAST LIMIT 50",
        "SELECT count(*) FROM unit",
        "INSERT INTO unit (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id",
        "SELECT count(*) FILTER (WHERE kept = 1), max(at), coalesce(sum(n), 0) FROM promise GROUP BY unit_id",
        "CREATE TABLE a (id INTEGER PRIMARY KEY NOT NULL, name TEXT CHECK (length(name) > 0)) STRICT;\nCREATE INDEX b ON a (name);",
        "CREATE TABLE a (id BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID, STRICT", "CREATE TABLE a (id BLOB) STRICT;",
        "WITH RECURSIVE above (id) AS (SELECT 1) SELECT id FROM above WHERE (a, b) > ($1, $2)",
        "UPDATE job SET state = 'done -- \"now()\"' WHERE id = (SELECT id FROM job ORDER BY id LIMIT 1) RETURNING id",
        "DELETE FROM session WHERE until < $1 -- not now(): the moment is passed in",
        "SELECT CAST(n AS bigint) FROM unit",
        "SELECT id FROM region WHERE valid_from <= $1 AND id IN (NULL)",
        "CREATE TABLE IF NOT EXISTS a (id BLOB) STRICT",
    ])
    func `what both engines know is not`(sql: String) {
        #expect(rules.broken(by: sql) == [])
    }

    @Test func `SQL is found in a source, and other text is not taken for it`() {
        let source = """
            // "SELECT * FROM comment"
            let words = Words("选择", "Select a unit where you live, from here, \\(name("from"))")
            let sql: SQL = "SELECT id FROM unit WHERE id = \\(ids.first(where: { $0 == "a)" }))"
            let part: SQL = "WHERE kept = \\(true)"
            let long = \"""
                CREATE TABLE a (
                    id "INTEGER"
                ) STRICT
                \"""
            let last = "DELETE FROM a"
            """
        let found = SQLLiterals(in: source).map { ($0.line, $0.text.split(separator: "\n").joined()) }
        #expect(found.map(\.0) == [3, 4, 5, 10])
        #expect(found.map(\.1)[0] == "SELECT id FROM unit WHERE id = $1")
        #expect(found.map(\.1)[1] == "WHERE kept = $1")
        #expect(found.map(\.1)[3] == "DELETE FROM a")
    }
}
