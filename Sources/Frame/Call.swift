package import Ground

/// The language and size of type that a reader chose.
package struct Look: Hashable, Sendable {
    package var language: Language = .zh
    package var isElder = false

    package init() {}
}

/// What the door knows of a request before it opens a transaction.
package struct Call: Sendable {
    package let now: Instant
    package let look: Look
    /// The path and query of the page that is asked for, or, for an act, of the page to come back to.
    package let back: Link
    let parameters: [String: String]
    let query: Form
    /// The digest of the session cookie, empty where there is none.
    let holder: [UInt8]
    let tickets: Ticket.Office

    func newTicket() -> String { tickets.issue(to: holder, on: now.date) }
}
