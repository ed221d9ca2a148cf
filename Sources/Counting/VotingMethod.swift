/// The settings of a 票决办法: what the plenary adopted before the vote. They are frozen with it, and nothing here has a default
/// that the method does not state.
package struct VotingMethod: Hashable, Sendable {
    /// Whether more projects are printed than may be chosen (差额), or each printed one is decided by itself (等额).
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case competitive, equal
    }

    package var form: Form
    /// How many projects are to be chosen (应选数).
    package var seats: Int
    package var quorum: QuorumRule
    package var threshold: Threshold
    package var marks: MarkRule
    /// Which round this is, from 1, and how many there are at most.
    package var round: Int
    package var lastRound: Int
    package var tieRule: TieRule
    package var shortfall: Shortfall

    package init(
        form: Form, seats: Int, quorum: QuorumRule = .twoThirds, threshold: Threshold = .majorityOfMembers,
        marks: MarkRule, round: Int = 1, lastRound: Int, tieRule: TieRule, shortfall: Shortfall
    ) {
        self.form = form
        self.seats = seats
        self.quorum = quorum
        self.threshold = threshold
        self.marks = marks
        self.round = round
        self.lastRound = lastRound
        self.tieRule = tieRule
        self.shortfall = shortfall
    }
}

/// A part of a whole, in two whole numbers.
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(_ numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Above nothing, at most the whole, and small enough that no product overflows.
    var isSound: Bool { numerator > 0 && numerator <= denominator && denominator <= 1000 }
}

/// How many must be there (法定人数): at least this part of all deputies.
package struct QuorumRule: Hashable, Sendable {
    package let fraction: Fraction

    /// What 地方组织法 §14 asks for.
    package static let twoThirds = QuorumRule(Fraction(2, 3))

    package init(_ fraction: Fraction) { self.fraction = fraction }

    package func isMet(by present: Int, of members: Int) -> Bool {
        present * fraction.denominator >= members * fraction.numerator
    }

    /// The least number that meets it.
    package func least(of members: Int) -> Int {
        (members * fraction.numerator + fraction.denominator - 1) / fraction.denominator
    }
}

/// How many approvals a project needs (过半数).
package struct Threshold: Hashable, Sendable {
    /// Of whom it is a part. The law's base is all deputies (全体代表), not those who came.
    package enum Whole: String, Hashable, Sendable, CaseIterable, Codable {
        case members, present
    }

    /// 过半数 excludes the half itself, 半数以上 includes it; a second round may ask for the most votes only.
    package enum Comparison: String, Hashable, Sendable, CaseIterable, Codable {
        case moreThan = "more_than"
        case atLeast = "at_least"
        case none
    }

    package let whole: Whole
    package let fraction: Fraction
    package let comparison: Comparison

    /// What 地方组织法 §25 asks for: more than half of all deputies.
    package static let majorityOfMembers = Threshold(.moreThan, Fraction(1, 2), of: .members)
    /// What a second round among tied projects asks for, by analogy to §29: the most votes.
    package static let mostVotes = Threshold(.none, Fraction(1, 2), of: .members)

    package init(_ comparison: Comparison, _ fraction: Fraction, of whole: Whole) {
        self.comparison = comparison
        self.fraction = fraction
        self.whole = whole
    }

    package func isPassed(by approvals: Int, of whole: Int) -> Bool {
        switch comparison {
        case .moreThan: approvals * fraction.denominator > whole * fraction.numerator
        case .atLeast: approvals * fraction.denominator >= whole * fraction.numerator
        case .none: true
        }
    }

    /// The least number of approvals that passes.
    package func least(of whole: Int) -> Int {
        switch comparison {
        case .moreThan: whole * fraction.numerator / fraction.denominator + 1
        case .atLeast: (whole * fraction.numerator + fraction.denominator - 1) / fraction.denominator
        case .none: 0
        }
    }
}

/// How many projects one ballot may approve.
package enum MarkRule: Hashable, Sendable {
    case atMost(Int)
    case exactly(Int)

    package var limit: Int {
        switch self {
        case .atMost(let limit), .exactly(let limit): limit
        }
    }

    func allows(_ approvals: Int) -> Bool {
        switch self {
        case .atMost(let limit): approvals <= limit
        case .exactly(let number): approvals == number
        }
    }
}

/// What decides when the last round is tied too: the lot (抽签), the presidium (主席团), or nobody.
package enum TieRule: String, Hashable, Sendable, CaseIterable, Codable {
    case lot, presidium, vacant
}

/// What follows when fewer projects pass than are to be chosen: the place stays empty, or the rest is voted on again.
package enum Shortfall: String, Hashable, Sendable, CaseIterable, Codable {
    case vacant
    case secondBallot = "second_ballot"
}
