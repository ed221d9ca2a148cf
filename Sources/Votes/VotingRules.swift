package import Counting
package import Ground

/// The voting rules (票决办法) that the plenary adopts before it votes, and that nobody changes afterwards. A value of this type is
/// complete; what is missing is refused where the form is read.
package struct VotingRules: Hashable, Sendable, Codable {
    /// How a ballot is marked.
    package enum BallotForm: String, Hashable, Sendable, CaseIterable, Codable {
        /// Tick at most so many (每票最多选若干项).
        case approve
        /// For, against or neither, project by project (逐项表决).
        case decide
    }

    /// What is published besides the result itself.
    package enum Publication: String, Hashable, Sendable, CaseIterable, Codable {
        /// The votes of every project.
        case votes
        /// Which projects were chosen, and how many came and voted.
        case choice
    }

    /// How many projects are chosen (应选数).
    package var seats: Int
    /// How many more projects must stand on the ballot (差额数); 0 for an equal vote (等额).
    package var surplus: Int
    package var form: BallotForm
    /// The base of the majority (计票基数).
    package var base: Threshold.Whole
    /// 过半数, which excludes the half, or 半数以上, which includes it.
    package var comparison: Threshold.Comparison
    package var tie: TieRule
    package var shortfall: Shortfall
    /// How many rounds there may be in all.
    package var rounds: Int
    /// How many tellers there are, and how many of them open the count together.
    package var tellers: Int
    package var openers: Int
    package var publication: Publication
    /// For how many hours deputies have had the dossiers before they vote.
    package var reading: Int

    package init(
        seats: Int, surplus: Int, form: BallotForm, base: Threshold.Whole = .members,
        comparison: Threshold.Comparison = .moreThan, tie: TieRule, shortfall: Shortfall, rounds: Int, tellers: Int,
        openers: Int, publication: Publication, reading: Int = 0
    ) {
        self.seats = seats
        self.surplus = surplus
        self.form = form
        self.base = base
        self.comparison = comparison
        self.tie = tie
        self.shortfall = shortfall
        self.rounds = rounds
        self.tellers = tellers
        self.openers = openers
        self.publication = publication
        self.reading = reading
    }

    /// What is wrong with the numbers by themselves, by the field of the form.
    package var troubles: [String: Words] {
        var troubles: [String: Words] = [:]
        if !(1...100).contains(seats) { troubles["seats"] = .seatsOutOfRange }
        if !(0...100).contains(surplus) { troubles["surplus"] = .surplusOutOfRange }
        if !(1...3).contains(rounds) { troubles["rounds"] = .roundsOutOfRange }
        if !(2...9).contains(tellers) { troubles["tellers"] = .tellersOutOfRange }
        if !(2...max(2, tellers)).contains(openers) { troubles["openers"] = .openersOutOfRange }
        if !(0...720).contains(reading) { troubles["reading"] = .readingOutOfRange }
        if comparison == .none { troubles["comparison"] = .comparisonMissing }
        return troubles
    }

    /// As the count takes them, for the first round.
    package func method(projects: Int) -> VotingMethod {
        VotingMethod(
            form: surplus > 0 ? .competitive : .equal, seats: seats,
            threshold: Threshold(comparison, Fraction(1, 2), of: base),
            marks: form == .approve ? .atMost(seats) : .atMost(projects), lastRound: rounds, tieRule: tie,
            shortfall: shortfall)
    }
}
