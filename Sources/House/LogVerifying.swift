package import Journal
package import MerkleLog
import Store
import Votes

/// What a check of the log found.
package struct LogReport: Sendable {
    package let size: Int
    package let waiting: Int
    package let troubles: [LogTrouble]
}

extension House {
    /// Whether the database is the one whose log was signed last. Quick, so that it is told at every start; `verifyLog` checks all.
    package func logGoesOn() async throws -> Bool { try await scribe.goesOnFromKeptHead(in: database) }

    /// Goes through the log, the journal, and the acts and archives that it binds.
    /// - Parameter earlier: heads that somebody kept elsewhere.
    package func verifyLog(since earlier: [SeenHead]) async throws -> LogReport {
        let key = scribe.key.verifying
        var troubles: [LogTrouble] = try await logGoesOn() ? [] : [.rolledBack]
        if try database.schema() != Self.schema() { troubles.append(.foreignTables) }
        troubles += try await voteTroubles(in: database)
        return try await database.read { [troubles] db in
            LogReport(
                size: try db.logHead()?.size ?? 0, waiting: try db.countWaitingNotes(),
                troubles: troubles + (try db.logTroubles(signedBy: key, since: earlier)))
        }
    }
}
