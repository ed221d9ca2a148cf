import Ground
import Store

/// What a form was answered with the first time.
struct Answered {
    let body: [UInt8]
    /// Nil where the answer was not one to store.
    let location: String?
}

extension Reading {
    func answered(_ ticket: [UInt8]) throws -> Answered? {
        try row("SELECT body, location FROM answered WHERE ticket = \(ticket)").map { row in
            Answered(body: try row.blob(0), location: try row.optional(1, row.text))
        }
    }
}

extension Writer {
    func record(_ new: Answered, ticket: [UInt8], at now: Instant) throws {
        try execute(
            """
            INSERT INTO answered (ticket, body, location, at)
            VALUES (\(ticket), \(new.body), \(new.location), \(now))
            """)
    }
}
