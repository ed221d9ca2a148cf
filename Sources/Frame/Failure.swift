import Ground
import HTTPTypes
import Store

/// Why a request gets no ordinary answer, with all that its page needs.
struct Failure: Error {
    let status: HTTPResponse.Status
    let words: Words
    /// What the person can do now, where the words do not say it.
    var advice: Words?
    var retryAfter: Int?
    var allow: [String] = []
    /// The connection must not be used again: what follows on it may be the rest of what was refused.
    var closes = false
    /// What the log must say, and nobody else.
    var cause: String?

    init(_ status: HTTPResponse.Status, _ words: Words, advice: Words? = nil) {
        self.status = status
        self.words = words
        self.advice = advice
    }

    /// The one place that gives a refusal its number.
    init(_ refusal: Refusal) {
        self.init(Self.status(of: refusal.kind), refusal.words)
        switch refusal.kind {
        case .tooMany: retryAfter = 60
        case .unavailable: retryAfter = 10
        case .tooLarge: closes = true
        default: break
        }
    }

    /// - Parameter wasActing: something may or may not have been written when it failed.
    init(unexpected error: any Error, wasActing: Bool) {
        if error.isOutOfService || error is CancellationError {
            self.init(.serviceUnavailable, .outOfService, advice: wasActing ? .sendAgain : nil)
            retryAfter = 10
        } else {
            self.init(.internalServerError, .wentWrong, advice: wasActing ? .sendAgain : nil)
        }
        cause = "\(type(of: error)): \(error)"
    }

    private static func status(of kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .badInput: .unprocessableContent
        case .signInFirst: .unauthorized
        case .notAllowed: .forbidden
        case .notFound: .notFound
        case .conflict: .conflict
        case .gone: .gone
        case .tooLarge: .contentTooLarge
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}
