import Foundation
import Ground
import Journal
import Store
import Testing

@testable import People

@Suite struct `Tables` {
    @Test func `text is read as UTF-8 with and without its mark, as UTF-16 and as GB18030`() throws {
        let text = "姓名,登录名\n王芳,wang\n"
        let gb: [UInt8] = [
            0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB5, 0xC7, 0xC2, 0xBC, 0xC3, 0xFB, 0x0A, 0xCD, 0xF5, 0xB7, 0xBC,
            0x2C, 0x77, 0x61, 0x6E, 0x67, 0x0A,
        ]
        let utf16: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try CSVText(Array(text.utf8)).text == text)
        #expect(try CSVText([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == text)
        #expect(try CSVText(utf16).text == text)
        let read = try CSVText(gb)
        #expect(read.text == text)
        #expect(read.encoding == .gb18030)
        // Four bytes: a character outside the plane of the common ones.
        #expect(try CSVText([0x95, 0x32, 0x82, 0x36]).text == "\u{20000}")
    }

    @Test(arguments: [
        [UInt8](), Array("PK\u{3}\u{4}".utf8), [0xFF, 0x80, 0x20, 0xFF], Array("a,b\u{0}\n".utf8),
        [UInt8](repeating: 65, count: CSVText.limit + 1),
    ])
    func `what is no text is refused in words`(bytes: [UInt8]) {
        #expect(throws: Refusal.self) { try CSVText(bytes) }
    }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r1,2\r", [["1", "2"]]),
        ("a,b\n\"1,5\",\"he said \"\"no\"\"\"\n", [["1,5", "he said \"no\""]]),
        ("a,b\n\"two\nlines\",x\n", [["two\nlines", "x"]]), ("a,b,,\n1,2,,\n,,,\n", [["1", "2"]]),
        ("a;b\n1;2\n", [["1", "2"]]), ("a\tb\n1\t2\n", [["1", "2"]]), ("a,b\n1,\n", [["1"]]),
        ("a,b\n,2\n", [["", "2"]]),
        ("a,b\n\"1\",\"2\"\n\"3\",\"4\"\n", [["1", "2"], ["3", "4"]]), ("a,b\n'=1+1,x\n", [["=1+1", "x"]]),
        ("a,b\n1,2,3\n", [["1", "2", "3"]]),
    ])
    func `lines and cells come out as they went in`(text: String, cells: [[String]]) throws {
        #expect(try CSVTable(text).lines.map(\.cells) == cells)
    }

    @Test(arguments: [
        ("a,b\n1,\"2\n3,4\n5,6\n", "第 2 行的引号没有收尾，后面的行都被并进去了。"), ("a,b\n1,2\n3\"x,4\n", "第 3 行的引号位置不对。"),
        ("a,b\n\"1\"x,2\n", "第 2 行的引号位置不对。"), ("a,b\n1,\u{301}2\n", Words.strayMark.zh), ("a,b\n", Words.tableEmpty.zh),
        ("", Words.tableEmpty.zh),
    ])
    func `what the parser would swallow is refused with its line`(text: String, words: String) {
        let refusal = #expect(throws: Refusal.self) { try CSVTable(text) }
        #expect(refusal?.words.zh == words)
    }

    @Test func `five thousand lines are read, one more is not`() throws {
        let line = "县水利局,政府\n"
        #expect(try CSVTable("单位名称,所属机关\n" + String(repeating: line, count: 5000)).lines.count == 5000)
        #expect(throws: Refusal.self) { try CSVTable("单位名称,所属机关\n" + String(repeating: line, count: 5001)) }
    }

    @Test func `a written table is read back as it was, and no cell is a formula`() throws {
        let rows = [
            ["姓名", "备注"], ["=cmd|' /C calc'!A0", "+86"], ["@x", "-1"], ["a,\"b\"", "two\r\nlines"], ["＝1", "ok"],
        ]
        let bytes = CSVExport.bytes(rows)
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let text = try CSVText(bytes).text
        #expect(
            !text.split(whereSeparator: { $0 == "," || $0.isNewline }).contains { "=+-@＝".contains($0.first ?? " ") })
        let table = try CSVTable(text)
        #expect(table.lines.map(\.cells) == [rows[1], rows[2], ["a,\"b\"", "two\nlines"], rows[4]])
    }

    @Test func `headers may be Chinese or English, with remarks; unknown ones are refused`() throws {
        #expect(try CSVTable("Name*, Login name ,角色（必填）\n王,w1,admin\n").lines(of: .people).count == 1)
        #expect(throws: Refusal.self) { try CSVTable("姓名,登陆,角色\n王,w1,admin\n").lines(of: .people) }
        #expect(throws: Refusal.self) { try CSVTable("姓名,姓名,登录名,角色\n王,王,w1,admin\n").lines(of: .people) }
        let refusal = #expect(throws: Refusal.self) { try CSVTable("姓名\n王\n").lines(of: .people) }
        #expect(refusal?.words.zh == "缺少栏目：登录名、角色。")
    }
}

@Suite struct `Taking tables in` {
    static let people = """
        姓名,登录名,角色,单位,站点,代表证号,选区,代表团
        王芳,wang.fang,单位负责人,县水利局,,,,
        王芳,wang.fang,单位经办人,县水利局,,,,
        李红,li.hong,联络员,,河东街道代表之家,,,
        代表001,d001,人大代表,,,００１,河东第一选区,河东代表团
        赵强,zhao,人大代表工委,,,,,
        """

    @Test func `people, roles and seats are written once, however often the table is taken in`() async throws {
        let place = try await Place.made()
        try await place.take(Self.people, .people)
        let before = try await place.database.read { try $0.schemaCounts() }
        try await place.take(Self.people, .people)
        let after = try await place.database.read { try $0.schemaCounts() }
        #expect(before == after)
        #expect(before == [5, 4, 1, 1, 1])
        try await place.database.read { db throws in
            let login = try #require(LoginName("li.hong"))
            let account = try #require(try db.account(login))
            #expect(account.passwordHash == nil)
            #expect(
                try db.capacities(of: account.person, at: someMoment)
                    == [Capacity(.liaison, in: place.county.id, station: place.home.id)])
        }
    }

    @Test func `every mistake is named with its line and column`() async throws {
        let place = try await Place.made()
        let table = """
            姓名,登录名,角色,单位,站点,代表证号
            王芳,wang.fang,单位负责人,城管局,,
            ,x y,局长,,,
            李红,li.hong,联络员,,,
            李宏,li.hong,人大代表,,,
            赵强,zhao,系统管理员,县水利局,,
            孙一,sun,人大代表,,,7
            孙二,sun2,人大代表,,,7
            孙三,sun3,系统管理员,,,,,多一格
            """
        let plan = try await place.plan(table, .people)
        guard case .people(let plan) = plan else { return }
        #expect(
            plan.mistakes.map(\.sentence.zh) == [
                "第 2 行 单位：没有“城管局”这个单位，请先导入单位表。",
                "第 3 行 姓名：没有填写。",
                "第 3 行 角色：“局长”不在可选范围内：人大代表、联络员、单位经办人、单位负责人、人大代表工委、人大办公室主任、人大专工委、"
                    + "主任会议、人大主席团、政府办、安全审计员、系统管理员。",
                "第 3 行 登录名：登录名用 2 到 32 个字母、数字、汉字、点或短横。",
                "第 4 行 站点：这个角色要写明在哪个站点。",
                "第 5 行 姓名：同一登录名在第 4 行写的是“李红”。",
                "第 5 行 代表证号：没有填写。",
                "第 6 行 单位：“系统管理员”不需要写单位或站点。",
                "第 8 行 代表证号：和第 7 行重复。",
                "第 9 行：格子比栏目多（只有 6 个栏目），可能多了一个逗号。",
            ])
        await #expect(throws: Refusal.self) { try await place.take(table, .people) }
        #expect(try await place.database.read { try $0.schemaCounts() } == [1, 0, 0, 0, 0])
    }

    @Test func `units and stations are known by name and by code`() async throws {
        let place = try await Place.made()
        try await place.take("单位名称,所属机关,区划代码\n县水利局,政府,\n县法院,法院,990102\n", .units)
        let stations = """
            站点码,类型,站点名称,区划代码,地址,开放时间
            \(place.home.code.spoken),代表之家,河东街道代表之家,990102001,河东路 20 号,每月 5 日
            ,联络站,三合村联络站,９９０１０２１００,三合村村委会,
            """
        try await place.take(stations, .stations)
        try await place.take(stations, .stations)
        try await place.database.read { db throws in
            #expect(try db.units(in: place.county.id).map(\.name).sorted() == ["县水利局", "县法院"].sorted())
            #expect(try db.stations(in: place.county.id).count == 2)
            #expect(try db.station(code: place.home.code)?.address == "河东路 20 号")
            #expect(try db.station(named: "三合村联络站", in: place.county.id)?.region.description == "990102100")
            #expect(try db.timeline(of: Subject("unit", place.bureau.id)).map(\.kind) == ["unit.recorded"])
        }
        let plan = try await place.plan("站点名称,地址,区划代码\n甲站,某路,9.90102E+11\n乙站,某路,990105\n", .stations)
        guard case .stations(let plan) = plan else { return }
        #expect(plan.mistakes.map(\.line) == [2, 3])
    }

    @Test func `nobody gives themselves a role through a table, and nobody renames another congress's people`()
        async throws
    {
        let place = try await Place.made()
        guard
            case .people(let plan) = try await place.plan(
                "姓名,登录名,角色\n管理员,admin,人大代表工委\n", .people)
        else { return }
        #expect(plan.mistakes.map(\.words) == [.notToOneself])
        guard
            case .people(let other) = try await place.plan(
                "姓名,登录名,角色\n别名,admin,人大代表工委\n", .people, of: place.town.id)
        else { return }
        #expect(other.mistakes.map(\.column) == [.login])
    }
}

extension Place {
    private var admin: PersonID { ID(rawValue: 999) }

    private func recordAdmin(_ db: Writer) throws {
        guard try db.account(of: admin) == nil, let login = LoginName("admin") else { return }
        try db.record(Person(admin, "管理员", in: county.id), trace)
        try db.record(Account(person: admin, login: login), trace)
    }

    func plan(_ text: String, _ kind: ImportKind, of congress: CongressID? = nil) async throws -> AnyImportPlan {
        try await database.write { db throws in
            try recordAdmin(db)
            return try db.plan(CSVTable(text), of: kind, for: congress ?? county.id, by: admin, at: someMoment)
        }
    }

    func take(_ text: String, _ kind: ImportKind) async throws {
        try await database.write { try recordAdmin($0) }
        try await database.write { db throws in
            let draft = ImportDraft(
                id: ID(at: someMoment, random: .random(in: 0...UInt64.max)), congress: county.id, person: admin,
                kind: kind,
                text: text, at: someMoment)
            try db.keep(draft)
            try db.takeIn(try db.importDraft(draft.id, of: admin), trace) { .random(in: 0...UInt64.max) }
        }
    }
}

extension Reader {
    /// How many people, roles, seats, groups and members there are.
    func schemaCounts() throws -> [Int] {
        [
            try count("SELECT count(*) FROM person"), try count("SELECT count(*) FROM role_grant"),
            try count("SELECT count(*) FROM deputy"), try count("SELECT count(*) FROM deputy_group"),
            try count("SELECT count(*) FROM deputy_group_member"),
        ]
    }
}
