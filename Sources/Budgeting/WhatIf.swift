/// A rule by its full name: “greedy” alone would be ambiguous.
package enum BudgetingRule: String, Hashable, Sendable, CaseIterable {
    case greedyVotes = "greedy_votes"
    case greedyVotesNoSkip = "greedy_votes_no_skip"
    case greedyVotesUnderCaps = "greedy_votes_area_caps"
    case greedyVotesPerCost = "greedy_votes_per_cost"
    case maxWelfare = "max_welfare"
    case equalShares = "equal_shares_cost"
    case equalSharesAdd1 = "equal_shares_cost_add1_exhaustive"
    case equalSharesByResidents = "equal_shares_cost_by_residents"
    case phragmen = "phragmen_skip"

    /// Asks more than how many approve of each project: it needs to know which ballots do.
    package var needsBallots: Bool {
        switch self {
        case .equalShares, .equalSharesAdd1, .equalSharesByResidents, .phragmen: true
        case .greedyVotes, .greedyVotesNoSkip, .greedyVotesUnderCaps, .greedyVotesPerCost, .maxWelfare: false
        }
    }

    /// The rules that can be asked about this instance.
    package static func all(for instance: Instance) -> [BudgetingRule] {
        allCases.filter { rule in
            switch rule {
            case .greedyVotesUnderCaps: instance.areas.contains { $0.cap != nil }
            case .equalSharesByResidents: instance.ballots.contains { $0.endowment != 1 }
            default: true
            }
        }
    }

    package func chosen(in instance: Instance) -> [Int] {
        switch self {
        case .greedyVotes: instance.greedyByVotes()
        case .greedyVotesNoSkip: instance.greedyByVotes(.ends)
        case .greedyVotesUnderCaps: instance.greedyByVotesUnderCaps()
        case .greedyVotesPerCost: instance.greedyByVotesPerCost()
        case .maxWelfare: instance.maxWelfare(mostCells: 2_000_000)?.chosen ?? []
        case .equalShares: EqualShares(instance).chosen()
        case .equalSharesAdd1:
            EqualShares(instance).chosenWithAdd1(
                increment: max(1, 0.003 * Double(instance.budget) / Double(max(1, instance.voters))),
                mostRuns: 1000)
        case .equalSharesByResidents: EqualShares(instance, byResidents: true).chosen()
        case .phragmen: instance.phragmen(.skipped)
        }
    }
}

/// What a rule would choose with less money and with more. No rule here is the law's: the count of a congress asks for no costs.
package struct WhatIf: Sendable {
    /// In per cent of the budget.
    package static let steps = Array(stride(from: 50, through: 150, by: 10))

    package let rule: BudgetingRule
    /// By step, places of projects.
    package let chosen: [[Int]]

    package init(_ rule: BudgetingRule, on instance: Instance) {
        self.rule = rule
        chosen = Self.steps.map { percent in
            var changed = instance
            changed.budget = instance.budget / 100 * percent + instance.budget % 100 * percent / 100
            return rule.chosen(in: changed)
        }
    }

    /// With the budget as it is.
    package var asItIs: [Int] { chosen[Self.steps.firstIndex(of: 100) ?? 0] }

    /// The least step at which a project is in. With more money it may drop out again: these rules are not monotone.
    package func first(_ project: Int) -> Int? {
        zip(Self.steps, chosen).first { $0.1.contains(project) }?.0
    }
}
