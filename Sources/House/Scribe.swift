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
    private let kept: KeptHead

    /// - Parameter folder: where the newest head is kept.
    /// - Throws: a refusal where nothing can be called so.
    package init(origin: String, _ secrets: Secrets, keepingIn folder: String) throws {
        guard let key = SigningKey(name: origin, seed: secrets.logSeed) else {
            throw Refusal.badInput(.badPublicAddress(origin))
        }
        self.origin = origin
        self.key = key
        kept = KeptHead(folder: folder, key: key.verifying)
    }

    /// - Parameter region: the code of the division whose congress this is.
    package init(_ config: Config, _ secrets: Secrets, region: String, in database: Database) async throws {
        let begun = try await database.read { db in try db.logHead()?.origin }
        let host = config.publicAddress.flatMap { $0.split(separator: "/").last }.map(String.init)
        try self.init(
            origin: begun ?? (host.map { "\($0)/log" } ?? "yishi/\(region)"), secrets, keepingIn: config.data)
    }

    /// Whether the log of this database goes on from the head that was kept.
    func goesOnFromKeptHead(in database: Database) async throws -> Bool {
        try await database.read { db in try kept.isBeginning(of: db) }
    }

    /// Puts what waits into the log, a thousand notes a transaction.
    /// - Returns: how many there were.
    /// - Throws: `LogBroken` where the log is not the one that was signed last, in the database or as a head was kept beside it.
    @discardableResult
    package func sequence(in database: Database, at now: Instant) async throws -> Int {
        var count = 0
        while try await database.read({ db in try db.countWaitingNotes() }) > 0 {
            guard try await goesOnFromKeptHead(in: database) else { throw LogBroken() }
            try kept.begin()
            count += try await database.write { db in
                guard try kept.isBeginning(of: db) else { throw LogBroken() }
                return try db.sequence(signedBy: key, origin: origin, limit: 1000, at: now) { Random.bytes(32) }
            }
            try await keepHead(of: database)
        }
        return count
    }

    /// Begins the log anew under this scribe's name, with all notes that there are, and tells why.
    func renew(in database: Database, because reason: String, at now: Instant) async throws {
        try await database.write { db in
            try db.renewLog(as: origin, because: reason, at: now)
            _ = try db.sequence(signedBy: key, origin: origin, limit: .max, at: now) { Random.bytes(32) }
        }
        try await keepHead(of: database)
    }

    private func keepHead(of database: Database) async throws {
        if let head = try await database.read({ db in try db.logHead() }) { try kept.replace(with: head) }
    }
}
