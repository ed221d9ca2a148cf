import Testing

@testable import Budgeting

/// Areas and their shares (voting.md §5).
@Suite struct AreaTests {
    private static let towns = [
        Area("城关", projects: [0, 1, 2], residents: 60_000, deputies: 30, cap: 500),
        Area("河西", projects: [3, 4], residents: 30_000, deputies: 20),
        Area("山口", projects: [5], residents: 10_000, deputies: 10),
    ]

    /// The last project is the whole county's.
    private static let county = Instance(
        budget: 1000,
        projects: [300, 300, 100, 200, 100, 100, 400].enumerated().map { Instance.Project("\($0 + 1)", cost: $1) },
        ballots: [50, 45, 40, 30, 20, 10, 48].enumerated().map { Instance.Ballots([Int32($0)], count: $1) },
        areas: towns)

    @Test func `money is shared out among areas, and what the whole county gets is nobody's share`() throws {
        let shares = Self.county.shares(of: Self.towns, chosen: [0, 3, 6], passed: [0, 1, 3, 6])
        #expect(shares.map(\.selected) == [1, 1, 0])
        #expect(shares.map(\.passed) == [2, 1, 0])
        #expect(shares.map(\.cost) == [300, 200, 0])
        #expect(shares.map(\.ofCost) == [0.6, 0.4, 0])
        #expect(shares.map(\.ofResidents) == [0.6, 0.3, 0.1])
        #expect(shares.map(\.ofDeputies) == [0.5, 1.0 / 3, 1.0 / 6])
        #expect(shares.map(\.ofVoters) == [nil, nil, nil])
        #expect(shares[0].costPerResident == 0.005)
        #expect(shares[0].balance == 1)
        #expect(abs((shares[1].balance ?? 0) - 4.0 / 3) < 1e-12)
    }

    @Test func `of an area with one project nothing is claimed`() {
        let shares = Self.county.shares(of: Self.towns, chosen: [5], passed: [5])
        #expect(shares[2].ofCost == 1)
        #expect(shares[2].balance == nil)
    }

    @Test func `where one area's residents are unknown nobody's share of them is`() {
        let areas = [Area("甲", projects: [0, 1], residents: 5), Area("乙", projects: [2, 3])]
        #expect(Self.county.shares(of: areas, chosen: [0], passed: [0]).map(\.ofResidents) == [nil, nil])
    }

    @Test func `a floor takes an area's best, and never one without a majority`() {
        #expect(Self.towns.selected(from: [0, 6, 1, 2, 3], seats: 3, floor: 1) == [0, 6, 3])
        #expect(Self.towns.selected(from: [0, 6, 1, 2], seats: 3, floor: 1) == [0, 6, 1])
        #expect(Self.towns.selected(from: [0, 1, 3, 5], seats: 2, floor: 1) == [0, 3])
        #expect(Self.towns.selected(from: [], seats: 2, floor: 1) == [])
    }

    @Test func `a cap skips what its area cannot pay any more, and leaves the others alone`() {
        #expect(Self.county.greedyByVotes() == [0, 6, 1])
        #expect(Self.county.greedyByVotesUnderCaps() == [0, 6, 2, 3])
        #expect(BudgetingRule.all(for: Self.county).contains(.greedyVotesUnderCaps))
    }

    @Test func `a .pb file's neighborhoods are areas, with their voters and caps`() throws {
        let file = try PBFile(
            Array(
                """
                META
                key;value
                budget;1000
                neighborhoods;North,South
                budget_per_neighborhood;400,600
                PROJECTS
                project_id;cost;neighborhood
                1;300;North
                2;300;North
                3;100;
                4;200;South
                VOTES
                voter_id;vote;neighborhood
                a;1,2;North
                b;1,4;South
                c;1;South
                """.utf8))
        #expect(
            try file.instance().areas == [
                Area("North", projects: [0, 1], voters: 1, cap: 400), Area("South", projects: [3], voters: 2, cap: 600),
            ])
    }
}
