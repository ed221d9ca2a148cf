import Ground
import Testing

@testable import Procedures

@Suite struct ShippedTests {
    @Test(arguments: Shipped.names)
    func `a shipped procedure is accepted`(name: String) throws {
        do {
            _ = try Shipped.procedure(name)
        } catch let problems as ReadingProblems {
            Issue.record("\(problems.problems.map(\.described.zh).joined(separator: "\n"))")
        }
    }
}
