import Ground
import Testing

@testable import Procedures

@Suite struct CitizenVoiceTests {
    private let voice = ["what": "路灯坏了快一个月", "where": "河东路粮站门口", "phone": "13800000000"]
    private let unit = Cast.units[0]
    private var toCounty: [String: String] { ["body": "county-unit", "unit": unit.description] }

    @Test func `a resident's sentence comes to its end`() throws {
        var story = try Story("citizen-voice", at: "2026-11-20", by: .resident, voice)
        #expect(story.due("screen") == "2026-11-25")
        let lines: [Story.Line] = [
            .init("2026-11-23", Cast.liaison, "accept", to: "accepted"),
            .init("2026-11-23", Cast.liaison, "route", toCounty, to: "routed"),
            .init("2026-11-24", Cast.officers[0], "claim", to: "handling"),
            .init("2026-11-25", Cast.officers[0], "ask-more-time", ["reason": "等配件"], to: "handling"),
            .init("2026-11-26", Cast.office, "grant-more-time", ["reason": "同意"], to: "handling"),
            .init("2026-11-27", Cast.officers[0], "answer", ["result": "explained", "text": "在等电缆"], to: "answered"),
            .init("2026-11-28", .linkHolder, "reopen", ["reason": "还没亮"], to: "handling"),
            .init(
                "2026-11-30", Cast.officers[0], "answer",
                ["result": "solved", "text": "已修好", "proof": "更换电缆35米"], to: "answered"),
            .init("2026-12-01", .linkHolder, "rate", ["grade": "satisfied"], to: "closed"),
        ]
        #expect(try story.tell(lines) == lines.stages)
    }

    @Test func `clocks follow the level it went to, and more time is added to the last day`() throws {
        var story = try Story("citizen-voice", at: "2026-03-02", by: .resident, voice)
        _ = try story.tell([.init("2026-03-02", Cast.liaison, "accept", to: "")])
        var nearby = story
        _ = try nearby.tell([
            .init("2026-03-02", Cast.liaison, "route", ["body": "town", "unit": unit.description], to: "")
        ])
        #expect(nearby.due("handle-nearby") == "2026-03-17" && nearby.due("handle") == nil)
        _ = try story.tell([
            .init("2026-03-02", Cast.liaison, "route", toCounty, to: ""),
            .init("2026-03-03", Cast.officers[0], "claim", to: ""),
        ])
        #expect(story.due("handle") == "2026-04-01")
        _ = try story.tell([.init("2026-03-04", Cast.officers[0], "ask-more-time", ["reason": "难"], to: "")])
        #expect(story.refusal("ask-more-time", by: Cast.officers[0], ["reason": "再问"])?.contains("正在等批复") == true)
        _ = try story.tell([.init("2026-03-05", Cast.office, "grant-more-time", ["reason": "可"], to: "")])
        #expect(story.due("handle") == "2026-04-16")
    }

    @Test func `what is out of scope is guided to an address, never dropped`() throws {
        var story = try Story("citizen-voice", at: "2026-03-02", by: .resident, voice)
        #expect(story.refusal("guide", by: Cast.liaison, ["reason": "litigation"]) != nil)
        let line = Story.Line(
            "2026-03-02", Cast.liaison, "guide", ["reason": "litigation", "where": "县人民法院诉讼服务中心，人民路1号"], to: "guided")
        #expect(try story.tell([line]) == ["guided"])
    }

    @Test func `a unit bounces once, an answer that says solved needs proof, and silence closes it`() throws {
        var story = try Story(
            "citizen-voice", at: "2026-03-02", by: Cast.liaison, voice.merging(["channel": "walk-in"]) { $1 })
        #expect(story.standing.reporter == nil)
        let lines: [Story.Line] = [
            .init("2026-03-02", Cast.office, "accept", to: "accepted"),
            .init("2026-03-02", Cast.liaison, "route", toCounty, to: "routed"),
            .init("2026-03-02", Cast.officers[0], "bounce", ["reason": "不归我们"], to: "accepted"),
            .init(
                "2026-03-03", Cast.office, "route", ["body": "county-unit", "unit": Cast.units[1].description],
                to: "routed"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        #expect(story.refusal("bounce", by: Cast.officers[1], ["reason": "也不归我们"])?.contains("最多1次") == true)
        #expect(story.refusal("claim", by: Cast.officers[0]) != nil)
        _ = try story.tell([.init("2026-03-03", Cast.heads[1], "claim", to: "")])
        #expect(
            story.refusal("answer", by: Cast.officers[1], ["result": "solved", "text": "好了"])?.contains("看得见的结果")
                == true)
        _ = try story.tell([
            .init("2026-03-04", Cast.officers[1], "answer", ["result": "planned", "text": "列入计划"], to: "")
        ])
        try story.wait(until: "2026-03-12")
        #expect(story.standing.course.stage == "closed-unrated")
    }

    @Test func `a missed clock climbs to the unit's head, then to the office, in working hours`() throws {
        var story = try Story("citizen-voice", at: "2026-03-02", by: .resident, voice)
        _ = try story.tell([
            .init("2026-03-02", Cast.liaison, "accept", to: ""),
            .init("2026-03-02", Cast.liaison, "route", toCounty, to: ""),
        ])
        #expect(story.due("claim") == "2026-03-04")
        try story.wait(until: "2026-03-05 08:59")
        #expect(!story.told.contains(.unitHead(unit)))
        try story.wait(until: "2026-03-05 09:00")
        #expect(story.told == [.unitHead(unit)])
        try story.wait(until: "2026-03-06 09:00")
        #expect(story.told == [.role(.office, Cast.congress)])
    }

    @Test func `nothing of it is public before somebody has looked, and names never are`() throws {
        var story = try Story("citizen-voice", at: "2026-03-02", by: .resident, voice)
        let paper = try #require(story.procedure.paper("voice"))
        let seen = { (story: Story) in
            paper.fields.filter { story.procedure.isSeen($0, entry: 1, by: .resident, on: story.standing) }.map(\.name)
        }
        #expect(story.procedure.sight(of: .resident, on: story.standing) == .nothing)
        #expect(seen(story) == [])
        _ = try story.tell([.init("2026-03-02", Cast.liaison, "accept", to: "")])
        #expect(seen(story) == ["channel", "what", "where", "kind", "area", "photos"])
        #expect(!story.procedure.isSeen(try #require(paper.field("what")), entry: 3, by: .resident, on: story.standing))
    }

    @Test func `only those who type for a person are asked how it came`() throws {
        let voice = try Shipped.procedure("citizen-voice")
        #expect(voice.beginning(for: .resident, at: Cast.place())?.field("channel") == nil)
        #expect(voice.beginning(for: Cast.liaison, at: Cast.place())?.field("channel") != nil)
    }
}
