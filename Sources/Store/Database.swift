import GRDB
import Synchronization

/// The county's file: SQLite in WAL mode, every commit on the disk before it is answered.
package final class Database: Sendable {
    let pool: DatabasePool
    let commits: CommitQueue

    /// Opens the file, or makes it, and refuses to go on where the disk would not be waited for.
    /// - Throws: `NotDurable` where the engine did not take the settings; the engine's own error where the file cannot be used.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 8
        configuration.busyMode = .timeout(10)
        configuration.journalMode = .wal
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL when it opens a WAL pool; a power cut could then take back what was answered.
        let settings = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            return NotDurable(
                journalMode: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
                synchronous: try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1)
        }
        guard settings.journalMode == "wal", settings.synchronous == 2 else { throw settings }
        commits = CommitQueue(pool: pool)
    }

    /// What the engine read back instead of `wal` and 2 (FULL).
    package struct NotDurable: Error {
        package let journalMode: String
        package let synchronous: Int
    }

    /// Runs `body` on one state of the database.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await pool.read { try body(Reader(connection: Connection(database: $0))) }
    }

    /// Runs `body` as one act and returns when it is on the disk. What it throws undoes the act and nothing else.
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Value) async throws -> Value {
        try await commits.perform(body)
    }

    /// Moves the write-ahead log into the file and empties it, so that erased bytes are not kept there either.
    package func checkpoint() async throws {
        try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    package func close() throws {
        try pool.close()
    }
}
