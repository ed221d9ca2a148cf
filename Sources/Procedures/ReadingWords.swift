import Ground

/// What is wrong with a file that an office wrote, and what to do about it.
extension Words {
    static let fileIsEmpty = Words("文件是空的。", "The file is empty.")
    static func notYAML(_ problem: String) -> Words {
        Words(
            "YAML 写法有误：\(problem)。请检查缩进、冒号和括号。", "This is not YAML: \(problem). Check the indents, colons and brackets."
        )
    }
    static let mappingExpected = Words("这里要写“名称: 值”的形式。", "“name: value” is expected here.")
    static func unknownKey(_ key: String, known: [String]) -> Words {
        Words(
            "不认识“\(key)”。这里可以写：\(known.joined(separator: "、"))。",
            "“\(key)” is not known here. Known are: \(known.joined(separator: ", ")).")
    }
    static func textExpected(_ key: String) -> Words { Words("“\(key)”要写一段文字。", "“\(key)” needs a text.") }
    static func keyIsMissing(_ key: String) -> Words { Words("缺少“\(key)”。", "“\(key)” is missing.") }
    static func numberExpected(_ key: String) -> Words { Words("“\(key)”要写一个整数。", "“\(key)” needs a whole number.") }
    static func listExpected(_ key: String) -> Words {
        Words("“\(key)”要写成列表，每条前面一个短横线。", "“\(key)” is a list, a dash before each of its items.")
    }
    static func yesOrNoExpected(_ key: String) -> Words { Words("“\(key)”要写 yes 或 no。", "“\(key)” is yes or no.") }
}

/// What is wrong with a procedure.
extension Words {
    static func wrongName(_ name: String, file: String) -> Words {
        Words("程序名“\(name)”和文件名“\(file)”不一致。", "The procedure's name “\(name)” differs from the file's, “\(file)”.")
    }
    static func badName(_ name: String) -> Words {
        Words("“\(name)”不能作名称：用小写英文字母、数字和连字符。", "“\(name)” is no name: use small letters, digits and hyphens.")
    }
    static let sourceIsMissing = Words(
        "请写明依据（source）：法律、规则或做法。", "Please say what it follows (source): a law, a rule or a practice.")
    static func unknownWho(_ name: String) -> Words {
        Words(
            "没有“\(name)”这个角色或关系。可用：\(Who.names.joined(separator: "、"))。",
            "There is no role or relation “\(name)”. Known are: \(Who.names.joined(separator: ", ")).")
    }
    static func notHere(_ name: String) -> Words {
        Words("“\(name)”只能用在 parts 里面。", "“\(name)” makes sense only inside a part.")
    }
    static func unknownRelation(_ name: String) -> Words {
        Words(
            "“\(name)”不是可以指定的关系：lead-unit、co-units、co-signers、named-deputies。",
            "“\(name)” cannot be named. These can: lead-unit, co-units, co-signers, named-deputies.")
    }
    static func unknownPaper(_ name: String) -> Words {
        Words("没有“\(name)”这份文书（papers）。", "There is no paper “\(name)”.")
    }
    static func unknownField(_ path: String) -> Words {
        Words("没有“\(path)”这个栏目（写作 文书.栏目）。", "There is no field “\(path)” (write it paper.field).")
    }
    static func unknownStage(_ name: String) -> Words {
        Words("没有“\(name)”这个环节或结局。", "There is no stage or end “\(name)”.")
    }
    static func unknownStep(_ name: String) -> Words { Words("没有“\(name)”这一步。", "There is no step “\(name)”.") }
    static func unknownPart(_ name: String) -> Words {
        Words("没有“\(name)”这个并行部分（parts）。", "There is no part “\(name)”.")
    }
    static func unknownClock(_ name: String) -> Words {
        Words("没有“\(name)”这个时限（clocks）。", "There is no clock “\(name)”.")
    }
    static func unknownChoice(_ name: String, of path: String) -> Words {
        Words("“\(path)”没有“\(name)”这个选项。", "“\(path)” has no choice “\(name)”.")
    }
    static func unknownLimit(_ key: String) -> Words {
        Words(
            "规则包里没有时限“\(key)”。请先在 RulePacks/national.yaml 里写明它和依据。",
            "No rule pack has the limit “\(key)”. Give it a value and a source in RulePacks/national.yaml first.")
    }
    static func limitIsNoSpan(_ key: String) -> Words {
        Words("“\(key)”不是一段时间，不能用来计时。", "“\(key)” is no span of time, so no clock can run on it.")
    }
    static func limitIsNoBody(_ key: String) -> Words {
        Words("“\(key)”没有写明由哪个机构决定。", "“\(key)” does not say which body decides.")
    }
    static func limitIsNoNumber(_ key: String) -> Words { Words("“\(key)”不是数目。", "“\(key)” is no number.") }
    static func limitMissesLevel(_ key: String, _ level: Level) -> Words {
        Words(
            "时限“\(key)”在\(level == .county ? "县级" : "乡镇")没有规定。",
            "The limit “\(key)” has no value at the \(level.rawValue) level.")
    }
    static func clockWithoutLimit(_ name: String) -> Words {
        Words("时限“\(name)”没有写 limit：多长时间、依据哪一条。", "The clock “\(name)” has no limit: how long, and by which rule?")
    }
    static func clockNeverRuns(_ name: String) -> Words {
        Words("时限“\(name)”没有写在哪些环节走（runs）。", "The clock “\(name)” does not say at which stages it runs (runs).")
    }
    static func nobodyTakes(_ name: String) -> Words {
        Words("“\(name)”既没有人办（by），也不会到时自动办（after）。", "“\(name)” is taken by nobody (by) and by no time (after).")
    }
    static func timedStepStays(_ name: String) -> Words {
        Words("“\(name)”到时自动办，就要写明到哪个环节（to）。", "Time takes “\(name)”, so it must lead somewhere (to).")
    }
    static func timedStepAsks(_ name: String) -> Words {
        Words(
            "“\(name)”到时自动办，不能要求必填的文书；请把文书的栏目改成可不填。", "Time takes “\(name)”, so its paper cannot have required fields.")
    }
    static func deadEnd(_ name: String) -> Words {
        Words(
            "环节“\(name)”没有一步能离开，事情会停在这里。", "Nobody can leave the stage “\(name)”: a matter would stand there for ever.")
    }
    static func cannotEnd(_ name: String) -> Words {
        Words("从环节“\(name)”出发到不了任何结局。", "From the stage “\(name)” no end can be reached.")
    }
    static func unreachable(_ name: String) -> Words { Words("没有一步能到“\(name)”。", "No step leads to “\(name)”.") }
    static func waitsForResident(_ name: String) -> Words {
        Words(
            "环节“\(name)”只有提出人能离开，而提出人可能是没有账号的群众，不一定再来；请加一步到时自动办（after）。",
            "Only the one who brought it can leave “\(name)”, and that may be a resident who never comes back: add a step that time takes (after)."
        )
    }
    static let noEnds = Words("没有写结局（ends）。", "There are no ends.")
    static func nameIsTaken(_ name: String) -> Words { Words("“\(name)”用了两次。", "“\(name)” is used twice.") }
    static func wrongFieldKind(_ path: String) -> Words {
        Words(
            "“\(path)”不是合适的栏目：单位要用 unit 或 units，代表用 deputy 或 deputies。",
            "“\(path)” is not the right kind of field: unit(s) for units, deputy(-ies) for deputies.")
    }
    static func fieldKindExpected(_ kinds: [String]) -> Words {
        Words(
            "栏目要写明类型，其中之一：\(kinds.joined(separator: "、"))。",
            "A field has one type out of: \(kinds.joined(separator: ", ")).")
    }
    static func publicPersonal(_ name: String) -> Words {
        Words("“\(name)”是个人信息，不能公开。", "“\(name)” is personal and can never be public.")
    }
    static func unknownOpenness(_ text: String) -> Words {
        Words(
            "public 要写 yes、no、rounded 或 after-screening，不是“\(text)”。",
            "public is yes, no, rounded or after-screening, not “\(text)”.")
    }
    static let rangeExpected = Words("要写范围，如 {number: 1-100}。", "A range is expected, such as {number: 1-100}.")
    static func nobodyScreens(_ path: String) -> Words {
        Words(
            "“\(path)”要筛查后才公开，却没有一步写明 publishes: yes。",
            "“\(path)” is public after screening, yet no step says publishes: yes.")
    }
    static func unknownProcedure(_ name: String) -> Words {
        Words("没有“\(name)”这个程序。", "There is no procedure “\(name)”.")
    }
    static func carriesMiss(_ field: String, of procedure: String) -> Words {
        Words(
            "“\(procedure)”必填的“\(field)”没有带过去（carries）。",
            "“\(procedure)” requires “\(field)”, which is not carried over (carries).")
    }
    static func loneCarry(_ path: String, _ field: String) -> Words {
        Words("“\(path)”可以不填，而“\(field)”必填，带过去可能是空的。", "“\(path)” may be left empty, but “\(field)” is required.")
    }
    static func dateExpected(_ path: String) -> Words {
        Words("“\(path)”不是日期栏目，时限不能按它计。", "“\(path)” is no date, so nothing can be due on it.")
    }
    static func tableExpected(_ path: String) -> Words { Words("“\(path)”不是表格。", "“\(path)” is no table.") }
    static func notMeasurable(_ key: String) -> Words {
        Words(
            "时限“\(key)”不能这样用：数目要对数目，日期要对提前的天数。",
            "The limit “\(key)” does not fit here: a number needs a number, a date so many days ahead.")
    }
    static func timedStepIsGuarded(_ name: String) -> Words {
        Words("“\(name)”到时自动办，条件只能用 when 和 level。", "Time takes “\(name)”, so it may depend on when and level alone.")
    }
}
