package import Ground

/// What goes on the ballot of the round that has to follow.
package struct FollowingRound: Hashable, Sendable {
    package let method: VotingMethod
    /// In the order of the ballot before.
    package let projects: [String]
}

extension Round {
    /// The next round that `outcome` asks for; nil where it asks for none.
    package func following(_ outcome: Outcome) -> FollowingRound? {
        var next = method
        next.round += 1
        let projects: [String]
        switch outcome.status {
        case .revote:
            next.seats = outcome.seatsForTied
            next.threshold = .mostVotes
            projects = outcome.tied
        case .secondBallot:
            projects = candidates.filter { $0.status == .active && !outcome.selected.contains($0.id) }.map(\.id)
            next.seats = min(outcome.unfilled, projects.count)
        default: return nil
        }
        next.form = projects.count > next.seats ? .competitive : .equal
        next.marks = method.marks.limited(to: next.seats)
        return FollowingRound(method: next, projects: projects)
    }
}

extension Outcome {
    /// The projects that are chosen once a tied round is settled: by a drawn order of the tied, or by the order in which the
    /// presidium puts them.
    package func settled(by order: [String]) throws(Refusal) -> [String] {
        guard status == .lot || status == .presidium else { throw .conflict(.nothingToSettle) }
        guard order.count == tied.count, Set(order) == Set(tied) else { throw .badInput(.settlesOthers) }
        return selected + order.prefix(seatsForTied)
    }
}

extension MarkRule {
    /// The same kind of limit for as many seats as are left.
    fileprivate func limited(to seats: Int) -> MarkRule {
        switch self {
        case .atMost: .atMost(seats)
        case .exactly: .exactly(seats)
        }
    }
}
