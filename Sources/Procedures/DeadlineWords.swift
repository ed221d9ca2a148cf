package import Ground

extension Deadline {
    /// Why it ends when it does, in one sentence for a resident.
    package var explained: Words { explained(since: nil) }

    /// The same sentence naming what began the clock: 交办, assigned.
    package func explained(since event: Words?) -> Words {
        let clauses = beginning(event) + steps.map(clause)
        let cited = ([limit] + others).map(\.cited)
        let sources = cited.enumerated().filter { !cited[..<$0.offset].contains($0.element) }.map(\.element)
        let years = provisionalYears.map { Words("\($0)年", "\($0)") }.joined(en: " and ")
        let caution = isProvisional ? Words.provisional(years) : Words("", "")
        return Words(
            clauses.map(\.zh).joined(separator: "，") + caution.zh + "；"
                + sources.map(\.zh).joined(separator: "，") + "。",
            clauses.map(\.en).joined(separator: ", ") + caution.en + "; "
                + sources.map(\.en).joined(separator: ", ") + ".")
    }

    private func beginning(_ event: Words?) -> [Words] {
        let day = began.date.words
        switch first {
        case .sameDay(let cutoff):
            let came = event ?? Words("收到", "received")
            if let afterCutoff {
                return afterCutoff
                    ? [.cameLate(came, on: day, cutoff)]
                    : [.cameOnRestDay(came, on: day)]
            }
            return [.cameInTime(came, on: day, cutoff)]
        case .monthDay, .date: return []
        default: return [.counted(since: event ?? Words("", "begun"), on: day)]
        }
    }

    private func clause(_ step: Step) -> Words {
        switch step {
        case .takenUp(_, let day): Words("下一个工作日是\(day.words.zh)", "the next working day is \(day.words.en)")
        case .counted(let amount, let day): amount.counted(label(of: amount), to: day.words)
        case .replaced(let amount, let day):
            Words(
                "经同意改为\(amount.words.zh)，到\(day.words.zh)",
                "with consent \(amount.words.en), until the end of \(day.words.en)")
        case .extended(let amount, let day):
            Words(
                "经批准延长\(amount.words.zh)，到\(day.words.zh)",
                "extended by \(amount.words.en), until the end of \(day.words.en)")
        case .paused(let from, let to, let day):
            Words(
                "\(from.words.zh)至\(to.words.zh)暂停计时，顺延到\(day.words.zh)",
                "stood still from \(from.words.en) to \(to.words.en), until the end of \(day.words.en)")
        case .movedFromRestDay(let day):
            Words("逢休息日，顺延到\(day.words.zh)", "a rest day, so until the end of \(day.words.en)")
        }
    }

    /// What the clock first ran on, and what is to be done.
    private var first: Amount {
        for case .counted(let amount, _) in steps { return amount }
        return limit.amount
    }

    private func label(of amount: Amount) -> Words {
        (others + [limit]).first { $0.amount == amount }?.label ?? limit.label
    }

    private var afterCutoff: Bool? {
        for case .takenUp(let afterCutoff, _) in steps { return afterCutoff }
        return nil
    }
}

extension Words {
    fileprivate static func counted(since event: Words, on day: Words) -> Words {
        Words("自\(day.zh)\(event.zh)的次日起算", "\(event.en.capitalizedFirst) on \(day.en) and counted from the next day")
    }

    fileprivate static func cameInTime(_ event: Words, on day: Words, _ cutoff: LocalTime) -> Words {
        Words("\(day.zh)\(cutoff)前\(event.zh)", "\(event.en.capitalizedFirst) before \(cutoff) on \(day.en)")
    }

    fileprivate static func cameLate(_ event: Words, on day: Words, _ cutoff: LocalTime) -> Words {
        Words("\(day.zh)\(cutoff)以后\(event.zh)", "\(event.en.capitalizedFirst) at or after \(cutoff) on \(day.en)")
    }

    fileprivate static func cameOnRestDay(_ event: Words, on day: Words) -> Words {
        Words("\(day.zh)\(event.zh)，当天是休息日", "\(event.en.capitalizedFirst) on \(day.en), a rest day")
    }

    fileprivate static func provisional(_ years: Words) -> Words {
        Words(
            "（\(years.zh)的放假安排尚未公布，公布后日期可能变动）",
            " (the days off of \(years.en) are not announced yet, so the date may change)")
    }

    static func article(_ number: Int) -> Words { Words("第\(number.inChinese)条", "art. \(number)") }
}

extension Words {
    /// The source of a date that a paper of the matter names.
    static let namedInPaper = Words("办理文书", "the paper")
}

extension Limit {
    /// What it rests on, as the end of a sentence: 依据《…》第五十一条.
    package var cited: Words {
        if case .date = amount { return Words("这一天由办理文书写明", "the day that the paper names") }
        let article = article ?? Words("", "")
        let name = Words(
            source.name.zh + article.zh, article.en.isEmpty ? source.name.en : "\(source.name.en), \(article.en)")
        return switch basis {
        case .law, .localRule: Words("依据\(name.zh)", "under \(name.en)")
        case .practice: Words("参照\(name.zh)，并非法律规定", "following \(name.en), which is not law")
        case .projectDefault:
            Words("这一期限是本系统默认值，并非法律规定", "this limit is this project's default, not law")
        }
    }
}

extension Amount {
    /// The amount alone: 3个月, 3 months.
    package var words: Words {
        switch self {
        case .sameDay(let cutoff): Words("当日（\(cutoff)前收到的）", "the same day (if before \(cutoff))")
        case .days(let days): Words("\(days)日", days.of("day"))
        case .workingDays(let days): Words("\(days)个工作日", days.of("working day"))
        case .months(let months): Words("\(months)个月", months.of("month"))
        case .monthDay(let month, let day): Words("\(month)月\(day)日", "\(day) \(LocalDate.months[month - 1])")
        case .date(let date): date.words
        case .number(let number): Words(same: "\(number)")
        case .body("standing-committee"): Words("本级人大常委会", "the standing committee")
        case .body("town-congress"): Words("乡镇人民代表大会", "the township congress")
        case .body(let body): Words(same: body)
        case .text(let words): words
        case .flag(let flag): flag ? Words("是", "yes") : Words("否", "no")
        }
    }

    fileprivate func counted(_ label: Words, to day: Words) -> Words {
        switch self {
        case .sameDay: Words("\(day.zh)当日\(label.zh)", "\(label.en) by the end of \(day.en)")
        case .monthDay, .date: Words("不晚于\(day.zh)\(label.zh)", "\(label.en.capitalizedFirst) by the end of \(day.en)")
        default: Words("\(words.zh)内\(label.zh)，到\(day.zh)", "\(words.en) to \(label.en), until the end of \(day.en)")
        }
    }
}

extension Int {
    fileprivate func of(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }

    /// 51 is 五十一: how articles are numbered, up to 999.
    fileprivate var inChinese: String {
        let digits = Array("零一二三四五六七八九").map(String.init)
        let (hundreds, tens, ones) = (self / 100 % 10, self / 10 % 10, self % 10)
        var text = hundreds > 0 ? digits[hundreds] + "百" : ""
        if tens > 0 {
            text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
        } else if hundreds > 0, ones > 0 {
            text += "零"
        }
        return ones > 0 ? text + digits[ones] : text
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Basis {
    /// What kind of text a limit rests on, for the table of a pack.
    package var words: Words {
        switch self {
        case .law: Words("法律法规", "law")
        case .localRule: Words("地方规定", "local rule")
        case .practice: Words("做法", "practice")
        case .projectDefault: Words("本系统默认值", "this project's default")
        }
    }
}
