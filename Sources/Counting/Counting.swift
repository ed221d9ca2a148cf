extension Round {
    /// Beyond this no congress goes, and no product of two numbers leaves an `Int`.
    static let mostMembers = 1_000_000

    /// The statutory count: the same round gives the same outcome, by whole numbers alone.
    package func counted() -> Outcome {
        if let reason = trouble { return Outcome(.settingsRefused, reason) }
        guard method.quorum.isMet(by: present, of: members) else { return Outcome(.notHeld, .quorumNotMet) }
        guard issued <= present else { return Outcome(.void, .issuedExceedsPresent) }
        guard returned <= issued else { return Outcome(.void, .returnedExceedsIssued) }
        let counted = ballots.reduce(0) { $0 + $1.count } + sums.reduce(0) { $0 + $1.valid + $1.invalid }
        guard counted == returned else { return Outcome(.settingsRefused, .groupsDoNotSum) }
        var outcome = tallied()
        choose(into: &outcome)
        return outcome
    }

    /// What stood on the ballot when it was cast.
    private var printed: [Candidate] { candidates.filter { $0.status != .withdrawnBeforeVote } }

    /// What keeps the settings from being counted by, before anyone looks at the quorum.
    private var trouble: Outcome.Reason? {
        if Set(candidates.map(\.id)).count != candidates.count { return .duplicateProject }
        if method.seats < 1 { return .noSeats }
        let numbers = [members, present, issued, returned, method.seats] + ballots.map(\.count)
        guard members > 0, numbers.allSatisfy((0...Self.mostMembers).contains) else { return .numberOutOfRange }
        if present > members { return .presentExceedsMembers }
        return method.trouble ?? formTrouble ?? sumTrouble
    }

    private var formTrouble: Outcome.Reason? {
        if case .exactly(let number) = method.marks, number > printed.count { return .marksOutOfRange }
        switch method.form {
        case .competitive: return printed.count > method.seats ? nil : .tooFewProjects
        case .equal: return printed.count == method.seats ? nil : .projectsDifferFromSeats
        }
    }

    private var sumTrouble: Outcome.Reason? {
        let printed = Set(printed.map(\.id))
        return sums.lazy.compactMap { $0.trouble(printed: printed, marks: method.marks) }.first
    }

    private func tallied() -> Outcome {
        var outcome = Outcome(.decided)
        var tallies = printed.map { Tally($0.id) }
        let places = Dictionary(uniqueKeysWithValues: tallies.enumerated().map { ($1.project, $0) })
        let struck = Set(candidates.map(\.id)).subtracting(places.keys)
        for group in ballots {
            guard let marks = group.marks(struck: struck), marks.named.isSubset(of: places.keys),
                method.marks.allows(marks.approved.count)
            else {
                outcome.invalidBallots += group.count
                continue
            }
            outcome.validBallots += group.count
            for (project, place) in places {
                if marks.approved.contains(project) {
                    tallies[place].approvals += group.count
                } else if marks.opposed.contains(project) {
                    tallies[place].objections += group.count
                } else {
                    tallies[place].abstentions += group.count
                }
            }
        }
        for sum in sums {
            outcome.validBallots += sum.valid
            outcome.invalidBallots += sum.invalid
            for (project, place) in places {
                let (approved, opposed) = (sum.approvals[project] ?? 0, sum.objections[project] ?? 0)
                tallies[place].approvals += approved
                tallies[place].objections += opposed
                tallies[place].abstentions += sum.valid - approved - opposed
            }
        }
        outcome.tallies = tallies
        return outcome
    }

    /// Threshold, boundary, shortfall.
    private func choose(into outcome: inout Outcome) {
        let whole = method.threshold.whole == .members ? members : present
        let active = Set(candidates.filter { $0.status == .active }.map(\.id))
        let passed = outcome.tallies.enumerated()
            .filter { active.contains($1.project) && method.threshold.isPassed(by: $1.approvals, of: whole) }
            .sorted { ($1.element.approvals, $0.offset) < ($0.element.approvals, $1.offset) }
            .map(\.element)
        outcome.passed = passed.map(\.project)
        guard passed.count > method.seats else {
            outcome.selected = outcome.passed
            return fallShort(&outcome, leaving: active.count - passed.count)
        }
        let boundary = passed[method.seats - 1].approvals
        guard boundary == passed[method.seats].approvals else {
            outcome.selected = Array(outcome.passed.prefix(method.seats))
            return
        }
        outcome.selected = passed.filter { $0.approvals > boundary }.map(\.project)
        outcome.tied = passed.filter { $0.approvals == boundary }.map(\.project)
        outcome.unfilled = method.seats - outcome.selected.count
        outcome.seatsForTied = outcome.unfilled
        outcome.status = method.statusOfTie
        outcome.reason = outcome.status == .revote ? .tieAtBoundary : .tieAfterLastRound
    }

    private func fallShort(_ outcome: inout Outcome, leaving rest: Int) {
        outcome.unfilled = method.seats - outcome.selected.count
        guard outcome.unfilled > 0 else { return }
        let again = method.shortfall == .secondBallot && method.round < method.lastRound && rest > 0
        outcome.status = again ? .secondBallot : .decidedWithVacancy
        outcome.reason = .fewerPassedThanSeats
    }
}

extension VotingMethod {
    fileprivate var trouble: Outcome.Reason? {
        guard quorum.fraction.isSound else { return .quorumOutOfRange }
        guard threshold.fraction.isSound, threshold.comparison != .moreThan || threshold.fraction.isBelowWhole else {
            return .thresholdOutOfRange
        }
        guard (1...Round.mostMembers).contains(marks.limit) else { return .marksOutOfRange }
        return round >= 1 && round <= lastRound ? nil : .roundOutOfRange
    }

    fileprivate var statusOfTie: Outcome.Status {
        if round < lastRound { return .revote }
        return switch tieRule {
        case .lot: .lot
        case .presidium: .presidium
        case .vacant: .decidedWithVacancy
        }
    }
}

extension Fraction {
    /// More than the whole nobody has.
    fileprivate var isBelowWhole: Bool { numerator < denominator }
}

extension BallotGroup {
    fileprivate struct Marks {
        let approved: Set<String>
        let opposed: Set<String>
        /// Every project that the ballot names, however.
        let named: Set<String>
    }

    /// Nil where the whole ballot cannot be read. A mark that is illegible, or is both for and against, chooses nothing: the
    /// project is abstained on, and the ballot stands.
    fileprivate func marks(struck: Set<String>) -> Marks? {
        guard !isSpoiled else { return nil }
        let (approved, opposed) = (Set(approved).subtracting(struck), Set(opposed).subtracting(struck))
        let unread = Set(illegible).subtracting(struck)
        let unclear = unread.union(approved.intersection(opposed))
        return Marks(
            approved: approved.subtracting(unclear), opposed: opposed.subtracting(unclear),
            named: approved.union(opposed).union(unread))
    }
}
