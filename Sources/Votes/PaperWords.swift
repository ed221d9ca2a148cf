import Counting
import Ground

// What is printed, and what voters and tellers read on their devices.
extension Words {
    static let certificate = Words("票决结果确认书", "Certificate of the result")
    static let counter = Words("计票人", "Counter")
    static func logOnPaper(_ origin: String) -> Words {
        Words(
            "本次结果已写入公开存证 \(origin)。打印时的条数和校验码：",
            "This result stands in the public log \(origin). Its size and root when this was printed:")
    }
    static let notInLogYet = Words(
        "本次结果还没有写入公开存证。请过几秒钟刷新本页，再打印。",
        "This result does not stand in the public log yet. Load this page again in some seconds before you print it.")
    static let certificateText = Words(
        "经监票人、计票人清点核对，投票结果如下。", "The tellers and counters have counted and compared; the result is as follows.")
    static let proclamationTitle = Words("公　告", "Proclamation")
    static func proclamationNumbered(_ number: Int) -> Words { Words("（第\(number)号）", "No. \(number)") }
    static func proclamationText(_ vote: Vote, count: Int) -> Words {
        vote.label == .decision
            ? Words(
                "\(vote.session)于\(vote.votedOn.zh)以无记名投票方式，票决确定民生实事项目\(count)项：",
                "On \(vote.votedOn.en) the session “\(vote.session)” decided these \(count) livelihood projects by secret ballot:"
            )
            : Words(
                "\(vote.title)征询意见的结果如下（供参考，不是决定）：",
                "The consultation “\(vote.title)” came to this; it decides nothing:")
    }
    /// What is proclaimed of a vote, however many it chose.
    static func proclaims(_ vote: Vote, count: Int) -> Words {
        count == 0 && vote.label == .decision ? proclaimedNothing(vote) : proclamationText(vote, count: count)
    }
    static func proclaimedNothing(_ vote: Vote) -> Words {
        Words(
            "\(vote.session)于\(vote.votedOn.zh)以无记名投票方式进行票决，没有项目获得全体代表过半数赞成，本次未确定民生实事项目。",
            "On \(vote.votedOn.en) the session “\(vote.session)” voted by secret ballot; no project had more than half of all deputies, and none was decided."
        )
    }
    static let proclaimedNow = Words("现予公告。", "This is hereby proclaimed.")
    static func presidiumOf(_ session: String) -> Words { Words("\(session)主席团", "Presidium of \(session)") }
    static let noProclamation = Words("公告还没有发布。", "There is no proclamation yet.")
    static let dossierBook = Words("候选项目汇编", "Dossiers of the candidate projects")
    static let dossierBackground = Words("项目背景", "Background")
    static let dossierContent = Words("项目内容", "Content")
    static let dossierArea = Words("项目区域", "Area")
    static let dossierImplementer = Words("实施主体", "Implementer")
    static let dossierInvestment = Words("投入资金", "Investment")
    static let dossierFunds = Words("资金来源", "Source of funds")
    static let dossierDue = Words("完成时限", "Done by")
    static let dossierTargets = Words("目标绩效", "Targets")
    static let subItem = Words("子项", "Sub-item")
    static let itemPlace = Words("地点", "Place")
    static let itemBudget = Words("预算", "Budget")
    static let letterToParty = Words("关于民生实事项目票决结果的报告", "Report on the vote to the party committee")
    static let letterToGovernment = Words("关于交办民生实事项目的函", "Letter to the government")
    static func addressParty(_ place: String) -> Words { Words("中共\(place)委员会：", "To the party committee:") }
    static func addressGovernment(_ place: String) -> Words { Words("\(place)人民政府：", "To the people’s government:") }
    static func letterText(_ vote: Vote, _ proclamation: Proclamation, count: Int) -> Words {
        Words(
            "\(vote.session)以无记名投票方式票决确定民生实事项目\(count)项（公告第\(proclamation.number)号）：",
            "The session “\(vote.session)” decided these \(count) projects by secret ballot (proclamation No. \(proclamation.number)):"
        )
    }
    static let letterAskPlan = Words(
        "请抓紧制定实施计划，明确责任单位、目标、时限和资金，向社会公布，并定期通报进度。特此函告。",
        "Please make the plan of carrying them out (units, targets, dates, money), publish it, and report progress each month."
    )
    static let letterReport = Words("特此报告。", "This is hereby reported.")
    static let paperBallot = Words("选　票", "Ballot")
    static func paperBallotHow(_ rules: VotingRules, most: Int) -> Words {
        rules.form == .approve
            ? Words(
                "赞成的，在右边格内画“○”，最多画 \(most) 个；多于 \(most) 个的整张无效。不画为弃权。",
                "Mark ○ for at most \(most); a ballot with more is invalid. No mark is an abstention.")
            : Words(
                "逐项在赞成、反对、弃权格内画“○”。不画为弃权。",
                "Mark ○ for each project under for, against or abstain. No mark is an abstention.")
    }

    static let needsScript = Words(
        "这台设备的浏览器不能投票（没有开启 JavaScript），请换一台设备，或者向工作人员领取纸质票。",
        "This page encrypts on your device. Please switch JavaScript on, or ask for a ballot on paper.")
    static let tellersDevice = Words("监票人设备", "Teller’s device")
    static func deviceLead(_ name: String) -> Words {
        Words("\(name)，您的密钥只在这台设备上，服务器上没有。", "\(name), your key is on this device alone; the server does not know it.")
    }
    static let openedIsNotCast = Words(
        "这张选票已经抽查过，不能再投。请重新划一张。", "This ballot was opened and cannot be cast. Mark a new one.")
    static let openedEnough = Words("抽查的选票已经很多了，请找监票人。", "Very many ballots were opened already. Ask a teller.")
    static let votesEnough = Words("这张票证已经投了很多次，请找监票人。", "This slip has voted very often. Ask a teller.")
    static let castIsNotOpened = Words("这张选票已经投出，不能再抽查。", "This ballot was cast and cannot be opened.")
    static let checkOpened = Words("抽查过的选票", "Look into an opened ballot")
    static let checkOpenedLead = Words(
        "这张选票没有投出。这里在您的设备上重新加密一遍，看里面是不是划票时选的那几项。",
        "This ballot was not cast. Your device encrypts again and shows whether it holds what was marked.")
}
