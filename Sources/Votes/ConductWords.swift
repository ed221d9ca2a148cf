import Counting
import Ground

extension Words {
    // Around the steps.
    static let preparing = Words("会前和会中准备", "Before the vote")
    static let toPrint = Words("可打印的", "To print")
    static let ending = Words("结果之后", "After the result")
    static func roundTitle(_ number: Int) -> Words { Words("第\(number)轮投票", "Round \(number)") }
    static let stepDone = Words("已办", "Done")
    static let stepDue = Words("可以办", "May be done")
    static let stepLater = Words("未到此步", "Later")
    static let notDueYet = Words("还没到这一步，请先把前面的办完。", "This step is not due yet. Please do what comes before it.")
    static let isDoneAlready = Words("这一步已经办好了。", "This step is done.")
    static let whenSomethingHappens = Words("出现意外时", "When something goes wrong")
    static let cannotBeChanged = Words(
        "录入后不能再改，请对照会议记录核对以后再按。", "Once recorded it cannot be changed. Please compare it with the minutes first.")
    static let anotherPerson = Words("您已经提出，等另一个人来办。", "You asked for it; another person does it.")
    static let withdrawNow = Words("撤回这个项目", "Withdraw it")
    static let suspendNow = Words("暂停投票", "Suspend the voting")
    static let restartNow = Words("重新制作密钥", "Make the key again")
    static let presentHint = Words(
        "会场清点的人数，应当等于应到减去请假和缺席。", "As counted in the hall: in office less the excused and the absent.")
    static func presentDiffers(_ counted: Int, _ roll: Roll) -> Words {
        Words(
            "清点 \(counted) 人，按名单算应为 \(roll.present) 人（应到 \(roll.members)，请假 \(roll.excused.count)，缺席 \(roll.absent.count)）。请核对。",
            "\(counted) were counted; by the names \(roll.present) are there (\(roll.members) in office, \(roll.excused.count) excused, \(roll.absent.count) absent)."
        )
    }
    static let whyOtherMembers = Words("人数有变动的理由", "Why the number is another one")
    static let whyOtherMembersHint = Words(
        "应到和通过办法时的全体代表数不一样才要写，会公布，如“3 名代表出缺”。",
        "Only where it differs from when the rules were adopted; it is published.")
    static func membersDiffer(adopted: Int, now: Int) -> Words {
        Words(
            "办法按全体代表 \(adopted) 人通过，这里填 \(now) 人。请核对；确有变动的，在下面写明理由。",
            "The rules were adopted by a body of \(adopted); here it is \(now). Please compare, or say below why it changed."
        )
    }
    static let watcherIsDrawer = Words(
        "抽签的人不能自己监看，请写另一位。", "Who drew cannot be the one who watched. Name another person.")
    static let slipsOrPaper = Words(
        "监票人还没有制作开票密钥和票证（只用纸质票可以不做）。", "The tellers have made no key and no slips; a vote on paper alone needs none.")
    static let recordIt = Words("记录", "Record")
    static let noPartInVote = Words(
        "这次票决没有您要办的事。公开的内容在票决页上。", "You have no part in conducting this vote. What is public stands on its page.")
    static func notYourPart(_ role: VoteRole) -> Words {
        Words("这一步由\(role.words.zh)办。", "This step is for the \(role.words.en.lowercased()).")
    }
    static let fillThisIn = Words("请填写这一项。", "Please fill this in.")
    static let numberBelowZero = Words("这里要填 0 或更大的整数。", "This must be a whole number, 0 or more.")
    static func notNumbers(_ piece: String) -> Words {
        Words("“\(piece)”不是编号。请写成“3、17、21-24”的样子。", "“\(piece)” is no number. Write them like 3, 17, 21-24.")
    }

    /// What people write between the ends of a range.
    static let rangeMarks = "-－—~～至"

    // Projects.
    static let stepProjects = Words("列出候选项目", "List the candidate projects")
    static func projectsListed(_ count: Int) -> Words { Words("候选项目 \(count) 项", "\(count) candidate projects") }
    static let noCandidates = Words(
        "还没有走到“候选项目”这一步的民生实事项目。可以先在下面录入。", "No livelihood project has become a candidate here yet. Type them in below.")
    static let candidatesHint = Words(
        "九项说明和子项随项目带来；编号按征集先后固定，选票上的次序另行抽签。",
        "Dossiers and sub-items come along. Numbers follow the order of proposal; the order on the ballot is drawn.")
    static let projectsField = Words("另外录入的候选项目", "Candidates typed in")
    static let projectsHint = Words(
        "一行一项：先写名称，再写竖线“|”（也可从 Excel 复制两列粘贴），再写内容、地点、投资（万元）、实施单位、完成时限。编号按行次固定。",
        "One a line: name | content, place, money, who builds it, until when. The lines fix the numbers.")
    static let dossiersHint = Words(
        "一行一项，十栏，可以从 Excel 复制粘贴：名称 | 背景 | 内容 | 区域 | 实施主体 | 投资（万元）| 资金来源 | 完成时限 | 目标绩效 | 子项。子项写“名称，地点，万元，时限，目标”，几个子项用“；”隔开。缺一栏都不能列为候选。",
        "One a line, ten columns, as pasted from a table: name | background | content | area | implementer | money in 10,000 yuan | source of funds | due | targets | sub-items. A sub-item is “name, place, money, due, target”; several are set apart by a semicolon. None may be missing."
    )
    /// What may stand after a sum that is written in tens of thousands.
    static let (tenThousand, tenThousandYuan) = ("万", "万元")
    static func dossierColumns(_ line: Int, _ found: Int) -> Words {
        Words(
            "第 \(line) 行应有十栏，填了 \(found) 栏。九项说明和子项缺一不可，不能打包票决。",
            "Line \(line) has \(found) of ten columns filled. All nine fields and the sub-items are needed.")
    }
    static func dossierMoney(_ line: Int, _ written: String) -> Words {
        Words(
            "第 \(line) 行的投资“\(written)”不是数字，请写万元数，如“120”。",
            "“\(written)” in line \(line) is no sum. Write it in 10,000 yuan, such as 120.")
    }
    static func dossierItem(_ line: Int, _ written: String) -> Words {
        Words(
            "第 \(line) 行的子项“\(written)”应写五样：名称，地点，万元，时限，目标。",
            "The sub-item “\(written)” in line \(line) has five parts: name, place, money, due, target.")
    }
    static func itemsDoNotAdd(_ line: Int, items: String, whole: String) -> Words {
        Words(
            "第 \(line) 行的子项合计 \(items) 元，和投资 \(whole) 元对不上。",
            "The sub-items in line \(line) come to \(items) yuan, the project to \(whole).")
    }
    static func itemsDiffer(items: String) -> Words {
        Words("子项合计 \(items) 元，和投入资金不一致，请退回核对。", "Its sub-items come to \(items) yuan, which is not the investment.")
    }
    static func yuanOf(_ fen: Int) -> Words { Words("\(tenThousands(fen))万元", "\(tenThousands(fen)) × 10,000 yuan") }
    /// In units of ten thousand yuan: 120 or 120.5.
    static func tenThousands(_ fen: Int) -> String {
        let (whole, rest) = (fen / 1_000_000, fen / 100 % 10_000)
        if rest == 0 { return "\(whole)" }
        var decimals = String("\(10_000 + rest)".dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }
    static let projectsCount = Words("候选项目应有 2 至 100 项，一行一项。", "There are 2 to 100 projects, one a line.")
    static func projectNameLength(_ line: Int) -> Words {
        Words("第 \(line) 行的名称应在 1 至 60 个字之间。", "The name in line \(line) has 1 to 60 characters.")
    }
    static func projectSummaryMissing(_ line: Int) -> Words {
        Words(
            "第 \(line) 行缺内容：名称后面加“|”，写明地点、投资、实施单位和时限，不超过 500 字。",
            "Line \(line) lacks the dossier: after the name and a “|”, say place, money, who and until when, in 500 characters."
        )
    }
    static let projectsRepeat = Words("有两项的名称一样，请改得能分清。", "Two projects have the same name. Make them tell apart.")
    static let listIsFixed = Words(
        "票决办法已经通过，候选项目不能再改，只能撤回。", "The rules are adopted, so the list is fixed; a project can only be withdrawn.")
    static let listFirst = Words("候选项目还没有列出（《票决办法》）。", "The candidate projects are not listed yet (the voting rules).")
    static let noSuchProject = Words("没有这个候选项目，或者已经撤回。", "There is no such project, or it is withdrawn already.")
    static let withdrawalAfterVote = Words("投票已经开始，不能再撤回候选项目。", "Voting has begun; no project can be withdrawn now.")
    static let stepWithdraw = Words("撤回候选项目", "Withdraw a project")
    static let whichProject = Words("哪一项", "Which one")
    static let whyWithdrawn = Words("撤回理由（写明由谁提出、主席团是否同意；会公开）", "Why it is withdrawn (public)")

    // Rules.
    static let readingField = Words("材料提前多少小时送达", "Hours that deputies have the dossiers before they vote")
    static let readingHint = Words("从列出候选项目算起；不满这个时间不能开启投票。", "From the listing; no vote is opened earlier.")
    static let readingOutOfRange = Words("提前时间应在 0 至 720 小时之间。", "0 to 720 hours.")
    static func readingTime(_ hours: Int, until: Instant) -> Words {
        Words(
            "材料送达还不满 \(hours) 小时，要到 \(until.words.zh) 以后才能投票（《票决办法》审议时间）。",
            "Deputies have not had the dossiers for \(hours) hours; no vote before \(until.words.en) (the voting rules)."
        )
    }
    static let stepRules = Words("大会通过票决办法", "The plenary adopts the voting rules")
    static func rulesAdopted(_ rules: VotingRules) -> Words {
        Words("应选 \(rules.seats) 项，办法已通过，不再改动", "\(rules.seats) to be chosen; the rules are frozen")
    }
    static let seats = Words("应选项目数（项）", "Projects to be chosen")
    static func seatsHint(_ count: Int) -> Words { Words("候选项目共 \(count) 项。", "There are \(count) candidates.") }
    static let surplus = Words("差额数（项）", "Surplus")
    static let surplusHint = Words(
        "候选项目至少比应选项目多出的项数；等额票决填 0。", "How many more candidates there must be; 0 for an equal vote.")
    static let ballotForm = Words("怎样划票", "How a ballot is marked")
    static let voteBase = Words("计票基数", "Base of the majority")
    static let majorityByLaw = Words(
        "票决以全体代表的过半数通过（《地方组织法》第二十五条）。", "More than half of all deputies decide (Organic Law, art. 25).")
    static let allDeputies = Words("全体代表", "All deputies")
    static let presentDeputies = Words("到会代表", "Deputies present")
    static let everyoneAsked = Words("应参加人数", "All who are asked")
    static let thosePresent = Words("到会人数", "Those present")
    static let comparison = Words("通过条件", "To pass")
    static let moreThanHalf = Words("过半数（超过一半）", "More than half")
    static let halfOrMore = Words("半数以上（含一半）", "Half or more")
    static let tieRule = Words("得票相等、再次投票仍相等时", "When a tie stays tied")
    static let shortfallRule = Words("通过的不足应选数时", "When fewer pass than are to be chosen")
    static let roundsField = Words("最多投票轮数（轮）", "Rounds at most")
    static let roundsHint = Words("含第一轮，1 至 3。", "The first included, 1 to 3.")
    static let tellersCount = Words("监票人数（人）", "Number of tellers")
    static let openersField = Words("开票至少须到场监票人（人）", "Tellers needed to open the count")
    static let openersHint = Words("少于监票人数，缺一人也能开票。", "Fewer than all, so that the count survives one who is missing.")
    static let publication = Words("公布范围", "What is published")
    static let handVote = Words("大会举手表决", "Show of hands in the plenary")
    static let approvals = Words("赞成", "For")
    static let objections = Words("反对", "Against")
    static let abstentions = Words("弃权", "Abstained")
    static let seatsOutOfRange = Words("应选数应在 1 至 100 之间。", "1 to 100 projects can be chosen.")
    static let surplusOutOfRange = Words("差额数应在 0 至 100 之间。", "The surplus lies between 0 and 100.")
    static let roundsOutOfRange = Words("轮数应在 1 至 3 之间。", "There are 1 to 3 rounds.")
    static let tellersOutOfRange = Words("监票人应为 2 至 9 人。", "There are 2 to 9 tellers.")
    static let openersOutOfRange = Words(
        "开票人数应在 2 人以上，不超过监票人数。", "At least two tellers open the count, and at most all.")
    static let comparisonMissing = Words("请选择通过条件。", "Choose what it takes to pass.")
    static func handWords(_ hand: HandVote) -> Words {
        Words(
            "全体代表 \(hand.members) 人，举手赞成 \(hand.approvals)，反对 \(hand.objections)，弃权 \(hand.abstentions)。",
            "Of \(hand.members) deputies \(hand.approvals) raised their hands for it, \(hand.objections) against, \(hand.abstentions) abstained."
        )
    }
    static let rulesAreFrozen = Words("票决办法已由大会通过，不能再改。", "The plenary adopted the rules; they cannot be changed.")
    static let rulesFirst = Words(
        "票决办法还没有经大会通过；办法应先于投票通过（《地方组织法》第二十五条，《票决办法》）。",
        "The plenary has not adopted the voting rules; they come before the vote (Organic Law, art. 25).")
    static let handDoesNotAdd = Words(
        "三项票数之和不能超过全体代表，请核对。", "The three numbers cannot be more than all deputies. Check them.")
    static func handNotPassed(_ hand: HandVote) -> Words {
        Words(
            "赞成 \(hand.approvals) 票，没有超过全体代表 \(hand.members) 人的一半，未获通过（《地方组织法》第二十五条）。",
            "\(hand.approvals) is not more than half of \(hand.members) deputies: it did not pass (Organic Law, art. 25)."
        )
    }
    static func surplusTooSmall(_ projects: Int, _ seats: Int, _ surplus: Int) -> Words {
        Words(
            "候选项目 \(projects) 项、应选 \(seats) 项，差额只有 \(projects - seats) 项，办法要求不少于 \(surplus) 项（《票决办法》差额规定）。",
            "\(projects) candidates for \(seats) places leave a surplus of \(projects - seats); the rules ask for \(surplus)."
        )
    }
    static func equalDiffers(_ projects: Int, _ seats: Int) -> Words {
        Words(
            "等额票决的候选项目应与应选数相等：现有 \(projects) 项，应选 \(seats) 项（《票决办法》）。",
            "An equal vote has as many candidates as places: there are \(projects) for \(seats).")
    }

    // Tellers.
    static let stepTellers = Words("大会通过监票人", "The plenary approves the tellers")
    static func tellersApproved(_ tellers: [Teller]) -> Words {
        let names = tellers.map { $0.isChief ? Words("\($0.name)（总监票人）", "\($0.name) (chief)") : Words(same: $0.name) }
        return names.joined()
    }
    static let tellersField = Words("监票人的代表编号", "The tellers’ numbers as deputies")
    static func tellersHint(_ count: Int) -> Words {
        Words(
            "共 \(count) 人，用顿号隔开，第一位是总监票人。实施单位负责人不宜担任。",
            "\(count) of them, the chief teller first. Heads of units that would build a project had better not be.")
    }
    static func noSuchDeputy(_ number: String) -> Words {
        Words("没有编号为“\(number)”的现任代表。", "No deputy in office has the number “\(number)”.")
    }
    static func tellersAsRuled(_ count: Int) -> Words {
        Words("办法规定监票人 \(count) 人，不能重复。", "The rules ask for \(count) different tellers.")
    }
    static let tellersFirst = Words(
        "监票人还没有经大会通过（《票决办法》；参照《选举法》第四十三条）。",
        "The plenary has not approved the tellers (the voting rules; Election Law, art. 43, by analogy).")
    static let tellersAreFixed = Words("监票人已经通过。", "The tellers are approved already.")

    // Order.
    static let stepCommitment = Words("封存抽签号码（会议前一天）", "Commitment of the draw, the day before")
    static let commitmentLead = Words(
        "系统生成一组抽签号码并封存，先公布它的封存码。请把封存码印进会议材料，封存后谁也不能更换；项目次序要等现场报出的数字和骰子点数出来才能确定。",
        "A seed is drawn and only its fingerprint is published. Once printed, nobody can change the seed; the order needs the hall’s numbers and dice."
    )
    static let commitNow = Words("封存并公布封存码", "Draw the seed and publish its commitment")
    static func committed(_ text: String) -> Words { Words("封存码：\(text)", "Commitment: \(text)") }
    static let stepDraw = Words("现场抽签（与手工抽签任选一种）", "The draw in the hall, or one by hand")
    static let drawLead = Words(
        "三名以上监票人各写一个四位数，同时亮出；再掷骰子。逐一念出、录入。",
        "Three or more tellers each write four digits and show them at once; then dice are thrown. Read all out and enter it."
    )
    static let tellersNumbers = Words("监票人的四位数", "The tellers’ four digits")
    static let tellersNumbersHint = Words(
        "按宣读的次序，如“0417、8820、1356”。", "In the order of reading, such as 0417, 8820, 1356.")
    static let dice = Words("骰子", "Dice")
    static func diceHint(_ count: Int) -> Words {
        Words("至少掷 \(count) 次，连着写，如“352614”。", "At least \(count) throws, one after another, such as 352614.")
    }
    static let drawNow = Words("排定次序", "Find the order")
    static let commitFirst = Words("还没有封存抽签号码，不能用这种办法抽签。", "No commitment was published, so this draw cannot be held.")
    static func orderDrawn(_ order: [Int]) -> Words {
        Words(
            "次序：\(order.map(String.init).joined(separator: "、"))",
            "Order: \(order.map(String.init).joined(separator: ", "))")
    }
    static let stepHandOrder = Words("手工抽签（不用系统抽签时办）", "Enter an order drawn by hand")
    static let orderField = Words("抽出的次序", "The order that came out")
    static let orderHint = Words("写项目编号，如“3、1、2”。", "The projects’ numbers, such as 3, 1, 2.")
    static let drawnBy = Words("谁抽的", "Who drew")
    static let watchedBy = Words("谁在场监看", "Who watched")
    static let orderIsFixed = Words("选票次序已经排定。", "The order on the ballot is fixed already.")
    static let orderFirst = Words("选票次序还没有排定（《票决办法》）。", "The order on the ballot is not fixed yet (the voting rules).")
    static func orderNamesOthers(_ count: Int) -> Words {
        Words("应当把 \(count) 个候选项目的编号各写一次。", "Write each of the \(count) numbers once.")
    }

    // Keys and slips.
    static let stepKeys = Words("监票人制作开票密钥和票证", "The tellers make the key and the slips")
    static let keyNotMade = Words(
        "密钥还没有做好。请给每位监票人备一张空白卡片（密钥卡）；监票人各用自己的手机或电脑登录，打开“监票人设备”。",
        "The key is not made. Each teller signs in on a device of their own and opens “Teller’s device”.")
    static let keyMadeNoSlips = Words("密钥已制成，等总监票人制票证。", "The key is made; the chief teller makes the slips next.")
    static func slipsMade(_ count: Int) -> Words { Words("密钥已制成，票证 \(count) 张", "The key is made, and \(count) slips") }
    static let keyIsMade = Words("开票密钥已经制成。", "The key is made already.")
    static let keyFirst = Words("监票人还没有制成开票密钥。", "The tellers have not made the key.")
    static let slipsAreMade = Words("票证已经制成。", "The slips are made already.")
    static let slipsFirst = Words("总监票人还没有制成票证。", "The chief teller has not made the slips.")
    static let slipsUsedUp = Words("票证能用的轮次已经用完，请改用纸质票。", "The slips are good for no further round. Vote on paper.")
    static let chiefOnly = Words("票证由总监票人制作。", "The chief teller makes the slips.")
    static let unreadableMessage = Words(
        "收到的内容读不懂，请刷新页面再试。", "What came cannot be read. Reload the page and try again.")

    // Roll and issue.
    static let stepRoll = Words("签到", "The roll")
    static let shouldComeHint = Words(
        "本届实有代表数（出缺的不算）；会议另有核定的，填核定数。", "All deputies in office, or the number that the session recorded.")
    static let excused = Words("请假代表（编号）", "Excused")
    static let absent = Words("缺席代表（编号）", "Absent")
    static let deputyNumbersHint = Words("填代表编号，用顿号隔开，没有就不填。实到人数由系统计算。", "The deputies’ numbers.")
    static func rollCalled(_ roll: Roll, least: Int) -> Words {
        Words(
            "应到 \(roll.members)，实到 \(roll.present)，请假 \(roll.excused.count)，缺席 \(roll.absent.count)；法定人数 \(least)",
            "\(roll.members) in office, \(roll.present) present, \(roll.excused.count) excused, \(roll.absent.count) absent; quorum \(least)"
        )
    }
    static let rollDoesNotAdd = Words("请假、缺席的人数之和不能超过应到人数，张数不能小于 0，请核对。", "The numbers do not add up. Check them.")
    static let rollRepeats = Words("同一位代表写了两次。", "A deputy is named twice.")
    static let rollFirst = Words(
        "还没有签到（《地方组织法》第十四条：三分之二以上代表出席）。", "The roll was not called (Organic Law, art. 14: two thirds must be there).")
    static func quorumNotMet(present: Int, members: Int, least: Int) -> Words {
        Words(
            "全体代表 \(members) 人，法定人数 \(least) 人，实到 \(present) 人，未达三分之二，不能投票（《地方组织法》第十四条）。",
            "\(present) of \(members) deputies are there; the quorum of two thirds is \(least). No vote can be held (Organic Law, art. 14)."
        )
    }
    static let stepIssue = Words("发放选票", "Issue the ballots")
    static func presentNow(_ count: Int) -> Words {
        Words(
            "实到 \(count) 人。票证由代表随机抽取；谁抽了哪张，不作记录。",
            "\(count) are present. Deputies draw slips at random; nobody notes who drew which.")
    }
    static let leftSlips = Words("没有发出的票证编号", "Numbers of slips that were not drawn")
    static func leftSlipsHint(_ count: Int) -> Words {
        Words(
            "共制 \(count) 张。剩下的当众剪角封存，编号写在这里，如“252-268”，这些票证随即作废。",
            "\(count) were made. The rest are cut and sealed in public; write their numbers, such as 252-268. They become void."
        )
    }
    static let noSlipsYet = Words(
        "还没有票证。用手机投票的，请先由监票人制作密钥和票证；全部用纸质票的，在下面填张数。",
        "There are no slips yet. For votes by phone the tellers make key and slips first; for paper alone, say how many below."
    )
    static let paperBallots = Words("发出的纸质票", "Ballots issued on paper")
    static let paperBallotsHint = Words(
        "不用手机、平板的代表领纸质票，不再抽票证。", "For deputies who use no phone or tablet; they draw no slip.")
    static func ballotsIssued(slips: Int, papers: Int) -> Words {
        Words(
            "发出 \(slips + papers) 张：票证 \(slips)，纸质 \(papers)",
            "\(slips + papers) issued: \(slips) slips, \(papers) on paper")
    }
    static func leftSlipsDoNotAdd(_ count: Int) -> Words {
        Words(
            "票证共 \(count) 张，剩余编号应在 1 至 \(count) 之间。",
            "There are \(count) slips; the numbers lie between 1 and \(count).")
    }
    static func issuedIsNotPresent(issued: Int, present: Int) -> Words {
        Words(
            "发出 \(issued) 张，实到 \(present) 人，应当相等（《票决办法》）。请清点剩下的票证和纸质票。",
            "\(issued) were issued and \(present) are present; the two must be equal. Count what is left.")
    }
    static func tooFewPapers(_ least: Int) -> Words {
        Words(
            "用纸质票的不足 \(least) 人，从总票数里一减就看得出个人的选择。请给这几位代表会场的平板，或者都用纸质票。",
            "Fewer than \(least) would vote on paper: taking the electronic sum from the total would tell who chose what. Lend them the hall’s tablets, or let all vote on paper."
        )
    }
    static let stepRestartKey = Words(
        "重新制作开票密钥（有人的数据出错或丢了密钥时）", "Make the key again (where a message is wrong or a key is lost)")
    static let restartKeyLead = Words(
        "监票人已交的数据作废，各人的设备会自动重新制作。", "What the devices said is forgotten; they begin again by themselves.")
    static let slipsStay = Words(
        "各轮用同一张票证。中途离会的代表把票证交回封存，不记编号。",
        "The same slips are good for every round. Who leaves hands the slip back; no number is noted.")
    static let issueFirst = Words(
        "选票还没有发（发出数应等于实到人数）。", "The ballots are not issued yet; there are as many as are present.")
    static func tooFewSlips(_ least: Int) -> Words {
        Words(
            "用票证投票的不足 \(least) 人，开票会看出个人的选择，请都用纸质票。",
            "Fewer than \(least) would vote by slip, and the count could tell who chose what. Let all vote on paper.")
    }
    static let roundIsOpen = Words("这一轮已经开始投票。", "This round was opened already.")
}
