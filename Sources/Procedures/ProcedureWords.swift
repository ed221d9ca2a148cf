package import Ground

extension Who {
    /// What people call them: 承办单位.
    package var title: Words {
        switch self {
        case .anyone: Words("任何人", "anyone")
        case .role(let role): role.title
        case .relation(let relation): relation.title
        }
    }
}

extension Role {
    package var title: Words {
        switch self {
        case .deputy: Words("人大代表", "deputy")
        case .liaison: Words("联络员", "station liaison")
        case .unitOfficer: Words("单位经办人", "unit officer")
        case .unitHead: Words("单位负责人", "head of unit")
        case .office: Words("人大代表工委", "congress office")
        case .officeHead: Words("人大办公室主任", "head of the congress office")
        case .committee: Words("人大专工委", "congress committee")
        case .chairs: Words("主任会议", "chairpersons' meeting")
        case .presidium: Words("人大主席团", "presidium")
        case .government: Words("政府办", "government office")
        case .auditor: Words("安全审计员", "auditor")
        case .admin: Words("系统管理员", "administrator")
        }
    }
}

extension Relation {
    package var title: Words {
        switch self {
        case .reporter: Words("提出人", "the one who brought it")
        case .leadUnit: Words("主办单位", "lead unit")
        case .leadUnitHead: Words("主办单位负责人", "head of the lead unit")
        case .coUnits: Words("会办单位", "co-units")
        case .coSigners: Words("附议代表", "co-signers")
        case .deputies: Words("指定的代表", "the deputies named")
        case .stationLiaison: Words("联络站联络员", "liaison of the station")
        case .asker: Words("申请人", "the one who asked")
        case .party: Words("该单位或代表", "the unit or deputy of this part")
        case .partyHead: Words("该单位负责人", "head of that unit")
        }
    }
}

/// What the house says when an act cannot be done.
extension Words {
    static func mayNotBegin(_ title: Words, _ by: [Who]) -> Words {
        let who = by.map(\.title).joined(en: " or ")
        return Words("“\(title.zh)”只能由\(who.zh)发起。", "Only \(who.en) can begin “\(title.en)”.")
    }
    static func mayNotTake(_ title: Words, _ by: [Who]) -> Words {
        if by.isEmpty { return Words("“\(title.zh)”到时自动进行，不用人办。", "“\(title.en)” happens by itself in time.") }
        let who = by.map(\.title).joined(en: " or ")
        return Words("“\(title.zh)”要由\(who.zh)来办。", "“\(title.en)” is for \(who.en) to do.")
    }
    static func hasEnded(_ end: Words) -> Words {
        Words("这件事已经了结（\(end.zh)），不能再办。", "This has come to its end (\(end.en)); nothing more can be done here.")
    }
    static func notAtThisStage(_ stage: Words) -> Words {
        Words(
            "现在处于“\(stage.zh)”环节，没有这一步。可能刚有人办过，请刷新后再看。",
            "It now stands at “\(stage.en)”, where there is no such step. Somebody may just have acted: reload the page."
        )
    }
    static let noSuchStep = Words("这个程序没有这一步。", "This procedure has no such step.")
    package static let noSuchPart = Words(
        "没有这一部分，请从事项页面进入。", "There is no such part. Please start from the matter's page.")
    static let clockDoesNotRun = Words("现在没有在走的时限，不用延期。", "No clock is running now, so there is nothing to extend.")
    static func noLimit(_ key: String) -> Words {
        Words(
            "规则包里缺少时限“\(key)”，请联系管理员补上。",
            "The rule pack lacks the limit “\(key)”. Please ask the administrator to add it.")
    }

    static let twoPeople = Words(
        "这一步要换一个人来办：申请和批准不能是同一人。", "Another person has to take this step: nobody grants what they asked for.")
    static func onlySoOften(_ title: Words, _ times: Int) -> Words {
        Words("“\(title.zh)”最多\(times)次，已经用过了。", "“\(title.en)” can be done \(times) time(s) at most, and has been.")
    }
    static func notForThisKind(_ title: Words) -> Words {
        Words("这类事项没有“\(title.zh)”这一步。", "“\(title.en)” does not apply to a matter of this kind.")
    }
    static func alreadyAsked(_ title: Words) -> Words {
        Words("“\(title.zh)”已经提出，正在等批复。", "“\(title.en)” has been asked and waits for an answer.")
    }
    static let walledOff = Words(
        "按规定不能让它参与这件事，请另选。", "By rule this one may have no part in the matter. Please choose another.")
    static func dayHasPassed(_ day: Words) -> Words {
        Words("\(day.zh)已经过去，请填今天或以后的日期。", "\(day.en) has passed. Please give today or a later day.")
    }
    static func beyond(_ limit: Limit) -> Words {
        let amount = limit.amount.words
        if limit.amount.number != nil {
            return Words("不能超过\(amount.zh)（\(limit.label.zh)）。", "At most \(amount.en) (\(limit.label.en)).")
        }
        return Words("至少要提前\(amount.zh)（\(limit.label.zh)）。", "At least \(amount.en) ahead (\(limit.label.en)).")
    }
    static let nothingWasAsked = Words("没有待批的申请。", "Nothing has been asked that waits for an answer.")
    static func partsAreOpen(_ part: Words, _ open: Int) -> Words {
        Words("还有\(open)个“\(part.zh)”没有办完。", "\(open) of “\(part.en)” are not finished yet.")
    }
    static func tooFew(_ part: Words, _ there: Int, _ needed: Int) -> Words {
        Words("“\(part.zh)”要满\(needed)个，现在有\(there)个。", "“\(part.en)” needs \(needed); there are \(there) so far.")
    }
    static func wrongBody(_ body: String) -> Words {
        let title = Words.body(body)
        return Words(
            "这一级要由\(title.zh)作出决定，请填它的决定文号。",
            "At this level the decision is for the \(title.en). Please give the number of its decision.")
    }
    /// The name of a deciding body as the rule packs call it.
    package static func body(_ name: String) -> Words {
        switch name {
        case "standing-committee": Words("县级人大常委会", "county standing committee")
        case "town-congress": Words("乡镇人民代表大会", "township congress")
        case "chairs": Words("主任会议", "chairpersons' meeting")
        case "presidium": Words("人大主席团", "presidium")
        default: Words(same: name)
        }
    }
    package static let bodies = ["standing-committee", "town-congress", "chairs", "presidium"]
}

/// What the house says of a field that is not in order.
extension Words {
    static func paperHasProblems(_ count: Int) -> Words {
        Words(
            "有\(count)处要改，改好再交。已经填的都还在。",
            "\(count) thing(s) need a change before this can be sent. Nothing you wrote is lost.")
    }
    static func fieldIsRequired(_ title: Words) -> Words {
        Words("请填写“\(title.zh)”。", "Please fill in “\(title.en)”.")
    }
    static func tickIsMissing(_ title: Words) -> Words {
        Words("“\(title.zh)”没有勾选。不符合的不能通过。", "“\(title.en)” is not ticked. Without it this cannot pass.")
    }
    static func textIsTooLong(by over: Int, most: Int) -> Words {
        Words("最多\(most)个字，多了\(over)个，请删短一些。", "At most \(most) characters; this is \(over) too long.")
    }
    static func numberIsOutside(_ range: ClosedRange<Int>) -> Words {
        Words(
            "请填\(range.lowerBound)到\(range.upperBound)之间的整数。",
            "Please give a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    static let notMoney = Words("请填金额，单位元，如 12000 或 350.50。", "Please give an amount in yuan, such as 12000 or 350.50.")
    static let notADate = Words("请填日期，如 2026-03-01。", "Please give a date such as 2026-03-01.")
    static let notAChoice = Words("请从给出的选项里选。", "Please choose one of the answers given.")
    static let notAPoint = Words(
        "请填纬度和经度，如 30.426,111.76。", "Please give latitude and longitude, such as 30.426,111.76.")
    static func noneCalled(_ name: String) -> Words {
        Words(
            "没有找到“\(name)”，或者不止一位。请核对姓名，同名的写代表证号。",
            "There is none called “\(name)”, or more than one. Check the name; for namesakes write the deputy's number."
        )
    }
    static let namedTwice = Words("同一个写了两次。", "One of them is named twice.")
    static let nameOne = Words("只能选一个。", "Please choose just one.")
    static func tooManyRows(most: Int) -> Words { Words("最多\(most)行。", "At most \(most) rows.") }
    static func tooManyFiles(most: Int) -> Words { Words("最多\(most)个文件。", "At most \(most) files.") }
}
