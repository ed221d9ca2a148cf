import Foundation
import Ground
import Testing

@testable import Procedures

@Suite struct LanguageTests {
    private let voice = ["what": "路灯坏了", "where": "河东路"]
    private let county = ["body": "county-unit", "unit": Cast.units[0].description]

    @Test func `a question lapses when nobody can answer it any more`() throws {
        var story = try Story("citizen-voice", at: "2026-03-02", by: .resident, voice)
        let officer = Cast.officers[0]
        let lines: [Story.Line] = [
            .init("2026-03-02", Cast.liaison, "accept", to: "accepted"),
            .init("2026-03-02", Cast.liaison, "route", county, to: "routed"),
            .init("2026-03-02", officer, "claim", to: "handling"),
            .init("2026-03-03", officer, "ask-more-time", ["reason": "难"], to: "handling"),
            .init("2026-03-04", officer, "answer", ["result": "explained", "text": "已说明"], to: "answered"),
            .init("2026-03-05", .linkHolder, "reopen", ["reason": "没办"], to: "handling"),
        ]
        #expect(try story.tell(lines) == lines.stages)
        #expect(story.refusal("grant-more-time", by: Cast.office, ["reason": "可"])?.contains("没有待批") == true)
        #expect(story.refusal("ask-more-time", by: officer, ["reason": "还难"]) == nil)
    }

    @Test func `nothing can be done in the parts of a matter that has ended`() throws {
        var story = try Story(
            "suggestion", at: "2026-03-02", by: Cast.deputies[0],
            ["title": "标题", "reason": "理由", "advice": "建议", "co-signers": "\(PersonID(rawValue: 12))"])
        let part = PartKey("co-signer", .person(PersonID(rawValue: 12)))
        #expect(story.refusal("confirm", by: Cast.deputies[1], in: part) == nil)
        _ = try story.tell([.init("2026-03-03", Cast.deputies[0], "withdraw", ["reason": "不提了"], to: "")])
        #expect(story.refusal("confirm", by: Cast.deputies[1], in: part)?.contains("已经了结") == true)
    }

    @Test func `a day that has passed cannot be promised`() throws {
        var story = try Story(
            "snap-report", at: "2026-03-02 10:00", by: Cast.deputies[0], ["what": "井盖", "where": "东街", "kind": "pipes"])
        _ = try story.tell([
            .init("2026-03-02 10:00", Cast.office, "dispatch", ["unit": Cast.units[0].description], to: ""),
            .init("2026-03-02 11:00", Cast.officers[0], "claim", to: ""),
        ])
        let plan = ["plan": "换", "due": "2026-03-01"]
        #expect(story.refusal("plan", by: Cast.officers[0], plan)?.contains("已经过去") == true)
    }

    @Test func `more time granted as a clock goes on again keeps the pause`() throws {
        let yaml = """
            procedure: sample
            name: {zh: 样例, en: Sample}
            about: {zh: 样例, en: A sample}
            source: [{zh: 样例, en: A sample}]
            public: no
            summary: {title: note.text}
            begin: {by: office, paper: note, to: open}
            papers: {note: {zh: 单, en: Note, fields: {text: {line: 9, zh: 字, en: Text}}}}
            clocks: {do: {zh: 办, en: do it, who: office, limit: citizen.more, runs: open, pauses: still}}
            stages:
              open: {zh: 开, en: Open, steps: {stop: {zh: 停, en: Stop, by: office, to: still}, end: {zh: 完, en: End, by: office, to: done}}}
              still: {zh: 停, en: Still, steps: {go: {zh: 走, en: Go, by: office, to: open, extends: {clock: do, by: citizen.more}}}}
            ends: {done: {zh: 了, en: Done}}
            """
        let rules = try Shipped.rules.get()
        let sample = try Procedure.read(yaml: yaml, file: "sample.yaml", packs: rules.packs)
        var standing = try sample.begin(
            by: Cast.office, at: Cast.place(), now: Story.moment("2026-03-02"), given: [:], under: rules
        ).standing
        for (step, day) in [("stop", "2026-03-04"), ("go", "2026-03-14")] {
            let act = Act(step, by: Cast.office, at: try Story.moment(day))
            standing = try sample.perform(act, on: standing, under: rules).standing
        }
        // 17 March, ten days of standing still, and fifteen more.
        #expect(standing.course.clocks["do"]?.deadline.lastDay == LocalDate("2026-04-11"))
    }

    @Test func `a day before a limit came into force has the first one there was`() throws {
        let story = try Story(
            "snap-report", at: "2021-03-02 10:00", by: Cast.deputies[0], ["what": "井盖", "where": "东街", "kind": "pipes"])
        let limit = try story.rules.limit("snap.reply", at: Cast.place(), on: story.now.date)
        #expect(limit.amount == .days(7) && limit.validFrom > story.now.date)
    }

    @Test func `the example of the guide is a good file`() throws {
        let guide = try Shipped.text("docs/procedures.md")
        let blocks = guide.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        let yaml = blocks.dropFirst().prefix(3).joined()
        let packs = try Shipped.rules.get().packs
        do {
            _ = try Procedure.read(yaml: yaml, file: "lamp.yaml", packs: packs)
        } catch {
            Issue.record("\(error.problems.map(\.described.en))")
        }
    }
}
