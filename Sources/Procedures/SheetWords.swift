import Ground

extension Words {
    static func problem(_ problem: Words, file: String, line: Int) -> Words {
        Words("\(file) 第 \(line) 行：\(problem.zh)", "\(file), line \(line): \(problem.en)")
    }

    static let emptyFile = Words("文件是空的", "the file is empty")

    static func notYAML(_ why: String) -> Words {
        Words("不是正确的 YAML：\(why)", "this is not YAML: \(why)")
    }

    static func notAMapping(_ what: String) -> Words {
        Words("“\(what)”应当写成“名称: 内容”的几行", "“\(what)” should be lines of “name: value”")
    }

    static func notAList(_ what: String) -> Words {
        Words("“\(what)”应当是一个列表", "“\(what)” should be a list")
    }

    static func notAText(_ what: String) -> Words {
        Words("“\(what)”应当是一段文字", "“\(what)” should be a text")
    }

    static func emptyText(_ what: String) -> Words {
        Words("“\(what)”的文字是空的", "“\(what)” has an empty text")
    }

    static func unknownField(_ field: String, in what: String, known: [String]) -> Words {
        let list = known.joined(separator: "、")
        return Words(
            "“\(what)”里没有“\(field)”这一项；可以写的有：\(list)",
            "“\(what)” has no “\(field)”; it may have: \(known.joined(separator: ", "))")
    }

    static func missingField(_ field: String, in what: String) -> Words {
        Words("“\(what)”缺少“\(field)”", "“\(what)” lacks “\(field)”")
    }

    static func notANumber(_ what: String, in range: ClosedRange<Int>) -> Words {
        Words(
            "“\(what)”应当是\(range.lowerBound)到\(range.upperBound)之间的整数",
            "“\(what)” should be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    static func notADate(_ what: String) -> Words {
        Words("“\(what)”应当是日期，如 2026-11-22", "“\(what)” should be a date such as 2026-11-22")
    }

    static func notATime(_ what: String) -> Words {
        Words("“\(what)”应当是时刻，如 16:00", "“\(what)” should be a time such as 16:00")
    }

    static func notOneOf(_ what: String, _ known: [String]) -> Words {
        Words(
            "“\(what)”只能是：\(known.joined(separator: "、"))",
            "“\(what)” can only be: \(known.joined(separator: ", "))")
    }

    // Rule packs

    static func noSource(_ key: String) -> Words {
        Words(
            "“\(key)”的时限没有出处：每个时限都要用 source 注明依据",
            "“\(key)” has a limit without a source: every limit names its source")
    }

    static func unknownSource(_ name: String) -> Words {
        Words("出处“\(name)”没有在 sources 中写明", "the source “\(name)” is not described under “sources”")
    }

    static func notOneAmount(_ key: String, _ kinds: [String]) -> Words {
        Words(
            "“\(key)”的每个值要且只要一个量：\(kinds.joined(separator: "、"))",
            "every value of “\(key)” needs exactly one amount: \(kinds.joined(separator: ", "))")
    }

    static func notAKey(_ key: String) -> Words {
        Words(
            "“\(key)”应当写成“程序.事项”，用小写字母和连字符",
            "“\(key)” should be “procedure.what” in small letters and hyphens")
    }

    static func unknownKey(_ key: String) -> Words {
        Words("全国规则包里没有“\(key)”这一项", "the national pack has no “\(key)”")
    }

    static func otherKind(_ key: String) -> Words {
        Words(
            "“\(key)”与全国规则包里的不是同一种量",
            "“\(key)” is another kind of amount than in the national pack")
    }

    static func notAMonthDay(_ key: String) -> Words {
        Words("“\(key)”的 month-day 应当是月日，如 07-01", "the month-day of “\(key)” should be like 07-01")
    }

    static func notARegion(_ region: String) -> Words {
        Words(
            "“\(region)”不是行政区划代码的前缀（2、4、6、9 或 12 位数字）",
            "“\(region)” is not the beginning of a division code (2, 4, 6, 9 or 12 digits)")
    }

    static func outside(_ region: String, of pack: String) -> Words {
        Words("“\(region)”不在规则包的区域“\(pack)”之内", "“\(region)” is not within the pack's region “\(pack)”")
    }

    static func saidTwice(_ key: String) -> Words {
        Words(
            "“\(key)”在同一区域、层级和日期有两个值",
            "“\(key)” has two values for the same region, level and date")
    }

    static func labelled(_ key: String) -> Words {
        Words(
            "只有全国规则包给“\(key)”起名；地方规则包直接列出值",
            "only the national pack names “\(key)”; a local pack just lists its values")
    }

    static let noNationalPack = Words(
        "缺少全国规则包 national.yaml", "the national pack national.yaml is missing")

    static func packTwice(_ pack: String) -> Words {
        Words("规则包“\(pack)”出现了两次", "the pack “\(pack)” is there twice")
    }

    // Holidays

    static func notARange(_ what: String) -> Words {
        Words("“\(what)”的 off 应当是首日和末日两个日期", "“off” of “\(what)” should be a first and a last day")
    }

    static func notInYear(_ what: String, _ year: Int) -> Words {
        Words("“\(what)”与\(year)年无关", "“\(what)” does not touch \(year)")
    }

    static func notARestDay(_ date: LocalDate) -> Words {
        Words(
            "\(date.words.zh)不是周末，不能写作调休上班日",
            "\(date.words.en) is no weekend: it cannot be a make-up working day")
    }

    static func offAndWorked(_ date: LocalDate) -> Words {
        Words(
            "\(date.words.zh)既放假又上班",
            "\(date.words.en) is both a day off and a working day")
    }
}
