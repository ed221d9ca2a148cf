import Ground
import HTTPTypes
import Hummingbird
import NIOCore
import Store

extension Server {
    /// Shows what there is, then looks once a second whether it has changed.
    func stream(
        _ show: @escaping @Sendable (Visit<Reader>) throws -> [UInt8], _ route: Route, _ job: inout Job
    ) async throws -> Reply {
        guard let call = job.call else { throw Failure(.notFound, .noSuchPage) }
        let look = { @Sendable () async throws -> [UInt8] in
            try await database.read { db in
                let standing = try db.standing(call.holder, at: call.now, whoIs)
                return try show(Visit(db, call, try route.audience.admit(standing)))
            }
        }
        let first: [UInt8]
        do { first = try await look() } catch let refusal as Refusal { throw Failure(refusal) }
        var reply = Reply(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"])
        reply.stream = { writer in
            var shown = first
            try await writer(Self.event(first))
            for _ in 1..<max(2, settings.streamSeconds) {
                try await Task.sleep(for: .seconds(1))
                let now = try await look()
                if now != shown { try await writer(Self.event(now)) }
                shown = now
            }
        }
        return reply
    }

    /// `retry` is how soon the browser opens the next stream, in milliseconds.
    private static func event(_ data: [UInt8]) -> [UInt8] {
        var event = Array("retry: 500\n".utf8)
        for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            event += Array("data: ".utf8) + line + [UInt8(ascii: "\n")]
        }
        return event + [UInt8(ascii: "\n")]
    }
}
