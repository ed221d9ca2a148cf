import Frame
import Ground
import Journal
import Site
import Store
import Testing

@testable import People

@Suite struct `Looking after a congress` {
    @Test func `an administrator changes their own congress and no other`() async throws {
        let town = try await Town()
        let (own, other) = (
            try await town.site.browser(of: town.admin), try await town.site.browser(of: town.townAdmin)
        )
        let county = "\(town.place.county.id)"
        let bureau = town.place.bureau.id
        let home = town.place.home.id
        let attempts: [(String, KeyValuePairs<String, String>)] = [
            ("/people", ["congress": county, "person": "李红", "login": "li.hong"]),
            ("/people/\(town.head)/name", ["person": "王芳"]),
            ("/people/\(town.head)/grants", ["congress": county, "role": "committee"]),
            ("/people/\(town.head)/grants/\(GrantID(rawValue: 903))/end", [:]),
            ("/people/\(town.head)/seats", ["congress": county, "number": "001"]),
            ("/people/\(town.head)/first-password", [:]),
            ("/people/\(town.auditor)/codes-reset", [:]),
            ("/people/\(town.head)/closure", [:]),
            ("/people/\(town.head)/reopening", [:]),
            ("/units", ["congress": county, "name": "县交通局", "organ": "government"]),
            ("/units/\(bureau)", ["name": "县水务局", "organ": "government"]),
            ("/units/\(bureau)/end", [:]),
            (
                "/stations",
                [
                    "congress": county, "name": "三合村联络站", "kind": "station", "address": "三合村", "region": "990102100",
                ]
            ),
            ("/stations/\(home)", ["name": "河东代表之家", "kind": "home", "address": "河东路 20 号", "region": "990102001"]),
            ("/stations/\(home)/closure", [:]),
            ("/regions", ["congress": county, "code": "990102200", "name": "柳林乡", "first": "2020-01-01"]),
            ("/regions/990102200/end", ["congress": county, "last": "2026-01-01", "successor": "990102100"]),
            ("/terms/\(town.place.term.id)/end", ["last": "2026-11-01"]),
            ("/terms", ["congress": county, "number": "19", "begins": "2026-11-02"]),
            ("/terms/\(town.place.term.id)/sittings", ["number": "1", "begins": "2026-01-05", "ends": "2026-01-08"]),
        ]
        for (path, fields) in attempts {
            let before = try await town.noteCount()
            #expect(try await town.site.post(path, fields).code == 401, "a stranger at \(path)")
            #expect(try await town.site.post(path, fields, in: other).code == 403, "another's administrator at \(path)")
            let auditor = try await town.site.browser(of: town.auditor)
            #expect(try await town.site.post(path, fields, in: auditor).code == 403, "the auditor at \(path)")
            #expect(try await town.noteCount() == before, "\(path) noted what was refused")
            let said = try await town.site.post(path, fields, in: own)
            #expect([200, 303].contains(said.code), "\(path): \(said)")
            let added = try await town.noteCount() - before
            #expect(path == "/people" ? added == 2 : added == 1, "\(path) noted \(added) times")
        }
    }

    @Test func `nobody seats themselves, and the last administrator stays`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let county = "\(town.place.county.id)"
        let seat = try await town.site.post(
            "/people/\(town.admin)/seats", ["congress": county, "number": "9"], in: admin)
        #expect(seat.code == 403)
        let login = try await town.site.database.read { db in try db.account(of: town.admin)?.login }
        let table = "姓名,登录名,角色,代表证号\n管理员,\(try #require(login)),人大代表,998\n"
        let sent = try await town.upload(table, "people", congress: town.place.county.id, in: admin)
        #expect(try await town.site.get(try #require(sent.location), in: admin).main.contains(Words.notToOneself.zh))
        let grants = try await town.site.database.read { db in try db.grants(of: town.admin) }
        let own = try #require(grants.first { $0.capacity.role == .admin })
        let ended = try await town.site.post("/people/\(town.admin)/grants/\(own.id)/end", in: admin)
        #expect(ended.code == 409 && ended.main.contains("最后一位系统管理员"))
    }

    @Test func `divisions come as a table, each code inside the home and once`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let county = town.place.county.id
        let table = "区划代码,区划名称,类型\n990102300,青石乡,\n990102300201,青石村,\n990102100,云台镇,镇\n"
        let sent = try await town.upload(table, "regions", congress: county, in: admin)
        let draft = try #require(sent.location)
        let preview = try await town.site.get(draft, in: admin)
        #expect(preview.main.contains("新增 2 行，更新 0 行，不变 1 行。"), "\(preview.main)")
        #expect(try await town.site.post(draft, in: admin).code == 303)
        #expect(try await town.site.get("/regions", in: admin).main.contains("青石村"))
        let wrong = "代码,名称\n110101,东城区\n990102300,青石镇\n9.9E+08,甲\n990102301,乙\n990102301,丙\n"
        let again = try await town.upload(wrong, "regions", congress: county, in: admin)
        let said = try await town.site.get(try #require(again.location), in: admin).main
        for words in ["第 2 行 区划代码", "已录为“青石乡”", "Excel 改写过的数字", "和第 5 行重复"] {
            #expect(said.contains(words), "\(words)")
        }
        let file = try await town.site.get("/export/regions?congress=\(county)", in: admin)
        #expect(file.body.contains("990102300,青石乡,乡"))
    }

    @Test func `lists show what they are for`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let other = try await town.site.browser(of: town.townAdmin)
        for path in ["/units", "/stations", "/regions", "/terms"] {
            let open = try await town.site.get(path)
            #expect(open.code == 200)
            #expect(!open.main.contains("<form"))
            #expect(try await town.site.get(path, in: admin).main.contains("<form"))
        }
        #expect(try await town.site.get("/people").code == 401)
        #expect(try await town.site.get("/people", in: admin).main.contains("head"))
        #expect(try await town.site.get("/people?name=%25", in: admin).main.contains("共 0 人"))
        #expect(try await town.site.get("/people?congress=\(town.place.county.id)", in: other).code == 403)
        #expect(try await town.site.get("/people/\(town.head)", in: other).code == 404)
        let person = try await town.site.get("/people/\(town.head)", in: admin)
        #expect(person.main.contains("单位负责人 · 县水利局"))
        #expect(person.main.contains("授予身份"))
        #expect(try await town.site.get("/units/\(town.place.bureau.id)", in: other).code == 403)
        #expect(try await town.site.get("/units/0000000000000", in: admin).code == 404)
    }

    @Test func `nobody gives themselves a role or resets their own sign-in`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let county = "\(town.place.county.id)"
        let fields: KeyValuePairs = ["congress": county, "role": "office"]
        #expect(try await town.site.post("/people/\(town.admin)/grants", fields, in: admin).code == 403)
        #expect(try await town.site.post("/people/\(town.admin)/first-password", in: admin).code == 403)
        #expect(try await town.site.post("/people/\(town.admin)/codes-reset", in: admin).code == 403)
    }

    @Test func `a form sent twice is done once`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let ticket = town.site.ticket(for: admin)
        let fields: KeyValuePairs = ["congress": "\(town.place.county.id)", "name": "县交通局", "organ": "government"]
        let first = try await town.site.post("/units", fields, ticket: ticket, in: admin)
        let second = try await town.site.post("/units", fields, ticket: ticket, in: admin)
        #expect(first.location == second.location)
        #expect(second.code == 303)
        let third = try await town.site.post("/units", fields, in: admin)
        #expect(third.code == 409)
        #expect(third.main.contains("已有名为“县交通局”的单位"))
    }

    @Test func `a station has a poster with its address, until it closes`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let home = town.place.home
        let poster = try await town.site.get("/stations/\(home.id)/poster")
        #expect(poster.main.contains("https://yishi.example/s/\(home.code)"))
        #expect(poster.main.contains(home.code.spoken))
        #expect(poster.main.contains("<svg class=\"qr\""))
        _ = try await town.site.post("/stations/\(home.id)/closure", in: admin)
        #expect(try await town.site.get("/stations/\(home.id)/poster").code == 410)
    }

    @Test func `a table is read, shown and taken in`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let county = town.place.county.id
        let table = "姓名,登录名,角色,单位\r\n王芳,wang,单位经办人,县水利局\r\n"
        let sent = try await town.upload(table, "people", congress: county, in: admin)
        #expect(sent.code == 303)
        let draft = try #require(sent.location)
        let preview = try await town.site.get(draft, in: admin)
        #expect(preview.main.contains("新增 1 行，更新 0 行，不变 0 行。"))
        let other = try await town.site.browser(of: town.townAdmin)
        #expect(try await town.site.get(draft, in: other).code == 410)
        #expect(try await town.site.post(draft, in: other).code == 410)
        let done = try await town.site.post(draft, in: admin)
        #expect(done.location == "/people?congress=\(county)")
        #expect(try await town.site.get("/people", in: admin).main.contains("王芳"))
        #expect(try await town.site.get(draft, in: admin).code == 410)
        let file = try await town.site.get("/export/people?congress=\(county)", in: admin)
        #expect(file.body.contains("王芳,wang,单位经办人,县水利局,"))
        #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let back = try await town.upload(
            String(file.body.trimmingPrefix("\u{FEFF}")), "people", congress: county, in: admin)
        let unchanged = try await town.site.get(try #require(back.location), in: admin)
        #expect(unchanged.main.contains("新增 0 行，更新 0 行，不变 5 行。"))
    }

    @Test func `a table with mistakes shows them and offers no way on`() async throws {
        let town = try await Town()
        let admin = try await town.site.browser(of: town.admin)
        let county = town.place.county.id
        let sent = try await town.upload(
            "姓名,登录名,角色,单位\n王芳,wang,单位负责人,城管局\n", "people", congress: county, in: admin)
        let draft = try #require(sent.location)
        let preview = try await town.site.get(draft, in: admin)
        #expect(preview.main.contains("第 2 行 单位：没有“城管局”这个单位，请先导入单位表。"))
        #expect(!preview.main.contains("<form"))
        #expect(try await town.site.post(draft, in: admin).code == 409)
        for (text, words) in [
            ("姓名,登陆\n王,w\n", "不认识栏目“登陆”"), ("姓名,登录名,角色\n\"王,w,office\n", "第 2 行的引号没有收尾"), ("", "表格里没有内容"),
        ] {
            let said = try await town.upload(text, "people", congress: county, in: admin)
            #expect(said.code == 422)
            #expect(said.main.contains(words))
        }
        let foreign = try await town.upload("单位名称\n某局\n", "units", congress: town.place.town.id, in: admin)
        #expect(foreign.code == 403)
        #expect(try await town.site.get("/import/units/template", in: admin).body.hasSuffix("单位名称,所属机关,区划代码\r\n"))
        #expect(try await town.site.get("/import/other", in: admin).code == 404)
    }
}

extension Town {
    func noteCount() async throws -> Int {
        try await site.database.read { db throws in try db.count("SELECT count(*) FROM note") }
    }
}
