import Ground
import Testing

@testable import Procedures

@Suite struct OtherStoriesTests {
    private let unit = Cast.units[0].description
    private let officer = Cast.officers[0]

    @Test func `a snap report is claimed the same day and answered within seven of its submission`() throws {
        var story = try Story(
            "snap-report", at: "2026-03-02 15:00", by: Cast.deputies[0],
            ["what": "井盖破", "where": "东街口", "kind": "pipes"])
        _ = try story.tell([.init("2026-03-02 15:30", Cast.office, "dispatch", ["unit": unit], to: "")])
        #expect(story.due("claim") == "2026-03-02" && story.due("reply") == "2026-03-09")
        var late = story
        _ = try late.tell([
            .init("2026-03-02 15:40", officer, "bounce", ["reason": "不归我们"], to: ""),
            .init("2026-03-02 16:00", Cast.office, "dispatch-again", ["unit": Cast.units[1].description], to: ""),
        ])
        #expect(late.due("claim") == "2026-03-03" && late.due("reply") == "2026-03-09")
        let lines: [Story.Line] = [
            .init("2026-03-02 15:50", officer, "claim", to: "claimed"),
            .init("2026-03-03", officer, "plan", ["plan": "换管", "due": "2026-04-10"], to: "long-term"),
            .init("2026-04-09", officer, "reply-late", ["text": "已换"], to: "replied"),
            .init("2026-04-10", Cast.deputies[0], "reopen", ["reason": "又破"], to: "reopened"),
            .init("2026-04-12", officer, "reply-again", ["text": "再换"], to: "replied"),
        ]
        var planned = story
        _ = try planned.tell(Array(lines.prefix(2)))
        #expect(planned.due("reply-as-planned") == "2026-04-10" && planned.due("reply") == nil)
        #expect(try story.tell(lines) == lines.stages)
        // The seventh day is a Sunday, so the deputy has until Monday.
        try story.wait(until: "2026-04-20 23:59")
        #expect(story.standing.course.stage == "replied")
        try story.wait(until: "2026-04-21 00:00")
        #expect(story.standing.course.stage == "closed")
    }

    @Test func `a review opinion is delivered, studied, reported and followed up`() throws {
        let collation = [
            "title": "养老服务审议意见", "meeting": "第三十次", "evaluation": "有成效", "items.0.problem": "床位少",
            "items.0.advice": "增床位", "items.0.due": "2026-06-30",
        ]
        var story = try Story("review-opinion", at: "2026-03-02", by: Cast.committee, collation)
        let item = PartKey("item", .row(0))
        let lines: [Story.Line] = [
            .init("2026-03-04", Cast.chairs, "agree", ["note": "同意"], to: "approved"),
            .init("2026-03-06", Cast.office, "deliver", ["unit": unit, "number": "3号"], to: "delivered"),
            .init("2026-04-06", officer, "file-plan", ["text": "方案"], to: "handling"),
            .init("2026-04-07", officer, "begin-item", in: item, to: "handling"),
            .init("2026-05-07", officer, "report-item", ["text": "增30张"], in: item, to: "reported"),
            .init("2026-05-08", Cast.committee, "settle", in: item, to: "settled"),
            .init("2026-05-10", officer, "hand-draft", ["text": "稿"], to: "commenting"),
            .init("2026-05-20", Cast.committee, "comment", ["text": "可"], to: "to-report"),
            .init("2026-06-01", officer, "report", ["text": "报告"], to: "reported"),
            .init("2026-06-05", Cast.chairs, "deliberate", ["note": "列入"], to: "deliberated"),
            .init(
                "2026-06-25", Cast.office, "resolve", ["number": "1号", "text": "决议", "due": "2026-09-30"],
                to: "under-resolution"),
            .init("2026-09-20", officer, "report-again", ["text": "已落实"], to: "reported"),
            .init("2026-09-25", Cast.chairs, "take-note", ["note": "同意"], to: "follow-up"),
            .init("2027-03-01", Cast.committee, "close", ["finding": "held", "note": "落实"], to: "closed"),
        ]
        var delivered = story
        _ = try delivered.tell(Array(lines.prefix(4)))
        // Hubei gives six months, where the project's default for the country is three.
        #expect(delivered.due("result") == "2026-09-07" && delivered.due("item", in: item) == "2026-06-30")
        var resolved = story
        _ = try resolved.tell(Array(lines.prefix(11)))
        #expect(resolved.due("resolution") == "2026-09-30")
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test func `each promise of a visit has its own day, and the rule's where none was named`() throws {
        var story = try Story("bureau-visit", at: "2026-03-02", by: Cast.deputies[0], ["title": "加装电梯", "why": "老人多"])
        let deputy = Cast.deputies[1]
        let minutes = [
            "deputies": "6", "residents": "12", "items.0.question": "何时装", "items.0.answer": "年内",
            "items.0.promise": "三部",
            "items.0.due": "2026-06-30", "items.1.question": "收费", "items.1.answer": "研究", "items.1.promise": "公布标准",
        ]
        let lines: [Story.Line] = [
            .init("2026-03-10", Cast.chairs, "approve", ["note": "定题"], to: "topic-approved"),
            .init(
                "2026-03-11", Cast.committee, "plan",
                ["bureau": unit, "head": "王局长", "deputies": "\(PersonID(rawValue: 12))", "form": "talk"], to: "planned"),
            .init(
                "2026-03-12", Cast.committee, "announce", ["date": "2026-03-20", "time": "9点", "place": "东街站"],
                to: "announced"),
            .init("2026-03-18", deputy, "survey", ["notes": "看了五栋", "questions": "三个"], to: "surveyed"),
            .init("2026-03-20", Cast.liaison, "hold", minutes, to: "held"),
            .init("2026-03-23", Cast.committee, "hand-over", ["number": "第3期"], to: "handed-over"),
            .init("2026-03-24", officer, "accept", to: "handling"),
        ]
        var planned = story
        _ = try planned.tell(Array(lines.prefix(2)))
        let tooSoon = ["date": "2026-03-13", "time": "9点", "place": "东街站"]
        #expect(planned.refusal("announce", by: Cast.committee, tooSoon)?.contains("至少要提前3日") == true)
        #expect(try story.tell(lines) == lines.stages)
        let (first, second) = (PartKey("promise", .row(0)), PartKey("promise", .row(1)))
        #expect(story.due("keep", in: first) == "2026-06-30" && story.due("keep", in: second) == "2026-04-20")
        #expect(story.refusal("conclude", by: Cast.committee, ["note": "完"])?.contains("还有2个") == true)
        let rest: [Story.Line] = [
            .init("2026-06-01", officer, "answer", ["text": "装好"], in: first, to: "answered"),
            .init("2026-06-02", deputy, "rate", ["grade": "unsatisfied"], in: first, to: "reopened"),
            .init("2026-06-20", officer, "answer-again", ["text": "修好"], in: first, to: "answered-again"),
            .init("2026-06-22", Cast.liaison, "rate-again", ["grade": "basic"], in: first, to: "kept"),
            .init(
                "2026-06-22", deputy, "raise", ["title": "关于收费的建议", "reason": "无标准", "advice": "公布"], in: second,
                to: "became-suggestion"),
            .init("2026-06-23", Cast.committee, "conclude", ["note": "办完"], to: "follow-up"),
            .init("2026-12-01", Cast.committee, "revisit", ["finding": "held", "note": "正常"], to: "closed"),
        ]
        #expect(try story.tell(rest) == rest.stages)
    }

    @Test func `a meeting within the limits is approved by the head, a larger one goes up`() throws {
        let request = [
            "title": "调度会", "kind": "planned", "purpose": "调度", "instead": "no", "agenda": "一项", "date": "2026-03-16",
            "minutes": "90", "people": "30",
        ]
        var story = try Story("meeting-gate", at: "2026-03-02", by: Cast.office, request)
        let minutes = ["decisions": "定", "tasks.0.what": "报表", "tasks.0.owner": "财政局", "tasks.0.due": "2026-03-30"]
        let lines: [Story.Line] = [
            .init("2026-03-03", Cast.officeHead, "approve", ["text": "同意"], to: "approved"),
            .init(
                "2026-03-16", Cast.office, "hold", ["day": "2026-03-16", "minutes": "80", "people": "28"], to: "held"),
            .init("2026-03-18", Cast.office, "send-minutes", minutes, to: "tasked"),
            .init("2026-03-29", Cast.office, "finish", ["text": "已报"], in: PartKey("task", .row(0)), to: "done"),
            .init("2026-03-30", Cast.office, "close", to: "closed"),
        ]
        #expect(story.due("approve") == "2026-03-04")
        #expect(try story.tell(lines) == lines.stages)
        for (field, value) in [("minutes", "121"), ("people", "31"), ("date", "2026-03-06")] {
            var large = try Story(
                "meeting-gate", at: "2026-03-02", by: Cast.office, request.merging([field: value]) { $1 })
            #expect(large.refusal("approve", by: Cast.officeHead, ["text": "同意"]) != nil, "\(field)")
            let up: [Story.Line] = [
                .init("2026-03-02", Cast.officeHead, "send-up", ["text": "超限"], to: "with-chairs"),
                .init("2026-03-03", Cast.chairs, "approve-above", ["text": "同意"], to: "approved"),
            ]
            #expect(try large.tell(up) == up.stages, "\(field)")
        }
    }

    @Test func `a forum talks, agrees, does and publishes`() throws {
        var story = try Story(
            "deliberation-forum", at: "2026-03-02", by: .resident, ["title": "停车", "what": "乱停", "where": "霞光里"])
        let notice = ["date": "2026-03-10", "time": "晚七点", "place": "议事厅", "moderator": "书记"]
        let minutes = ["present": "20", "for": "划线", "against": "无", "outcome": "none"]
        let agreed = minutes.merging(["outcome": "consensus", "consensus": "划40个车位"]) { $1 }
        let lines: [Story.Line] = [
            .init("2026-03-03", Cast.liaison, "screen", ["participants": "居民12人", "background": "车多"], to: "screened"),
            .init("2026-03-04", Cast.liaison, "announce", notice, to: "noticed"),
            .init("2026-03-10", Cast.liaison, "hold", minutes, to: "no-consensus"),
            .init("2026-03-11", Cast.liaison, "again", to: "screened"),
            .init("2026-03-12", Cast.liaison, "announce", notice.merging(["date": "2026-03-20"]) { $1 }, to: "noticed"),
            .init("2026-03-20", Cast.liaison, "hold", agreed, to: "consensus"),
            .init(
                "2026-03-23", Cast.liaison, "assign", ["items.0.what": "划线", "items.0.owner": "物业"], to: "tasked"),
            .init("2026-04-10", Cast.liaison, "note-done", ["text": "划好"], in: PartKey("task", .row(0)), to: "done"),
            .init("2026-04-11", Cast.liaison, "publish", ["text": "40个车位"], to: "published"),
        ]
        var tasked = story
        _ = try tasked.tell(Array(lines.prefix(7)))
        #expect(tasked.due("do", in: PartKey("task", .row(0))) == "2026-04-22")
        #expect(try story.tell(lines) == lines.stages)
    }
}
