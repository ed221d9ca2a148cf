import Frame
import Ground
import People
import Site
import Store
import Testing

/// What a desk shows: each thing once, and nothing that its reader may not know of.
@Suite struct DeskTests {
    let county: County
    var site: Site { county.site }

    init() async throws {
        county = try await County()
    }

    /// Gives somebody a role beside the one they have.
    private func give(_ capacity: Capacity, to person: PersonID) async throws {
        let trace = Trace(by: nil, at: site.now, key: site.secrets.key(for: "trace"))
        try await site.database.write { db in
            try db.record(Grant(ID(rawValue: 9001), capacity, to: person, from: trace.at), trace)
        }
    }

    private func lines(on desk: String, leadingTo id: MatterID) -> Int {
        desk.ranges(of: "href=\"/matters/\(id)#step-").count
    }

    @Test func `who sits at two desks finds a matter once, and counts it once`() async throws {
        try await give(.init(.office, in: county.congress), to: county.liaison)
        let id = try await county.report("河东路路灯坏了").id
        let desk = try await county.page("/desk", as: county.liaison)
        #expect(lines(on: desk, leadingTo: id) == 1)
        #expect(desk.contains("1 件等您办"), "\(desk)")
    }

    @Test func `a wall stands before the desk of one who holds another role as well`() async throws {
        try await give(.init(.office, in: county.congress), to: county.deputies[0])
        site.wait(minutes: 1)
        let petition: KeyValuePairs = [
            "channel": "letter", "request": "请求督促执行判决", "place": "河东村", "court": "pending",
        ]
        let said = try await site.post("/begin/petition", petition, in: site.browser(of: county.office))
        #expect(said.code == 303 || said.code == 200)
        #expect(try await county.page("/desk", as: county.office).contains("督促执行判决"))
        #expect(try await !county.page("/desk", as: county.deputies[0]).contains("督促执行判决"))
    }

    @Test func `a unit that has lost a matter reads no more of it on its desk`() async throws {
        try await give(.init(.officeHead, in: county.congress), to: county.deputies[0])
        site.wait(minutes: 1)
        let petition: KeyValuePairs = ["channel": "letter", "request": "请求重新测量宅基地", "place": "河东村"]
        _ = try await site.post("/begin/petition", petition, in: site.browser(of: county.office))
        let id = try await county.newest()
        let head = county.deputies[0]
        let checked: KeyValuePairs = ["step": "check", "nature": "general", "kind": "organs"]
        #expect(try await county.act(checked, on: id, by: county.office) == 303)
        let referral: KeyValuePairs = ["step": "refer", "way": "transfer", "unit": "\(county.roadBureau)"]
        #expect(try await county.act(referral, on: id, by: head) == 303)
        #expect(try await county.page("/desk", as: county.officer).contains("宅基地"))
        let objection: KeyValuePairs = ["step": "object", "reason": "不归城管管。"]
        #expect(try await county.act(objection, on: id, by: county.officer) == 303)
        let anew: KeyValuePairs = ["step": "refer-anew", "way": "transfer", "unit": "\(county.waterBureau)"]
        #expect(try await county.act(anew, on: id, by: head) == 303)
        #expect(try await county.page("/desk", as: county.otherOfficer).contains("宅基地"))
        #expect(try await !county.page("/desk", as: county.officer).contains("宅基地"))
    }

    @Test func `who brought a matter that was merged hears how the other goes on`() async throws {
        let kept = try await county.suggest("关于修复灌渠的建议", by: county.deputies[0])
        let merged = try await county.suggest("关于修渠的建议", by: county.deputies[1])
        #expect(try await county.act(County.screened, on: kept, by: county.office) == 303)
        let into: KeyValuePairs = ["step": "merge", "into": "\(kept)", "reason": "同一条渠，一并答复。"]
        #expect(try await county.act(into, on: merged, by: county.office) == 303)
        #expect(
            try await county.act(["step": "assign", "lead": "\(county.waterBureau)"], on: kept, by: county.office)
                == 303)
        let desk = try await county.page("/desk", as: county.deputies[1])
        #expect(desk.contains("关于修复灌渠的建议") && desk.contains("交办"), "\(desk)")
        let other = try await county.page("/desk", as: county.deputies[2])
        #expect(!other.contains("修复灌渠"))
    }

    @Test func `what time will do otherwise is due on that day`() async throws {
        let id = try await county.suggest("关于修渠的建议", by: county.deputies[0])
        #expect(try await county.act(County.screened, on: id, by: county.office) == 303)
        let lead: KeyValuePairs = ["step": "assign", "lead": "\(county.waterBureau)"]
        #expect(try await county.act(lead, on: id, by: county.office) == 303)
        #expect(try await county.act(["step": "receive"], on: id, by: county.otherOfficer) == 303)
        let contact: KeyValuePairs = ["step": "contact", "way": "phone", "date": "2026-11-23", "note": "请抓紧。"]
        #expect(try await county.act(contact, on: id, by: county.otherOfficer) == 303)
        let answer: KeyValuePairs = ["step": "answer", "class": "D", "text": "留作参考。", "signer": "王局长"]
        #expect(try await county.act(answer, on: id, by: county.otherOfficer) == 303)
        let desk = try await county.page("/desk", as: county.deputies[0])
        #expect(desk.contains("2026年12月21日") && !desk.contains("没有期限"), "\(desk)")
    }

    @Test func `what may be the same is suggested, whatever kind somebody chose, the likeliest first`() async throws {
        func report(_ what: String, at place: String = "粮站门口", kind: String) async throws -> MatterID {
            site.wait(minutes: 1)
            let fields: KeyValuePairs = ["what": what, "where": place, "kind": kind]
            #expect(try await site.post("/s/\(county.code)", fields).code == 200)
            return try await county.newest()
        }
        let other = try await report("校车早上总是晚到半小时", at: "南门小学", kind: "traffic")
        let misfiled = try await report("粮站门口的路灯坏了三盏", kind: "safety")
        let open = try await report("粮站门口路灯不亮", kind: "")
        let same = try await report("粮站门口的路灯全坏了", kind: "roads")
        let new = try await report("粮站门口的路灯坏了", kind: "roads")
        let page = try await county.page("/matters/\(new)", as: county.liaison)
        let found = page.matches(of: /name="into" value="([0-9a-z]+)"/).map { String($0.1) }
        #expect(found == [same, open, misfiled].map { "\($0)" }, "\(page)")
        #expect(!found.contains("\(other)"))
    }

    @Test func `a long desk goes on page by page, each matter once`() async throws {
        for number in 1...53 { _ = try await county.report("第\(number)盏路灯坏了") }
        let first = try await county.page("/desk", as: county.liaison)
        let next = try #require(first.firstMatch(of: /href="(\/desk\?after=[^"]+)"/)).output.1
        let second = try await county.page(String(next), as: county.liaison)
        let matters = { (page: String) in page.matches(of: /href="(\/matters\/[0-9a-z]+)#step-/).map { String($0.1) } }
        #expect(matters(first).count == 50 && matters(second).count == 3)
        #expect(Set(matters(first) + matters(second)).count == 53)
        #expect(first.contains("rel=\"next\"") && !second.contains("rel=\"next\""))
        #expect(first.contains("53 件等您办") && second.contains("53 件等您办"))
        #expect(try await !county.page("/desk?after=x", as: county.liaison).isEmpty)
    }
}
