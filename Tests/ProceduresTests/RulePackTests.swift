import Ground
import Procedures
import Testing

@Suite struct RulePackTests {
    /// Key, region, level, amount, and a piece of what it rests on: domain facts, section 7, 6 and 15.
    static let table: [(String, String, Level, Amount, String)] = [
        ("suggestion.answer", "420583", .county, .months(3), "代表法》（2025年修正）第五十一条"),
        ("suggestion.answer-hard", "420583", .township, .months(6), "第五十一条"),
        ("suggestion.answer", "500113", .county, .months(3), "重庆市人民代表大会代表建议批评和意见工作条例》（2017年）第二十一条"),
        ("suggestion.answer", "500113104", .township, .months(2), "重庆市乡镇人民代表大会工作条例》（2016年修正）第十六条"),
        ("suggestion.answer-hard", "500113104", .township, .months(4), "第十六条"),
        ("suggestion.intake", "500113", .county, .workingDays(10), "第十三条"),
        ("suggestion.objection", "500113", .township, .workingDays(10), "第十六条"),
        ("suggestion.contact", "500113", .county, .workingDays(20), "第十八条"),
        ("suggestion.co-opinion", "500113", .county, .workingDays(30), "第二十条"),
        ("suggestion.feedback", "500113", .county, .workingDays(20), "第二十七条"),
        ("suggestion.redo", "500113", .county, .months(2), "第二十七条"),
        ("suggestion.redo", "330102", .county, .months(1), "浙江"),
        ("suggestion.objection", "330102", .county, .days(10), "第十四条"),
        ("suggestion.intake", "310101", .county, .workingDays(7), "上海"),
        ("suggestion.answer-hard", "310101", .county, .months(6), "第十九条"),
        ("suggestion.feedback", "110101", .county, .workingDays(15), "北京"),
        ("suggestion.intake", "370102", .county, .days(5), "山东"),
        ("suggestion.intake", "370202", .county, .workingDays(5), "青岛"),
        ("suggestion.redo", "370202", .county, .months(1), "山东"),
        ("suggestion.feedback", "410102", .county, .workingDays(10), "河南"),
        ("suggestion.contact", "410102", .county, .workingDays(20), "本系统默认值，并非法律规定"),
        ("opinion.result", "610525", .county, .months(3), "本系统默认值，并非法律规定"),
        ("opinion.result", "500113", .county, .months(6), "第三十四条"),
        ("opinion.result", "110101", .county, .months(12), "第十五条"),
        ("opinion.result", "420583", .county, .months(6), "湖北"),
        ("opinion.deliver", "330102", .county, .days(7), "第四十三条"),
        ("opinion.deliver", "410102", .county, .days(10), "第四十四条"),
        ("petition.classify", "420583", .county, .days(15), "信访工作条例"),
        ("petition.object", "420583", .county, .workingDays(5), "第二十三条"),
        ("petition.handle", "420583", .county, .days(60), "第三十四条"),
        ("petition.extend", "420583", .county, .days(30), "第三十四条"),
        ("petition.review", "420583", .county, .days(30), "第三十五条"),
        ("petition.rereview", "420583", .county, .days(30), "第三十六条"),
        ("citizen.handle", "420583", .county, .days(30), "本系统默认值，并非法律规定"),
        ("citizen.handle", "420583101", .township, .days(15), "本系统默认值，并非法律规定"),
        ("snap.reply", "420583", .county, .days(7), "枝江"),
        ("project.change-body", "610525", .county, .body("standing-committee"), "陕西"),
        ("project.change-body", "610525101", .township, .body("town-congress"), "第十八条"),
        ("cosign.county-bill", "420583", .county, .number(10), "第二十二条"),
        ("cosign.town-bill", "420583", .township, .number(5), "第二十二条"),
        ("gate.town-notice", "500113104", .township, .days(10), "第十一条"),
    ]

    @Test(arguments: table)
    func `the most specific limit holds`(row: (String, String, Level, Amount, String)) throws {
        let limit = try #require(
            RulePackFiles.packs().limit(row.0, region: row.1, level: row.2, on: date("2026-03-02")))
        #expect(limit.amount == row.3)
        #expect(limit.cited.zh.contains(row.4))
    }

    @Test func `a limit is the one of its day, and a changed pack leaves older days alone`() throws {
        let packs = try RulePackFiles.packs()
        let before = try #require(
            packs.limit("suggestion.answer", region: "420583", level: .county, on: date("2025-03-10")))
        #expect(before.cited.zh.hasSuffix("（2015年修正）第四十二条"))
        let source = Source(Words("《新规》", "the new rule"), basis: .localRule, from: try date("2026-07-01"))
        let newer = RulePack(
            key: "new", name: Words("新", "new"), region: "420583",
            limits: [Limit("suggestion.answer", label: before.label, .months(2), region: "420583", source: source)])
        let changed = RulePacks(packs: packs.packs + [newer])
        let amounts = try ["2026-06-30", "2026-07-01"].map { day in
            changed.limit("suggestion.answer", region: "420583", level: .county, on: try date(day))?.amount
        }
        #expect(amounts == [.months(3), .months(2)])
    }

    @Test func `every key has a label and a value at both levels`() throws {
        let packs = try RulePackFiles.packs()
        #expect(packs.keys.count == 102)
        for key in packs.keys {
            let label = try #require(packs.label(of: key))
            #expect(!label.zh.isEmpty && !label.en.isEmpty)
            for level in Level.allCases where level == .township || key != "gate.town-notice" {
                let limit = packs.limit(key, region: "610525", level: level, on: try date("2026-01-01"))
                #expect(limit != nil, "\(key) at \(level)")
            }
        }
    }

    @Test func `no default is shown as law`() throws {
        for limit in try RulePackFiles.packs().packs.flatMap(\.limits) {
            let saysDefault = limit.cited.zh.contains("本系统默认值，并非法律规定")
            #expect(saysDefault == (limit.basis == .projectDefault), "\(limit.key)")
        }
    }

    @Test func `articles are numbered as laws number them`() throws {
        let articles = try [1, 10, 11, 20, 51, 100, 101, 110, 212].map { number in
            let yaml = Self.local("suggestion.answer: [{months: 3, source: rule, article: \(number)}]")
            return try RulePack.read(yaml: yaml, file: "x.yaml").limits.first?.article?.zh
        }
        #expect(
            articles == [
                "第一条", "第十条", "第十一条", "第二十条", "第五十一条", "第一百条", "第一百零一条", "第一百一十条", "第二百一十二条",
            ])
    }

    static func local(_ limits: String) -> String {
        """
        pack: x
        name: {zh: 某市, en: X}
        region: "4205"
        sources:
          rule: {zh: 《某条例》, en: the rule, basis: local-rule, from: 2026-01-01}
        limits:
          \(limits)
        """
    }
}
