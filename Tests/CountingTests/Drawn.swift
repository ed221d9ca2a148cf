@testable import Counting

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Round {
    /// A made-up round that reaches the tally: small enough for ties, with every kind of ballot in it.
    static func drawn(_ seed: Int) -> Round {
        var numbers = Numbers(seed)
        let seats = Int.random(in: 1...3, using: &numbers)
        let projects = (0..<seats + Int.random(in: 1...3, using: &numbers)).map { "P\($0)" }
        let members = Int.random(in: 6...16, using: &numbers)
        let present = Int.random(in: (2 * members + 2) / 3...members, using: &numbers)
        let returned = Int.random(in: present / 2...present, using: &numbers)
        let ballots = (0..<returned).map { _ in BallotGroup.drawn(projects, seats: seats, &numbers) }
        let statuses: [Candidate.Status] = [.active, .active, .active, .active, .withdrawnAfterVote]
        let rounds = Int.random(in: 1...2, using: &numbers)
        let comparisons: [Threshold.Comparison] = [.moreThan, .moreThan, .atLeast, .none]
        let ties = TieRule.allCases
        let method = VotingMethod(
            form: .competitive, seats: seats,
            threshold: Threshold(
                comparisons[Int.random(in: 0..<4, using: &numbers)], Fraction(1, 2), of: .members),
            marks: .atMost(seats), round: 1, lastRound: rounds,
            tieRule: ties[Int.random(in: 0..<ties.count, using: &numbers)],
            shortfall: Bool.random(using: &numbers) ? .vacant : .secondBallot)
        return Round(
            method: method, members: members, present: present,
            candidates: projects.map { Candidate($0, statuses[Int.random(in: 0..<5, using: &numbers)]) },
            issued: present, returned: returned, ballots: ballots)
    }
}

extension BallotGroup {
    fileprivate static func drawn(_ projects: [String], seats: Int, _ numbers: inout Numbers) -> BallotGroup {
        let mixed = projects.shuffled(using: &numbers)
        let approved = Array(mixed.prefix(Int.random(in: 0...min(seats + 1, mixed.count), using: &numbers)))
        let opposed = projects.filter { !approved.contains($0) && Bool.random(using: &numbers) }
        switch Int.random(in: 0..<20, using: &numbers) {
        case 0: return BallotGroup(1, for: approved, isSpoiled: true)
        case 1: return BallotGroup(1, for: approved, against: opposed + approved.prefix(1))
        case 2: return BallotGroup(1, for: approved, illegible: Array(approved.suffix(1)))
        case 3: return BallotGroup(1, for: approved + ["written in"])
        default: return BallotGroup(1, for: approved, against: opposed)
        }
    }
}
