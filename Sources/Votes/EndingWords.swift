import Ground

// From the opening of a round to the proclamation.
extension Words {
    // Open, suspend, close.
    static func stepAsk(_ high: HighAct) -> Words {
        switch high {
        case .open: Words("请求开始投票（由监票人确认）", "Ask to open the voting (a teller confirms)")
        case .close: Words("请求结束投票（由监票人确认）", "Ask to close the voting (a teller confirms)")
        case .paper: Words("请求改用纸质票（由监票人确认）", "Ask to move to paper (a teller confirms)")
        case .publish: Words("申请发布公告（由另一人发布）", "Ask to publish the proclamation (another person does)")
        }
    }
    static let askNow = Words("提出", "Ask for it")
    static func askLead(_ high: HighAct) -> Words {
        Words("\(high.words.zh)要两个人办：您提出，另一人确认。", "It takes two people to \(high.words.en): you ask, another confirms.")
    }
    static let notYet = Words("还不能开始投票", "Not yet")
    static func waitsForSecond(_ high: HighAct) -> Words {
        Words("已提出，等另一人确认", "Asked for; another person has to confirm")
    }
    static func askFirst(_ high: HighAct) -> Words {
        Words(
            "还没有人提出\(high.words.zh)，请先由会议主持人提出。", "Nobody has asked to \(high.words.en) yet. The presider asks first.")
    }
    static let twoPeople = Words("提出和确认要由两个人办，请另一位来确认。", "It takes two people. Somebody else has to confirm.")
    static func secondOf(_ high: HighAct) -> Words { Words("确认\(high.words.zh)", "Confirm: \(high.words.en)") }
    static func secondLead(_ high: HighAct) -> Words {
        Words(
            "会议主持人请求\(high.words.zh)。您是监票人，确认后立即生效。",
            "The presider asks to \(high.words.en). You are a teller; it takes effect when you confirm.")
    }
    static let isOpenedNow = Words("已开始", "Opened")
    static let isClosedNow = Words("已结束", "Closed")
    static let isOnPaperNow = Words("已改用纸质票", "Moved to paper")
    static let isProclaimedNow = Words("已公告", "Proclaimed")
    static let changedMeanwhile = Words(
        "刚才有人改了内容，请核对后再确认一次。", "Something was changed just now. Look again and confirm once more.")
    static let notOpen = Words(
        "现在不在投票。选票没有收，请看会场大屏。", "Voting is not open now. The ballot was not taken; look at the big screen.")
    static let notClosed = Words("投票还没有结束，或者已经计票。", "Voting is not closed yet, or it is counted already.")
    static func tooFewToOpen(_ least: Int) -> Words {
        Words(
            "电子选票不足 \(least) 张，开票会看出个人的选择。请等更多代表投票，或者暂停后改用纸质票。",
            "Fewer than \(least) ballots are in; opening them could tell who chose what. Wait for more, or suspend and vote on paper."
        )
    }
    static let stepSuspend = Words("设备故障，暂停投票", "Suspend: the equipment fails")
    static let whySuspended = Words("什么故障（会公开）", "What failed (public)")
    static func isSuspended(_ reason: String) -> Words { Words("已暂停：\(reason)", "Suspended: \(reason)") }
    static let notSuspended = Words("投票没有暂停。", "Voting is not suspended.")
    static let stepResume = Words("恢复投票", "Resume the voting")
    static let stepToPaper = Words("改用纸质票", "Move to paper")
    static let toPaperLead = Words(
        "全体到会代表用纸质票重新投票；已投的电子选票封存不开，谁也不会投两次。",
        "All present vote again on paper. What was cast stays sealed and is never opened, so nobody votes twice.")
    static func movedToPaper(_ why: String) -> Words { Words("已改用纸质票：\(why)", "Moved to paper: \(why)") }
    static let suspendFirst = Words("请先暂停投票，再改用纸质票。", "Suspend the voting first, then move to paper.")
    static func papersExceedPresent(_ present: Int) -> Words {
        Words("纸质票应在 1 至 \(present)（实到人数）之间。", "1 to \(present) ballots on paper, as many as are present.")
    }

    // Paper.
    static let stepPaper = Words("录入纸质票", "Enter the paper count")
    static func paperLead(_ issued: Int) -> Words {
        Words(
            "发出纸质票 \(issued) 张。两个人各自清点、各自录入，一致才算数。",
            "\(issued) ballots were issued on paper. Two people count and enter apart; it holds where both agree.")
    }
    static let paperReturned = Words("收回张数", "Ballots returned")
    static let paperInvalid = Words("其中无效", "Of these invalid")
    static let paperInvalidHint = Words(
        "超过应选项数的、整张无法辨认的为无效票；单项无法辨认的，该项按弃权计。",
        "Over-marked or wholly illegible ones. A single unclear mark is an abstention on that project.")
    static let paperOnce = Words("已录入一遍，等另一人再录一遍", "Entered once; another person enters it again")
    static func paperAgrees(returned: Int, invalid: Int) -> Words {
        Words("两人录入一致：收回 \(returned) 张，无效 \(invalid) 张", "Both entries agree: \(returned) returned, \(invalid) invalid")
    }
    static func paperDiffers(_ places: [Words]) -> Words {
        Words("两人录入不一致，请重新清点：\(places.joined().zh)", "The two entries differ; count again: \(places.joined().en)")
    }
    static let noPaperNow = Words("现在没有纸质票要录入。", "There is no paper count to enter now.")
    static let paperIsIn = Words("纸质票已经两人录入一致。", "The paper count is in, and both entries agree.")
    static let paperByAnother = Words("第二遍要由另一个人录入。", "The second entry is by another person.")
    static let paperDoesNotAdd = Words(
        "张数对不上：无效不能多于收回，请核对。", "The numbers do not add up: invalid ballots are part of those returned.")
    static func paperLineDoesNotAdd(_ project: Int, _ valid: Int) -> Words {
        Words(
            "第 \(project) 号的票数不能多于有效票 \(valid) 张。",
            "Project \(project) cannot have more votes than the \(valid) valid ballots.")
    }
    static func paperMarksDoNotAdd(_ limit: Int) -> Words {
        Words(
            "赞成总数超过有效票乘以每票可选的 \(limit) 项，请核对无效票。",
            "There are more marks than the valid ballots allow at \(limit) each. Check the invalid ones.")
    }

    static let scanYourSlip = Words(
        "请扫自己票证上的二维码；扫不了的，打开这个网址输入票证字符。",
        "Scan the code on your own slip; or open this address and type its characters.")

    // Settle, certify, announce, proclaim.
    static let stepSettle = Words("录入主席团决定或者手工抽签结果", "Enter what the presidium decided, or a lot drawn by hand")
    static let stepLotCommitment = Words("封存同票抽签的号码", "Commitment of the lot among the tied")
    static func lotCommitmentLead(_ seats: Int) -> Words {
        Words(
            "下列项目得票相等，只能入选 \(seats) 项。系统先生成抽签号码并封存，封存码马上显示在大屏上；然后监票人写数字、掷骰子，当场抽出。",
            "These are tied for \(seats) places. A seed is drawn and its fingerprint goes on the big screen; then the tellers write their numbers and throw dice."
        )
    }
    static let stepLot = Words("现场抽签，决出得票相等的项目", "Draw the lot among the tied")
    static let tiedNow = Words("下列项目得票相等，现场抽签", "These are tied; a lot is drawn now")
    static let lotOrder = Words("同票抽签结果", "What the lot said")
    static func drawnAndWatched(_ drawer: String, _ watcher: String) -> Words {
        Words("（\(drawer) 抽，\(watcher) 监看）", " (drawn by \(drawer), watched by \(watcher))")
    }
    static let lotNeedsThree = Words(
        "系统抽签要三名以上监票人写数字；监票人不足三人的，请手工抽签后录入。",
        "This lot needs three tellers’ numbers. With fewer, draw by hand and enter it.")
    static let lotIsBound = Words("抽签号码已经封存，请接着现场抽签。", "The lot’s seed is bound already. Go on with the draw.")
    static let settleFirst = Words(
        "有项目得票相等，还没有决出。先抽签或者由主席团决定，再确认结果。",
        "A tie is not settled yet. Draw the lot, or enter what the presidium decided; then certify.")
    static let nothingToSettle = Words("没有要决出的项目。", "There is nothing to settle.")
    static let stepSettled = Words("得票相等的项目这样确定", "How the tie was settled")
    static let settledOrder = Words("确定的次序", "The order that came out")
    static func settledOrderHint(_ seats: Int) -> Words {
        Words("按先后写全部得票相等项目的编号，如“3、1”；排在前 \(seats) 项的入选。", "All tied numbers; the first \(seats) are chosen.")
    }
    static let howSettled = Words("怎样确定的", "How it was settled")
    static let howSettledHint = Words(
        "手工抽签的经过，或者主席团会议的情况。", "How the lot was drawn, or how the presidium decided.")
    static let stepCertify = Words("监票人确认结果", "The tellers certify the result")
    static let certifyNow = Words("确认无误", "I certify it")
    static let certifyLead = Words(
        "请核对下面的数字。确认后由主持人宣布。", "Check these numbers. The presider announces them once you certify.")
    static func certifiedBy(_ names: [String]) -> Words {
        Words("已确认：\(names.joined(separator: "、"))", "Certified by \(names.joined(separator: ", "))")
    }
    static let certifyFirst = Words("至少两名监票人确认后才能宣布。", "At least two tellers certify before it is announced.")
    static let youCertified = Words("您已经确认过了。", "You have certified it already.")
    static let printCertificate = Words("打印结果确认书", "Print the certificate")
    static let stepAnnounce = Words("当场宣布", "Announce on the spot")
    static let announceNow = Words("宣布结果", "Announce the result")
    static let announceLead = Words(
        "按下后，大屏和公开页面显示结果。请当场宣读。", "The big screen and the public page then show the result. Read it out.")
    static let isAnnounced = Words("结果已经宣布。", "The result is announced already.")
    static let isAnnouncedNow = Words("已宣布", "Announced")
    static let announceFirst = Words(
        "结果宣布、票决全部结束以后才能公告。", "The proclamation follows when the result is announced and no round is left.")
    static let stepNextRound = Words("进入下一轮", "Begin the next round")
    static func roundIs(_ number: Int) -> Words { Words("现在是第 \(number) 轮", "This is round \(number)") }
    static let noRoundFollows = Words("没有下一轮要投。", "No further round follows.")
    static let stepProclaim = Words("发布公告", "Publish the proclamation")
    static let proclaimNow = Words("发布公告", "Publish it")
    static let proclamationNumber = Words("公告第几号", "Number of the proclamation")
    static let proclamationDate = Words("日期", "Date")
    static func proclaimed(_ proclamation: Proclamation) -> Words {
        Words(
            "公告第 \(proclamation.number) 号，\(proclamation.date.words.zh)",
            "Proclamation No. \(proclamation.number), \(proclamation.date.words.en)")
    }
    static let isProclaimed = Words("公告已经发布。", "It is proclaimed already.")
    static let notCountedYet = Words("计票还没有完成，不能确认。", "The count is not complete, so it cannot be certified.")
}
