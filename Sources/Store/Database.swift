import GRDB

/// The county's file: SQLite in WAL mode, every commit on the disk before it is answered.
package final class Database: Sendable {
    let pool: DatabasePool
    let commits: CommitQueue

    /// Opens the file, or makes it, and refuses to go on where the disk would not be waited for.
    /// - Throws: `Unsafe` where the engine did not take the settings; the engine's own error where the file cannot be used.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 8
        configuration.busyMode = .timeout(10)
        configuration.journalMode = .wal
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // GRDB sets NORMAL when it opens a WAL pool; a power cut could then take back what was answered.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try Self.refuseUnlessSafe(database)
        }
        commits = CommitQueue(pool: pool)
    }

    /// The engine read a setting back that loses what was answered, keeps what was erased, or lets references dangle.
    package struct Unsafe: Error, Equatable {
        package let setting: String
        package let found: String
        package let needed: String
    }

    /// Reads the settings back that every promise of this room rests on.
    static func refuseUnlessSafe(_ database: GRDB.Database) throws {
        let needs = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1")]
        for (setting, needed) in needs {
            let found = try String.fetchOne(database, sql: "PRAGMA \(setting)") ?? "nothing"
            guard found == needed else { throw Unsafe(setting: setting, found: found, needed: needed) }
        }
    }

    /// Runs `body` on one state of the database.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
        try await pool.read { try body(Reader(connection: Connection(database: $0))) }
    }

    /// Runs `body` as one act and returns when it is on the disk. What it throws undoes the act and nothing else.
    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Value) async throws -> Value {
        try await commits.perform(body)
    }

    /// Moves the write-ahead log into the file and empties it, so that erased bytes are not kept there either.
    package func checkpoint() async throws {
        try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    /// Lets every act that stands in line be answered, then closes the file.
    package func close() throws {
        try pool.close()
    }
}
