import Store

/// One line of the list of everything that can be asked of this server.
package struct Route: Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    package let method: Method
    /// `/matters/{id}`
    package let path: String
    package let audience: Audience
    let rate: Rate?
    let work: Work

    enum Work: Sendable {
        case show(@Sendable (Visit<Reader>) throws -> Answer)
        case act(Act)
        case exchange(@Sendable (Exchange) async throws -> Answer)
    }

    struct Act: Sendable {
        let perform: @Sendable (Visit<Writer>, Form) throws -> Answer
        let again: (@Sendable (Visit<Reader>, Form) throws -> Answer)?
        let form: (@Sendable (Visit<Reader>) throws -> Page)?
    }
}

/// A class of requests that a crowd shares one measure of.
package enum Rate: Hashable, Sendable, CaseIterable {
    /// Anyone may write: so many from one neighbourhood of addresses.
    case publicWrite
    /// Somebody may guess a code or a password: only the failures count.
    case guess
}
