import Testing

@testable import Prevotes

/// Against what R's pbinom, fisher.test and p.adjust say.
@Suite struct ExactTestsTests {
    private func isNear(_ value: Double, _ other: Double) -> Bool { abs(value - other) <= 1e-9 * max(1, abs(other)) }

    @Test func `the upper binomial tail is the sum of all that is as many or more`() {
        // 7 of 10 at one half: (120 + 45 + 10 + 1) / 1024.
        #expect(isNear(ExactTests.binomial(atLeast: 7, of: 10, at: 0.5), 176.0 / 1024))
        #expect(isNear(ExactTests.binomial(atLeast: 1, of: 60, at: 1.0 / 60), 1 - 0.3647923107533437))
        #expect(ExactTests.binomial(atLeast: 0, of: 10, at: 0.1) == 1)
        #expect(ExactTests.binomial(atLeast: 11, of: 10, at: 0.1) == 0)
    }

    @Test func `Fisher's test is that of the lady who tastes tea`() {
        // 3 of 4 right: the table 3 1 / 1 3 has (16 + 1) / 70 on each side.
        #expect(isNear(ExactTests.fisher(3, of: 4, marked: 4, total: 8), 34.0 / 70))
        #expect(isNear(ExactTests.fisher(4, of: 4, marked: 4, total: 8), 2.0 / 70))
        #expect(isNear(ExactTests.fisher(2, of: 4, marked: 4, total: 8), 1))
        #expect(ExactTests.fisher(0, of: 500, marked: 400, total: 1000) < 1e-100)
    }

    /// A large package beside a small one is not flagged for being large.
    @Test func `honest ballots of unequal packages are flagged no more often than said`() {
        var state: UInt64 = 7
        func chance() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        var flagged = 0
        for _ in 0..<2000 {
            let here = (0..<200).count { _ in chance() < 0.4 }
            let there = (0..<50).count { _ in chance() < 0.4 }
            if ExactTests.fisher(here, of: 200, marked: here + there, total: 250) < 0.01 { flagged += 1 }
        }
        #expect(flagged < 30)
    }

    @Test func `Holm's correction keeps the order and never falls`() {
        #expect(ExactTests.holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
        #expect(ExactTests.holm([0.6, 0.9]) == [1, 1])
    }
}
