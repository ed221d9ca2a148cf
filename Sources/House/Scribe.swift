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
        kept = KeptHead(folder: folder)
    }

    /// The scribe of a data folder. A log that begins gets a name that no other has: of two that begin from one backup, each its own.
    /// - Parameter region: the code of the division whose congress this is.
    package init(_ config: Config, _ secrets: Secrets, region: String, in database: Database, at now: Instant)
        async throws
    {
        let kept = KeptHead(folder: config.data)
        let head = try await database.read { db in try db.logHead() }
        let host = config.publicAddress.flatMap { $0.split(separator: "/").last }.map(String.init)
        let new = Self.name(host.map { "\($0)/log" } ?? "yishi/\(region)", at: now)
        if head == nil { try kept.begin(new) }
        let known = try head?.origin ?? kept.beginning() ?? new
        // A name that somebody wrote over is not the log's: then nothing is signed, and the house goes on.
        let isName = SigningKey(name: known, seed: secrets.logSeed) != nil
        try self.init(origin: isName ? known : new, secrets, keepingIn: config.data)
    }

    /// The one who signs after the log was renewed.
    func successor(_ secrets: Secrets, keepingIn folder: String, at now: Instant) throws -> Scribe {
        try Scribe(origin: Self.name(String(origin.prefix { $0 != "~" }), at: now), secrets, keepingIn: folder)
    }

    private static func name(_ base: String, at now: Instant) -> String {
        "\(base)~\(ID<Scribe>(at: now, random: Random.uint64()))"
    }

    /// Whether the log of this database goes on from the head that was kept.
    func goesOnFromKeptHead(in database: Database) async throws -> Bool {
        try await database.read { db in try kept.isBeginning(of: db, signedBy: key.verifying, origin: origin) }
    }

    /// Puts what waits into the log, a thousand notes a transaction.
    /// - Returns: how many there were.
    /// - Throws: `LogBroken` where the log is not the one that was signed last, in the database or as a head was kept beside it.
    @discardableResult
    package func sequence(in database: Database, at now: Instant) async throws -> Int {
        var count = 0
        while try await database.read({ db in try db.countWaitingNotes() }) > 0 {
            count += try await database.write { db in
                guard try kept.isBeginning(of: db, signedBy: key.verifying, origin: origin) else { throw LogBroken() }
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
