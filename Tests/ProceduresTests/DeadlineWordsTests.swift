import Ground
import Procedures
import Testing

/// Every due date in one sentence, as a resident reads it.
@Suite struct DeadlineWordsTests {
    static let answered = Words("交办", "assigned")

    @Test func `a law, its article and the last day`() throws {
        let words = try reckoned("suggestion.answer", "2026-03-02").explained(since: Self.answered)
        #expect(
            words.zh
                == "自2026年3月2日交办的次日起算，3个月内答复代表，到2026年6月2日；"
                + "依据《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》（2025年修正）第五十一条。")
        #expect(
            words.en
                == "Assigned on 2 March 2026 and counted from the next day, 3 months to answer the deputy, "
                + "until the end of 2 June 2026; "
                + "under the Law on Deputies to the People's Congresses (2025), art. 51.")
    }

    static let sentences: [(String, String, String)] = [
        (
            "citizen.screen", "2026-02-13",
            "自2026年2月13日的次日起算，3个工作日内初审来件，到2026年2月25日；这一期限是本系统默认值，并非法律规定。"
        ),
        (
            "petition.handle", "2026-03-02",
            "自2026年3月2日的次日起算，60日内办结，到2026年5月1日，逢休息日，顺延到2026年5月6日；"
                + "依据《信访工作条例》（2022年）第三十四条。"
        ),
        (
            "snap.claim", "2026-03-02 15:00",
            "2026年3月2日16:00前收到，2026年3月2日当日领办；参照枝江市“代表有约”的做法（当日领办、一周答复），并非法律规定。"
        ),
        (
            "snap.claim", "2026-03-06 16:00",
            "2026年3月6日16:00以后收到，下一个工作日是2026年3月9日，2026年3月9日当日领办；"
                + "参照枝江市“代表有约”的做法（当日领办、一周答复），并非法律规定。"
        ),
        (
            "snap.claim", "2026-03-07 10:00",
            "2026年3月7日收到，当天是休息日，下一个工作日是2026年3月9日，2026年3月9日当日领办；"
                + "参照枝江市“代表有约”的做法（当日领办、一周答复），并非法律规定。"
        ),
        (
            "suggestion.promise-report", "2026-03-02",
            "不晚于2026年12月31日报告承诺事项落实情况；这一期限是本系统默认值，并非法律规定。"
        ),
        (
            "suggestion.feedback", "2026-12-20",
            "自2026年12月20日的次日起算，20个工作日内评价答复，到2027年1月18日"
                + "（2027年的放假安排尚未公布，公布后日期可能变动）；这一期限是本系统默认值，并非法律规定。"
        ),
    ]

    @Test(arguments: sentences)
    func `why it is due then`(row: (String, String, String)) throws {
        #expect(try reckoned(row.0, row.1).explained.zh == row.2)
    }

    @Test func `an extension and a pause are told`() throws {
        let calendar = try RulePackFiles.calendar()
        let extended = try #require(
            reckoned("petition.handle", "2026-03-02")
                .shifted(byPauseFrom: moment("2026-04-01"), to: moment("2026-04-11"), calendar: calendar)
                .extended(by: limit("petition.extend"), calendar: calendar))
        #expect(
            extended.explained.zh
                == "自2026年3月2日的次日起算，60日内办结，到2026年5月1日，2026年4月1日至2026年4月11日暂停计时，顺延到2026年5月11日，"
                + "经批准延长30日，到2026年6月10日；依据《信访工作条例》（2022年）第三十四条。")
        let longer = try reckoned("suggestion.answer", "2026-03-02")
            .extended(to: limit("suggestion.answer-hard"), calendar: calendar)
        #expect(
            longer?.explained.en
                == "Begun on 2 March 2026 and counted from the next day, 3 months to answer the deputy, until the end of "
                + "2 June 2026, with consent 6 months, until the end of 2 September 2026; "
                + "under the Law on Deputies to the People's Congresses (2025), art. 51.")
    }

    @Test func `every limit that a clock can run on can be explained`() throws {
        let packs = try RulePackFiles.packs()
        for limit in packs.packs.flatMap(\.limits) where limit.amount.isSpan {
            let deadline = try #require(
                Deadline.reckoned(
                    from: moment("2026-03-02"), limit: limit, calendar: try RulePackFiles.calendar()))
            let words = deadline.explained
            #expect(words.zh.hasSuffix("。") && words.en.hasSuffix("."))
            #expect(words.zh.contains(limit.label.zh) && words.en.lowercased().contains(limit.label.en.lowercased()))
            #expect(words.zh.contains("依据") || words.zh.contains("并非法律规定"))
        }
    }

    private func limit(_ key: String) throws -> Limit {
        try #require(
            RulePackFiles.packs().limit(key, region: "610525", level: .county, on: date("2026-03-02")))
    }

    private func reckoned(_ key: String, _ began: String) throws -> Deadline {
        try #require(
            Deadline.reckoned(
                from: moment(began), limit: limit(key), calendar: RulePackFiles.calendar()))
    }
}
