import Foundation
import Ground
import Testing

@testable import Procedures

@Suite struct WalkTests {
    static let walks = 200

    @Test(arguments: Shipped.names)
    func `whatever people try, the record gives the standing`(name: String) throws {
        let procedure = try Shipped.procedure(name)
        let rules = try Shipped.rules.get()
        var taken: Set<String> = []
        var (ended, entries, refusals) = (0, 0, 0)
        for seed in 0..<UInt64(Self.walks) {
            var walk = try #require(try Walk(procedure, rules: rules, seed: seed &* 7919 &+ 17))
            try walk.run(moves: 80)
            #expect(walk.faults == [], "\(name), seed \(seed)")
            #expect(try walk.replayed() == walk.standing, "\(name), seed \(seed)")
            let standing = try JSONDecoder().decode(Standing.self, from: JSONEncoder().encode(walk.standing))
            #expect(standing == walk.standing, "\(name), seed \(seed)")
            if walk.standing.course.hasEnded {
                ended += 1
                #expect(!walk.canGoOn, "\(name), seed \(seed)")
                if seed % 20 == 0 { #expect(!walk.letsAnythingThrough(), "\(name), seed \(seed)") }
                #expect(procedure.waiting(on: walk.standing, under: rules, now: walk.now).isEmpty)
            } else {
                #expect(walk.canGoOn, "\(name), seed \(seed), at \(walk.standing.course.stage)")
            }
            taken.formUnion(walk.stepsTaken.compactMap { $0.split(separator: "/").last.map(String.init) })
            entries += walk.entries.count
            refusals += walk.refusals
        }
        let all = Set(procedure.allCourses.flatMap { $0.stages.flatMap { $0.steps.map(\.name) } })
        let never = all.subtracting(taken).sorted()
        print(
            "\(name): \(ended) of \(Self.walks) walks ended, \(entries) entries, \(refusals) refusals,",
            "\(all.count - never.count) of \(all.count) kinds of step taken; never: \(never.joined(separator: " "))")
        #expect(ended > 0)
    }
}
