import Frame
import Ground
import HTTPTypes
import Site
import Store
import Testing

private let deputy = PersonID(rawValue: 11)

@Sendable private func whoIs(_ db: any Reading, _ person: PersonID, _ now: Instant) -> SignedIn? {
    SignedIn(person: person, name: "代表001", capacities: [], needsSecondFactor: false)
}

private func open(_ door: Door) {
    door.get("/seen", for: .anyone) { _ in Page(title: Words("页", "Page"), body: "<p>a</p>") }
    door.exchange(.get, "/booth", for: .anyone, leavesNoTrace: true) { _ in
        .page(Page(title: Words("页", "Page"), body: "<p>b</p>", script: "booth.mjs"))
    }
    door.stream("/feed", for: .anyone) { _ in Array("<p>一</p>\n<p>二</p>".utf8) }
}

/// A request to a booth can be joined to nothing, and a stream ends by itself.
@Suite struct TracelessTests {
    let site: Site
    init() throws {
        var settings = Settings()
        settings.streamSeconds = 1
        site = try Site(settings: settings, whoIs: whoIs, open)
    }

    private func lastSeen() async throws -> [Int] {
        try await site.database.read { db in try db.rows("SELECT last_seen FROM session") { try $0.int(0) } }
    }

    @Test func `a deputy who is signed in on the same phone leaves no time behind`() async throws {
        let browser = try await site.browser(of: deputy)
        let before = try await lastSeen()
        site.wait(minutes: 5)
        #expect(try await site.get("/booth", in: browser).main == "<p>b</p>")
        #expect(try await lastSeen() == before)
        _ = try await site.get("/seen", in: browser)
        #expect(try await lastSeen() != before)
    }

    @Test func `the log tells the hour and nothing else`() async throws {
        _ = try await site.get("/booth")
        let line = try #require(site.log.last)
        #expect(line == "{\"hour\":\"2026-11-23T01:00:00.000Z\",\"route\":\"/booth\",\"status\":200}")
    }

    @Test func `a page with a script may run programs and ask this server, and no other page may`() async throws {
        let policy = { (said: Said) in said.fields[.contentSecurityPolicy] ?? "" }
        #expect(
            policy(try await site.get("/booth")).contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"))
        #expect(!policy(try await site.get("/seen")).contains("wasm"))
    }

    @Test func `a stream is events, line by line`() async throws {
        let said = try await site.get("/feed")
        #expect(said.fields[.contentType] == "text/event-stream; charset=utf-8")
        #expect(said.body == "retry: 500\ndata: <p>一</p>\ndata: <p>二</p>\n\n")
    }
}
