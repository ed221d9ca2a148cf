import Testing

@testable import Prevotes

/// Against R's binom.test, ppois and p.adjust.
@Suite struct ExactTestsTests {
    private func isNear(_ value: Double, _ other: Double) -> Bool { abs(value - other) <= 1e-9 * max(1, abs(other)) }

    @Test func `the two-sided binomial test is the sum of all that is as unlikely`() {
        // 7 of 10 at one half: (120 + 45 + 10 + 1) * 2 / 1024.
        #expect(isNear(ExactTests.binomial(7, of: 10, at: 0.5), 352.0 / 1024))
        #expect(isNear(ExactTests.binomial(5, of: 10, at: 0.5), 1))
        // 0 of 3 at 1/3 is 8/27, and 3 of 3 is 1/27; 1 is 12/27, 2 is 6/27.
        #expect(isNear(ExactTests.binomial(0, of: 3, at: 1.0 / 3), 15.0 / 27))
        #expect(isNear(ExactTests.binomial(3, of: 3, at: 1.0 / 3), 1.0 / 27))
        #expect(ExactTests.binomial(4900, of: 5000, at: 0.5) < 1e-300)
    }

    @Test func `the Poisson tail is one less the sum below`() {
        let e2 = 0.1353352832366127
        #expect(isNear(ExactTests.poisson(atLeast: 1, mean: 2), 1 - e2))
        #expect(isNear(ExactTests.poisson(atLeast: 4, mean: 2), 1 - e2 * (1 + 2 + 2 + 8.0 / 6)))
        #expect(ExactTests.poisson(atLeast: 0, mean: 3) == 1)
        #expect(ExactTests.poisson(atLeast: 40, mean: 0.5) < 1e-50)
    }

    @Test func `Holm's correction keeps the order and never falls`() {
        #expect(ExactTests.holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
        #expect(ExactTests.holm([0.6, 0.9]) == [1, 1])
    }
}
