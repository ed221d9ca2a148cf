package import Frame
package import Ground
import Journal
package import MerkleLog
package import Store

/// Who signs the heads of the house's public log: a name that stays, and a key that never leaves the folder of secrets.
package struct Scribe: Sendable {
    /// The log's name: what the first head was signed with, whatever the house is called today.
    package let origin: String
    package let key: SigningKey

    package init(origin: String, _ secrets: Secrets) throws {
        guard let key = SigningKey(name: origin, seed: secrets.logSeed) else {
            throw Refusal.badInput(.badPublicAddress(origin))
        }
        self.origin = origin
        self.key = key
    }

    /// - Parameter region: the code of the division whose congress this is.
    package init(_ config: Config, _ secrets: Secrets, region: String, in database: Database) async throws {
        let begun = try await database.read { db in try db.logHead()?.origin }
        let host = config.publicAddress.flatMap { $0.split(separator: "/").last }.map(String.init)
        try self.init(origin: begun ?? (host.map { "\($0)/log" } ?? "yishi/\(region)"), secrets)
    }

    /// Puts what waits into the log, a thousand notes a transaction.
    /// - Returns: how many there were.
    @discardableResult
    package func sequence(in database: Database, at now: Instant) async throws -> Int {
        var all = 0
        while true {
            let some = try await database.write { db in
                try db.sequence(signedBy: key, origin: origin, limit: 1000, at: now) { Random.bytes(32) }
            }
            if some == 0 { return all }
            all += some
        }
    }
}
