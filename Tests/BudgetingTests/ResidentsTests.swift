import Budgeting
import Testing

/// Equal Shares where a voter stands for more residents here than there (voting.md §5).
@Suite struct ResidentsTests {
    private static func file(_ residents: String) -> String {
        """
        META
        key;value
        budget;100
        neighborhoods;East,West
        residents_per_neighborhood;\(residents)
        PROJECTS
        project_id;cost
        bridge;60
        lamps;60
        VOTES
        voter_id;vote;neighborhood
        1;bridge;East
        2;bridge;East
        3;bridge;East
        4;lamps;West

        """
    }

    @Test func `few who voted for many residents get what the many are due`() throws {
        // Three of four live where three of four voted: the bridge.
        let even = try PBFile(Array(Self.file("300,100").utf8)).instance()
        #expect(even.ballots.allSatisfy { $0.endowment == 1 })
        #expect(!BudgetingRule.all(for: even).contains(.equalSharesByResidents))
        #expect(EqualShares(even, byResidents: true).chosen() == [0])
        // Most live where one alone voted.
        let west = try PBFile(Array(Self.file("100,300").utf8)).instance()
        #expect(zip(west.ballots, [1.0 / 3, 3]).allSatisfy { abs($0.endowment - $1) < 1e-12 })
        #expect(BudgetingRule.all(for: west).contains(.equalSharesByResidents))
        #expect(BudgetingRule.equalSharesByResidents.chosen(in: west) == [1])
        #expect(BudgetingRule.equalShares.chosen(in: west) == [0], "the others know nothing of residents")
    }

    @Test func `what is not said of every voter is not used`() throws {
        for residents in ["100", "0,300", "many,300", ""] {
            let instance = try PBFile(Array(Self.file(residents).utf8)).instance()
            #expect(instance.ballots.allSatisfy { $0.endowment == 1 }, "\(residents)")
        }
    }

    @Test func `it chooses what the rule says, voter by voter`() {
        var chance = Chance(state: 42)
        for _ in 0..<300 {
            let count = 3 + chance.next(6)
            let projects = (0..<count).map { Instance.Project("p\($0)", cost: 5 + chance.next(40)) }
            var groups = (0..<12).map { _ in
                (
                    approved: (0..<count).filter { _ in chance.next(3) == 0 }, size: 1 + chance.next(3),
                    part: 1 + chance.next(5)
                )
            }
            groups.removeAll { $0.approved.isEmpty }
            let all = groups.reduce(0) { $0 + $1.size * $1.part }
            let voters = groups.reduce(0) { $0 + $1.size }
            let ballots = groups.map { group in
                Instance.Ballots(
                    group.approved.map(Int32.init), count: group.size,
                    endowment: Double(group.part) * Double(voters) / Double(max(1, all)))
            }
            let instance = Instance(budget: 60 + chance.next(60), projects: projects, ballots: ballots)
            #expect(EqualShares(instance, byResidents: true).chosen() == Self.plainly(instance))
        }
    }

    /// The rule as voting.md §4 states it, with a purse for every single voter.
    private static func plainly(_ instance: Instance) -> [Int] {
        var purses: [(approved: Set<Int>, money: Double)] = instance.ballots.flatMap { group in
            (0..<group.count).map { _ in
                (Set(group.approved.map(Int.init)), group.endowment * Double(instance.budget) / Double(instance.voters))
            }
        }
        var chosen: [Int] = []
        while true {
            var best: (rate: Double, pay: Double, project: Int)?
            for project in instance.projects.indices where !chosen.contains(project) {
                let moneys = purses.filter { $0.approved.contains(project) }.map(\.money).sorted()
                let cost = Double(instance.projects[project].cost)
                guard moneys.reduce(0, +) >= cost - 1e-9 * cost, !moneys.isEmpty else { continue }
                var (rest, left, pay) = (cost, moneys.count, 0.0)
                for money in moneys {
                    pay = rest / Double(left)
                    if pay <= money + 1e-12 { break }
                    (rest, left) = (rest - money, left - 1)
                }
                let rate = pay / cost
                let approvals = instance.approvals
                guard let known = best else {
                    best = (rate, pay, project)
                    continue
                }
                let isEqual = abs(rate - known.rate) <= 1e-9 * known.rate
                let isEarlier =
                    (-approvals[project], instance.projects[project].cost, project)
                    < (-approvals[known.project], instance.projects[known.project].cost, known.project)
                if rate < known.rate && !isEqual || isEqual && isEarlier { best = (rate, pay, project) }
            }
            guard let best else { return chosen }
            chosen.append(best.project)
            for voter in purses.indices where purses[voter].approved.contains(best.project) {
                purses[voter].money = max(0, purses[voter].money - best.pay)
            }
        }
    }

    /// The same numbers each time.
    private struct Chance {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
