import Frame
import Ground
import HTTPTypes
import Site
import Store
import Testing

@Suite struct TroubleTests {
    @Test func `a write that the disk has no room for is never acknowledged, and reading goes on`() async throws {
        let book = Migration("0001-book", "CREATE TABLE line (what TEXT NOT NULL) STRICT")
        let site = try Site(migrations: [book]) { door in
            door.get("/book", for: .anyone) { visit in
                Page(title: Words(same: "book"), body: "<p>\(try visit.db.count("SELECT count(*) FROM line"))</p>")
            }
            door.post("/book", for: .anyone) { visit, form in
                try visit.db.execute("INSERT INTO line (what) VALUES (\(try form.text("what", upTo: 1_000_000)))")
                return .seeOther("/book")
            }
        }
        try await site.database.write { try $0.execute("PRAGMA max_page_count = 30") }
        let ticket = site.ticket()
        let long = String(repeating: "x", count: 300_000)
        let said = try await site.post("/book", ["what": long], ticket: ticket)
        #expect(said.code == 503 && said.fields[.retryAfter] == "10")
        #expect(said.main.contains("同一张表不会办两次"))
        #expect(site.log.last?.contains("full") == true && site.log.last?.contains("xxx") == false)
        #expect(try await site.get("/book").main == "<p>0</p>")
        try await site.database.write { try $0.execute("PRAGMA max_page_count = 100000") }
        #expect(try await site.post("/book", ["what": long], ticket: ticket).code == 303)
        #expect(try await site.get("/book").main == "<p>1</p>")
    }

    @Test func `a file comes with a form where one is expected, and nowhere else`() async throws {
        let site = try Site { door in
            door.get("/import", for: .anyone) { _ in Page(title: Words(same: "import"), body: "<p>import</p>") }
            door.exchange(.post, "/import", for: .anyone, filesUpTo: 4 << 20) { exchange in
                let file = try #require(exchange.form.file("people"))
                let size: Markup = "<p>\(file.name) \(file.bytes.count) \(exchange.form.value("note"))</p>"
                return .page(Page(title: Words(same: "preview"), body: size))
            }
            door.post("/note", for: .anyone) { _, _ in .seeOther("/import") }
        }
        let content = String(repeating: "a,b\r\n", count: 400_000)
        let body = """
            --b\r\nContent-Disposition: form-data; name="ticket"\r\n\r\n\(site.ticket())\r\n\
            --b\r\nContent-Disposition: form-data; name="note"\r\n\r\n一\r\n\
            --b\r\nContent-Disposition: form-data; name="people"; filename="<名>.csv"\r\n\r\n\(content)\r\n--b--\r\n
            """
        let headers = ["Content-Type": "multipart/form-data; boundary=b"]
        let said = try await site.send(.post, "/import", body: body, headers, site.stranger)
        #expect(said.main == "<p>&lt;名&gt;.csv 2000000 一</p>")
        let small = body.replacing(content, with: "a")
        #expect(try await site.send(.post, "/note", body: small, headers, site.stranger).code == 415)
    }
}
