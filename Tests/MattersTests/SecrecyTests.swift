import Frame
import Ground
import Journal
import People
import Site
import Store
import Testing

/// What somebody who looks for it must not find: found by an attacker once, and closed.
@Suite struct SecrecyTests {
    let county: County
    var site: Site { county.site }

    init() async throws {
        county = try await County()
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private func finds(_ words: String, as person: PersonID? = nil) async throws -> Bool {
        let browser = try await person.asyncMap { try await site.browser(of: $0) }
        return try await site.get("/search?q=\(Self.encoded(words))", in: browser).body.contains("/matters/")
    }

    private func personalLooks() async throws -> Int {
        try await site.database.read { try $0.count("SELECT count(*) FROM note WHERE kind = 'matter.personal-seen'") }
    }

    @Test func `a form for one matter's personal data opens no other's, and every look is noted`() async throws {
        let (first, second) = (try await county.report("路灯坏了").id, try await county.report("井盖松了").id)
        let liaison = try await site.browser(of: county.liaison)
        let ticket = site.ticket(for: liaison)
        for _ in 0..<2 {
            let said = try await site.post("/matters/\(first)/personal/1", ticket: ticket, in: liaison)
            #expect(said.body.contains("13800000000"))
        }
        #expect(try await personalLooks() == 2)
        _ = try await site.post("/matters/\(second)/personal/1", ticket: ticket, in: liaison)
        #expect(try await personalLooks() == 3)
    }

    @Test func `a form that was sent for one matter does nothing in another`() async throws {
        let (first, second) = (try await county.report("路灯坏了").id, try await county.report("井盖松了").id)
        let liaison = try await site.browser(of: county.liaison)
        let ticket = site.ticket(for: liaison)
        let fields: KeyValuePairs = ["step": "accept", "part": ""]
        #expect(try await site.post("/matters/\(first)/acts", fields, ticket: ticket, in: liaison).code == 303)
        let other = try await site.post("/matters/\(second)/acts", fields, ticket: ticket, in: liaison)
        #expect(other.code == 409, "\(other)")
    }

    @Test func `what a public matter led to is named only to those who may read it`() async throws {
        let (id, link) = try await county.report("河东小区漏水")
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        #expect(try await county.act(["step": "refer"], on: id, by: county.liaison) == 303)
        let petition = try await county.newest()
        #expect(petition != id)
        for page in [try await site.get("/matters/\(id)").body, try await site.get(link).body] {
            #expect(page.contains("（不公开）") && !page.contains("/matters/\(petition)"))
        }
        let office = try await site.browser(of: county.office)
        #expect(try await site.get("/matters/\(id)", in: office).body.contains("/matters/\(petition)"))
    }

    @Test func `what the office types in without a station waits at the office alone`() async throws {
        let office = try await site.browser(of: county.office)
        let begun = try await site.post(
            "/begin/citizen-voice", ["channel": "letter", "what": "某某家的私事", "where": "河东路"], in: office)
        #expect(begun.code == 303 || begun.code == 200)
        #expect(try await site.get("/desk", in: office).body.contains("某某家的私事"))
        let liaison = try await site.browser(of: county.liaison)
        #expect(try await !site.get("/desk", in: liaison).body.contains("某某家的私事"))
        #expect(try await county.act(["step": "accept"], on: county.newest(), by: county.office) == 303)
    }

    @Test func `co-signers are sitting deputies, and units those of this congress`() async throws {
        let deputy = try await site.browser(of: county.deputies[0])
        let draft: (String) -> KeyValuePairs<String, String> = {
            ["title": "关于渠系的建议", "reason": "漏水。", "advice": "请修。", "co-signers": $0]
        }
        #expect(try await site.post("/begin/suggestion", draft("\(county.office)"), in: deputy).code == 422)
        #expect(try await site.post("/begin/suggestion", draft("\(county.deputies[1])"), in: deputy).code == 303)
        let snap: (UnitID) -> KeyValuePairs<String, String> = {
            ["what": "垃圾没人收", "where": "桥头", "kind": "cleaning", "unit": "\($0)"]
        }
        let unknown = try await site.post("/begin/snap-report", snap(UnitID(rawValue: 1)), in: deputy)
        #expect(unknown.code == 422)
        #expect(unknown.body.contains("垃圾没人收"))
        #expect(try await site.post("/begin/snap-report", snap(county.roadBureau), in: deputy).code == 303)
    }

    @Test func `a draft is its deputy's and the co-signers' until it is handed in`() async throws {
        let deputy = try await site.browser(of: county.deputies[0])
        _ = try await site.post(
            "/begin/suggestion",
            ["title": "关于渠系的建议", "reason": "漏水。", "advice": "请修。", "co-signers": "\(county.deputies[1])"], in: deputy)
        let id = try await county.newest()
        let readers = [county.deputies[0], county.deputies[1]]
        for person in [county.office, county.head, county.deputies[2]] + readers {
            let code = try await site.get("/matters/\(id)", in: site.browser(of: person)).code
            #expect(code == (readers.contains(person) ? 200 : 404), "\(person)")
            #expect(try await finds("渠系", as: person) == readers.contains(person), "\(person)")
        }
        #expect(try await county.act(["step": "withdraw", "reason": "不提了。"], on: id, by: county.deputies[0]) == 303)
        let office = try await site.browser(of: county.office)
        #expect(try await site.get("/matters/\(id)", in: office).code == 404)
        #expect(try await !site.get("/desk", in: office).body.contains("渠系"))
    }

    @Test func `the search finds no words that the page keeps back`() async throws {
        let id = try await county.report("河东路路灯坏了").id
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        #expect(try await finds("路灯"))
        let route: KeyValuePairs = ["step": "route", "body": "county-unit", "unit": "\(county.roadBureau)"]
        #expect(try await county.act(route, on: id, by: county.office) == 303)
        #expect(try await county.act(["step": "bounce", "reason": "灯杆产权归紫阳电力"], on: id, by: county.officer) == 303)
        let page = try await site.get("/matters/\(id)").body
        #expect(try await finds("紫阳电力") == page.contains("紫阳电力"))
        #expect(try await finds("紫阳电力", as: county.office))
    }

    @Test func `erased words are gone from what they led to as well`() async throws {
        let (id, link) = try await county.report("河东小区三单元漏水")
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        #expect(try await county.act(["step": "refer"], on: id, by: county.liaison) == 303)
        let petition = try await county.newest()
        #expect(try await finds("三单元", as: county.office))
        #expect(try await site.post("\(link)/erasure", ["sure": "yes", "words": "yes"]).code == 303)
        #expect(try await !finds("三单元", as: county.office))
        let office = try await site.browser(of: county.office)
        for id in [id, petition] {
            let page = try await site.get("/matters/\(id)", in: office)
            #expect(page.code == 200 && !page.body.contains("三单元"))
        }
        try await site.database.checkpoint()
        #expect(try site.databaseBytes().firstRange(of: Array("三单元".utf8)) == nil)
    }

    @Test func `a heap of marks is cut down, and a length is counted in code points`() async throws {
        let heap = "a" + String(repeating: "\u{301}\u{316}", count: 40_000)
        let said = try await site.post("/s/\(county.code)", ["what": heap, "where": "桥头"])
        #expect(said.code == 200)
        let letters = String(repeating: "\u{1100}", count: 20_000)
        #expect(letters.count == 1)
        #expect(try await site.post("/s/\(county.code)", ["what": letters, "where": "桥头"]).code == 422)
    }

    @Test func `who holds a right link never waits for a neighbour who holds wrong ones`() async throws {
        let link = try await county.report("路灯坏了").link
        var last = 404
        for number in 0..<10 where last == 404 {
            last = try await site.get("/f/\(Crockford.text(UInt64(number), length: 16))").code
        }
        #expect(last == 429)
        #expect(try await site.get(link).code == 200)
    }

    @Test func `a resident reminds five times and no more`() async throws {
        let (id, link) = try await county.report("路灯坏了")
        #expect(try await county.act(["step": "accept"], on: id, by: county.liaison) == 303)
        #expect(
            try await county.act(
                ["step": "route", "body": "county-unit", "unit": "\(county.roadBureau)"], on: id, by: county.office)
                == 303)
        for time in 1...6 {
            let said = try await site.post("\(link)/acts", ["step": "remind", "part": ""])
            #expect(said.code == (time <= 5 ? 303 : 409))
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
