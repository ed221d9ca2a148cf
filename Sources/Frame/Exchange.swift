package import Ground
package import Store

/// A request that must work outside one transaction: it hashes a password or reads a file, and opens transactions as it needs them.
package struct Exchange: Sendable {
    /// What was filled in; empty for a GET.
    package let form: Form
    package let call: Call
    let audience: Audience
    /// For what lasts longer than one request.
    package let database: Database
    let whoIs: WhoIs

    package var now: Instant { call.now }
    package var language: Language { call.look.language }

    /// Looks at one state of the database; who asks is found out in the same transaction.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Visit<Reader>) throws -> Value
    ) async throws -> Value {
        try await database.read { db in
            let standing = try db.standing(call.holder, at: call.now, whoIs)
            return try body(Visit(db, call, try audience.admit(standing)))
        }
    }

    /// Acts once and returns when it is on the disk; who asks is found out in the same transaction.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Visit<Writer>) throws -> Value
    ) async throws -> Value {
        try await database.write { db in
            let standing = try db.standing(call.holder, at: call.now, whoIs)
            return try body(Visit(db, call, try audience.admit(standing)))
        }
    }
}

/// Finds the person of a session, as they are at that moment; nil where the account is closed. A later room gives it to the
/// server.
package typealias WhoIs = @Sendable (any Reading, PersonID, Instant) throws -> SignedIn?
