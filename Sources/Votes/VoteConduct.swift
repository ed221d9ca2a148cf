import Counting
import Frame
package import Ground
import Projects

/// What somebody is in a vote.
package enum VoteRole: Hashable, Sendable {
    /// The secretariat, which prepares and enters.
    case office
    /// Who presides over the session.
    case presider
    case teller
    /// Any deputy in office.
    case deputy

    /// The roles in a congress that make somebody of the secretariat.
    static let offices: [Role] = [.office, .officeHead, .presidium, .chairs]
}

extension Set<VoteRole> {
    /// Whether they are told of a result before it is announced.
    var conduct: Bool { !isDisjoint(with: [.office, .presider, .teller]) }
}

extension Vote.Label {
    /// What decides nothing may not be called as if it did.
    func check(title: String, session: String) throws(Refusal) {
        guard self == .consultation else { return }
        for (field, text) in [("title", title), ("session", session)] {
            guard let word = Words.decisionWords.first(where: text.contains) else { continue }
            throw .wrong(field, .consultationIsNoDecision(word))
        }
    }
}

/// The law of a vote: who may do what, and when. Pure; what it lets pass is applied and recorded.
extension VoteStanding {
    /// Fewer ballots than this are not opened together: their sum could tell who chose what.
    package static let leastBallots = 10

    package func roles(of actor: Actor, in congress: CongressID) -> Set<VoteRole> {
        var roles: Set<VoteRole> = []
        if VoteRole.offices.contains(where: { actor.holds($0, in: congress) }) { roles.insert(.office) }
        if actor.holds(.presidium, in: congress) || actor.holds(.chairs, in: congress) { roles.insert(.presider) }
        if teller(actor.person) != nil { roles.insert(.teller) }
        if actor.holds(.deputy, in: congress) { roles.insert(.deputy) }
        return roles
    }

    /// Lets an act pass, or says why not and what to do.
    package func check(
        _ act: VoteAct, by person: PersonID?, as roles: Set<VoteRole>, at now: Instant
    ) throws(Refusal) {
        try checkRole(act, roles)
        if let abandoned { throw .conflict(.isAbandoned(abandoned)) }
        switch act {
        case .renamed(let title, let session):
            try refuse(rules != nil, .nameIsFixed)
            try label.check(title: title, session: session)
        case .abandoned: try refuse(rounds.contains(where: \.hasOpened), .cannotBeAbandoned)
        case .listed: try refuse(rules != nil, .listIsFixed)
        case .withdrew(let project, _):
            guard self.project(project) != nil, withdrawn[project] == nil else { throw .badInput(.noSuchProject) }
            try refuse(rounds.contains(where: \.hasOpened), .withdrawalAfterVote)
        case .amended(let project, _, _):
            guard self.project(project) != nil, withdrawn[project] == nil else { throw .badInput(.noSuchProject) }
            try refuse(rounds.contains(where: \.hasOpened), .amendmentAfterVote)
        case .divided(let areas):
            try refuse(rules != nil, .listIsFixed)
            let numbers = areas.flatMap(\.projects)
            for (place, number) in numbers.enumerated() {
                guard project(number) != nil else { throw .wrong("areas", .areaUnknownProject(number)) }
                guard !numbers[..<place].contains(number) else { throw .wrong("areas", .areaProjectTwice(number)) }
            }
            guard
                areas.allSatisfy({ BallotArea.people.contains($0.residents) && BallotArea.people.contains($0.deputies) }
                )
            else { throw .wrong("areas", .areaLine(1)) }
            guard Set(areas.map(\.name)).count == areas.count else { throw .wrong("areas", .areaNamesRepeat) }
        case .questioned(let project, _, _):
            guard self.project(project) != nil else { throw .badInput(.noSuchProject) }
            try refuse(rounds.contains(where: \.hasOpened), .questionsAreOver)
            try refuse(questions.count >= 500, .questionsAreOver)
        case .answered(let question, _, _, _):
            guard questions.indices.contains(question - 1) else { throw .badInput(.noSuchQuestion) }
        case .adopted(let rules, let hand): try checkAdoption(rules, hand)
        case .approvedTellers(let tellers, let hand): try checkTellers(tellers, hand)
        case .committed:
            try refuse(rules == nil, .rulesFirst)
            try refuse(standingProjects.count < 2, .listFirst)
            try refuse(commitment != nil || order != nil, .orderIsFixed)
        case .drew(let drawn):
            try refuse(commitment == nil, .commitFirst)
            try checkOrder(drawn.order)
        case .drewByHand(let drawn):
            guard drawn.drawnBy != drawn.watchedBy else { throw .wrong("watched-by", .watcherIsDrawer) }
            try checkOrder(drawn.order)
        case .madeKey:
            try refuse(tellersHand == nil, .tellersFirst)
            try refuse(keyFingerprint != nil, .keyIsMade)
        case .restartedKey: try refuse(tellersHand == nil || keyFingerprint != nil, .keyIsMade)
        case .madeSlips:
            try refuse(keyFingerprint == nil, .keyFirst)
            try refuse(rounds.contains(where: \.hasOpened), .slipsAreMade)
        case .calledRoll(let roll): try checkRoll(roll)
        case .issued(let issue): try checkIssue(issue)
        case .asked(let high): try checkAsking(high, at: now)
        case .opened:
            try checkSecond(.open, person)
            if let first = obstacles(at: now).first { throw .conflict(first.words) }
        case .suspended: try refuse(round?.phase != .open, .notOpen)
        case .resumed:
            guard case .suspended = round?.phase else { throw .conflict(.notSuspended) }
        case .movedToPaper(_, let papers):
            try checkSecond(.paper, person)
            guard case .suspended = round?.phase else { throw .conflict(.suspendFirst) }
            guard let roll = round?.roll, (1...roll.present).contains(papers) else {
                throw .wrong("papers", .papersExceedPresent(round?.roll?.present ?? 0))
            }
        case .closed(let cast):
            try checkSecond(.close, person)
            try refuse(round?.phase != .open, .notOpen)
            try refuse(
                (1..<Self.leastBallots).contains(cast), .tooFewToOpen(Self.leastBallots))
        case .enteredPaper(let count): try checkPaper(count, person)
        case .gaveShare, .refusedShare:
            try refuse(round?.phase != .closed, .notClosed)
        case .counted: try refuse(round?.phase != .closed || round?.counts != nil, .notClosed)
        case .committedLot:
            try refuse(round?.asksToSettle != true || round?.outcome?.status != .lot, .nothingToSettle)
            try refuse(round?.lotCommitment != nil, .lotIsBound)
            try refuse(tellers.count < 3, .lotNeedsThree)
        case .drewLot(let drawn):
            try refuse(round?.lotCommitment == nil, .commitFirst)
            try checkSettling(drawn.order)
        case .settled(let order, _):
            try checkSettling(order)
        case .certified: try checkCertifying(person)
        case .announced:
            try refuse((round?.certifiedBy.count ?? 0) < 2, .certifyFirst)
            try refuse(round?.phase == .announced, .isAnnounced)
        case .beganRound:
            try refuse(round?.phase != .announced || round?.asksForRound != true, .noRoundFollows)
        case .proclaimed:
            try checkSecond(.publish, person)
            try refuse(chosen == nil || round?.phase != .announced, .announceFirst)
            try refuse(proclamation != nil, .isProclaimed)
        }
    }

    private func checkRole(_ act: VoteAct, _ roles: Set<VoteRole>) throws(Refusal) {
        let needed: VoteRole =
            switch act {
            case .questioned: .deputy
            case .renamed, .abandoned, .listed, .withdrew, .amended, .divided, .answered, .adopted, .approvedTellers,
                .committed, .drew,
                .drewByHand,
                .calledRoll, .issued,
                .enteredPaper:
                .office
            case .asked, .suspended, .resumed, .restartedKey, .committedLot, .drewLot, .settled, .announced,
                .beganRound, .proclaimed:
                .presider
            case .madeKey, .madeSlips, .movedToPaper, .opened, .closed, .gaveShare, .refusedShare, .counted, .certified:
                .teller
            }
        guard roles.contains(needed) else { throw .notAllowed(.notYourPart(needed)) }
    }

    private func refuse(_ isWrong: Bool, _ words: Words) throws(Refusal) {
        if isWrong { throw .conflict(words) }
    }

    private func checkAdoption(_ rules: VotingRules, _ hand: HandVote) throws(Refusal) {
        try refuse(self.rules != nil, .rulesAreFrozen)
        try refuse(standingProjects.count < 2, .listFirst)
        let troubles = rules.troubles
        if !troubles.isEmpty { throw .wrong(troubles) }
        try checkHand(hand)
        if let trouble = surplusTrouble(rules) { throw .wrong("seats", trouble) }
    }

    private func checkTellers(_ tellers: [Teller], _ hand: HandVote) throws(Refusal) {
        guard let rules else { throw .conflict(.rulesFirst) }
        try refuse(tellersHand != nil, .tellersAreFixed)
        guard tellers.count == rules.tellers, Set(tellers.map(\.person)).count == tellers.count else {
            throw .wrong("tellers", .tellersAsRuled(rules.tellers))
        }
        try checkHand(hand)
    }

    private func checkHand(_ hand: HandVote) throws(Refusal) {
        guard hand.members > 0, [hand.approvals, hand.objections, hand.abstentions].allSatisfy({ $0 >= 0 }),
            hand.approvals + hand.objections + hand.abstentions <= hand.members
        else { throw .wrong("approvals", .handDoesNotAdd) }
        if label == .decision, !hand.isPassed { throw .wrong("approvals", .handNotPassed(hand)) }
    }

    private func checkOrder(_ order: [Int]) throws(Refusal) {
        try refuse(rules == nil, .rulesFirst)
        try refuse(self.order != nil, .orderIsFixed)
        guard order.count == standingProjects.count, Set(order) == Set(standingProjects.map(\.number)) else {
            throw .wrong("order", .orderNamesOthers(standingProjects.count))
        }
    }

    private func checkRoll(_ roll: Roll) throws(Refusal) {
        try refuse(rules == nil, .rulesFirst)
        try refuse(round?.hasOpened ?? false, .roundIsOpen)
        guard roll.members > 0, roll.present >= 0 else { throw .wrong("members", .rollDoesNotAdd) }
        if label == .decision, let hand = rulesHand, hand.members != roll.members, roll.why == nil {
            throw .wrong("members", .membersDiffer(adopted: hand.members, now: roll.members))
        }
        let named = roll.excused + roll.absent
        guard Set(named).count == named.count else { throw .wrong("absent", .rollRepeats) }
    }

    private func checkIssue(_ issue: Issue) throws(Refusal) {
        guard let roll = round?.roll else { throw .conflict(.rollFirst) }
        try refuse(round?.hasOpened ?? false, .roundIsOpen)
        if let first = rounds.first?.issue, rounds.count > 1 {
            // Whose slip is given back is nobody's to know, so no number is named any more.
            guard issue.leftSlips == first.leftSlips, (0...first.drawnSlips).contains(issue.drawnSlips) else {
                throw .wrong("papers", .issuedIsNotPresent(issued: issue.total, present: roll.present))
            }
        }
        guard issue.papers >= 0, issue.drawnSlips >= 0 else { throw .wrong("papers", .rollDoesNotAdd) }
        if issue.drawnSlips > 0, rounds.count == 1 {
            guard let slips else { throw .conflict(.slipsFirst) }
            guard issue.leftSlips.allSatisfy((1...slips.count).contains),
                issue.leftSlips.count + issue.drawnSlips == slips.count
            else { throw .wrong("left", .leftSlipsDoNotAdd(slips.count)) }
        }
        guard issue.total == roll.present else {
            throw .wrong("left", .issuedIsNotPresent(issued: issue.total, present: roll.present))
        }
    }

    private func checkAsking(_ high: HighAct, at now: Instant) throws(Refusal) {
        switch high {
        case .open: if let first = obstacles(at: now).first { throw .conflict(first.words) }
        case .close: try refuse(round?.phase != .open, .notOpen)
        case .paper: guard case .suspended = round?.phase else { throw .conflict(.suspendFirst) }
        case .publish: try refuse(chosen == nil || round?.phase != .announced || proclamation != nil, .announceFirst)
        }
    }

    /// The second of two is somebody else than the first.
    private func checkSecond(_ high: HighAct, _ person: PersonID?) throws(Refusal) {
        guard let first = asked[high] else { throw .conflict(.askFirst(high)) }
        guard first != person else { throw .conflict(.twoPeople) }
    }

    private func checkPaper(_ count: PaperCount, _ person: PersonID?) throws(Refusal) {
        guard let round, round.hasClosed, round.needsPaper, let issue = round.issue else {
            throw .conflict(.noPaperNow)
        }
        try refuse(round.paper != nil, .paperIsIn)
        try refuse(round.paperEntries.count == 1 && round.paperEntries[0].by == person, .paperByAnother)
        guard count.lines.map(\.project) == round.projects, count.returned >= 0,
            (0...max(0, count.returned)).contains(count.invalid)
        else {
            throw .wrong("returned", .paperDoesNotAdd)
        }
        // More than were issued make the vote void; that is for the count to say. A slip of the pen is caught here.
        guard count.returned <= issue.papers * 2 + 10 else { throw .wrong("returned", .paperDoesNotAdd) }
        let valid = count.returned - count.invalid
        for line in count.lines
        where line.approvals < 0 || line.objections < 0 || line.approvals + line.objections > valid {
            throw .wrong("for-\(line.project)", .paperLineDoesNotAdd(line.project, valid))
        }
        if rules?.form == .approve, count.lines.reduce(0, { $0 + $1.approvals }) > valid * round.method.marks.limit {
            throw .wrong("invalid", .paperMarksDoNotAdd(round.method.marks.limit))
        }
    }

    private func checkSettling(_ order: [Int]) throws(Refusal) {
        guard let round, round.asksToSettle, let outcome = round.outcome else { throw .conflict(.nothingToSettle) }
        _ = try outcome.settled(by: order.map(BallotProject.label))
    }

    private func checkCertifying(_ person: PersonID?) throws(Refusal) {
        guard let round, round.outcome != nil else { throw .conflict(.notCountedYet) }
        try refuse(round.asksToSettle, .settleFirst)
        if let person, round.certifiedBy.contains(person) { throw .conflict(.youCertified) }
        try refuse(round.phase == .announced, .isAnnounced)
    }
}
