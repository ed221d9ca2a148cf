import Ground
import MerkleLog
import Site
import Store
import Testing

@testable import Journal

/// A journal and its log in a database file of their own.
struct Book {
    let site: Site
    let key: SigningKey
    static let origin = "yishi.example.cn/log"

    init() throws {
        site = try Site(migrations: JournalSchema.migrations) { _ in }
        key = try #require(SigningKey(name: Self.origin, seed: [UInt8](repeating: 7, count: 32)))
    }

    /// Notes about seven things, every tenth of them declared.
    func note(_ count: Int) async throws {
        let now = site.now
        try await site.database.write { db in
            for number in 0..<count {
                let subject = Subject("thing", number % 7)
                if number % 10 == 3 {
                    try db.declare("thing.shown", about: subject, at: now, detail: "fact \(number)")
                } else {
                    try db.note("thing.moved", about: subject, by: PersonID(rawValue: 5), at: now, digest: [1, 2, 3])
                }
            }
        }
    }

    @discardableResult
    func sequence(limit: Int = 1000) async throws -> Int {
        let (key, now) = (key, site.now)
        return try await site.database.write { db in
            try db.sequence(signedBy: key, origin: Self.origin, limit: limit, at: now) {
                [UInt8](repeating: 9, count: 32)
            }
        }
    }

    func troubles(since earlier: [SeenHead] = []) async throws -> [LogTrouble] {
        let key = key.verifying
        return try await site.database.read { db in try db.logTroubles(signedBy: key, since: earlier) }
    }

    func seen() async throws -> SeenHead { SeenHead(try await head()) }

    func head() async throws -> Checkpoint {
        let signed = try await site.database.read { db in try db.logHead()?.signed }
        return try Checkpoint(#require(signed), signedBy: key.verifying)
    }
}
