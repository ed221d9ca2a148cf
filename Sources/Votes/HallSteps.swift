import Counting
import Frame
import Ground
import People
import Store

/// Who is there (签到): everyone in office but those who are excused or absent.
struct CallRoll: ConductStep {
    let name: StaticString = "roll"
    let title = Words.stepRoll
    let role = VoteRole.office

    func done(in vote: VoteStanding) -> Words? {
        guard let round = vote.round, let roll = round.roll else { return nil }
        return .rollCalled(roll, least: round.method.quorum.least(of: roll.members))
    }
    func isDue(in vote: VoteStanding) -> Bool {
        vote.rules != nil && !(vote.round?.hasOpened ?? false) && vote.chosen == nil
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup {
        let members = try visit.db.sittingDeputies(in: vote.congress, at: visit.now)
        let last = vote.standing.rounds.last { $0.roll != nil }?.roll
        return """
            \(visit.number("members", .shouldCome, hint: .shouldComeHint, or: last?.members ?? members))\
            \(visit.field("excused", .excused, hint: .deputyNumbersHint, or: (last?.excused ?? []).joined(separator: ", "),
                required: false).area())\
            \(visit.field("absent", .absent, hint: .deputyNumbersHint, or: (last?.absent ?? []).joined(separator: ", "),
                required: false).area())\
            \(visit.number("present", .present, hint: .presentHint))\
            \(visit.field("why", .whyOtherMembers, hint: .whyOtherMembersHint, or: last?.why ?? "", required: false).input)
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let why = try form.text("why", upTo: 200)
        let roll = Roll(
            members: try form.count("members"), excused: try deputies("excused", form, vote, visit),
            absent: try deputies("absent", form, vote, visit), why: why.isEmpty ? nil : why)
        // Counted at the door, and reckoned from the names: who forgot a name is told.
        let counted = try form.count("present")
        guard counted == roll.present else { throw Refusal.wrong("present", .presentDiffers(counted, roll)) }
        return .calledRoll(roll)
    }

    private func deputies(
        _ field: String, _ form: Form, _ vote: Vote, _ visit: Visit<Writer>
    ) throws -> [String] {
        try form.pieces(field).map { number in
            guard let deputy = try visit.db.sittingDeputy(number, in: vote.congress, at: visit.now) else {
                throw Refusal.wrong(field, .noSuchDeputy(number))
            }
            return deputy.number
        }
    }
}

/// What was handed out: slips that were drawn, and ballots on paper; together as many as are there.
struct IssueBallots: ConductStep {
    let name: StaticString = "issue"
    let title = Words.stepIssue
    let role = VoteRole.office

    func done(in vote: VoteStanding) -> Words? {
        vote.round?.issue.map { .ballotsIssued(slips: $0.drawnSlips, papers: $0.papers) }
    }
    func isDue(in vote: VoteStanding) -> Bool { vote.round?.roll != nil && !(vote.round?.hasOpened ?? false) }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        let standing = vote.standing
        let slips: Markup =
            standing.roundNumber > 1
            ? "<p>\(Words.slipsStay)</p>"
            : standing.slips.map {
                visit.field("left", .leftSlips, hint: .leftSlipsHint($0.count), required: false).area()
            }
                ?? "<p>\(Words.noSlipsYet)</p>"
        return """
            <p>\(.presentNow(standing.round?.roll?.present ?? 0))</p>\(slips)\
            \(visit.number("papers", .paperBallots, hint: .paperBallotsHint, or: 0))
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let standing = vote.standing
        if standing.roundNumber > 1, let first = standing.rounds.first?.issue, let roll = standing.round?.roll {
            let papers = try form.count("papers")
            return .issued(
                Issue(leftSlips: first.leftSlips, drawnSlips: max(0, roll.present - papers), papers: papers))
        }
        let left = Set(try form.numbers("left"))
        let made = standing.slips?.count ?? 0
        return .issued(
            Issue(leftSlips: left.sorted(), drawnSlips: max(0, made - left.count), papers: try form.count("papers")))
    }
}

/// The presider says that something shall be done that takes two people.
struct Ask: ConductStep {
    let high: HighAct

    var name: StaticString {
        switch high {
        case .open: "ask-open"
        case .close: "ask-close"
        case .paper: "ask-paper"
        case .publish: "ask-publish"
        }
    }
    var title: Words { .stepAsk(high) }
    let role = VoteRole.presider
    let button = Words.askNow

    func done(in vote: VoteStanding) -> Words? {
        switch high {
        case .open where vote.round?.hasOpened ?? false: .isOpenedNow
        case .paper where vote.round?.isOnPaperAlone ?? false: .isOnPaperNow
        case .close where vote.round?.hasClosed ?? false: .isClosedNow
        case .publish where vote.proclamation != nil: .isProclaimedNow
        default: vote.asked[high] == nil ? nil : .waitsForSecond(high)
        }
    }

    func isOnTheWay(in vote: VoteStanding) -> Bool { high != .paper }

    func isDue(in vote: VoteStanding) -> Bool {
        if vote.asked[high] != nil { return false }
        return switch high {
        case .open: vote.round?.issue != nil && vote.round?.hasOpened == false && vote.chosen == nil
        case .close: vote.round?.phase == .open
        case .paper: if case .suspended? = vote.round?.phase { true } else { false }
        case .publish: vote.chosen != nil && vote.round?.phase == .announced && vote.proclamation == nil
        }
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard high == .open else { return "<p>\(Words.askLead(high))</p>" }
        let obstacles = vote.standing.obstacles(at: visit.now)
        if obstacles.isEmpty { return "<p>\(Words.askLead(high))</p>" }
        return """
            <div class="notice bad"><h2>\(.notYet)</h2><ul>\
            \(obstacles.map { "<li>\($0.words)</li>" as Markup })</ul></div>
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) -> VoteAct { .asked(high) }
}

/// The equipment fails: voting stops, and nothing that was cast is lost.
struct Suspend: ConductStep {
    let name: StaticString = "suspend"
    let title = Words.stepSuspend
    let role = VoteRole.presider
    let kind = StepKind.unexpected
    let button = Words.suspendNow

    func done(in vote: VoteStanding) -> Words? {
        if case .suspended(let reason)? = vote.round?.phase { .isSuspended(reason) } else { nil }
    }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.round?.phase == .open }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup { visit.field("reason", .whySuspended).area() }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .suspended(reason: try form.required("reason", upTo: 300))
    }
}

struct Resume: ConductStep {
    let name: StaticString = "resume"
    let title = Words.stepResume
    let role = VoteRole.presider
    let button = Words.stepResume

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { if case .suspended? = vote.round?.phase { true } else { false } }
    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) -> VoteAct { .resumed }
}

/// Everyone votes again on paper. What was cast stays sealed and is never opened: nobody votes twice.
struct MoveToPaper: ConductStep {
    let name: StaticString = "to-paper"
    let title = Words.stepToPaper
    let role = VoteRole.teller
    let button = Words.stepToPaper
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { vote.round?.whyOnPaper.map { .movedToPaper($0) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.asked[.paper] != nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        """
        <p>\(.toPaperLead)</p>\(visit.field("reason", .whySuspended).area())\
        \(visit.number("papers", .paperBallots, or: vote.standing.round?.roll?.present))
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .movedToPaper(reason: try form.required("reason", upTo: 300), issued: try form.count("papers"))
    }
}

/// A teller's message is wrong or a seed is lost before the key is made: the devices begin again.
struct RestartKey: ConductStep {
    let name: StaticString = "restart-key"
    let title = Words.stepRestartKey
    let role = VoteRole.presider
    let kind = StepKind.unexpected
    let button = Words.restartNow

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.tellersHand != nil && vote.keyFingerprint == nil }
    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup { "<p>\(.restartKeyLead)</p>" }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        try visit.db.forgetKeyMessages(of: vote.id)
        return .restartedKey
    }
}
