import Budgeting
import Foundation
import Testing

/// Forty made elections, and what pabutools makes of them.
@Suite struct PabutoolsTests {
    struct Case: Decodable, Sendable {
        let budget: Int
        let costs: [Int]
        let votes: [[Int32]]
        let outcomes: Outcomes

        struct Outcomes: Decodable, Sendable {
            let greedyVotes, greedyVotesPerCost, mesCost, mesCardinality, mesCostAdd1, phragmen: [Int]
            let maxWelfareValue: Int
        }

        var instance: Instance {
            Instance(
                budget: budget, projects: costs.enumerated().map { Instance.Project("p\($0)", cost: $1) },
                ballots: votes.map { Instance.Ballots($0) })
        }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases/pabutools.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return (try? decoder.decode([Case].self, from: Data(contentsOf: file))) ?? []
    }()

    @Test func `there are forty of them`() { #expect(Self.cases.count == 40) }

    @Test(arguments: cases.indices)
    func `every rule chooses what pabutools chooses`(number: Int) {
        let (instance, expected) = (Self.cases[number].instance, Self.cases[number].outcomes)
        #expect(instance.greedyByVotes().sorted() == expected.greedyVotes)
        #expect(instance.greedyByVotesPerCost().sorted() == expected.greedyVotesPerCost)
        #expect(EqualShares(instance).chosen().sorted() == expected.mesCost)
        #expect(EqualShares(instance, .cardinality).chosen().sorted() == expected.mesCardinality)
        #expect(EqualShares(instance).chosenWithAdd1().sorted() == expected.mesCostAdd1)
        #expect(instance.phragmen().sorted() == expected.phragmen)
        let approvals = instance.approvals
        #expect(instance.maxWelfare()?.chosen.reduce(0) { $0 + approvals[$1] } == expected.maxWelfareValue)
    }

    @Test(arguments: cases.indices)
    func `ballots that say the same may be grouped, and nothing overspends`(number: Int) {
        let instance = Self.cases[number].instance
        var groups: [[Int32]: Int] = [:]
        for ballot in instance.ballots { groups[ballot.approved, default: 0] += 1 }
        let grouped = Instance(
            budget: instance.budget, projects: instance.projects,
            ballots: groups.map { Instance.Ballots($0, count: $1) })
        #expect(EqualShares(instance).chosenWithAdd1() == EqualShares(grouped).chosenWithAdd1())
        #expect(instance.phragmen(.skipped) == grouped.phragmen(.skipped))
        for chosen in [
            instance.greedyByVotes(), instance.greedyByVotes(.ends), instance.phragmen(.skipped),
            EqualShares(instance).chosenWithAdd1(increment: 1, .overspend), instance.maxWelfare()?.chosen ?? [],
        ] {
            #expect(instance.cost(of: chosen) <= instance.budget)
        }
    }
}
