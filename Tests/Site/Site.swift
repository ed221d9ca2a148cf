import Foundation
package import Frame
package import Ground
package import HTTPTypes
import Hummingbird
import NIOCore
package import Store
import Synchronization

/// A whole site in this process: real routes, a real database file, a clock that the test turns. No socket.
///
///     let site = try Site(migrations: peopleMigrations) { door in PeoplePages().routes(door) }
///     let said = try await site.post("/s/hd01", ["what": "路灯不亮"])
///     #expect(said.main.contains("回执"))
package final class Site: Sendable {
    package let database: Database
    package let server: Server
    package let routes: [Route]
    package let secrets: Secrets
    private let folder: String
    private let instant: Mutex<Instant>
    private let lines = Mutex<[String]>([])
    /// Somebody with a browser and no account.
    package let stranger = Browser()

    /// Monday, 23 November 2026, 9:00 in China.
    package static let start = Instant(milliseconds: 1_795_395_600_000)

    package convenience init(
        migrations: [Migration] = [], settings: Settings = Settings(), assets: Assets = Assets(),
        whoIs: @escaping WhoIs = { _, _, _ in nil }, _ open: (Door) throws -> Void
    ) throws {
        try self.init(migrations: migrations, settings: settings, assets: assets, whoIs: whoIs) { door, _ in
            try open(door)
        }
    }

    /// A site whose rooms need the server's keys.
    package init(
        migrations: [Migration], settings: Settings = Settings(), assets: Assets = Assets(),
        whoIs: @escaping WhoIs, rooms: (Door, Secrets) throws -> Void
    ) throws {
        folder = NSTemporaryDirectory() + "yishi-site-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try Database(path: folder + "/yishi.sqlite")
        try database.migrate(migrations + frameMigrations)
        secrets = try Secrets(folder: folder + "/secrets")
        let door = Door()
        try rooms(door, secrets)
        routes = door.routes
        let box = Box()
        server = Server(
            door, database: database, secrets: secrets, settings: settings, assets: assets, whoIs: whoIs,
            clock: { box.site?.now ?? Self.start }, log: { line in box.site?.keep(line) })
        instant = Mutex(Self.start)
        box.point(to: self)
    }

    deinit {
        do {
            try database.close()
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            print("a site was not cleared away: \(error)")
        }
    }

    package var now: Instant { instant.withLock { $0 } }

    /// Lets time pass.
    package func wait(minutes: Int) {
        instant.withLock { $0 = $0.advanced(byMilliseconds: Int64(minutes) * Instant.minute) }
    }

    package func turnClock(to instant: Instant) {
        self.instant.withLock { $0 = instant }
    }

    /// The bytes of the database and of its write-ahead log, as a thief would find them.
    package func databaseBytes() throws -> [UInt8] {
        try ["yishi.sqlite", "yishi.sqlite-wal"].flatMap { name -> [UInt8] in
            let path = folder + "/" + name
            guard FileManager.default.fileExists(atPath: path) else { return [] }
            return Array(try Data(contentsOf: URL(filePath: path)))
        }
    }

    /// What the server has logged so far.
    package var log: [String] { lines.withLock { $0 } }

    private func keep(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    /// A browser in which this person has signed in, whole unless told otherwise.
    package func browser(of person: PersonID, secondFactorGiven: Bool = true) async throws -> Browser {
        let now = now
        let token = try await database.write { db in
            try db.beginSession(of: person, secondFactorGiven: secondFactorGiven, at: now)
        }
        let browser = Browser()
        browser.take("\(server.sessionCookieName)=\(token.text); Path=/")
        return browser
    }

    package func get(_ path: String, in browser: Browser? = nil, headers: [String: String] = [:]) async throws -> Said {
        try await send(.get, path, body: "", headers, browser ?? stranger)
    }

    /// Sends a form with a fresh ticket, as a page of this browser would hold.
    package func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], in browser: Browser? = nil
    ) async throws -> Said {
        let browser = browser ?? stranger
        return try await post(path, fields, ticket: ticket(for: browser), in: browser)
    }

    /// Sends a form with this ticket: for sending one twice.
    package func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], ticket: String, in browser: Browser? = nil,
        headers: [String: String] = [:]
    ) async throws -> Said {
        let pairs = fields.map { ($0.key, $0.value) } + [("ticket", ticket)]
        let body = pairs.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var all = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
        all.merge(headers) { $1 }
        return try await send(.post, path, body: body, all, browser ?? stranger)
    }

    /// A ticket such as a page of this browser would hold.
    package func ticket(for browser: Browser? = nil) -> String {
        server.ticket(forCookies: (browser ?? stranger).header)
    }

    /// Sends anything at all.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, body: String, _ headers: [String: String], _ browser: Browser,
        from peer: String = "192.0.2.7"
    ) async throws -> Said {
        var fields: HTTPFields = [:]
        for (name, value) in headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        let cookies = browser.header
        if !cookies.isEmpty { fields[.cookie] = cookies }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost:8080", path: path, headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        let response = await server.respond(to: request, from: peer)
        for cookie in response.headers[values: .setCookie] { browser.take(cookie) }
        let collected = Collected()
        try await response.body.write(collected)
        return Said(status: response.status, fields: response.headers, bytes: collected.bytes)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// Lets the server's clock and log reach the site, which is made after it.
private final class Box: Sendable {
    private struct Weak: Sendable { weak let site: Site? }
    private let held = Mutex(Weak(site: nil))
    var site: Site? { held.withLock { $0.site } }
    func point(to site: Site) { held.withLock { $0 = Weak(site: site) } }
}
