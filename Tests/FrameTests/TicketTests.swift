import Frame
import Ground
import HTTPTypes
import Site
import Store
import Testing

/// A book that anyone writes in, with a receipt that nobody else can guess.
private let bookMigrations = [
    Migration("0001-book", "CREATE TABLE line (id INTEGER PRIMARY KEY NOT NULL, what TEXT NOT NULL) STRICT")
]

private func openBook(_ door: Door) {
    @Sendable func page(_ visit: Visit<Reader>) -> Page {
        Page(
            title: Words("写", "Write"),
            body: """
                <form method="post" action="/book">\(visit.ticket)<input name="what" value="\(visit.typed("what"))">\
                <p class="error">\(visit.wrong("what"))</p></form>
                """)
    }
    door.get("/book", for: .anyone, page)
    door.post("/book", for: .anyone, form: page) { visit, form in
        let id: MatterID = visit.newID()
        try visit.db.execute("INSERT INTO line (id, what) VALUES (\(id), \(try form.required("what", upTo: 20)))")
        return .seeOther("/book?line=\(id)")
    }
    @Sendable func receipt(_ form: Form) throws -> Answer {
        let code = form.ticket.map { Crockford.text($0.derive("follow")) } ?? ""
        return .page(Page(title: Words("回执", "Receipt"), body: "<p class=\"code\">\(code)</p>"))
    }
    door.post("/receipt", for: .anyone, again: { _, form in try receipt(form) }) { visit, form in
        let id: MatterID = visit.newID()
        try visit.db.execute("INSERT INTO line (id, what) VALUES (\(id), 'x')")
        return try receipt(form)
    }
}

@Suite struct TicketTests {
    let site: Site

    init() throws {
        var settings = Settings()
        settings.measures = [:]
        site = try Site(migrations: bookMigrations, settings: settings, openBook)
    }

    func lines() async throws -> Int { try await site.database.read { try $0.count("SELECT count(*) FROM line") } }

    @Test func `a form sent twice is done once and answered the same`() async throws {
        let ticket = site.ticket()
        let first = try await site.post("/book", ["what": "路灯"], ticket: ticket)
        let second = try await site.post("/book", ["what": "路灯"], ticket: ticket)
        #expect(first.code == 303 && second.description == first.description)
        #expect(try await lines() == 1)
    }

    @Test func `two hundred sent at once are one act with one answer`() async throws {
        let ticket = site.ticket()
        let answers = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<200 { group.addTask { try await site.post("/book", ["what": "路灯"], ticket: ticket).location } }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(try await lines() == 1)
    }

    @Test func `a form changed after it was sent is refused in words`() async throws {
        let ticket = site.ticket()
        _ = try await site.post("/book", ["what": "路灯"], ticket: ticket)
        let said = try await site.post("/book", ["what": "别的"], ticket: ticket)
        #expect(said.code == 409)
        #expect(said.main.contains("这张表已经交过了"))
        #expect(try await lines() == 1)
    }

    @Test func `a receipt with a secret is the same twice, and the secret is not stored`() async throws {
        let ticket = site.ticket()
        let first = try await site.post("/receipt", [:], ticket: ticket)
        let second = try await site.post("/receipt", [:], ticket: ticket)
        #expect(first.main == second.main && first.code == 200)
        #expect(try await site.post("/receipt").main != first.main)
        let stored = try await site.database.read {
            try $0.count("SELECT count(*) FROM answered WHERE location IS NOT NULL")
        }
        #expect(stored == 0)
    }

    @Test func `a form with a mistake is shown again with what was typed`() async throws {
        let said = try await site.post("/book", ["what": "<a very long sentence about lamps>"])
        #expect(said.code == 422)
        #expect(said.main.contains("有 1 处要改") && said.main.contains("<a href=\"#what\">"))
        #expect(said.main.contains("value=\"&lt;a very long sentence about lamps&gt;\""))
        #expect(said.main.contains("<p class=\"error\">最多写 20 个字"))
        let again = try await site.post("/book", ["what": "lamps"], ticket: #require(said.value(of: "ticket")))
        #expect(again.code == 303)
    }

    @Test(arguments: ["", "x", "00000000000000000000000000000000000000000000000000000000000"])
    func `a form without a ticket of ours is refused, and says what to do`(ticket: String) async throws {
        let said = try await site.post("/book", ["what": "写了很久的一段话，不要弄丢了好不好"], ticket: ticket)
        #expect(said.code == 403)
        #expect(said.main.contains("刷新后再交一次") && said.main.contains("写了很久的一段话"))
    }

    @Test func `a ticket cannot be changed by one character`() async throws {
        let ticket = site.ticket()
        for place in [0, 20, 30, 40, 56] {
            var changed = Array(ticket)
            changed[place] = changed[place] == "0" ? "1" : "0"
            #expect(try await site.post("/book", ["what": "x"], ticket: String(changed)).code == 403)
        }
    }

    @Test func `a ticket lasts until the next day ends`() async throws {
        let ticket = site.ticket()
        site.wait(minutes: 24 * 60)
        #expect(try await site.post("/book", ["what": "x"], ticket: ticket).code == 303)
        let other = site.ticket()
        site.wait(minutes: 48 * 60)
        #expect(try await site.post("/book", ["what": "x"], ticket: other).code == 403)
    }

    @Test(arguments: [
        ["Origin": "http://evil.example"], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Origin": "null", "Sec-Fetch-Site": "cross-site"],
    ])
    func `a form from another site is refused`(headers: [String: String]) async throws {
        let said = try await site.post("/book", ["what": "x"], ticket: site.ticket(), headers: headers)
        #expect(said.code == 403)
        #expect(said.fields[.connection] == "close")
        #expect(try await lines() == 0)
    }

    @Test func `an old browser that tells no origin needs the ticket alone`() async throws {
        let headers = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "null"]
        let said = try await site.send(.post, "/book", body: "what=x&ticket=\(site.ticket())", headers, Browser())
        #expect(said.code == 303)
    }
}
