import Foundation
import Store

/// A migrated database in a folder of its own, gone afterwards.
@discardableResult
func withDatabase<Answer>(
    _ migrations: Migration..., body: (Database) async throws -> Answer
) async throws -> Answer {
    try await withFolder { folder async throws in
        let database = try Database(path: folder + "/yishi.db")
        try database.migrate(migrations)
        let answer = try await body(database)
        try database.close()
        return answer
    }
}

/// An empty folder, gone afterwards.
@discardableResult
func withFolder<Answer>(_ body: (_ path: String) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path())
}

extension Migration {
    /// Units and what they promised: enough of a county to try the store on.
    static let promises = Migration(
        "0002-promises",
        """
        CREATE TABLE unit (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE CHECK (length(name) > 0)) STRICT;
        CREATE TABLE promise (
            id INTEGER PRIMARY KEY NOT NULL,
            unit_id INTEGER NOT NULL REFERENCES unit (id),
            words TEXT,
            kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1))
        ) STRICT;
        """)
}

extension Writer {
    /// Adds 单位7 for 7.
    func addUnit(_ number: Int) throws {
        try execute("INSERT INTO unit (id, name) VALUES (\(number), \("单位\(number)"))")
    }
}

extension Reading {
    /// The numbers of all units, in order.
    func units() throws -> [Int] {
        try rows("SELECT id FROM unit ORDER BY id") { try $0.int(0) }
    }
}
