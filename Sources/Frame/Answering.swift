import Ground
import HTTPTypes
import Hummingbird
import NIOCore

extension Server {
    /// From the request's head to what its route gives.
    func answer(_ job: inout Job) async throws -> Reply {
        let (path, query) = try readTarget(job.request)
        job.call = call(for: job, path: path, query: query)
        switch paths.find(job.request.method.rawValue, path) {
        case .unknown:
            throw Failure(.notFound, .noSuchPage)
        case .otherMethods(let methods):
            var failure = Failure(.methodNotAllowed, .otherMethod)
            failure.allow = methods
            throw failure
        case .found(let found):
            job.found = found
            job.call = call(for: job, path: path, query: query)
            return try await measured(found.route, &job) { job in try await work(found.route, &job) }
        }
    }

    private func work(_ route: Route, _ job: inout Job) async throws -> Reply {
        if route.method == .post { job.form = try await readForm(for: route, &job) }
        switch route.work {
        case .show(let show): return try await self.show(show, route, &job)
        case .stream(let show): return try await stream(show, route, &job)
        case .act(let act): return try await perform(act, route, &job)
        case .exchange(let meeting): return try await meet(meeting, route, &job)
        case .look: return try changeLook(job)
        case .asset: return try asset(job)
        case .health: return try await health()
        }
    }

    /// Refuses a neighbourhood that has used up its measure of this class of requests.
    private func measured(
        _ route: Route, _ job: inout Job, _ work: (inout Job) async throws -> Reply
    ) async throws -> Reply {
        guard let rate = route.rate else { return try await work(&job) }
        let forwarded = job.request.headers[.forwardedFor]
        let from = Neighbourhood.of(
            Neighbourhood.speaker(job.peer, forwarded: forwarded, trusted: settings.trustedProxies))
        switch rate {
        case .publicWrite, .ballot:
            try take(rate, from, route, job)
            return try await work(&job)
        case .guess:
            // Taken before anybody knows whether it is right, so that a hundred at once are not all tried.
            try take(rate, from, route, job)
            return try await missing(work, &job) { isMiss, _ in
                if !isMiss { measures.giveBack(rate, from) }
            }
        case .link:
            // Nobody guesses eighty bits, so who has a right link never waits for a neighbour who has wrong ones.
            return try await missing(work, &job) { isMiss, job in
                if isMiss { try take(rate, from, route, job) }
            }
        }
    }

    private func take(_ rate: Rate, _ from: [UInt8], _ route: Route, _ job: Job) throws {
        guard let seconds = measures.take(rate, from, at: job.now) else { return }
        var failure = Failure(.tooManyRequests, .tooOften(seconds: seconds))
        failure.retryAfter = seconds
        failure.closes = route.method == .post
        throw failure
    }

    /// Does the work and tells whether it was a wrong guess; a form that is shown again with what is wrong is one too.
    private func missing(
        _ work: (inout Job) async throws -> Reply, _ job: inout Job, _ tell: (Bool, Job) throws -> Void
    ) async throws -> Reply {
        let reply: Reply
        do {
            reply = try await work(&job)
        } catch {
            try tell(Self.isMiss(error, job), job)
            throw error
        }
        try tell(Self.misses.contains(reply.status.code), job)
        return reply
    }

    /// A form that another site sent guesses nothing: else that site could use up the measure of whoever looks at it.
    private static func isMiss(_ error: any Error, _ job: Job) -> Bool {
        guard let failure = error as? Failure else { return false }
        return misses.contains(failure.status.code) && (job.request.method != .post || job.form != nil)
    }

    private static let misses = [401, 403, 404, 422]

    private func call(for job: Job, path: Substring, query: Form) -> Call {
        let cookieHeader = job.request.headers[values: .cookie].joined(separator: "; ")
        let isPage = job.request.method == .get || job.request.method == .head
        let back = isPage ? Link(local: job.request.uri.string) : pageOf(path)
        return Call(
            now: job.now, look: Look(cookie: cookies.value(of: cookies.look, in: cookieHeader)), back: back ?? "/",
            parameters: job.found?.parameters ?? [:], query: query,
            holder: holder(inCookies: cookieHeader), tickets: tickets)
    }

    /// The page that an act belongs to: the same path, or the nearest above it, that can be read.
    private func pageOf(_ path: Substring) -> Link? {
        var path = path
        while path.count > 1 {
            if case .found = paths.find("GET", path) { return Link(local: String(path)) }
            path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        }
        return nil
    }
}
