import Ground

extension Words {
    static let enterPaper = Words("录入纸质票", "Enter ballots on paper")
    static let enterPaperLead = Words(
        "每张纸质票由两个人各录一遍，互不照抄；两次一样才算数。录的是投票码和打勾的项目。",
        "Two people enter every sheet, each from the sheet itself; it counts where both read the same: the code, and what is ticked."
    )
    static let paperCodeHint = Words("纸上的十个字母和数字。", "The ten letters and digits on the sheet.")
    static let paperMarks = Words("打勾的项目", "What is ticked")
    static let enterThis = Words("录入这一张", "Enter this one")
    static let paperCounted = Words("两人一致，已计入", "Both the same: counted")
    static let paperWaits = Words("等第二人录", "Wait for the second person")
    static let paperDiffers = Words("两人录得不一样", "Entered otherwise by two")
    static let paperIsCounted = Words("这张票两人已经录过，计入了。", "This ballot was entered by two and is counted.")
    static let votedOnPaper = Words(
        "这个投票码已经用纸质票投过，以票箱里的为准。", "This code has voted on paper, and what is in the box counts.")
    static let enteredTooOften = Words(
        "这张票您已经录过三次了。请两人一起核对，由第三个人录。",
        "You have entered this sheet three times. Look at it together, and let a third person enter it.")
    static let paperIsLate = Words(
        "已经有两人同意“暂不计入”，纸质票不能再录。",
        "Two people have set ballots apart; nothing on paper can be entered any more.")
    static func paperLeft(_ open: (waiting: Int, differing: Int)) -> Words {
        Words(
            "还有纸质票没有计入：\(open.waiting) 张等第二人录，\(open.differing) 张两人录得不一样。公布后就不能再录了。",
            "Some on paper are not counted: \(open.waiting) wait for a second person, \(open.differing) were entered otherwise by two. After publishing nothing can be entered."
        )
    }
    static let flagIsGone = Words(
        "录入纸质票以后，这条异常不再成立，请另一人否掉。",
        "With what was entered from paper this is odd no longer; let another person refuse it.")
    static let paperNotCounted = Words("没有计入的纸质票", "On paper, not counted")
    static let ballotsOnPaper = Words("其中纸质票", "On paper")
    static let registeredThere = Words("登记的户数（人数）", "Registered there")
    static let registeredHint = Words(
        "这批码发到的地方登记了多少户或多少人。发出的码不能比这还多；不清楚就空着。",
        "How many households or people are registered where these codes go. There cannot be more codes than that; leave it empty if unknown."
    )
    static func moreCodesThanPeople(_ registered: Int) -> Words {
        Words(
            "登记的只有 \(registered)，码不能比这还多。",
            "Only \(registered) are registered there: there cannot be more codes than that.")
    }
    static let alsoPaper = Words("码旁边印上项目，可以当纸质票用", "Print the projects beside each code, as a ballot on paper")
    static let alsoPaperHint = Words(
        "不用手机的群众打勾后投进票箱，由两名工作人员各录一遍。",
        "Who has no telephone ticks and drops it into a box; two of the staff enter it, each for themselves.")
    static let paperSlipHow = Words(
        "用手机：扫码，选好投出。不用手机：在下面打勾，投进票箱。两样都用了，以票箱里的为准。",
        "By telephone: scan, choose, cast. On paper: tick below and drop it into the box. Where both were used, the box counts."
    )
}

extension PaperState {
    var words: Words {
        switch self {
        case .waits: Words("录好了。请另一个人再录一遍。", "Entered. Another person enters it once more.")
        case .counts: Words("两次一样，这张票已计入。", "Both the same: this ballot is counted.")
        case .differs:
            Words(
                "两次录得不一样，还没有计入。请把这张票放在一边，两人一起看，由录错的人重录。",
                "The two differ, and it is not counted. Lay the sheet aside, look at it together, and let the one who erred enter it again."
            )
        }
    }
}
