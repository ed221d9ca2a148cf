import Ground

extension Draw {
    /// The end of the context of a lot among tied projects. It is part of what is hashed and is never translated.
    static let tiePurpose = "同票抽签"
}

extension Words {
    static let contextEmpty = Words("请写明会议、事项和用途。", "Say which meeting, which matter and what for.")
    static let labelEmpty = Words("项目编号不能为空。", "Each project needs its number.")
    static let labelsRepeat = Words("项目编号重复，请更正。", "Two projects have the same number. Give each its own.")
    static let withdrawnUnknown = Words(
        "撤回的项目不在名单上，或者重复。", "A withdrawn project is not on the list, or is named twice.")
    static let rolesRepeat = Words(
        "两人以同一称呼提交，请分别写明，如“监票人甲”。", "Two contributions go by one name. Tell them apart: “scrutineer A”.")
    static let contributionEmpty = Words("请写明由谁提交、提交了什么。", "Say who contributes, and what.")
    static let seedMalformed = Words(
        "种子应为三十二个随机字节，不能全为零。", "The seed is 32 random bytes, and not all of them zero.")
    static let seedDoesNotMatch = Words(
        "公开的种子与事先公布的承诺值不符。请写明原因，改用仅由现场数字抽签的办法。",
        "The seed is not the one that was committed to. Say why, and draw by the numbers of the hall alone.")
    static let commitmentMalformed = Words("承诺值应为三十二个字节。", "A commitment is 32 bytes.")
    static let sayWhyWithoutSeed = Words("请写明为何没有公开种子。", "Say why the seed was not revealed.")
    static let recordUnreadable = Words("这不是一份抽签记录。", "This is no record of a draw.")
    static let poolOutOfRange = Words(
        "名单为1至65536人，抽取数不能多于名单。", "A pool has 1 to 65,536 entries, and no more are taken than it has.")

    static func labelsOutOfRange(_ most: Int) -> Words {
        Words("抽签需要2至\(most)个项目。", "A draw needs 2 to \(most) projects.")
    }

    static func notComposed(_ text: String) -> Words {
        Words(
            "“\(text)”含有未合成的字符，请先转换为NFC。", "“\(text)” is not surely in composed form. Give it in Unicode's NFC.")
    }

    static func contributionUnreadable(_ role: String, _ source: Contribution.Source) -> Words {
        switch source {
        case .scrutineer: Words("\(role)：请写四位数字，如0914。", "\(role): write four digits, such as 0914.")
        case .dice: Words("\(role)：请写1至6的点数，中间空一格。", "\(role): write throws of 1 to 6 with one space between them.")
        case .digits: Words("\(role)：请只写数字。", "\(role): write digits only.")
        case .lottery: Words("\(role)：请写明共有多少种结果。", "\(role): say how many results it can have.")
        }
    }

    static func tooFewScrutineers(_ count: Int) -> Words {
        Words("至少需要三名监票人各写一个数字，现有\(count)名。", "At least three scrutineers write a number each; there are \(count).")
    }

    static func tooLittleChance(bits: Int, dice: Int) -> Words {
        Words(
            "现场随机数不够：需要\(bits)比特，即至少掷\(dice)次骰子。",
            "There is too little chance in it for every order: \(bits) bits are needed, which are \(dice) throws of a die."
        )
    }

    static func recordDiffers(_ field: String) -> Words {
        Words("记录与重新计算的结果不一致：\(field)。", "The record says something else than what comes out: \(field).")
    }

    static func tooManyVersions(_ projects: Int) -> Words {
        Words("选票版本数应为1至\(projects)。", "There can be 1 to \(projects) versions of this ballot.")
    }
}
