import Counting
import Ground

extension Words {
    // The page of votes.
    static let votes = Words("票决", "Votes")
    static let votesLead = Words(
        "民生实事项目由代表票决：先通过票决办法，再以无记名投票方式表决。过程、办法和结果都在这里，谁都可以核对。",
        "Deputies decide livelihood projects: first the rules, then a secret ballot. Course, rules and result stand here for anyone to check."
    )
    static let newVote = Words("新建票决", "New vote")
    static let noVotes = Words("还没有票决。", "There has been no vote yet.")
    static let noSuchVote = Words("没有这次票决。", "There is no such vote.")
    static let noSuchRound = Words("没有这一轮，或者还没有可以取的文件。", "There is no such round, or nothing to fetch yet.")
    static let noSuchStep = Words("没有这一步。", "There is no such step.")
    static let noSuchTracker = Words(
        "没有找到这个查询码的选票。请核对一遍；仍然找不到，请马上告诉监票人。",
        "No ballot of this tracker was found. Please compare it; if it stays missing, tell a teller at once.")
    static let voteTitle = Words("名称", "Title")
    static let voteTitleHint = Words("如“2027年度民生实事项目票决”。", "Such as “Livelihood projects 2027”.")
    static let voteSession = Words("会次", "Session")
    static let voteSessionHint = Words("如“静水县第十八届人民代表大会第六次会议”。", "As the proclamation will name it.")
    static let voteLabel = Words("性质", "What it is")
    static let beginVote = Words("建立", "Begin")
    static let stepRename = Words("更正名称", "Correct the name")
    static let nameIsFixed = Words("票决办法通过后，名称就不能再改了。", "Once the rules are adopted the name cannot be changed.")
    static let stepAbandon = Words("撤销这次投票", "Do not hold this vote")
    static let abandonLead = Words(
        "建错了，或者不办了，就在这里撤销。已有的记录保留，大家都能看到原因；要办请另建一次。",
        "For a vote that was begun by mistake or is not held. Its record stays, and everybody reads why; to hold it, begin another."
    )
    static let whyAbandoned = Words("撤销原因", "Why it is not held")
    static let abandonNow = Words("撤销", "Do not hold it")
    static func isAbandoned(_ reason: String) -> Words {
        Words("这次投票已经撤销：\(reason)", "This vote is not held: \(reason)")
    }
    static let cannotBeAbandoned = Words(
        "已经开始投票，不能撤销。出了状况可以暂停、改用纸质票。",
        "Voting has been opened, so it cannot be dropped. If something goes wrong, suspend it or move to paper.")
    static func consultationIsNoDecision(_ word: String) -> Words {
        Words(
            "意见征询不是人大的决定，名称里不能用“\(word)”。请改用“征询”“意见”一类的说法。",
            "A consultation decides nothing, so its title cannot say “\(word)”. Call it a consultation.")
    }
    static let consultationNote = Words(
        "这是意见征询，结果供参考，不是人大的决定。街道没有人民代表大会，不作票决。",
        "This is a consultation. Its result is advice and no decision of a congress; a street has none.")

    // Doors of a vote's page.
    static let bigScreen = Words("会场大屏", "Big screen")
    static let conduct = Words("办理票决", "Conduct the vote")
    static func conductOf(_ title: String) -> Words { Words("办理：\(title)", "Conduct: \(title)") }
    static let toBooth = Words("去投票", "Vote")
    static let chosenProjects = Words("入选项目", "Chosen projects")
    static let passedOnly = Words("过半数，未入选", "passed, not chosen")
    static let notPassedMark = Words("未过半数", "not passed")
    static let nothingChosen = Words("没有项目达到通过票数。", "No project reached the votes it needed.")
    static let readProclamation = Words("看公告", "Read the proclamation")
    static func resultOfRound(_ number: Int) -> Words { Words("第\(number)轮结果", "Result of round \(number)") }
    static let candidates = Words("候选项目", "Candidate projects")
    static func isWithdrawn(_ why: String) -> Words { Words("已撤回：\(why)", "Withdrawn: \(why)") }
    static let votingRules = Words("票决办法", "Voting rules")
    static let tellersTitle = Words("监票人", "Tellers")
    static let voteRecord = Words("办理记录", "Record")
    static let checkIt = Words("怎样核对", "How to check it")
    static let checkItHow = Words(
        "下载投票档案，用本站之外的软件重新验证：每张选票的证明、加总、监票人的解密和结果，每一项都可以独立核验，不以本站说法为准。验票程序 yishi-verify 随本系统发布，belenios-tool 是国外独立开发的。",
        "Fetch the archive and verify it with software that is not ours: every ballot’s proofs, the sum, the tellers’ shares and the result. None of it rests on trusting us. yishi-verify comes with this program, belenios-tool from others."
    )
    static func archiveOfRound(_ number: Int) -> Words {
        Words("第\(number)轮投票档案（.bel）", "Archive of round \(number) (.bel)")
    }
    static let trackersAfterClosing = Words(
        "全部查询码等投票结束后公布；现在可以查自己的。",
        "All trackers are published when voting has ended; your own can be looked up now.")
    static let archiveAfterClosing = Words("投票结束后才能下载档案。", "The archive can be fetched when voting has ended.")
    static let archiveNotPublished = Words(
        "票决办法规定只公布入选项目，档案由监票人保存备查。",
        "By the rules only the chosen projects are published; the tellers keep the archive.")
    static let archiveAfterAnnouncing = Words(
        "正在计票，档案等结果宣布后再公开。", "The count is on. The archive is public again once the result is announced.")
    static let findMyTracker = Words("按查询码找自己的选票", "Find my ballot by its tracker")
    static let trackersTitle = Words("选票查询码", "Trackers of ballots")
    static func trackersLead(_ count: Int, voters: Int) -> Words {
        Words(
            "投票记录 \(count) 条，按查询码排列；同一张票证重投的以最后一次为准，计票 \(voters) 张。",
            "\(count) ballots came in, by their trackers. Where one slip voted several times the last one counts: \(voters) are counted."
        )
    }
    static let devicePrograms = Words(
        "开始投票时手机和监票人设备上的程序（SHA-256，可用 sha256sum 核对）",
        "What the devices run, as it was at the opening (SHA-256, as sha256sum says)")
    static let myTracker = Words("我的查询码", "My tracker")
    static let lookItUp = Words("查一查", "Look it up")
    static let trackerIsIn = Words("已收到：这张选票在票箱里。", "It is in: this ballot is in the box.")
    static let trackerProofLead = Words(
        "这张选票已写进公开存证。请把证明文件存好：以后要是有人把它拿掉，凭这个文件就能证明选票收到过，不用来问我们。同一张票证投过几次的，以最后一张为准。",
        "This ballot stands in the public log. Keep the proof: if somebody takes the ballot out later, it shows to anybody, without asking us, that it had come in. Of several ballots of one slip the last counts."
    )
    static let trackerProof = Words("下载证明文件", "Download the proof")
    static let noProofYet = Words(
        "还没有这个查询码的证明文件。投票结束几秒钟后才有，请稍后再试，并核对一遍查询码。",
        "There is no proof for this tracker yet: it is there some seconds after voting has ended. Please compare the tracker, and try again shortly."
    )
    static let trackerIsNotIn = Words(
        "没有收到这个查询码的选票。请核对；核对无误的，请马上告诉监票人。",
        "No ballot of this tracker is in. Please compare it; if it is right, tell a teller at once.")
    static func archiveDamaged(_ why: Words) -> Words {
        Words(
            "投票档案没有通过验证，投票已停。请告诉监票人和技术人员。\(why.zh)",
            "The archive does not verify, so voting has stopped. Tell the tellers. \(why.en)")
    }

    // Order.
    static let ballotOrder = Words("选票排列", "Order on the ballot")
    static let drawProof = Words("抽签记录（可离线重算）", "Record of the draw, to be computed anew")
    static let drawPage = Words("下载重算网页（不联网也能用）", "A page that computes it anew, without a network")
    static func drawPageTitle(_ title: String) -> Words {
        Words("重算抽签次序：\(title)", "The drawn order, computed anew: \(title)")
    }
    static let drawPageLead = Words(
        "这个网页不联网，也不用本站的程序：它根据下面的抽签记录，在您的浏览器里重新算一遍次序。",
        "This page needs no network and no program of the site: it computes the order anew in your browser, from the record below."
    )
    static let drawIsRight = Words("重算一致，次序如下：", "It comes out the same. The order:")
    static let drawIsWrong = Words("重算不一致，不一致的是：", "It does not come out the same:")
    static let drawProofHow = Words(
        "记录里有会前公布的封存码、监票人的数字和骰子点数、抽签号码，照 PJ-DRAW-1 的算法人人能重算出同样的次序。",
        "It holds the commitment printed before, the tellers’ numbers and dice, and the seed: by PJ-DRAW-1 anyone finds the same order."
    )
    static func drawnByHand(_ order: HandOrder) -> Words {
        Words(
            "现场手工抽签：\(order.drawnBy) 抽，\(order.watchedBy) 监看。",
            "Drawn by hand by \(order.drawnBy), watched by \(order.watchedBy).")
    }

    // What stands in published files, in Chinese alone.
    static let approval = Words("赞成", "For")
    static let objection = Words("反对", "Against")
    static let abstention = Words("弃权", "Abstained")
    static let presidium = Words("主席团", "Presidium")
    static let chiefTeller = Words("总监票人", "Chief teller")
    static let tellerTitle = Words("监票人", "Teller")
    static func tellerNumbered(_ number: Int) -> Words { Words("监票人\(number)", "Teller \(number)") }
    static func markAtMost(_ limit: Int) -> Words { Words("最多选\(limit)项", "Mark at most \(limit)") }
    static func roundOf(_ title: String, _ number: Int) -> Words {
        Words("\(title)（第\(number)轮）", "\(title), round \(number)")
    }

    // A result.
    static let project = Words("项目", "Project")
    static let outcome = Words("结果", "Outcome")
    static let chosenMark = Words("入选", "Chosen")
    static let tiedMark = Words("得票相等", "Tied")
    static let shouldCome = Words("应到", "In office")
    static let present = Words("实到", "Present")
    static let excusedCount = Words("请假", "Excused")
    static let absentCount = Words("缺席", "Absent")
    static let issued = Words("发出选票", "Issued")
    static let returned = Words("收回票", "Returned")
    static let notReturned = Words("未投", "Not returned")
    static let validBallots = Words("有效票", "Valid")
    static let invalidBallots = Words("无效票", "Invalid")
    static let leastToPass = Words("通过所需最低票数", "Needed to pass")
    static let quorum = Words("法定人数", "Quorum")
    static let castSoFar = Words("已投票", "Voted")
    static let notCounted = Words("还没有计票结果。", "There is no count yet.")
    static func sharesGiven(_ given: Int, of needed: Int) -> Words {
        Words("监票人已开票：\(given)／\(needed)（人）", "Tellers opening the count: \(given) of \(needed)")
    }
    static func shareRefused(_ teller: String) -> Words {
        Words("监票人\(teller)交来的解密份额未通过验证，未采用。", "The share that \(teller) handed in does not verify and was refused.")
    }
}

extension Vote.Label {
    var words: Words {
        switch self {
        case .decision: Words("票决", "Decision")
        case .consultation: Words("意见征询", "Consultation")
        }
    }

    var longWords: Words {
        switch self {
        case .decision: Words("人民代表大会票决（作出决定）", "A decision of the congress")
        case .consultation: Words("意见征询（街道等，不作决定）", "A consultation, which decides nothing")
        }
    }
}

extension Words {
    /// As a consultation says it: it has no plenary and no presidium, and decides nothing.
    func said(in label: Vote.Label) -> Words {
        guard label == .consultation else { return self }
        let chinese = [
            ("大会通过", "确定"), ("民生实事项目票决", "民生实事项目征询"), ("票决", "征询"), ("大会秘书处", "承办人员"),
            ("会议主持人（执行主席）", "主持人"), ("公告", "通报"),
            ("公　告", "通　报"), ("审议：代表询问", "询问"), ("由主席团决定", "由承办单位决定"), ("全体代表", "应参加人数"), ("到会代表", "到会人数"),
        ]
        let english = [
            ("The plenary adopts", "Settle"), ("The plenary adopted", "Settled"), ("The plenary approves", "Settle"),
            ("The plenary approved", "Settled"), ("The presidium decides", "Its conveners decide"),
            ("All deputies", "All who are asked"),
            ("Deputies present", "Those present"), ("Review: deputies ask", "Questions"), ("Proclamation", "Notice"),
            ("proclamation", "notice"),
        ]
        return Words(
            chinese.reduce(zh) { $0.replacing($1.0, with: $1.1) }, english.reduce(en) { $0.replacing($1.0, with: $1.1) }
        )
    }
}

extension VoteRole {
    var words: Words {
        switch self {
        case .office: Words("大会秘书处", "Secretariat")
        case .presider: Words("会议主持人（执行主席）", "Presider")
        case .teller: Words("监票人", "Teller")
        case .deputy: Words("代表", "Deputy")
        }
    }
}

extension VoteStanding {
    /// Where it stands, in a few words.
    var phaseWords: Words {
        if abandoned != nil { return Words("已撤销", "Not held") }
        if proclamation != nil { return Words("已公告", "Proclaimed") }
        guard rules != nil else { return Words("筹备中", "Being prepared") }
        guard let round else { return Words("办法已通过", "Rules adopted") }
        let which = roundNumber > 1 ? Words("第\(roundNumber)轮：", "Round \(roundNumber): ") : Words("", "")
        let phase: Words =
            switch round.phase {
            case .preparing: round.roll == nil ? Words("待签到", "Before the roll") : Words("待开始投票", "Before the vote")
            case .open: Words("正在投票", "Voting is open")
            case .suspended: Words("投票暂停", "Voting is suspended")
            case .closed where round.outcome == nil: Words("正在计票", "Being counted")
            case .closed where round.asksToSettle: Words("得票相等，待决出", "Tied; to be settled")
            case .closed: Words("待监票人确认", "To be certified")
            case .certified: Words("待宣布", "To be announced")
            case .announced:
                round.isSettled
                    ? Words("结果已宣布", "Result announced") : Words("结果已宣布，尚有后续", "Announced; more has to follow")
            }
        return Words(which.zh + phase.zh, which.en + phase.en)
    }
}

extension VotingRules.BallotForm {
    var words: Words {
        switch self {
        case .approve: Words("在若干项里选，最多选应选数", "Mark at most as many as are chosen")
        case .decide: Words("逐项表决：赞成、反对或弃权", "For, against or neither, project by project")
        }
    }
}

extension VotingRules.Publication {
    var words: Words {
        switch self {
        case .votes: Words("公布各项目得票", "Publish the votes of every project")
        case .choice: Words("只公布入选项目", "Publish the chosen projects only")
        }
    }
}

extension TieRule {
    var words: Words {
        switch self {
        case .lot: Words("公开抽签", "By lot, in public")
        case .presidium: Words("由主席团决定", "The presidium decides")
        case .vacant: Words("空着，不再补", "The place stays empty")
        }
    }
}

extension Shortfall {
    var words: Words {
        switch self {
        case .vacant: Words("不再投票，没有选足就不补", "No further vote; the places stay empty")
        case .secondBallot: Words("就其余项目再次投票", "Vote again on the rest")
        }
    }
}

extension Words {
    fileprivate static let howToVote = Words("投票方式", "How to vote")
}

extension VotingRules {
    /// The rules, line by line.
    var lines: [(Words, Words)] {
        [
            (.readingField, Words("\(reading) 小时", "\(reading) hours")), (.seats, Words("\(seats) 项", "\(seats)")),
            (
                .surplus,
                surplus == 0 ? Words("等额", "none: an equal vote") : Words("不少于 \(surplus) 项", "at least \(surplus)")
            ),
            (.ballotForm, form.words),
            (
                .howToVote,
                Words(
                    "凭票证用手机或平板投票，或者用纸质票；截止前可以凭同一张票证重投，以最后一次为准",
                    "with a slip on a phone or tablet, or on paper; until closing a slip may vote again, and the last one counts"
                )
            ),
            (.voteBase, base == .members ? .allDeputies : .presentDeputies),
            (.comparison, comparison == .moreThan ? .moreThanHalf : .halfOrMore),
            (.tieRule, tie.words), (.shortfallRule, shortfall.words),
            (.roundsField, Words("\(rounds) 轮", "\(rounds)")),
            (.openersField, Words("\(tellers) 人中 \(openers) 人", "\(openers) of \(tellers)")),
            (.publication, publication.words),
        ]
    }
}

extension RoundStanding {
    /// How a tie was settled; nil where there was none.
    var howSettledWords: Words? {
        if let lot { return Words.lotOrder.followed(by: .orderDrawn(lot.order)) }
        return howSettled.map { Words.stepSettled.followed(by: Words(same: $0)) }
    }
}

extension VoteStanding {
    func name(of teller: Int) -> String {
        tellers.indices.contains(teller - 1) ? tellers[teller - 1].name : "\(teller)"
    }
}

extension Words {
    func followed(by more: Words) -> Words { Words("\(zh)：\(more.zh)", "\(en): \(more.en)") }
}

extension HighAct {
    var words: Words {
        switch self {
        case .open: Words("开始投票", "open the voting")
        case .close: Words("结束投票", "close the voting")
        case .paper: Words("改用纸质票", "move to paper")
        case .publish: Words("发布公告", "publish the proclamation")
        }
    }
}
