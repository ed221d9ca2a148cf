package import Ground

extension Outcome.Status {
    package var words: Words {
        switch self {
        case .decided: Words("应选名额全部产生", "All places are filled")
        case .decidedWithVacancy: Words("结果有效，没有选足", "The result stands, with places left empty")
        case .revote: Words("就得票相等的项目再次投票", "Vote again among the tied projects")
        case .secondBallot: Words("就不足的名额再次投票", "Vote again for the places that are left")
        case .lot: Words("就得票相等的项目公开抽签", "Draw lots in public among the tied projects")
        case .presidium: Words("由主席团依票决办法决定", "The presidium decides, as the voting method says")
        case .notHeld: Words("未达法定人数，不举行票决", "No quorum: the vote is not held")
        case .void: Words("本次票决无效，重新投票", "The vote is void: vote again")
        case .settingsRefused: Words("填报有误，未予计票", "What was entered does not fit together: nothing is counted")
        }
    }
}

extension Outcome.Reason {
    /// Why, and by which article.
    package var words: Words {
        switch self {
        case .duplicateProject, .noSeats, .presentExceedsMembers, .numberOutOfRange, .quorumOutOfRange,
            .thresholdOutOfRange,
            .marksOutOfRange, .roundOutOfRange, .groupsDoNotSum, .sumsDoNotFit:
            mistake
        case .tooFewProjects:
            Words(
                "差额票决的候选项目应多于应选数；请改为等额，或减少应选数，并由大会通过（《票决办法》）。",
                "A competitive vote needs more projects than places. Make it an equal one or lower the number of places, and have the plenary adopt that (the voting method)."
            )
        case .projectsDifferFromSeats:
            Words(
                "等额票决的候选项目应与应选数相等（《票决办法》）。",
                "An equal vote has as many projects as places (the voting method).")
        case .quorumNotMet:
            Words(
                "到会代表未达全体代表的三分之二或办法所定人数（《地方组织法》第十四条）。",
                "Fewer deputies are there than two thirds of all, or than the method asks for (Organic Law of Local People's Congresses, art. 14)."
            )
        case .issuedExceedsPresent:
            Words(
                "发出的选票多于到会代表，票决无效，请重新投票（参照《选举法》第四十四条）。",
                "More ballots were issued than deputies are there. The vote is void: vote again (Election Law, art. 44, by analogy)."
            )
        case .returnedExceedsIssued:
            Words(
                "收回的选票多于发出的选票，票决无效，请重新投票（《重庆市乡镇人民代表大会工作条例》第二十四条；参照《选举法》第四十四条）。",
                "More ballots came back than were issued. The vote is void: vote again (Chongqing's regulation on township congresses, art. 24; Election Law, art. 44, by analogy)."
            )
        case .tieAtBoundary:
            Words(
                "最后名额得票相等，只就得票相等的项目再次投票，以得票多者入选（参照《地方组织法》第二十九条）。",
                "The last places are tied. Vote again among the tied projects only; the most votes decide (Organic Law, art. 29, by analogy)."
            )
        case .tieAfterLastRound:
            Words(
                "再次投票后得票仍相等，依《票决办法》处理；法律对此未作规定（参照《地方组织法》第二十九条）。",
                "The last round is tied as well. The voting method says what follows; no law does (Organic Law, art. 29, by analogy)."
            )
        case .fewerPassedThanSeats:
            Words(
                "达到通过票数的项目比应选数少（《地方组织法》第二十五条）；没有选足的，照《票决办法》办（参照第二十九条）。",
                "Fewer projects than places reached the votes they need (Organic Law, art. 25). The voting method says what becomes of the rest (art. 29, by analogy)."
            )
        }
    }

    /// What somebody entered wrongly: no law is asked.
    private var mistake: Words {
        switch self {
        case .duplicateProject: Words("候选项目编号重复，请更正。", "Two projects have the same number. Give each its own.")
        case .noSeats: Words("应选数至少为一。", "At least one project has to be chosen.")
        case .presentExceedsMembers:
            Words("到会代表多于全体代表，请核对名册。", "More deputies came than there are. Check the roll.")
        case .numberOutOfRange: Words("人数或票数超出范围，请核对。", "A number of people or ballots cannot be. Check it.")
        case .quorumOutOfRange: Words("法定人数的比例应大于零、不大于一。", "The quorum is a part of the whole, above nothing.")
        case .thresholdOutOfRange:
            Words("通过票数的比例应大于零、小于或等于一，且须能够达到。", "The threshold is a part of the whole that can be reached.")
        case .marksOutOfRange: Words("每票可选数与候选项目不符。", "The number of marks on a ballot does not fit the projects.")
        case .roundOutOfRange: Words("投票轮次超出办法规定。", "The voting method has no such round.")
        case .sumsDoNotFit:
            Words(
                "某个项目的票数多于有效票数，或者各项赞成票之和超出每票可选数，请核对计票单。",
                "A project has more marks than there are valid ballots, or all together have more than the ballots allow. Check the tally sheet."
            )
        default:
            Words(
                "各组选票之和与收回票数不符，请监票人重新清点；这不影响投票的效力。",
                "The groups of ballots do not add up to those returned. Let the scrutineers count again; the vote itself is not touched."
            )
        }
    }
}

extension Round {
    /// The reckoning of the quorum, to read out.
    package var quorumWords: Words {
        let (part, least) = (method.quorum.fraction, method.quorum.least(of: members))
        return Words(
            "全体代表\(members)人，法定人数为\(part.denominator)分之\(part.numerator)即\(least)人，到会\(present)人。",
            "\(members) deputies in all; the quorum of \(part.numerator)/\(part.denominator) is \(least); \(present) are there."
        )
    }

    /// The reckoning of the threshold, to read out.
    package var thresholdWords: Words {
        let (rule, whole) = (method.threshold, method.threshold.whole == .members ? members : present)
        let base =
            rule.whole == .members
            ? Words("全体代表\(whole)人", "\(whole) deputies in all") : Words("到会代表\(whole)人", "\(whole) deputies present")
        let (part, least) = (rule.fraction, rule.least(of: whole))
        return switch rule.comparison {
        case .moreThan:
            Words(
                "\(base.zh)，须超过\(part.denominator)分之\(part.numerator)，即至少\(least)票赞成。",
                "\(base.en); more than \(part.numerator)/\(part.denominator) is \(least) approvals or more.")
        case .atLeast:
            Words(
                "\(base.zh)，须达到\(part.denominator)分之\(part.numerator)（含本数），即至少\(least)票赞成。",
                "\(base.en); at least \(part.numerator)/\(part.denominator) is \(least) approvals or more.")
        case .none: Words("以得票多者入选，不再要求过半数。", "The most votes decide; no majority is asked for.")
        }
    }
}

extension Words {
    static let nothingToSettle = Words("本轮票决没有需要抽签或由主席团决定的项目。", "This round leaves no tie for a lot or the presidium.")
    static let settlesOthers = Words(
        "排列的项目与得票相等的项目不一致，请逐一列出。", "The order has to name each of the tied projects once, and no other.")
}
