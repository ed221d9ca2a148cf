import Ground

/// What is wrong with a rule pack or with the holidays, and what to do about it.
extension Words {
    static func problem(_ problem: Words, file: String, line: Int) -> Words {
        Words("\(file) 第 \(line) 行：\(problem.zh)", "\(file), line \(line): \(problem.en)")
    }

    static func noSource(_ key: String) -> Words {
        Words(
            "“\(key)”的时限没有出处：每个时限都要用 source 注明依据。",
            "“\(key)” has a limit without a source: every limit names its source.")
    }
    static func unknownSource(_ name: String) -> Words {
        Words("出处“\(name)”没有在 sources 中写明。", "The source “\(name)” is not described under “sources”.")
    }
    static func unknownBasis(_ known: [String]) -> Words {
        Words("basis 只能是：\(known.joined(separator: "、"))。", "The basis is one of: \(known.joined(separator: ", ")).")
    }
    static let unknownLevel = Words(
        "level 只能是 county（县级）或 township（乡镇）。", "The level is county or township.")
    static func noValues(_ key: String) -> Words {
        Words("“\(key)”没有列出值。", "“\(key)” lists no value.")
    }
    static func notOneAmount(_ key: String, _ kinds: [String]) -> Words {
        Words(
            "“\(key)”的每个值要且只要一个量：\(kinds.joined(separator: "、"))。",
            "Every value of “\(key)” needs exactly one amount: \(kinds.joined(separator: ", ")).")
    }
    static func outOfRange(_ kind: String, _ range: ClosedRange<Int>) -> Words {
        Words(
            "“\(kind)”应当是\(range.lowerBound)到\(range.upperBound)之间的整数。",
            "“\(kind)” is a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    static func notAKey(_ key: String) -> Words {
        Words(
            "“\(key)”应当写成“程序.事项”，用小写字母和连字符。",
            "“\(key)” should be “procedure.what” in small letters and hyphens.")
    }
    static func otherKind(_ key: String) -> Words {
        Words(
            "“\(key)”与全国规则包里的不是同一种量。", "“\(key)” is another kind of amount than in the national pack.")
    }
    static let notAMonthDay = Words("month-day 应当是月日，如 07-01。", "A month-day is written like 07-01.")
    static let notATime = Words("应当是时刻，如 16:00。", "A time is written like 16:00.")
    static func notADate(_ key: String) -> Words {
        Words("“\(key)”应当是日期，如 2026-11-22。", "“\(key)” is a date, written like 2026-11-22.")
    }
    static func notARegion(_ region: String) -> Words {
        Words(
            "“\(region)”不是行政区划代码的开头（2、4、6、9 或 12 位数字，全国写 all）。",
            "“\(region)” is not the beginning of a division code (2, 4, 6, 9 or 12 digits; all for the whole country).")
    }
    static func outside(_ region: String, of pack: String) -> Words {
        Words("“\(region)”不在规则包的区域“\(pack)”之内。", "“\(region)” is not within the pack's region “\(pack)”.")
    }
    static func saidTwice(_ key: String) -> Words {
        Words(
            "“\(key)”在同一区域、层级和日期有两个值。",
            "“\(key)” has two values for the same region, level and date.")
    }
    static let noNationalPack = Words("缺少全国规则包 national.yaml。", "The national pack national.yaml is missing.")
    static func packTwice(_ pack: String) -> Words {
        Words("规则包“\(pack)”的名称或区域与另一个规则包重复。", "The pack “\(pack)” has the name or the region of another one.")
    }
}

extension Words {
    static let notAYear = Words("这里应当是年份，如 2026。", "A year such as 2026 is expected here.")
    static let notHours = Words(
        "hours 应当是上班和下班两个时刻，如 [09:00, 17:30]。", "“hours” is when work begins and ends, such as [09:00, 17:30].")
    static let notARange = Words(
        "off 应当是首日和末日两个日期。", "“off” is a first and a last day.")
    static func notInYear(_ year: Int) -> Words {
        Words("这个假期与\(year)年无关。", "This holiday does not touch \(year).")
    }
    static func notARestDay(_ date: LocalDate) -> Words {
        Words(
            "\(date.words.zh)不是周末，不能写作调休上班日。",
            "\(date.words.en) is no weekend: it cannot be a make-up working day.")
    }
    static func offAndWorked(_ date: LocalDate) -> Words {
        Words("\(date.words.zh)既放假又上班。", "\(date.words.en) is both a day off and a working day.")
    }
}
