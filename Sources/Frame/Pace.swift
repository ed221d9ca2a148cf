/// How long one connection may take over what it does. Pure: it is told what happened and when, in seconds.
struct Pace {
    struct Limits: Sendable {
        var head = 10.0
        var idle = 30.0
        /// A body must come at this many bytes a second, after the first seconds.
        var bodyRate = 1024.0
        var bodyGrace = 10.0
        /// An answer must be taken at this many bytes a second, after the first seconds.
        var answerRate = 8192.0
        var answerGrace = 20.0
        /// From the head of a request to the last byte of its answer.
        var whole = 180.0
        /// After an answer that ends the connection, what still comes is thrown away for so long.
        var farewell = 2.0
    }

    private enum Input {
        case awaitingHead(until: Double)
        case body(since: Double, bytes: Int)
        /// The request is here; the client waits for us.
        case complete
    }

    private let limits: Limits
    private var input: Input
    private var answering: (since: Double, bytes: Int)?
    private var open: [Double] = []
    private var leaving: Double?

    init(_ limits: Limits, at now: Double) {
        self.limits = limits
        input = .awaitingHead(until: now + limits.head)
    }

    mutating func headCame(at now: Double) {
        input = .body(since: now, bytes: 0)
        open.append(now)
    }

    mutating func bodyCame(_ count: Int) {
        if case .body(let since, let bytes) = input { input = .body(since: since, bytes: bytes + count) }
    }

    mutating func requestEnded() {
        input = .complete
    }

    mutating func answered(_ count: Int, at now: Double) {
        answering = (answering?.since ?? now, (answering?.bytes ?? 0) + count)
    }

    mutating func answerTaken(at now: Double) {
        answering = nil
        if !open.isEmpty { open.removeFirst() }
        if case .complete = input, open.isEmpty { input = .awaitingHead(until: now + limits.idle) }
    }

    mutating func saidFarewell(at now: Double) {
        leaving = now
    }

    /// Whether the connection has had its time.
    func isOver(at now: Double) -> Bool {
        if let leaving { return now > leaving + limits.farewell }
        if let first = open.first, now > first + limits.whole { return true }
        if let (since, bytes) = answering, now > since + limits.answerGrace + Double(bytes) / limits.answerRate {
            return true
        }
        switch input {
        case .awaitingHead(let until): return now > until
        case .body(let since, let bytes): return now > since + limits.bodyGrace + Double(bytes) / limits.bodyRate
        case .complete: return false
        }
    }
}
