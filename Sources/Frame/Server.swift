import Foundation
package import Ground
import HTTPTypes
package import Hummingbird
import NIOCore
package import Store

/// The door, open: every request goes in here and every answer comes out.
package struct Server: Sendable {
    let paths: Paths
    let database: Database
    package let settings: Settings
    let assets: Assets
    let whoIs: WhoIs
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void
    let layout: Layout
    let cookies: Cookies
    let tickets: Ticket.Office
    let marks: MAC
    let measures: Measures

    /// - Parameter clock: what time it is; read once a request.
    /// - Parameter log: takes one line of JSON a request.
    package init(
        _ door: Door, database: Database, secrets: Secrets, settings: Settings, assets: Assets,
        whoIs: @escaping WhoIs, clock: @escaping @Sendable () -> Instant = Server.now,
        log: @escaping @Sendable (String) -> Void = Server.printLine
    ) {
        paths = Paths(door.routes)
        self.database = database
        self.settings = settings
        self.assets = assets
        self.whoIs = whoIs
        self.clock = clock
        self.log = log
        layout = Layout(settings: settings, assets: assets)
        cookies = Cookies(isSecure: settings.isSecure)
        tickets = Ticket.Office(secrets: secrets)
        marks = secrets.key(for: "answered")
        measures = Measures(settings.measures)
    }

    /// What this machine's clock shows.
    package static let now: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Writes to the standard output at once.
    package static let printLine: @Sendable (String) -> Void = { line in
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// The name of the cookie that holds a session, which depends on whether there is TLS.
    package var sessionCookieName: String { cookies.session }

    /// A ticket for the browser that sends these cookies.
    package func ticket(forCookies header: String) -> String {
        tickets.issue(to: holder(inCookies: header), on: clock().date)
    }

    /// The digest of the session cookie, empty where there is none.
    func holder(inCookies header: String) -> [UInt8] {
        cookies.value(of: cookies.session, in: header).map { SessionToken(text: $0).digest } ?? []
    }

    /// Answers one request, whatever it is; nothing is thrown past this.
    /// - Parameter peer: the address at the other end of the connection.
    package func respond(to request: Request, from peer: String?) async -> Response {
        let started = ContinuousClock.now
        var job = Job(
            request: request, peer: peer, number: Crockford.text(Random.uint64() >> 24, length: 8), now: clock())
        let reply: Reply
        do {
            reply = try await answer(&job)
        } catch let failure as Failure {
            reply = await self.reply(to: failure, &job)
        } catch {
            reply = await self.reply(to: Failure(unexpected: error, wasActing: request.method == .post), &job)
        }
        log(job.line(status: reply.status.code, took: ContinuousClock.now - started))
        return reply.response(to: request, withTLS: settings.hasTLS)
    }
}

/// One request on its way through the server, as far as it has been understood.
struct Job {
    let request: Request
    let peer: String?
    /// What a person can tell on the telephone, and what the log has.
    let number: String
    let now: Instant
    var found: Paths.Found?
    var call: Call?
    var form: Form?
    var standing: Standing?
    var cause: String?
    /// The form came from a page of ours, so it may be shown again.
    var isOurs = false

    func line(status: Int, took: Duration) -> String {
        if let route = found?.route, route.leavesNoTrace {
            let hour = Instant(milliseconds: now.milliseconds - now.milliseconds % Instant.hour)
            return LogLine([("hour", .text(hour.utc)), ("route", .text(route.path)), ("status", .number(status))]).text
        }
        let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
        return LogLine(
            [
                ("at", .text(now.utc)), ("request", .text(number)), ("method", .text(request.method.rawValue)),
                ("route", .text(found?.route.path ?? "-")), ("status", .number(status)),
                ("ms", .number(Int(milliseconds))),
            ] + (cause.map { [("cause", .text(String($0.prefix(300))))] } ?? [])
        ).text
    }
}
