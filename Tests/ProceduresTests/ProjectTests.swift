import Ground
import Testing

@testable import Procedures

@Suite struct ProjectTests {
    private let lead = Cast.officers[0]
    private let first = PartKey("sub-item", .row(0))
    private let second = PartKey("sub-item", .row(1))
    private let dossier = [
        "name": "充电桩", "background": "需求大", "content": "建200个", "area": "城关镇", "implementer": Cast.units[0].description,
        "investment": "1200000", "fund-source": "财政", "due": "2026-10-30", "targets": "投用率90%",
        "items.0.name": "一期", "items.0.place": "东街", "items.0.budget": "600000", "items.0.due": "2026-06-30",
        "items.0.target": "100个", "items.1.name": "二期", "items.1.place": "西街", "items.1.budget": "600000",
        "items.1.due": "2026-10-30", "items.1.target": "100个",
    ]
    private let progress = ["works": "30", "money": "20", "next": "安装"]

    private func started(_ level: Level = .county) throws -> Story {
        var story = try Story(
            "livelihood-project", at: "2025-12-01", by: Cast.government,
            ["title": "装充电桩", "what": "没地方充", "where": "城关镇", "channel": "station"], place: Cast.place(level))
        let office = level == .county ? Cast.office : Cast.presidium
        let lines: [Story.Line] = [
            .init("2025-12-02", Cast.government, "shortlist", dossier, to: "shortlisted"),
            .init(
                "2025-12-10", Cast.government, "nominate",
                ["meeting": "第20次", "party": "常委会研究", "money": "可承受", "legality": "合法"], to: "reviewing"),
            .init("2025-12-20", office, "list", ["text": "同意"], to: "candidate"),
            .init(
                "2026-01-20", office, "record-vote",
                ["session": "第五次会议", "deputies": "230", "votes": "180", "outcome": "elected"], to: "elected"),
            .init(
                "2026-02-02", Cast.government, "plan",
                [
                    "lead": Cast.units[0].description, "deputies": "\(PersonID(rawValue: 11))", "finish": "2026-10-30",
                    "text": "分两期",
                ], to: "planned"),
            .init("2026-03-02", lead, "start", ["note": "开工"], to: "in-progress"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        return story
    }

    @Test func `each sub-item reports by the month and ends by its own day`() throws {
        var story = try started()
        #expect(story.due("quarterly") == "2026-06-02" && story.due("finish") == "2026-10-30")
        _ = try story.tell([.init("2026-03-02", lead, "start", in: first, to: "")])
        #expect(story.due("monthly", in: first) == "2026-04-02" && story.due("finish", in: first) == "2026-06-30")
        #expect(story.due("monthly", in: second) == nil)
        _ = try story.tell([.init("2026-03-25", lead, "report", progress, in: first, to: "")])
        #expect(story.due("monthly", in: first) == "2026-04-27")
        _ = try story.tell([.init("2026-04-01", Cast.deputies[0], "inspect", ["found": "正常"], to: "")])
        #expect(story.due("quarterly") == "2026-07-01")
        #expect(story.refusal("complete", by: lead, ["text": "完"])?.contains("还有2个") == true)
    }

    @Test func `what is late catches up by a new day and the works come to their end`() throws {
        var story = try started()
        let lines: [Story.Line] = [
            .init("2026-03-02", lead, "start", in: first, to: "in-progress"),
            .init(
                "2026-06-01", lead, "catch-up", ["measures": "加班", "date": "2026-07-20"], in: first, to: "catching-up"),
            .init("2026-06-10", lead, "finish-late", ["text": "完工"], in: first, to: "finished"),
            .init("2026-06-12", Cast.deputies[0], "see", ["result": "passed", "text": "合格"], in: first, to: "done"),
            .init("2026-06-12", Cast.office, "mark-delayed", ["colour": "yellow", "reason": "二期未动工"], to: "delayed"),
            .init("2026-06-15", lead, "catch-up", ["measures": "加人", "date": "2026-09-01"], to: "in-progress"),
            .init("2026-06-16", lead, "start", in: second, to: "in-progress"),
            .init("2026-09-01", lead, "finish", ["text": "完工"], in: second, to: "finished"),
            .init("2026-09-02", Cast.deputies[0], "see", ["result": "passed", "text": "合格"], in: second, to: "done"),
            .init("2026-09-10", lead, "complete", ["text": "全部完工"], to: "completed"),
            .init("2026-10-10", Cast.deputies[0], "accept", ["result": "passed", "text": "合格"], to: "accepted"),
            .init(
                "2027-01-15", Cast.office, "rate",
                ["deputies": "200、20、3", "residents": "80、15、5", "sample": "入户300户", "grade": "unsatisfied"],
                to: "rectifying"),
            .init("2027-01-30", lead, "report", ["text": "已整改"], to: "rectified"),
            .init(
                "2027-03-15", Cast.office, "rate-again",
                ["deputies": "220、3、0", "residents": "95、5、0", "sample": "入户300户", "grade": "satisfied"], to: "rated"),
            .init("2027-12-01", Cast.committee, "revisit", ["use": "in-use", "note": "正常"], to: "archived"),
        ]
        var late = story
        _ = try late.tell(Array(lines.prefix(2)))
        #expect(late.due("catch-up", in: first) == "2026-07-20" && late.due("finish", in: first) == nil)
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test(arguments: [(Level.county, "standing-committee", "town-congress"), (.township, "town-congress", "presidium")])
    func `a change needs a decision of the right body`(level: Level, right: String, wrong: String) throws {
        var story = try started(level)
        let change = ["reason": "征地", "before": "东街", "after": "南街", "money": "不变"]
        _ = try story.tell([.init("2026-04-01", lead, "ask-change", change, to: "")])
        let presider = level == .county ? Cast.office : Cast.presidium
        let paper = { (body: String) in ["decision": "〔2026〕3号", "decision.body": body, "outcome": "paused"] }
        #expect(story.refusal("decide-change", by: presider, paper(wrong))?.contains("作出决定") == true)
        #expect(story.refusal("decide-change", by: presider, ["outcome": "paused"]) != nil)
        _ = try story.tell([.init("2026-05-01", presider, "decide-change", paper(right), to: "")])
        #expect(story.standing.course.stage == "paused")
        _ = try story.tell([
            .init("2026-06-01", presider, "resume", ["decision": "〔2026〕5号", "decision.body": right], to: "")
        ])
        // Two months stood still, so the clock of the quarter moves from 2 June by 61 days.
        #expect(story.due("quarterly") == "2026-08-03")
    }
}
