import Frame
import Ground
import HTTPTypes
import Site
import Store
import Testing

private struct Broken: Error {}

@Suite struct DoorTests {
    let site: Site

    init() throws {
        site = try Site { door in
            door.get("/", for: .anyone) { _ in Page(title: Words("首页", "Home"), body: "<h1>\(Words("首页", "Home"))</h1>")
            }
            door.get("/hello/{name}", for: .anyone) { visit in
                Page(title: Words("你好", "Hello"), body: "<h1>\(name: try visit.parameter("name"))</h1>")
            }
            door.get("/hello/you", for: .anyone) { _ in Page(title: Words("你", "You"), body: "<h1>literal</h1>") }
            door.get("/f/{code}", for: .anyone) { _ -> Page in throw Broken() }
            door.get("/list.csv", for: .anyone) { _ in
                File(name: "名单.csv", mediaType: "text/csv; charset=utf-8", bytes: Array("a".utf8))
            }
            door.post("/hello/{name}/acts", for: .anyone) { _, form in
                .page(Page(title: Words("好", "Good"), body: "<p>\(try form.required("what"))</p>"))
            }
        }
    }

    @Test func `a page is shown, and what is in its address is escaped`() async throws {
        #expect(
            try await site.get("/hello/%3Cb%3E").description == """
                200 OK

                <h1><bdi>&lt;b&gt;</bdi></h1>
                """)
        #expect(try await site.get("/hello/you").main == "<h1>literal</h1>")
    }

    @Test func `an address that does not exist gets a page that says so`() async throws {
        let said = try await site.get("/nowhere")
        #expect(said.code == 404)
        #expect(said.main.contains("没有您要看的页面"))
        #expect(said.body.contains("<a class=\"skip\" href=\"#main\">跳到正文</a>"))
    }

    @Test(arguments: [
        "/hello/..", "/hello/%2e%2e", "/hello/%2Fetc%2Fpasswd", "/hello/%00", "/hello/%ff", "/hello/", "/hello//x",
    ])
    func `a path that tries to be another one is not found`(path: String) async throws {
        #expect(try await site.get(path).code == 404)
    }

    @Test func `a wrong method is told the right ones`() async throws {
        let said = try await site.send(.delete, "/hello/you", body: "", [:], site.stranger)
        #expect(said.code == 405)
        #expect(said.fields[.allow] == "GET, HEAD")
        #expect(try await site.get("/hello/x/acts").fields[.allow] == "POST")
    }

    @Test func `HEAD says what GET would, without the page`() async throws {
        let whole = try await site.get("/hello/you")
        let head = try await site.send(.head, "/hello/you", body: "", [:], site.stranger)
        #expect(head.code == 200 && head.bytes.isEmpty)
        #expect(head.fields[.contentLength] == String(whole.bytes.count))
    }

    @Test(arguments: [
        "/", "/nowhere", "/f/secret", "/health", "/list.csv", "/hello/you?" + String(repeating: "q", count: 9000),
    ])
    func `every answer carries the same protection`(path: String) async throws {
        let said = try await site.get(path)
        #expect(
            said.fields[.contentSecurityPolicy] == """
                default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; \
                frame-ancestors 'none'; base-uri 'none'
                """)
        let expected = [
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin", "Cache-Control": "no-store",
        ]
        for (name, value) in expected { #expect(try said.fields[#require(HTTPField.Name(name))] == value) }
    }

    @Test func `a fault of ours is a number for the person and a cause for the log`() async throws {
        let said = try await site.get("/f/7k3mq9td?x=secret")
        #expect(said.code == 500)
        #expect(said.main.contains("出了点问题") && !said.main.contains("Broken"))
        let line = try #require(site.log.last)
        #expect(line.contains("\"cause\":\"Broken"))
        #expect(line.contains("\"route\":\"/f/{code}\"") && !line.contains("7k3m") && !line.contains("secret"))
        let number = try #require(line.firstMatch(of: /"request":"([0-9a-z]{8})"/)?.1)
        #expect(said.main.contains(number))
    }

    @Test func `a line of the log cannot be forged from outside`() async throws {
        _ = try await site.get("/nowhere%0D%0A%7B%22forged%22:1%7D", headers: ["User-Agent": "x"])
        #expect(site.log.allSatisfy { !$0.contains("\n") && !$0.contains("forged") })
        #expect(site.log.last?.hasPrefix("{\"at\":\"2026-11-23T01:00:00.000Z\"") == true)
    }

    @Test func `what is too large, of another kind or compressed is refused`() async throws {
        let ticket = site.ticket()
        func send(_ body: String, _ headers: [String: String]) async throws -> Said {
            try await site.send(.post, "/hello/x/acts", body: body, headers, site.stranger)
        }
        let form = "application/x-www-form-urlencoded"
        let large = try await send("what=" + String(repeating: "x", count: 1 << 20), ["Content-Type": form])
        #expect(large.code == 413 && large.fields[.connection] == "close")
        #expect(large.main.contains("内容太大"))
        #expect(try await send("ticket=\(ticket)", ["Content-Type": "text/plain"]).code == 415)
        #expect(try await send("ticket=\(ticket)", ["Content-Type": form, "Content-Encoding": "gzip"]).code == 415)
        #expect(try await send("ticket=\(ticket)&a=%ff", ["Content-Type": form]).code == 400)
        #expect(try await site.get("/?" + String(repeating: "q", count: 9000)).code == 414)
        #expect(try await site.get("/?" + (0..<300).map { "a\($0)=1" }.joined(separator: "&")).code == 400)
    }

    @Test func `a file is sent to be kept`() async throws {
        let said = try await site.get("/list.csv")
        #expect(said.fields[.contentDisposition] == "attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95.csv")
    }

    @Test func `a reader can have English and large type, and is led back`() async throws {
        let reader = Browser()
        let said = try await site.post("/language", ["to": "en", "back": "/hello/you?x=1"], in: reader)
        #expect(said.location == "/hello/you?x=1")
        _ = try await site.post("/elder", ["to": "on", "back": "//evil.example"], in: reader)
        let page = try await site.get("/", in: reader)
        #expect(page.body.contains("<html lang=\"en\" class=\"elder\">"))
        #expect(page.main == "<h1>Home</h1>")
        #expect(try await site.get("/").body.contains("<html lang=\"zh-CN\">"))
    }
}
