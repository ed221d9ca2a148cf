package import Counting
package import Ground

/// Where a vote stands: what its acts so far have come to.
package struct VoteStanding: Sendable {
    package let label: Vote.Label
    package private(set) var projects: [BallotProject] = []
    package private(set) var withdrawn: [Int: String] = [:]
    package private(set) var areas: [BallotArea] = []
    /// Since when deputies have had the dossiers as they stand now.
    package private(set) var listedAt: Instant?
    package private(set) var questions: [DeputyQuestion] = []
    package private(set) var rules: VotingRules?
    package private(set) var rulesHand: HandVote?
    package private(set) var tellers: [Teller] = []
    package private(set) var tellersHand: HandVote?
    package private(set) var commitment: DrawCommitment?
    package private(set) var drawn: DrawnOrder?
    package private(set) var drawnByHand: HandOrder?
    package private(set) var keyFingerprint: String?
    package private(set) var slips: (count: Int, fingerprint: String)?
    package private(set) var rounds: [RoundStanding] = []
    /// Who asked for an act that takes two.
    package private(set) var asked: [HighAct: PersonID] = [:]
    package private(set) var proclamation: Proclamation?
    /// Why it is not held.
    package private(set) var abandoned: String?
    package private(set) var lastNumber = 0

    init(of label: Vote.Label, after entries: [VoteEntry]) {
        self.label = label
        for entry in entries { apply(entry) }
    }

    /// Nothing more happens in it.
    var isOver: Bool { proclamation != nil || abandoned != nil }

    /// The round that is on.
    package var round: RoundStanding? { rounds.last }
    package var roundNumber: Int { rounds.count }

    /// The order on the ballot, by the projects' numbers; nil before it is drawn.
    package var order: [Int]? { drawn?.order ?? drawnByHand?.order }

    /// Still on the ballot.
    package var standingProjects: [BallotProject] { projects.filter { withdrawn[$0.number] == nil } }

    package func project(_ number: Int) -> BallotProject? { projects.first { $0.number == number } }

    package func teller(_ person: PersonID?) -> Teller? { tellers.first { $0.person == person } }

    /// What every round so far has chosen, in the order of the votes; nil until the last one is settled.
    package var chosen: [Int]? {
        guard let round, round.isSettled else { return nil }
        return rounds.flatMap(\.chosen)
    }

    package mutating func apply(_ entry: VoteEntry) {
        lastNumber = entry.number
        // What was asked for was asked as things stood then.
        switch entry.act {
        case .asked, .certified, .gaveShare, .refusedShare, .counted, .enteredPaper, .questioned, .answered: break
        default: asked = [:]
        }
        switch entry.act {
        case .listed(let projects): (self.projects, areas, listedAt) = (projects, [], entry.at)
        case .divided(let areas): self.areas = areas
        case .amended(let project, let summary, _):
            projects = projects.map { $0.number == project ? $0.amended(summary) : $0 }
            listedAt = entry.at
        case .questioned(let project, let by, let text):
            questions.append(DeputyQuestion(number: questions.count + 1, project: project, by: by, text: text))
        case .answered(let question, let by, let text, let due):
            guard questions.indices.contains(question - 1) else { break }
            questions[question - 1].answers.append(DeputyQuestion.Answer(by: by, text: text, due: due))
        case .withdrew(let project, let reason):
            withdrawn[project] = reason
            // A round that is only being prepared is prepared anew.
            if let round, !round.hasOpened, rounds.count == 1 { rounds[0] = firstRound(like: round) ?? round }
        case .adopted(let rules, let hand): (self.rules, rulesHand) = (rules, hand)
        case .approvedTellers(let tellers, let hand): (self.tellers, tellersHand) = (tellers, hand)
        case .committed(let commitment): self.commitment = commitment
        case .drew(let order): drawn = order
        case .drewByHand(let order): drawnByHand = order
        case .madeKey(let fingerprint): keyFingerprint = fingerprint
        case .madeSlips(let count, let fingerprint):
            slips = (count, fingerprint)
            if !rounds.isEmpty { rounds[rounds.count - 1].forgetIssue() }
        case .restartedKey, .renamed: break
        case .abandoned(let reason): abandoned = reason
        case .asked(let act): asked[act] = entry.by
        case .beganRound: beginRound()
        case .proclaimed(let proclamation):
            self.proclamation = proclamation
        case .calledRoll, .issued, .opened, .suspended, .resumed, .movedToPaper, .closed, .enteredPaper, .gaveShare,
            .refusedShare, .counted, .committedLot, .drewLot, .settled, .certified, .announced:
            if rounds.isEmpty { beginRound() }
            rounds[rounds.count - 1].apply(entry)
        }
    }

    /// With the roll of `prepared`, where it was called already.
    private func firstRound(like prepared: RoundStanding?) -> RoundStanding? {
        guard let rules else { return nil }
        let numbers = standingProjects.map(\.number)
        var method = rules.method(projects: numbers.count)
        if label == .consultation { method.quorum = .none }
        return RoundStanding(method: method, projects: numbers, roll: prepared?.roll)
    }

    /// The first round is of all that stand on the ballot; a later one of what the last outcome asks for.
    private mutating func beginRound() {
        guard let rules else { return }
        guard let last = rounds.last, let outcome = last.outcome else {
            if let first = firstRound(like: nil) { rounds.append(first) }
            return
        }
        if let next = last.count?.following(outcome) {
            var method = next.method
            if rules.form == .decide { method.marks = .atMost(next.projects.count) }
            rounds.append(RoundStanding(method: method, projects: next.projects.compactMap { Int($0) }))
        } else if outcome.status == .void || outcome.status == .notHeld {
            rounds.append(RoundStanding(method: last.method, projects: last.projects))
        }
    }
}

extension QuorumRule {
    /// Nobody has to be there: what a consultation asks for.
    fileprivate static let none = QuorumRule(Fraction(1, 1000))
}

/// One round: the first vote, a run-off, or a vote again.
package struct RoundStanding: Sendable {
    package enum Phase: Sendable, Equatable {
        case preparing, open
        case suspended(String)
        case closed, certified, announced
    }

    package let method: VotingMethod
    /// In the order of their numbers.
    package let projects: [Int]
    package private(set) var phase = Phase.preparing
    package private(set) var roll: Roll?
    package private(set) var issue: Issue?
    package private(set) var openedAt: Instant?
    /// What the devices run, as it was when the round opened.
    package private(set) var programs: [DeviceProgram] = []
    /// How many voters' ballots were in when voting ended.
    package private(set) var cast: Int?
    package private(set) var isOnPaperAlone = false
    package private(set) var whyOnPaper: String?
    package private(set) var paperEntries: [(by: PersonID?, count: PaperCount)] = []
    package private(set) var shares: [Int] = []
    package private(set) var refusedShares: [(teller: Int, reason: Words)] = []
    package private(set) var counts: [[Int]]?
    package private(set) var lotCommitment: DrawCommitment?
    package private(set) var lot: DrawnOrder?
    /// The tied, in the order in which they are chosen.
    package private(set) var settled: [Int]?
    package private(set) var howSettled: String?
    package private(set) var certifiedBy: [PersonID] = []

    init(method: VotingMethod, projects: [Int], roll: Roll? = nil) {
        self.method = method
        self.projects = projects
        self.roll = roll
    }

    mutating func forgetIssue() {
        if phase == .preparing { issue = nil }
    }

    mutating func apply(_ entry: VoteEntry) {
        switch entry.act {
        case .calledRoll(let roll): (self.roll, issue) = (roll, nil)
        case .issued(let issue): self.issue = issue
        case .opened(_, let programs): (phase, openedAt, self.programs) = (.open, entry.at, programs ?? [])
        case .suspended(let reason): phase = .suspended(reason)
        case .resumed: phase = .open
        case .movedToPaper(let reason, let papers):
            (isOnPaperAlone, whyOnPaper, phase) = (true, reason, .closed)
            issue = Issue(leftSlips: [], drawnSlips: 0, papers: papers)
            cast = 0
        case .closed(let cast): (phase, self.cast) = (.closed, cast)
        case .enteredPaper(let count):
            // Two that differ are both forgotten: count again.
            if paper == nil, paperEntries.count > 1 { paperEntries = [] }
            paperEntries.append((entry.by, count))
        case .gaveShare(let teller): shares.append(teller)
        case .refusedShare(let teller, let reason): refusedShares.append((teller, reason))
        case .counted(let counts): self.counts = counts
        case .committedLot(let commitment): lotCommitment = commitment
        case .drewLot(let drawn): (lot, settled) = (drawn, drawn.order)
        case .settled(let order, let how): (settled, howSettled) = (order, how)
        case .certified:
            if let person = entry.by { certifiedBy.append(person) }
            phase = .certified
        case .announced: phase = .announced
        default: break
        }
    }

    /// The count of paper that two people entered alike.
    package var paper: PaperCount? {
        guard paperEntries.count > 1, paperEntries[0].count == paperEntries[1].count else { return nil }
        return paperEntries[0].count
    }

    package var needsPaper: Bool { (issue?.papers ?? 0) > 0 }
    package var needsOpening: Bool { !isOnPaperAlone && (issue?.drawnSlips ?? 0) > 0 }
    package var hasOpened: Bool { openedAt != nil }
    package var hasClosed: Bool { phase == .closed || phase == .certified || phase == .announced }

    /// What the count is made from, once everything is in.
    package var count: Round? {
        guard hasClosed, let roll, let issue else { return nil }
        if needsPaper && paper == nil || needsOpening && cast != 0 && counts == nil { return nil }
        let cast = needsOpening ? self.cast ?? 0 : 0
        return Round(
            method: method, members: roll.members, present: roll.present,
            candidates: projects.map { Candidate(BallotProject.label(of: $0)) }, issued: issue.total,
            returned: cast + (paper?.returned ?? 0), sums: sums(cast: cast))
    }

    package var outcome: Outcome? { count?.counted() }

    private func sums(cast: Int) -> [BallotSum] {
        var sums: [BallotSum] = []
        if let counts {
            // One question with an answer for each project, or for each project a question with 赞成 and 反对.
            let isDecided = counts.count > 1 || projects.count == 1 && counts.first?.count == 2
            let marks = projects.indices.map { isDecided ? counts[$0] : [counts[0][$0]] }
            sums.append(
                BallotSum(
                    valid: cast, for: tallies(marks.map { $0[0] }),
                    against: tallies(marks.map { $0.dropFirst().first ?? 0 })))
        }
        if let paper {
            let (approvals, objections) = (paper.lines.map(\.approvals), paper.lines.map(\.objections))
            sums.append(
                BallotSum(
                    valid: paper.returned - paper.invalid, invalid: paper.invalid, for: tallies(approvals),
                    against: tallies(objections)))
        }
        return sums
    }

    private func tallies(_ votes: [Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(projects.map(BallotProject.label), votes))
    }

    /// What this round chose, in the order of the votes.
    package var chosen: [Int] {
        guard let outcome else { return [] }
        if let settled, let all = try? outcome.settled(by: settled.map(BallotProject.label)) {
            return all.compactMap { Int($0) }
        }
        return outcome.selected.compactMap { Int($0) }
    }

    /// A tie is left that no further round undoes, and nobody has settled it yet.
    package var asksToSettle: Bool {
        settled == nil && (outcome?.status == .lot || outcome?.status == .presidium)
    }

    /// Nothing has to follow this round.
    package var isSettled: Bool {
        switch outcome?.status {
        case .decided, .decidedWithVacancy: true
        case .lot, .presidium: !asksToSettle
        default: false
        }
    }

    /// The voters vote again before anything is announced as chosen.
    package var asksForRound: Bool {
        switch outcome?.status {
        case .revote, .secondBallot, .void, .notHeld: true
        default: false
        }
    }
}
