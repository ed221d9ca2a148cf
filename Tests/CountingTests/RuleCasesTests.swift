import Testing

@testable import Counting

@Suite struct RuleCasesTests {
    @Test func `all forty-four cases are there`() {
        #expect(RuleCase.all.count == 44)
    }

    @Test(arguments: RuleCase.all)
    func `a case comes out as the table says`(_ rule: RuleCase) {
        #expect(rule.round.counted().json == rule.expected)
    }
}
