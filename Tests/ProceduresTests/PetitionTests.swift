import Ground
import Testing

@testable import Procedures

@Suite struct PetitionTests {
    private let letter = ["channel": "letter", "request": "请依法办理补偿", "place": "柳林村", "court": "none"]
    private let general = ["nature": "general", "kind": "organs"]
    private let answer = ["claim": "补偿", "facts": "属实", "opinion": "支持", "basis": "条例第十条"]
    private func referral(_ way: String, to unit: Int = 0) -> [String: String] {
        ["way": way, "unit": Cast.units[unit].description]
    }

    private func referred(_ way: String, _ extra: [String: String] = [:]) throws -> Story {
        var story = try Story("petition", at: "2026-03-02", by: Cast.office, letter.merging(extra) { $1 })
        #expect(story.due("register") == "2026-03-02" && story.due("classify") == "2026-03-17")
        let lines: [Story.Line] = [
            .init("2026-03-02", Cast.office, "check", general, to: "classified"),
            .init("2026-03-03", Cast.officeHead, "refer", referral(way), to: "referred"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        return story
    }

    @Test func `fifteen, five, sixty, thirty more, thirty and thirty`() throws {
        var story = try referred("assign")
        #expect(story.due("object") == "2026-03-10" && story.due("inform") == "2026-03-18")
        _ = try story.tell([.init("2026-03-04", Cast.officers[0], "receive", to: "")])
        #expect(story.due("handle") == "2026-05-06")
        let lines: [Story.Line] = [
            .init("2026-03-05", Cast.officers[0], "inform", ["date": "2026-03-05", "how": "电话"], to: "handling"),
            .init("2026-03-06", Cast.officers[0], "ask-more-time", ["reason": "复杂"], to: "handling"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        #expect(story.refusal("grant-more-time", by: Cast.officers[0], ["reason": "可"]) != nil)
        _ = try story.tell([.init("2026-03-07", Cast.heads[0], "grant-more-time", ["reason": "可"], to: "")])
        // 3 May is the sixtieth day; thirty more end on 2 June.
        #expect(story.due("handle") == "2026-06-02")
        let reviewed: [Story.Line] = [
            .init("2026-04-01", Cast.officers[0], "answer", answer, to: "answered"),
            .init("2026-04-10", .linkHolder, "ask-review", ["reason": "不服"], to: "review-asked"),
            .init(
                "2026-04-10 15:00", Cast.office, "forward-review", ["unit": Cast.units[1].description],
                to: "under-review"),
            .init("2026-05-08", Cast.officers[1], "decide-review", answer, to: "reviewed"),
            .init("2026-05-10", .linkHolder, "ask-rereview", ["reason": "仍不服"], to: "rereview-asked"),
            .init(
                "2026-05-11", Cast.office, "forward-rereview", ["unit": Cast.units[2].description], to: "under-rereview"
            ),
            .init("2026-05-20", Cast.officers[2], "hear", ["note": "5月20日"], to: "hearing"),
            .init("2026-05-25", Cast.officers[2], "heard", to: "under-rereview"),
        ]
        #expect(try story.tell(reviewed) == reviewed.stages)
        // 9 June, and the five days of the hearing are not counted.
        #expect(story.due("rereview") == "2026-06-15")
        let last: [Story.Line] = [
            .init("2026-06-01", Cast.officers[2], "decide-rereview", answer, to: "reporting"),
            .init("2026-06-02", Cast.officers[2], "report", ["text": "已办结"], to: "reported"),
            .init("2026-06-03", Cast.committee, "take-note", to: "follow-up"),
            .init("2026-11-01", Cast.committee, "revisit", ["finding": "held", "note": "已兑现"], to: "closed"),
        ]
        #expect(try story.tell(last) == last.stages)
    }

    @Test func `what was only passed on is not reported back`() throws {
        var story = try referred("transfer")
        try story.wait(until: "2026-03-11")
        #expect(story.standing.course.stage == "received")
        _ = try story.tell([
            .init("2026-03-11", Cast.officers[0], "inform", ["date": "2026-03-11", "how": "信"], to: ""),
            .init("2026-04-01", Cast.officers[0], "answer", answer, to: ""),
        ])
        try story.wait(until: "2026-05-07")
        #expect(story.standing.course.stage == "follow-up")
    }

    @Test func `a deputy never sees a petition that is before a court`() throws {
        var story = try Story(
            "petition", at: "2026-03-02", by: .resident, ["request": "判决不公", "place": "县城", "court": "decided"])
        let sight = { (story: Story, actor: Actor) in story.procedure.sight(of: actor, on: story.standing) }
        #expect(sight(story, Cast.committee) == .whole)
        #expect(sight(story, Cast.both) == .nothing && sight(story, Cast.deputies[0]) == .nothing)
        #expect(sight(story, .linkHolder) == .whole && sight(story, .resident) == .nothing)
        let general = try Story(
            "petition", at: "2026-03-02", by: .resident, ["request": "修路", "place": "县城", "court": "none"])
        #expect(sight(general, Cast.both) == .whole)
        _ = try story.tell([
            .init("2026-03-02", Cast.office, "check", ["nature": "litigation", "kind": "organs"], to: ""),
            .init("2026-03-02", Cast.officeHead, "refer", referral("transfer"), to: ""),
        ])
        #expect(story.refusal("remind", by: Cast.both, ["text": "催"]) != nil)
        #expect(story.refusal("take-own", by: Cast.officeHead, ["note": "自办"]) != nil)
    }

    @Test func `the unit complained about neither sees nor gets it`() throws {
        var story = try Story(
            "petition", at: "2026-03-02", by: Cast.office,
            letter.merging(["complained": Cast.units[0].description]) { $1 })
        _ = try story.tell([.init("2026-03-02", Cast.office, "check", general, to: "")])
        #expect(story.refusal("refer", by: Cast.officeHead, referral("assign"))?.contains("不能让它参与") == true)
        #expect(story.refusal("refer", by: Cast.officeHead, referral("assign", to: 1)) == nil)
        #expect(story.procedure.sight(of: Cast.heads[0], on: story.standing) == .nothing)
    }

    @Test func `more than five representatives are refused in words`() throws {
        #expect(throws: Refusal.self) {
            try Story("petition", at: "2026-03-02", by: Cast.office, letter.merging(["representatives": "6"]) { $1 })
        }
        _ = try Story("petition", at: "2026-03-02", by: Cast.office, letter.merging(["representatives": "5"]) { $1 })
    }
}
