import Store

/// One line of the list of everything that can be asked of this server.
package struct Route: Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    package let method: Method
    /// `/matters/{id}`
    package let path: String
    package let audience: Audience
    /// What a neighbourhood of addresses may do with it, where that is measured.
    package let rate: Rate?
    /// The log says of it that something was asked, and in which hour: no time, no number, nothing to join it with.
    var leavesNoTrace = false
    let work: Work

    enum Work: Sendable {
        case show(@Sendable (Visit<Reader>) throws -> Answer)
        /// What is shown now, and again whenever it has changed.
        case stream(@Sendable (Visit<Reader>) throws -> [UInt8])
        case act(Act)
        case exchange(Meeting)
        /// The door's own: how pages look, files of `Assets/`, whether the server is well.
        case look, asset, health
    }

    /// An act in one transaction.
    struct Act: Sendable {
        let perform: @Sendable (Visit<Writer>, Form) throws -> Answer
        let again: (@Sendable (Visit<Reader>, Form) throws -> Answer)?
        let form: (@Sendable (Visit<Reader>) throws -> Page)?
    }

    /// An act that opens its own transactions.
    struct Meeting: Sendable {
        let perform: @Sendable (Exchange) async throws -> Answer
        let form: (@Sendable (Visit<Reader>) throws -> Page)?
        let fileLimit: Int?
    }

    /// How large a body may be.
    var bodyLimit: Int {
        if case .exchange(let meeting) = work, let limit = meeting.fileLimit { return limit }
        return 1 << 20
    }

    var takesFiles: Bool {
        if case .exchange(let meeting) = work { return meeting.fileLimit != nil }
        return false
    }
}

/// A class of requests that a crowd shares one measure of.
package enum Rate: Hashable, Sendable, CaseIterable {
    /// Anyone may write: so many from one neighbourhood of addresses.
    case publicWrite
    /// A ballot is cast: a whole hall may be behind one address.
    case ballot
    /// Somebody may guess a password or a code of six digits: only the failures count.
    case guess
    /// A private link: only wrong ones count, and only they are refused.
    case link
}
