import Ground
import Procedures
import Testing

/// A file that is not right is refused, with the line and in both languages.
@Suite struct RulePackProblemTests {
    static let limits: [(String, String, String)] = [
        ("suggestion.answer: [{months: 3}]", "没有出处", "without a source"),
        ("suggestion.answer: [{months: 3, source: other}]", "出处“other”没有", "“other” is not described"),
        ("suggestion.answer: [{source: rule}]", "要且只要一个量", "exactly one amount"),
        ("suggestion.answer: [{months: 3, days: 90, source: rule}]", "要且只要一个量", "exactly one amount"),
        ("suggestion.answer: [{months: three, source: rule}]", "1到120之间", "from 1 to 120"),
        ("suggestion.answer: [{days: 0, source: rule}]", "1到3650之间", "from 1 to 3650"),
        ("suggestion.answer: [{days: 99999999999999999999, source: rule}]", "1到3650之间", "from 1 to 3650"),
        ("suggestion.answer: [{months: 3, source: rule, level: city}]", "county", "county or township"),
        ("suggestion.answer: [{months: 3, source: rule, region: \"51\"}]", "不在规则包的区域", "not within"),
        ("suggestion.answer: [{months: 3, source: rule, region: 湖北}]", "行政区划代码", "division code"),
        ("suggestion.answer: [{months: 3, source: rule, from: 2026-02-30}]", "应当是日期", "is a date"),
        ("suggestion.answer: [{months: 3, source: rule, articel: 3}]", "articel", "articel"),
        ("suggestion.answer: [{number: 3, source: rule}]", "同一种量", "another kind"),
        ("suggestion.answer: [{months: 3, source: rule}, {days: 9, source: rule}]", "有两个值", "two values"),
        ("suggestion.answer: []", "没有列出值", "lists no value"),
        ("suggestion.answer: 3", "要写成列表", "is a list"),
        ("suggestion.anser: [{months: 3, source: rule}]", "没有时限“suggestion.anser”", "“suggestion.anser”"),
        ("Suggestion: [{months: 3, source: rule}]", "程序.事项", "procedure.what"),
        ("snap.claim: [{same-day: 4pm, source: rule}]", "16:00", "16:00"),
        ("project.accept: [{month-day: 02-29, source: rule}]", "07-01", "07-01"),
        ("points.enabled: [{flag: maybe, source: rule}]", "yes 或 no", "yes or no"),
    ]

    @Test(arguments: limits)
    func `a bad limit is refused at its line`(row: (String, String, String)) throws {
        let national = try RulePack.read(yaml: RulePackFiles.text("national.yaml"), file: "national.yaml")
        let error = try #require(throws: ReadingProblems.self) {
            try RulePack.read(yaml: RulePackTests.local(row.0), file: "x.yaml", under: national)
        }
        #expect(error.problems.map(\.line) == [7])
        let words = try #require(error.problems.first?.described)
        #expect(words.zh.hasPrefix("x.yaml 第 7 行：") && words.zh.contains(row.1))
        #expect(words.en.hasPrefix("x.yaml, line 7: ") && words.en.contains(row.2))
    }

    @Test func `all problems of a file are told at once`() throws {
        let yaml = """
            pack: x
            name: {zh: 某市}
            region: "4"
            sources:
              rule: {zh: 《某条例》, en: the rule, basis: custom, from: soon}
            limits:
              suggestion.answer:
                - {months: 3, source: rule}
                - {months: 3}
            """
        let error = try #require(throws: ReadingProblems.self) { try RulePack.read(yaml: yaml, file: "x.yaml") }
        #expect(Set(error.problems.map(\.line)) == [2, 3, 5, 9])
    }

    @Test(arguments: ["", "- a\n- b", "limits: {a: [}", "pack: x\npack: y", "a: *b", "text only", "\u{0}"])
    func `what is no pack is refused in words`(yaml: String) throws {
        let error = try #require(throws: ReadingProblems.self) { try RulePack.read(yaml: yaml, file: "x.yaml") }
        #expect(!error.problems.isEmpty)
    }

    @Test func `a folder needs the national pack and each pack once`() throws {
        let national = ("national.yaml", try RulePackFiles.text("national.yaml"))
        let chongqing = try RulePackFiles.text("chongqing.yaml")
        #expect(throws: ReadingProblems.self) { try RulePacks.read([("chongqing.yaml", chongqing)]) }
        #expect(throws: ReadingProblems.self) {
            try RulePacks.read([national, ("chongqing.yaml", chongqing), ("copy.yaml", chongqing)])
        }
    }
}
