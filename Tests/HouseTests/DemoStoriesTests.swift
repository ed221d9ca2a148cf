import Foundation
import Ground
import Matters
import People
import Procedures
import Testing

@testable import House

@Suite struct DemoStoriesTests {
    @Test
    func `every act of the demo is taken, in words that are all there`() async throws {
        try await withCounty { county in
            #expect(county.complaints == [])
            #expect(county.seconds < 60)
            print("demo: \(county.seconds) s")
        }
    }

    @Test
    func `a demo matter is at every stage and end of every procedure and of its parts`() async throws {
        try await withCounty { county in
            let matters = try await county.matters()
            for procedure in county.book.procedures {
                let own = matters.filter { $0.procedure == procedure.name }.map(\.standing)
                #expect(procedure.course.places.subtracting(own.map(\.course.stage)) == [], "\(procedure.name)")
                for part in procedure.parts {
                    let beside = own.flatMap { $0.parts.filter { $0.key.part == part.name }.values }
                    #expect(
                        part.course.places.subtracting(beside.map(\.stage)) == [], "\(procedure.name), \(part.name)")
                }
            }
        }
    }
}

extension Course {
    fileprivate var places: Set<String> { Set(stages.map(\.name) + ends.map(\.name)) }
}
