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
        if let seconds = measures.wait(rate, from, at: job.now) {
            var failure = Failure(.tooManyRequests, .tooOften(seconds: seconds))
            failure.retryAfter = seconds
            failure.closes = route.method == .post
            throw failure
        }
        if rate == .publicWrite { measures.take(rate, from, at: job.now) }
        do {
            let reply = try await work(&job)
            // A form that is shown again with what is wrong is a miss too.
            if rate == .guess, Self.misses.contains(reply.status.code) { measures.take(rate, from, at: job.now) }
            return reply
        } catch {
            if rate == .guess, Self.isMiss(error) { measures.take(rate, from, at: job.now) }
            throw error
        }
    }

    private static func isMiss(_ error: any Error) -> Bool {
        guard let failure = error as? Failure else { return false }
        return misses.contains(failure.status.code)
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
