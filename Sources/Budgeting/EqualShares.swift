/// The Method of Equal Shares: everybody gets the same part of the money, and it is spent on what they approve of.
package struct EqualShares: Sendable {
    /// What a voter gets from a project that is bought.
    package enum Utility: Sendable {
        /// Its cost: a large project is worth more.
        case cost
        /// One: every project is worth the same.
        case cardinality
    }

    /// When raising everybody's part (Add1) stops. Two rules are in use, and they differ on real elections: name the one that is used.
    package enum Stop: Sendable {
        /// As pabutools and equalshares.net: at once when nothing more fits, and before the money is overspent.
        case exhaustive
        /// Only before the money is overspent.
        case overspend
    }

    private let instance: Instance
    private let utility: Utility
    private let supporters: [[Int32]]
    private let approvals: [Int]
    private let voters: Int
    /// How many voters a group of ballots stands for.
    private let sizes: [Double]
    /// What each voter of a group gets, where one gets 1 in the mean.
    private let endowments: [Double]
    /// Of each project, what its supporters get together.
    private let backing: [Double]

    /// - Parameter byResidents: everybody gets a part by how many residents one voter of their area stands for (voting.md §5); otherwise
    ///   all get the same.
    package init(_ instance: Instance, _ utility: Utility = .cost, byResidents: Bool = false) {
        self.instance = instance
        self.utility = utility
        supporters = instance.supporters
        approvals = instance.approvals
        voters = instance.voters
        sizes = instance.ballots.map { Double($0.count) }
        let endowments = instance.ballots.map { byResidents ? $0.endowment : 1 }
        self.endowments = endowments
        let sums = zip(sizes, endowments).map { $0 * $1 }
        backing = supporters.map { groups in groups.reduce(0) { $0 + sums[Int($1)] } }
    }

    /// With the money shared out once.
    package func chosen() -> [Int] { chosen(share: Double(instance.budget) / Double(max(1, voters))) }

    /// Raises everybody's part by `increment` until the rule stops it.
    ///
    /// - Parameter mostRuns: after so many raises the outcome is what it is by then. Nobody has seen a thousand on a real election.
    package func chosenWithAdd1(increment: Double = 1, _ stop: Stop = .exhaustive, mostRuns: Int = 20_000) -> [Int] {
        guard voters > 0, increment > 0 else { return [] }
        var share = Double(instance.budget) / Double(voters)
        var last = chosen(share: share)
        for _ in 0..<mostRuns {
            let left = instance.budget - instance.cost(of: last)
            if stop == .exhaustive, !canPayMore(than: last, with: left) { return last }
            // Nobody gains once everybody could pay everything alone.
            if share > Double(instance.projects.reduce(0) { $0 + $1.cost }) { return last }
            share += increment
            let next = chosen(share: share)
            if instance.cost(of: next) > instance.budget { return last }
            last = next
        }
        return last
    }

    private func canPayMore(than chosen: [Int], with left: Int) -> Bool {
        instance.projects.indices.contains {
            approvals[$0] > 0 && instance.projects[$0].cost <= left && !chosen.contains($0)
        }
    }

    /// The rule itself, for one part of the money. A project's price only rises as its supporters spend, so one that was dear stays
    /// dear, and is looked at again only when nothing known to be cheaper is left.
    private func chosen(share: Double) -> [Int] {
        var money = endowments.map { $0 * share }
        var rates = [Double](repeating: 0, count: instance.projects.count)
        var pays = [Double](repeating: 0, count: instance.projects.count)
        var open = instance.projects.indices.filter { approvals[$0] > 0 }
        for project in open {
            rates[project] = firstRate(of: project, share: share)
        }
        open.removeAll { rates[$0] == .infinity }
        var chosen: [Int] = []
        while !open.isEmpty {
            open.sort { rates[$0] < rates[$1] }
            var best: (rate: Double, pay: Double, project: Int)?
            for project in open {
                if let best, rates[project] > best.rate + tolerance * best.rate { break }
                let (rate, pay) = price(of: project, money, atLeast: pays[project], besides: best?.rate ?? .infinity)
                (rates[project], pays[project]) = (rate, pay)
                guard rate < .infinity else { continue }
                if let known = best {
                    let isLess = rate < known.rate - tolerance * known.rate
                    let isSame = rate <= known.rate + tolerance * known.rate
                    if isLess || isSame && instance.precedes(project, known.project, approvals) {
                        best = (rate, pay, project)
                    }
                } else {
                    best = (rate, pay, project)
                }
            }
            guard let best else { break }
            chosen.append(best.project)
            for group in supporters[best.project] {
                money[Int(group)] = max(0, money[Int(group)] - best.pay)
            }
            open.removeAll { $0 == best.project || rates[$0] == .infinity }
        }
        return chosen
    }

    /// While nobody has spent anything, everyone pays the same, or less where they cannot: then the others pay more than this.
    private func firstRate(of project: Int, share: Double) -> Double {
        let cost = Double(instance.projects[project].cost)
        let all = backing[project] * share
        return cost <= all + tolerance * all ? rate(cost / Double(approvals[project]), project) : .infinity
    }

    private func rate(_ pay: Double, _ project: Int) -> Double {
        let cost = Double(instance.projects[project].cost)
        return utility == .cost ? (cost > 0 ? pay / cost : 0) : pay
    }

    /// What each supporter pays, where those who have less pay all that they have. Infinite where they cannot pay it together.
    /// - Parameter known: what each paid at least when it was last asked; since then it can only have risen.
    /// - Parameter best: a rate that is to be beaten. Once it cannot be, what is given back is as far as was reckoned: too little.
    private func price(
        of project: Int, _ money: [Double], atLeast known: Double, besides best: Double
    ) -> (rate: Double, pay: Double) {
        var rest = Double(instance.projects[project].cost)
        var count = Double(approvals[project])
        var pay = max(known, rest / count)
        // Who cannot pay `pay` gives all; the others then pay more, so the question is asked again until nobody is left behind.
        var bound = -1.0
        while true {
            let (low, high) = (bound, pay)
            var (poor, given) = (0.0, 0.0)
            money.withUnsafeBufferPointer { money in
                sizes.withUnsafeBufferPointer { sizes in
                    for group in supporters[project] {
                        let has = money[Int(group)]
                        let counted = has > low && has < high ? sizes[Int(group)] : 0
                        poor += counted
                        given += has * counted
                    }
                }
            }
            if poor == 0 {
                pay = rest / count
                return (rate(pay, project), pay)
            }
            count -= poor
            rest -= given
            guard count > 0 else {
                // Short by no more than rounding is not short.
                return rest <= tolerance * Double(instance.projects[project].cost)
                    ? (rate(high, project), high) : (.infinity, 0)
            }
            // Exactly those below the old price have been asked.
            bound = high.nextDown
            pay = rest / count
            if rate(pay, project) > best + 2 * tolerance * best { return (rate(pay, project), pay) }
        }
    }
}
