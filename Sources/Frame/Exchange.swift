package import Ground
package import Store

/// A request that must work outside one transaction: it hashes a password or reads a file, and opens transactions as it needs them.
package struct Exchange: Sendable {
    package let form: Form
    package let call: Call
    let database: Database
    let whoIs: WhoIs

    package var now: Instant { call.now }
    package var language: Language { call.look.language }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Visit<Reader>) throws -> Value
    ) async throws -> Value {
        try await database.read { db in
            try body(Visit(db: db, call: call, who: try db.person(of: call, whoIs), refused: nil))
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Visit<Writer>) throws -> Value
    ) async throws -> Value {
        try await database.write { db in
            try body(Visit(db: db, call: call, who: try db.person(of: call, whoIs), refused: nil))
        }
    }
}

/// Finds the person of a session; nil where the account is closed. A later room gives it to the door.
package typealias WhoIs = @Sendable (any Reading, PersonID) throws -> SignedIn?

extension Reading {
    func person(of call: Call, _ whoIs: WhoIs) throws -> SignedIn? { nil }
}
