import Testing

@testable import Counting

/// How close the last place was (voting.md §6).
@Suite struct BoundaryTests {
    private func outcome(_ approvals: [Int]) -> Outcome {
        var outcome = Outcome(.decided)
        let names = approvals.indices.map { "0\($0 + 1)" }
        outcome.tallies = zip(names, approvals).map { name, approvals in
            var tally = Tally(name)
            tally.approvals = approvals
            return tally
        }
        outcome.passed = names
        return outcome
    }

    @Test(arguments: [(10, 5, 6), (9, nil, 5), (1, nil, 1), (2, 1, 2)] as [(Int, Int?, Int)])
    func `so many voters who change make a tie, and so many another result`(margin: Int, tie: Int?, flip: Int) {
        let boundary = outcome([90, 60, 60 - margin, 20]).boundary(seats: 2)
        #expect(boundary?.last == "02")
        #expect(boundary?.next == "03")
        #expect(boundary?.margin == margin)
        #expect(boundary?.changesToTie == tie)
        #expect(boundary?.changesToFlip == flip)
        // Each who changes takes one from the one and gives one to the other.
        #expect(margin - 2 * flip < 0 && margin - 2 * (flip - 1) >= 0)
    }

    @Test func `a tie is none to be reached, and one voter ends it`() {
        let boundary = outcome([90, 60, 60]).boundary(seats: 2)
        #expect(boundary?.changesToTie == nil)
        #expect(boundary?.changesToFlip == 1)
    }

    @Test func `where no more passed than there are places, there is no boundary`() {
        #expect(outcome([90, 60]).boundary(seats: 2) == nil)
        #expect(outcome([]).boundary(seats: 2) == nil)
    }
}
