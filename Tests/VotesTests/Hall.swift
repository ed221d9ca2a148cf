import Counting
import Ground

@testable import Votes

/// A vote that is conducted without any database: each act is checked, then done.
struct Hall {
    private(set) var entries: [VoteEntry] = []
    let label: Vote.Label
    static let start = Instant(milliseconds: 1_795_000_000_000)

    static let office = PersonID(rawValue: 1)
    static let presider = PersonID(rawValue: 2)
    static let second = PersonID(rawValue: 3)
    static let deputy = PersonID(rawValue: 4)
    static let tellers = (11...13).map { PersonID(rawValue: $0) }

    init(_ label: Vote.Label = .decision) {
        self.label = label
    }

    var standing: VoteStanding { VoteStanding(of: label, after: entries) }

    /// As the vote's own page knows a person.
    private func roles(of person: PersonID) -> Set<VoteRole> {
        switch person {
        case Self.office: [.office]
        case Self.presider, Self.second: [.office, .presider]
        case Self.deputy: [.deputy]
        default: Self.tellers.contains(person) ? [.teller] : []
        }
    }

    mutating func act(_ act: VoteAct, by person: PersonID) throws {
        let standing = standing
        try standing.check(act, by: person, as: roles(of: person), at: Self.start)
        entries.append(VoteEntry(number: entries.count + 1, at: Self.start, by: person, act: act))
    }

    /// The words of a refusal; nil where the act passes.
    func refusal(of act: VoteAct, by person: PersonID) -> Words? {
        do throws(Refusal) {
            try standing.check(act, by: person, as: roles(of: person), at: Self.start)
            return nil
        } catch { return error.words }
    }
}

extension Hall {
    static func rules(
        seats: Int = 2, surplus: Int = 1, form: VotingRules.BallotForm = .approve, rounds: Int = 2, tie: TieRule = .lot,
        shortfall: Shortfall = .secondBallot
    ) -> VotingRules {
        VotingRules(
            seats: seats, surplus: surplus, form: form, tie: tie, shortfall: shortfall, rounds: rounds, tellers: 3,
            openers: 2,
            publication: .votes)
    }

    static func projects(_ count: Int) -> [BallotProject] {
        (1...count).map { BallotProject(number: $0, name: "项目\($0)", summary: "地点、投资、时限") }
    }

    static func hand(_ members: Int = 90) -> HandVote {
        HandVote(members: members, approvals: members - 5, objections: 3, abstentions: 2)
    }

    static let allTellers = tellers.enumerated().map { Teller(person: $1, name: "监票人\($0 + 1)", isChief: $0 == 0) }

    /// As far as the roll: rules, tellers, order, key and slips.
    static func prepared(_ rules: VotingRules = rules(), projects: Int = 5, slips: Int? = 90) throws -> Hall {
        var hall = Hall()
        try hall.act(.listed(Self.projects(projects)), by: office)
        try hall.act(.adopted(rules, hand()), by: office)
        try hall.act(.approvedTellers(allTellers, hand()), by: office)
        try hall.act(
            .drewByHand(HandOrder(order: Array((1...projects).reversed()), drawnBy: "甲", watchedBy: "乙")), by: office)
        guard let slips else { return hall }
        try hall.act(.madeKey(fingerprint: "k"), by: tellers[0])
        try hall.act(.madeSlips(count: slips, fingerprint: "s"), by: tellers[0])
        return hall
    }

    /// With everybody there and voting by slip.
    static func open(_ rules: VotingRules = rules(), projects: Int = 5, members: Int = 90) throws -> Hall {
        var hall = try prepared(rules, projects: projects, slips: members)
        try hall.callRoll(members: members)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: members, papers: 0)), by: office)
        try hall.act(.asked(.open), by: presider)
        try hall.act(.opened(fingerprint: "e"), by: tellers[1])
        return hall
    }

    /// A tie of the third and the fourth, and in the run-off again.
    static func tiedTwice() throws -> Hall {
        var hall = try open(rules(seats: 3))
        try hall.close(cast: 90)
        try hall.count([[75, 65, 50, 50, 30]])
        try hall.announce()
        try hall.act(.beganRound, by: presider)
        try hall.voteOnPaper([3: 45, 4: 45])
        return hall
    }

    mutating func callRoll(members: Int, present: Int? = nil) throws {
        let away = (0..<(members - (present ?? members))).map { "\(900 + $0)" }
        let why = members == 90 ? nil : "出缺和补选"
        try act(.calledRoll(Roll(members: members, excused: away, absent: [], why: why)), by: Self.office)
    }

    mutating func close(cast: Int) throws {
        try act(.asked(.close), by: Self.presider)
        try act(.closed(cast: cast), by: Self.tellers[2])
    }

    /// The tellers open the sum.
    mutating func count(_ counts: [[Int]]) throws {
        try act(.gaveShare(teller: 1), by: Self.tellers[0])
        try act(.gaveShare(teller: 2), by: Self.tellers[1])
        try act(.counted(counts), by: Self.tellers[1])
    }

    mutating func announce() throws {
        for teller in Self.tellers.prefix(2) { try act(.certified, by: teller) }
        try act(.announced, by: Self.presider)
    }

    /// Everybody votes on paper in the round that is on.
    mutating func voteOnPaper(_ approvals: [Int: Int], members: Int = 90, returned: Int? = nil, invalid: Int = 0) throws
    {
        try callRoll(members: members)
        try act(.issued(Issue(leftSlips: [], drawnSlips: 0, papers: members)), by: Self.office)
        try act(.asked(.open), by: Self.presider)
        try act(.opened(fingerprint: ""), by: Self.tellers[0])
        try close(cast: 0)
        let lines = (standing.round?.projects ?? []).map {
            PaperCount.Line(project: $0, approvals: approvals[$0] ?? 0, objections: 0)
        }
        let count = PaperCount(returned: returned ?? members, invalid: invalid, lines: lines)
        try act(.enteredPaper(count), by: Self.office)
        try act(.enteredPaper(count), by: Self.second)
    }
}
