import Budgeting
import Foundation
import Testing

/// Twelve made elections, and what scipy's average linkage makes of them, whole and with every ballot left out in turn.
@Suite struct CoalitionTests {
    struct Case: Decodable, Sendable {
        struct Merge: Decodable, Sendable {
            let projects: [Int]
            let distance: Double
        }
        let projects: Int
        let votes: [[Int32]]
        let merges: [Merge]
        let stable: [[Int]]

        var instance: Instance {
            Instance(
                budget: 100, projects: (0..<projects).map { Instance.Project("p\($0)", cost: 10 + $0) },
                ballots: votes.map { Instance.Ballots($0) })
        }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases/coalitions.json")
        return (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: file))) ?? []
    }()

    @Test func `there are twelve of them`() { #expect(Self.cases.count == 12) }

    @Test(arguments: cases.indices)
    func `coalitions are those of scipy, and only those that no single ballot holds together`(number: Int) {
        let one = Self.cases[number]
        let expected = one.merges.filter { one.stable.contains($0.projects) && $0.projects.count < one.projects }
        let found = one.instance.coalitions
        #expect(found.map(\.projects) == expected.map(\.projects))
        for (coalition, merge) in zip(found, expected) {
            #expect(abs(1 - coalition.likeness - merge.distance) < 1e-8)
        }
    }

    @Test func `pairs tell how often both are wanted, and how much more than by chance`() {
        // Of eight, four want 0 and 1, two want 2, two want 0 and 2.
        let ballots = [Instance.Ballots([0, 1], count: 4), .init([2], count: 2), .init([0, 2], count: 2)]
        let instance = Instance(
            budget: 10, projects: (0..<3).map { Instance.Project("p\($0)", cost: 1) }, ballots: ballots)
        let coalitions = instance.coalitions
        #expect(coalitions.map(\.projects) == [[0, 1]])
        let pairs = instance.pairs(in: coalitions)
        #expect(pairs.map(\.both) == [4])
        let byChance: Double = 6.0 * 4 / 8
        #expect(pairs.map(\.lift) == [4 / byChance])
    }

    @Test func `without a project the next one that fits comes in`() {
        let ballots = (0..<4).map { Instance.Ballots([Int32($0)], count: 10 - $0) }
        let instance = Instance(
            budget: 30, projects: [10, 20, 15, 5].map { Instance.Project("p", cost: $0) }, ballots: ballots)
        #expect(BudgetingRule.greedyVotes.chosen(in: instance).sorted() == [0, 1])
        let withdrawals = BudgetingRule.greedyVotes.withdrawals(from: instance)
        #expect(withdrawals.map(\.project) == [0, 1])
        #expect(withdrawals.map(\.comeIn) == [[3], [2, 3]])
        #expect(withdrawals.allSatisfy { $0.dropOut.isEmpty })
    }
}
