import Ground
import Site
import Store
import Testing

@Suite struct ReportTests {
    let county: County
    var site: Site { county.site }

    init() async throws {
        county = try await County()
    }

    private func report(_ what: String = "河东路路灯坏了一个月", ticket: String? = nil) async throws -> Said {
        try await site.post(
            "/s/\(county.code)", ["what": what, "where": "河东路 18 号院门口", "name": "王大妈", "phone": "13800000000"],
            ticket: ticket ?? site.ticket())
    }

    private func link(in receipt: Said) throws -> String {
        let start = try #require(receipt.body.firstRange(of: "href=\"/f/"))
        return "/f/" + receipt.body[start.upperBound...].prefix { $0 != "\"" }
    }

    private func onlyMatter() async throws -> MatterID {
        let id = try await site.database.read { try $0.row("SELECT id FROM matter")?.id(0) as MatterID? }
        return try #require(id)
    }

    private func count(_ sql: SQL) async throws -> Int {
        try await site.database.read { try $0.count(sql) }
    }

    @Test func `a resident reports without an account and is told who must do what by when and by which rule`()
        async throws
    {
        let receipt = try await report()
        #expect(receipt.code == 200)
        #expect(receipt.body.contains("河东社区代表联络站"))
        #expect(receipt.body.contains("前初审"))
        #expect(receipt.body.contains("默认值，并非法律规定"))
        let page = try await site.get(link(in: receipt))
        #expect(page.body.contains("河东路路灯坏了一个月"))
        #expect(page.body.contains("待初审"))
    }

    @Test func `a form sent twice is one matter and the same receipt`() async throws {
        let ticket = site.ticket()
        let first = try await report(ticket: ticket)
        let second = try await report(ticket: ticket)
        #expect(first.main == second.main)
        let matters = try await count("SELECT count(*) FROM matter")
        #expect(matters == 1)
    }

    @Test func `an empty report is refused in words and keeps what was typed`() async throws {
        let answer = try await site.post("/s/\(county.code)", ["what": "", "where": "桥头", "phone": "139"])
        #expect(answer.code == 422)
        #expect(answer.body.contains("请填写“什么事”。"))
        #expect(answer.body.contains("桥头"))
        #expect(answer.body.contains("value=\"139\""))
    }

    @Test func `a station that does not exist is said not to exist`() async throws {
        let answer = try await site.get("/s/zzzzzzzz")
        #expect(answer.code == 404)
        #expect(answer.body.contains("没有这个联络站"))
    }

    @Test func `the telephone number is nowhere in the database file`() async throws {
        _ = try await report()
        try await site.database.checkpoint()
        let bytes = try site.databaseBytes()
        #expect(bytes.firstRange(of: Array("13800000000".utf8)) == nil)
        #expect(bytes.firstRange(of: Array("王大妈".utf8)) == nil)
    }

    @Test func `nobody reads a report in the open record before somebody has looked at it`() async throws {
        _ = try await report()
        let unseen = try await site.get("/matters").body + site.get("/search?q=%E8%B7%AF%E7%81%AF").body
        #expect(unseen.contains("河东路") == false)
        let liaison = try await site.browser(of: county.liaison)
        let matter = try await onlyMatter()
        let done = try await site.post("/matters/\(matter)/acts", ["step": "accept", "part": ""], in: liaison)
        #expect(done.code == 303)
        let list = try await site.get("/matters")
        let found = try await site.get("/search?q=%E8%B7%AF%E7%81%AF")
        #expect(list.body.contains("河东路路灯坏了一个月"))
        #expect(found.body.contains("河东路路灯坏了一个月"))
    }

    @Test func `who looks at the telephone number leaves a note that the resident sees`() async throws {
        let link = try link(in: await report())
        let matter = try await onlyMatter()
        let liaison = try await site.browser(of: county.liaison)
        #expect(try await site.get("/matters/\(matter)", in: liaison).body.contains("13800000000") == false)
        let opened = try await site.post("/matters/\(matter)/personal/1", in: liaison)
        #expect(opened.body.contains("13800000000"))
        #expect(try await site.get(link).body.contains("查看了反映人的个人信息"))
        let stranger = try await site.browser(of: county.otherOfficer)
        #expect(try await site.post("/matters/\(matter)/personal/1", in: stranger).code == 404)
    }

    @Test func `erasing the personal part leaves the record whole`() async throws {
        let link = try link(in: await report())
        let before = try await count("SELECT count(*) FROM note")
        let unsure = try await site.post("\(link)/erasure")
        #expect(unsure.code == 422)
        let done = try await site.post("\(link)/erasure", ["sure": "yes", "words": "yes"])
        #expect(done.code == 303)
        let page = try await site.get(link)
        #expect(page.body.contains("个人信息已永久删去"))
        #expect(page.body.contains("河东路路灯") == false)
        let entries = try await count("SELECT count(*) FROM entry")
        let keys = try await count("SELECT count(*) FROM matter_key")
        let notes = try await count("SELECT count(*) FROM note")
        #expect([entries, keys, notes] == [1, 0, before + 2])
    }

    @Test func `a wrong code opens nothing, and guessing is slowed`() async throws {
        var last = 404
        for number in 0..<40 where last == 404 {
            last = try await site.get("/f/\(Crockford.text(UInt64(number), length: 16))").code
        }
        #expect(last == 429)
    }
}
