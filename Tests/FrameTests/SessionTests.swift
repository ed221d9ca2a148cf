import Frame
import Ground
import HTTPTypes
import Site
import Store
import Testing

private let congress = CongressID(rawValue: 1)
private let officer = PersonID(rawValue: 10)
private let deputy = PersonID(rawValue: 11)
private let admin = PersonID(rawValue: 12)
private let closed = PersonID(rawValue: 13)

@Sendable private func whoIs(_ db: any Reading, _ person: PersonID, _ now: Instant) -> SignedIn? {
    let roles: [PersonID: Role] = [officer: .office, deputy: .deputy, admin: .admin]
    guard let role = roles[person] else { return nil }
    return SignedIn(
        person: person, name: "代表001", capacities: [Capacity(role, in: congress)], needsSecondFactor: person != deputy)
}

private func open(_ door: Door) {
    @Sendable func page(_ visit: Visit<Reader>) -> Page {
        Page(title: Words("页", "Page"), body: "<p>\(visit.name ?? "-")</p>")
    }
    door.get("/open", for: .anyone, page)
    door.get("/half", for: .passwordGiven, page)
    door.get("/whole", for: .signedIn, page)
    door.get("/office", for: .roles([.office, .officeHead]), page)
    door.post("/whole", for: .signedIn) { visit, _ in .seeOther("/whole") }
    door.exchange(.post, "/sign-in", for: .anyone, rate: .guess) { exchange in
        let isRight = try exchange.form.required("password") == "right"
        guard isRight else { throw Refusal.wrong("password", Words("账号或密码不对。", "Wrong.")) }
        return .seeOther("/half").signingIn(
            try await exchange.write { try $0.signIn(officer, secondFactorGiven: false) })
    }
    door.post("/sign-out", for: .passwordGiven) { visit, _ in
        try visit.signOut()
        return Answer.seeOther("/open").signingOut()
    }
}

@Suite struct SessionTests {
    let site: Site
    init() throws { site = try Site(whoIs: whoIs, open) }

    @Test func `signing in gives a new session, a second factor another, signing out ends it`() async throws {
        let browser = Browser()
        let before = browser.header
        let said = try await site.post("/sign-in", ["password": "right"], in: browser)
        #expect(said.location == "/half" && browser.header != before)
        let cookie = try #require(said.fields[.setCookie])
        #expect(cookie.wholeMatch(of: /__Host-yishi=[0-9a-z]{52}; Path=\/; Secure; HttpOnly; SameSite=Lax/) != nil)
        #expect(try await site.get("/half", in: browser).main == "<p>代表001</p>")
        #expect(try await site.get("/whole", in: browser).location == "/sign-in/code")
        let thief = Browser()
        thief.take(cookie)
        _ = try await site.post("/sign-out", in: browser)
        #expect(browser.header.isEmpty)
        #expect(try await site.get("/half", in: thief).code == 401)
    }

    @Test func `a password alone is nobody on an open page`() async throws {
        let browser = try await site.browser(of: officer, secondFactorGiven: false)
        #expect(try await site.get("/open", in: browser).main == "<p>-</p>")
        site.wait(minutes: 11)
        #expect(try await site.get("/half", in: browser).code == 401)
    }

    @Test func `half an hour away ends a session, coming back within it does not`() async throws {
        let browser = try await site.browser(of: officer)
        for _ in 0..<4 {
            site.wait(minutes: 29)
            #expect(try await site.get("/whole", in: browser).code == 200)
        }
        site.wait(minutes: 31)
        #expect(try await site.get("/whole", in: browser).code == 401)
    }

    @Test func `twelve hours end a session whatever was done in it`() async throws {
        let browser = try await site.browser(of: officer)
        for _ in 0..<28 {
            site.wait(minutes: 25)
            #expect(try await site.get("/whole", in: browser).code == 200)
        }
        site.wait(minutes: 25)
        #expect(try await site.get("/whole", in: browser).code == 401)
    }

    @Test func `an account that is closed is out at once`() async throws {
        let browser = try await site.browser(of: closed)
        #expect(try await site.get("/whole", in: browser).code == 401)
        let other = try await site.browser(of: deputy)
        let now = site.now
        try await site.database.write { try $0.endSessions(of: deputy, at: now) }
        #expect(try await site.get("/whole", in: other).code == 401)
    }

    @Test func `a ticket of one person is no good for another`() async throws {
        let one = try await site.browser(of: officer)
        let other = try await site.browser(of: deputy)
        #expect(try await site.post("/whole", [:], ticket: site.ticket(for: one), in: other).code == 403)
        #expect(try await site.post("/whole", [:], ticket: site.ticket(), in: other).code == 403)
        #expect(try await site.post("/whole", in: other).code == 303)
    }

    @Test func `looking at pages changes nothing in the database within a minute`() async throws {
        let browser = try await site.browser(of: officer)
        let count: SQL = "SELECT count(*) FROM session WHERE last_seen > created"
        for path in ["/open", "/whole", "/office", "/half"] { _ = try await site.get(path, in: browser) }
        #expect(try await site.database.read { try $0.count(count) } == 0)
        site.wait(minutes: 2)
        _ = try await site.get("/open", in: browser)
        #expect(try await site.database.read { try $0.count(count) } == 1)
    }

    @Test func `every route answers every kind of visitor as its audience says`() async throws {
        let visitors: [(String, Browser)] = [
            ("stranger", Browser()), ("half", try await site.browser(of: officer, secondFactorGiven: false)),
            ("deputy", try await site.browser(of: deputy)), ("office", try await site.browser(of: officer)),
        ]
        var table: [String] = []
        for route in site.routes where route.method == .get && !route.path.contains("{") {
            var codes: [Int] = []
            for (_, browser) in visitors { codes.append(try await site.get(route.path, in: browser).code) }
            table.append("\(route.path) \(codes)")
        }
        #expect(
            table == [
                "/health [200, 200, 200, 200]", "/open [200, 200, 200, 200]", "/half [401, 200, 200, 200]",
                "/whole [401, 303, 200, 200]", "/office [401, 303, 403, 200]",
            ])
    }

    @Test func `after ten wrong passwords a neighbourhood waits, and others do not`() async throws {
        for _ in 0..<10 { #expect(try await site.post("/sign-in", ["password": "wrong"]).code == 422) }
        let said = try await site.post("/sign-in", ["password": "right"])
        #expect(said.code == 429 && said.fields[.retryAfter] == "12")
        #expect(said.main.contains("12 秒"))
        let body = "password=right&ticket=\(site.ticket())"
        let headers = ["Content-Type": "application/x-www-form-urlencoded"]
        let elsewhere = try await site.send(.post, "/sign-in", body: body, headers, Browser(), from: "198.51.100.1")
        #expect(elsewhere.code == 303)
        site.wait(minutes: 1)
        #expect(try await site.post("/sign-in", ["password": "right"]).code == 303)
    }
}

@Suite struct PlainNetworkTests {
    @Test func `without TLS on a local network the cookie does not claim it`() async throws {
        var settings = Settings()
        settings.publicAddress = "http://10.1.2.3:8080"
        let site = try Site(settings: settings, whoIs: whoIs, open)
        let said = try await site.post("/sign-in", ["password": "right"])
        #expect(said.fields[.setCookie]?.hasPrefix("yishi=") == true)
        #expect(said.fields[.setCookie]?.contains("Secure") == false)
        #expect(settings.warning != nil && Settings().warning == nil)
    }
}
