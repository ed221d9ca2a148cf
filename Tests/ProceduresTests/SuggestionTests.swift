import Ground
import Testing

@testable import Procedures

@Suite struct SuggestionTests {
    private let author = Cast.deputies[0]
    private let signer = PartKey("co-signer", .person(PersonID(rawValue: 12)))
    private let coUnit = PartKey("co-unit", .unit(Cast.units[1]))
    private let draft = [
        "title": "关于增加早班车的建议", "reason": "村民赶早市", "advice": "六点加一班", "co-signers": "\(PersonID(rawValue: 12))",
    ]
    private let screen = ["not-private", "not-case", "not-product", "not-accusation", "one-thing"]
    private var screened: [String: String] { Dictionary(uniqueKeysWithValues: screen.map { ($0, "yes") }) }
    private var assignment: [String: String] {
        ["lead": Cast.units[0].description, "co": Cast.units[1].description]
    }
    private let contact = ["way": "visit", "date": "2026-04-01", "note": "同意"]
    private let classA = ["class": "A", "text": "已增开", "signer": "王局长", "proof": "3月30日起每日6:00发车"]
    private let classB = [
        "class": "B", "text": "列入计划", "signer": "王局长", "promise": "增开两班", "promised-by": "2026-10-31",
    ]

    private func assigned(_ place: Place = Cast.place(), on day: String = "2026-03-02") throws -> Story {
        var story = try Story("suggestion", at: day, by: author, draft, place: place)
        let lines: [Story.Line] = [
            .init(day, Cast.deputies[1], "confirm", in: signer, to: "confirmed"),
            .init(day, author, "submit", to: "submitted"),
            .init(day, Cast.office, "accept", screened, to: "accepted"),
            .init(day, Cast.office, "assign", assignment, to: "assigned"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        return story
    }

    private func answered(_ answer: [String: String]) throws -> Story {
        var story = try assigned()
        let lines: [Story.Line] = [
            .init("2026-03-03", Cast.officers[0], "receive", to: "handling"),
            .init("2026-04-01", Cast.officers[0], "contact", contact, to: "contacted"),
            .init("2026-04-02", Cast.officers[1], "give", ["text": "支持", "signer": "李"], in: coUnit, to: "given"),
            .init("2026-04-02", Cast.officers[0], "take", in: coUnit, to: "taken"),
            .init("2026-04-07", Cast.officers[0], "answer", answer, to: "answered"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        return story
    }

    @Test func `a suggestion solved and judged is published`() throws {
        var story = try answered(classA)
        let lines: [Story.Line] = [
            .init("2026-04-08", author, "rate", ["attitude": "satisfied", "result": "basic"], to: "settled"),
            .init("2026-11-10", Cast.office, "publish", to: "closed"),
        ]
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test func `nobody submits before the co-signers have spoken, nor answers before the co-units`() throws {
        let story = try Story("suggestion", at: "2026-03-02", by: author, draft)
        #expect(story.refusal("submit", by: author)?.contains("附议代表") == true)
        #expect(story.refusal("confirm", by: Cast.deputies[2], in: signer) != nil)
        var handled = try assigned()
        _ = try handled.tell([
            .init("2026-03-03", Cast.officers[0], "receive", to: ""),
            .init("2026-04-01", Cast.officers[0], "contact", contact, to: ""),
        ])
        #expect(handled.refusal("answer", by: Cast.officers[0], classA)?.contains("协办单位") == true)
    }

    @Test func `limits of the place and level count, three months become six with another's consent`() throws {
        var story = try assigned()
        #expect(story.due("receive") == "2026-03-16")
        #expect(story.due("answer") == "2026-06-02")
        #expect(story.due("co-opinion", in: coUnit) == "2026-04-14")
        _ = try story.tell([
            .init("2026-03-03", Cast.officers[0], "receive", to: ""),
            .init("2026-03-10", Cast.officers[0], "ask-more-time", ["reason": "涉及面广", "plan": "分步"], to: ""),
            .init("2026-03-11", Cast.office, "grant-more-time", ["reason": "同意"], to: ""),
        ])
        #expect(story.due("answer") == "2026-09-02")
        let chongqing = try assigned(Cast.place(.township, region: "500109"))
        #expect(chongqing.due("answer") == "2026-05-06")
        #expect(try assigned(Cast.place(.county, region: "500109")).due("answer") == "2026-06-02")
    }

    @Test func `a unit objects in writing and only the dispatcher assigns anew; the old co-unit is released`() throws {
        var story = try assigned()
        _ = try story.tell([.init("2026-03-04", Cast.officers[0], "object", ["reason": "不属我局"], to: "")])
        let anew = ["lead": Cast.units[2].description, "co": Cast.units[3].description]
        #expect(story.refusal("reassign", by: Cast.heads[0], anew) != nil)
        #expect(story.due("reassign") == "2026-03-18" && story.due("answer") == nil)
        _ = try story.tell([.init("2026-03-05", Cast.government, "reassign", anew, to: "")])
        #expect(story.standing.parts[coUnit]?.stage == "released")
        #expect(story.standing.parts[PartKey("co-unit", .unit(Cast.units[3]))]?.stage == "asked")
        #expect(story.due("answer") == "2026-06-05")
        #expect(story.refusal("receive", by: Cast.officers[0]) != nil)
    }

    @Test func `an excluded kind is returned with a reason and a way on`() throws {
        var story = try Story("suggestion", at: "2026-03-02", by: author, draft.filter { $0.key != "co-signers" })
        _ = try story.tell([.init("2026-03-02", author, "submit", to: "")])
        #expect(story.refusal("return", by: Cast.office, ["reason": "case"]) != nil)
        let lines: [Story.Line] = [
            .init("2026-03-03", Cast.office, "return", ["reason": "case", "advice": "请向法院反映"], to: "returned"),
            .init("2026-03-04", author, "resubmit", draft.filter { $0.key != "co-signers" }, to: "submitted"),
        ]
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test func `no feedback in time is no satisfaction`() throws {
        var story = try answered(classA)
        #expect(story.due("after.no-feedback") == "2026-05-08")
        try story.wait(until: "2026-05-09")
        #expect(story.standing.course.stage == "settled-unrated")
        #expect(story.standing.choices["rating.result"] == nil)
    }

    @Test func `what does not satisfy is handled again, then studied, then its promises followed into the next year`()
        throws
    {
        var story = try answered(classB)
        let bad = ["attitude": "satisfied", "result": "unsatisfied", "note": "没有办"]
        #expect(story.refusal("rate", by: author, ["attitude": "basic", "result": "unsatisfied"]) != nil)
        let lines: [Story.Line] = [
            .init("2026-04-08", author, "rate", bad, to: "unsatisfied"),
            .init("2026-04-09", Cast.office, "order", ["note": "重新办"], to: "rehandling"),
            .init("2026-05-09", Cast.officers[0], "answer-again", classB, to: "re-answered"),
            .init("2026-05-11", author, "rate-again", bad, to: "study"),
            .init("2026-05-20", Cast.office, "conclude", ["date": "2026-05-20", "opinion": "按承诺办"], to: "promised"),
            .init("2026-12-20", Cast.officers[0], "report", ["state": "partly", "text": "一班"], to: "promise-reported"),
            .init("2026-12-25", author, "rate-promise", ["kept": "not-kept"], to: "promised-next"),
            .init(
                "2027-11-01", Cast.officers[0], "report-again", ["state": "kept", "text": "两班"],
                to: "promise-reported-again"),
            .init("2027-11-03", author, "rate-promise-again", ["kept": "yes-kept"], to: "settled"),
        ]
        var first = story
        _ = try first.tell(Array(lines.prefix(2)))
        #expect(first.due("redo") == "2026-06-08")
        var promised = story
        _ = try promised.tell(Array(lines.prefix(5)))
        #expect(promised.due("promise-report") == "2026-12-31")
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test func `class A needs proof, classes B and C a promise`() throws {
        var story = try assigned()
        _ = try story.tell([
            .init("2026-03-03", Cast.officers[0], "receive", to: ""),
            .init("2026-04-01", Cast.officers[0], "contact", contact, to: ""),
            .init("2026-04-02", Cast.office, "excuse", ["reason": "协办未报"], in: coUnit, to: ""),
        ])
        #expect(
            story.refusal("answer", by: Cast.officers[0], ["class": "A", "text": "好", "signer": "王"])?.contains("proof")
                == true)
        let lacking = story.refusal("answer", by: Cast.officers[0], ["class": "C", "text": "缓", "signer": "王"])
        #expect(lacking?.contains("promise:") == true && lacking?.contains("promised-by:") == true)
        #expect(story.refusal("answer", by: Cast.officers[0], ["class": "D", "text": "上级职权", "signer": "王"]) == nil)
    }
}
