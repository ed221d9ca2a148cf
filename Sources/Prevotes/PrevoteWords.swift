import Ground

extension Words {
    static let prevotes = Words("群众预投票", "Residents' pre-votes")
    static let prevotesLead = Words(
        "项目初定以后，听听群众最想先办哪几件。凭投票码投票，不用注册，不留姓名。结果供政府和代表参考，不是票决。",
        "Once projects are shortlisted, residents say which should come first, with a code, no account and no name. It advises; it decides nothing."
    )
    static let noPrevotes = Words("现在没有群众预投票。", "There is no pre-vote now.")
    static let livelihoodProjects = Words("民生实事项目", "Livelihood projects")
    static let newPrevote = Words("组织一次预投票", "Open a pre-vote")
    static let noSuchPrevote = Words("没有这次预投票，请核对网址。", "There is no such pre-vote. Please check the address.")
    static func fromTo(_ opens: LocalDate, _ closes: LocalDate) -> Words {
        Words("\(opens.words.zh)至\(closes.words.zh)", "\(opens.words.en) to \(closes.words.en)")
    }
    static let voteWithCode = Words("凭码投票", "Vote with a code")
    static let prevoteNote = Words(
        "自愿参与，结果仅代表参与者，不能推算全体居民的看法；供政府初定、代表审议参考，不是票决。",
        "Who takes part has chosen to: the result speaks for them alone and says nothing about all residents. It advises and decides nothing."
    )
    static func markUpTo(_ most: Int) -> Words { Words("每人最多选 \(most) 项", "Mark up to \(most)") }
    static let prevoteProjects = Words("候选的实事项目", "The projects")
    static func codesCameBy(_ ways: [Words]) -> Words {
        Words(
            "投票码的发放办法：\(ways.map(\.zh).joined(separator: "；"))。",
            "How codes came to people: \(ways.map(\.en).joined(separator: "; ")).")
    }
    static let printCodes = Words("印发投票码", "Print codes")
    static let screenBallots = Words("查看异常并公布", "Look at what is odd, and publish")

    // The ballot.
    static let whichFirst = Words("您最希望先办哪几件？", "Which should be done first?")
    static let voteCode = Words("投票码", "Your code")
    static let voteCodeHint = Words(
        "印在您领到的纸条上，十个字母和数字，大小写都行。", "The ten letters and digits on your slip; capitals or not.")
    static let castIt = Words("投出", "Cast it")
    static let voteAgainNote = Words(
        "截止前想改，用同一个码再投一次就行，以最后一次为准。",
        "To change your mind before the last day, vote again with the same code: the last one counts.")
    static let wrongCode = Words("投票码不对，请对照纸条再输一遍。", "This code is not right. Please compare it with your slip.")
    static let markOne = Words("请至少选一项。", "Please mark at least one.")
    static func tooManyMarks(_ marked: Int, _ most: Int) -> Words {
        Words(
            "您选了 \(marked) 项，最多选 \(most) 项，请去掉 \(marked - most) 项。",
            "You marked \(marked); \(most) is the most. Take away \(marked - most).")
    }
    static let noSuchProject = Words(
        "选的项目不在这次预投票里，请重新打开页面再选。", "One of the marks is no project of this pre-vote. Please open the page anew.")
    static let ballotIsIn = Words("已投出", "Your ballot is in")
    static func ballotIsInLead(_ closes: LocalDate) -> Words {
        Words(
            "谢谢您。\(closes.words.zh)以前想改，用同一个码再投一次。",
            "Thank you. Until \(closes.words.en) you may vote again with the same code.")
    }

    // Beginning.
    static let officesOnly = Words(
        "预投票由人大机关和政府办公室组织。", "Pre-votes are kept by the congress's and the government's offices.")
    static let newPrevoteLead = Words(
        "可以不办。要办的话：选好初定项目，定下起止日期，再按联络站、村（社区）分批印发投票码。",
        "It is not needed. If you want one: choose the projects and the days, then print codes, a package for each place that hands them out."
    )
    static let prevoteTitle = Words("名称", "Title")
    static let prevoteTitleHint = Words("如“2027年度民生实事项目群众预投票”。", "Such as “Pre-vote on the projects of 2027”.")
    static let prevoteAbout = Words("说明", "What it is about")
    static let prevoteAboutHint = Words("为什么听意见、听了以后怎么用。", "Why residents are asked, and what becomes of it.")
    static let nothingShortlisted = Words("还没有填好九项说明的初定项目。", "No project is shortlisted with its dossier yet.")
    static let mostMarks = Words("每人最多选几项", "How many one may mark")
    static let prevoteOpens = Words("从哪天开始", "From")
    static let prevoteCloses = Words("到哪天截止", "Until")
    static let beginPrevote = Words("建立，接着印投票码", "Open it, and go on to the codes")
    static let dayIsMissing = Words("请选一个日期。", "Please choose a day.")
    static let endsBeforeItBegins = Words("截止日期不能早于开始日期。", "It cannot end before it begins.")
    static let projectsMissing = Words("请至少选两个项目。", "Please choose at least two projects.")
    static func mostOutOfRange(_ limit: Int) -> Words {
        Words("每人最多可选的项数应在 1 到 \(limit) 之间，比项目总数少。", "Between 1 and \(limit): fewer than there are projects.")
    }
    static let fillIn = Words("请填写这一项。", "Please fill this in.")
    static func prevoteIsNoDecision(_ word: String) -> Words {
        Words("预投票是听意见，名称里不能用“\(word)”。", "A pre-vote asks for opinions; its title cannot say “\(word)”.")
    }

    // Codes.
    static let printCodesLead = Words(
        "每个发放点印一批。纸条只在这里显示一次，系统里不留原码；印好、剪开、打乱了再发。不要登记谁拿了哪一张。",
        "A package for each place. The slips are shown once and kept nowhere; print, cut and shuffle them. Do not note who was given which."
    )
    static let codeGiver = Words("由谁发", "Who hands them out")
    static let codeGiverHint = Words("如“柳荫镇代表之家”。", "Such as a deputies' home.")
    static let codeWay = Words("怎么发", "How they come to people")
    static let codeWayHint = Words("怎么发会向社会说明。", "It is published which way was used.")
    static let codeCount = Words("印多少张", "How many")
    static func codeCountHint(_ least: Int, _ most: Int) -> Words {
        Words("一批 \(least) 至 \(most) 张；太少了，一批就是一个人。", "\(least) to \(most) in one package; fewer could be one person.")
    }
    static let makeCodes = Words("制作投票码", "Make the codes")
    static let prevoteIsOver = Words("这次预投票已经截止。", "This pre-vote is over.")
    static func packageNumber(_ number: Int) -> Words { Words("第 \(number) 批", "Package \(number)") }
    static let slipHow = Words("扫码，或打开网址输入投票码", "Scan it, or type the code at")
    static func printNow(_ count: Int) -> Words {
        Words(
            "共 \(count) 张。请现在就打印，打印完关掉这一页。系统里不留原码。",
            "\(count) slips. Print them now, then close this page. The codes are kept nowhere.")
    }

    // Screening.
    static let prevoteIsOn = Words("还没有截止，截止后再看。", "It is still open. Come back when it is over.")
    static let isPublished = Words("结果已经公布。", "The result is published.")
    static let screeningLead = Words(
        "下面这些只是提示，不等于有人作弊。确有问题的，一人提出、另一人同意，才暂不计入；公布时两种结果都列出来。",
        "These are hints, not proof. What is wrong is set apart when one person asks and another agrees; both results are published side by side."
    )
    static let nothingOdd = Words("没有发现异常。", "Nothing odd was found.")
    static func flaggedBallots(_ count: Int) -> Words { Words("涉及 \(count) 张", "\(count) ballots") }
    static let quarantineReason = Words("暂不计入的理由", "Why they should be set apart")
    static let quarantineReasonHint = Words(
        "会和结果一起公布。核实了什么、怎么核实的，写具体。", "It is published with the result: what was looked into, and how.")
    static let askQuarantine = Words("提出暂不计入", "Ask to set them apart")
    static let confirmQuarantine = Words("同意暂不计入", "Agree to set them apart")
    static let waitsForSecond = Words("等另一人同意", "Waits for a second person")
    static let isApart = Words("暂不计入", "Set apart")
    static let secondPerson = Words("要由另一个人同意。", "Another person has to agree.")
    static let noSuchFlag = Words("这条提示已经不在了，请刷新页面。", "This hint is gone. Please reload the page.")
    static let refuseQuarantine = Words("不同意，照常计入", "Refuse: they count")
    static let isKept = Words("第二人不同意，照常计入", "The second person refused: they count")
    static let isAnswered = Words("已经有人答复过了。", "Somebody has answered already.")
    static let secondOfCongress = Words("第二个人应当是人大机关的工作人员。", "The second person is of the congress's own office.")
    static let askPublish = Words("提出公布", "Ask to publish")
    static func printedLate(_ day: LocalDate) -> Words { Words("\(day.words.zh)补印", "printed on \(day.words.en)") }
    static let quarantineWaits = Words(
        "还有一条“暂不计入”没有第二人答复，处理完再公布。", "A request to set ballots apart still waits for a second person.")
    static let publishPrevote = Words("公布结果", "Publish the result")
    static let publishPrevoteLead = Words(
        "公布后，投票码全部作废，每张票是哪个码、什么时候投的也一并删除，不能再改。",
        "Then the codes are destroyed, and with them from which slip and when each ballot came. It cannot be changed.")
    static let ballotsFile = Words("下载选票（.pb，内部试算用）", "The ballots (.pb, for the office's reckoning)")

    // The result.
    static let prevoteResult = Words("预投票结果", "Result of the pre-vote")
    static let codesIssued = Words("发出投票码", "Codes given out")
    static let ballotsIn = Words("收到投票", "Ballots")
    static let ballotsReplaced = Words("其中重投的", "Cast again")
    static let ballotsApart = Words("暂不计入", "Set apart")
    static func tooFewToTell(_ least: Int) -> Words {
        Words("参与不足 \(least) 人，不公布各项目得票。", "Fewer than \(least) took part; no figures are given.")
    }
    static let prevoteProject = Words("项目", "Project")
    static let allBallots = Words("全部投票", "All ballots")
    static let withoutApart = Words("去掉暂不计入的", "Without those set apart")
    static func firstChange(_ most: Int) -> Words {
        Words("去掉暂不计入的以后，排在前 \(most) 位的项目不一样。", "Without those set apart, other projects are among the first \(most).")
    }
    static func firstStay(_ most: Int) -> Words {
        Words("去掉暂不计入的以后，排在前 \(most) 位的还是这些项目。", "Without those set apart, the first \(most) are the same.")
    }
    static let whyApart = Words("为什么暂不计入", "Why ballots were set apart")
    static func apartBecause(_ count: Int, _ why: String) -> Words { Words("\(count) 张：\(why)", "\(count): \(why)") }
}

extension CodePackage.Way {
    var words: Words {
        switch self {
        case .open: Words("放在站点，谁来谁取", "laid out at a station for anybody")
        case .list: Words("在站点按名册领取", "at a station, against a list")
        case .household: Words("一户一张", "one a household")
        case .grid: Words("网格员上门发", "brought by the grid worker")
        }
    }
}

extension Prevote {
    func state(on day: LocalDate) -> Words {
        if result != nil { return Words("结果已公布", "Published") }
        return switch phase(on: day) {
        case .before: Words("还没开始", "Not open yet")
        case .open: Words("正在投票", "Open")
        case .over: Words("已截止，结果整理中", "Over; the result is being prepared")
        }
    }
}

extension Suspicion {
    /// What was seen, and how often it is seen without any fraud.
    func words(in prevote: Prevote, _ packages: [CodePackage]) -> (title: Words, base: Words) {
        func name(_ project: Int) -> String { prevote.projects.first { $0.number == project }?.name ?? "\(project)" }
        func giver(_ package: Int) -> String { packages.first { $0.number == package }?.giver ?? "\(package)" }
        switch self {
        case .alike(let marks):
            let names = marks.map(name)
            return (
                Words(
                    "很多票选得一模一样：\(names.joined(separator: "、"))",
                    "Many ballots mark the same: \(names.joined(separator: ", "))"),
                Words(
                    "正常情况也有：真实投票里，选三项以上的票中最多的一种组合占 0.1% 到 6.3%，四十张连着一样的也见过；商量好一起选不违规。",
                    "It happens by itself: in real elections the commonest ballot of three or more is 0.1 to 6.3 per cent, and forty alike in a row were seen. Agreeing on a slate is no fraud."
                )
            )
        case .burst(let minute):
            let at = Instant(milliseconds: Int64(minute) * Int64(Instant.minute))
            return (
                Words("一分钟里投进来很多：\(at.words.zh)", "Many ballots within one minute: \(at.words.en)"),
                Words(
                    "按那一小时的快慢推算，纯属碰巧的可能不到百分之一；站点集中组织、开会时一起投也会这样。",
                    "By the pace of that hour, chance alone would do it less than once in a hundred. A meeting that votes together does it too."
                )
            )
        case .leaning(let package, let project, let more):
            return (
                Words(
                    "“\(giver(package))”发的码选“\(name(project))”的明显比别处\(more ? "多" : "少")",
                    "Codes of “\(giver(package))” mark “\(name(project))” \(more ? "more" : "less") than others"),
                Words(
                    "逐批、逐项比较并校正后，碰巧的可能不到百分之一；项目就在本地的，本来就会这样。",
                    "Corrected for all that was compared, chance would do it less than once in a hundred. Where a project is next door, it is to be expected."
                )
            )
        case .inSequence(let package, let from, let to):
            return (
                Words(
                    "“\(giver(package))”的第 \(from) 到 \(to) 张按印刷顺序接连投出",
                    "Slips \(from) to \(to) of “\(giver(package))” were used in the order of printing"),
                Words(
                    "打乱了再发的话，几乎不会碰巧；没打乱、排队现场投的，就会这样，请先问清楚。",
                    "Of shuffled slips this hardly ever happens by chance; of slips handed out in order to a queue it does. Ask first."
                )
            )
        case .overwritten(let package):
            return (
                Words("“\(giver(package))”发的码很多投了不止一次", "Many codes of “\(giver(package))” voted more than once"),
                Words(
                    "改主意重投是允许的；一批里十张以上、超过一成重投的少见，也可能有人拿着别人的码又投了一遍，请抽查几位问问。",
                    "Voting again is allowed. Of a package it is seldom more than one in ten; somebody else may have used the codes again. Ask some of the voters."
                )
            )
        }
    }
}
