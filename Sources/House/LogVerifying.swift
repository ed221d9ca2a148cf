package import Ground
package import Journal
import MerkleLog
import Store
import Votes

/// What a check of the log found.
package struct LogReport: Sendable {
    package let size: Int
    package let waiting: Int
    package let troubles: [LogTrouble]
}

extension House {
    /// Goes through the log, the journal and the acts that it binds.
    /// - Parameter heads: signed heads that somebody kept elsewhere, by the name of their file.
    /// - Throws: a refusal where such a file holds no head of this log.
    package func verifyLog(since heads: [(name: String, text: String)]) async throws -> LogReport {
        let key = scribe.key.verifying
        let earlier = try heads.map { name, text in
            do { return try Checkpoint(text, signedBy: key) } catch { throw Refusal.badInput(.unreadableHead(name)) }
        }
        let rolledBack: [LogTrouble] = try await isLogWhole() ? [] : [.rolledBack]
        return try await database.read { db in
            LogReport(
                size: try db.logHead()?.size ?? 0, waiting: try db.countWaitingNotes(),
                troubles: rolledBack + (try db.logTroubles(signedBy: key, since: earlier)) + (try db.changedVotes()))
        }
    }

    /// Whether the database is the one whose log was signed last: told at the start.
    package func isLogWhole() async throws -> Bool { try await scribe.goesOn(in: database) }

    /// Begins the log anew where the old one cannot go on: after a backup was put back, or after somebody touched the database.
    /// - Parameter reason: why, for everybody to read.
    /// - Returns: the name of the new log.
    /// - Throws: a refusal where nothing is wrong, since nobody may drop a log that holds.
    package func renewLog(because reason: String, at now: Instant) async throws -> String {
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !line.isEmpty, line.utf8.count <= 1000 else { throw Refusal.badInput(.sayWhyInALine) }
        if try await verifyLog(since: []).troubles.isEmpty { throw Refusal.conflict(.logNeedsNoRenewal) }
        let next = try Scribe(origin: Self.name(after: scribe.origin), secrets, keepingIn: config.data)
        try await next.renew(in: database, because: line, at: now)
        return next.origin
    }

    /// `yishi/420583`, then `yishi/420583~2`, then `~3`.
    private static func name(after origin: String) -> String {
        let parts = origin.split(separator: "~", maxSplits: 1)
        let number = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
        return "\(parts.first ?? "")~\(number + 1)"
    }
}
