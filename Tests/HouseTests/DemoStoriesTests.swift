import Foundation
import Ground
import Matters
import Procedures
import Store
import Testing

@testable import House

@Suite struct DemoStoriesTests {
    /// One county for all questions.
    static let county = Task { try await DemoFolder.filled() }

    @Test
    func `every act of the demo is taken, in words that are all there`() async throws {
        let county = try await Self.county.value
        #expect(county.complaints == [])
        print("demo: \(county.seconds) s")
    }

    @Test
    func `a demo matter is at every stage and end of every procedure and of its parts`() async throws {
        let county = try await Self.county.value
        let matters = try await county.matters()
        for procedure in county.book.procedures {
            let own = matters.filter { $0.procedure == procedure.name }.map(\.standing)
            #expect(procedure.course.places.subtracting(own.map(\.course.stage)) == [], "\(procedure.name)")
            for part in procedure.parts {
                let beside = own.flatMap { $0.parts.filter { $0.key.part == part.name }.values }
                #expect(part.course.places.subtracting(beside.map(\.stage)) == [], "\(procedure.name), \(part.name)")
            }
        }
    }

    @Test
    func `replaying the entries of a demo matter gives its standing`() async throws {
        let county = try await Self.county.value
        for matter in try await county.matters() {
            let entries = try await county.database.read { db in try db.entries(of: matter.id) }
            let procedure = try county.book.procedure(matter.procedure)
            let again = Standing.replaying(entries, of: procedure, at: matter.standing.place)
            #expect(again == matter.standing, "\(matter.id)")
        }
    }

    @Test
    func `nothing personal of the demo stands in its files in clear`() async throws {
        let county = try await Self.county.value
        let sealed = try await county.database.read { db in
            try db.rows("SELECT count(*) FROM paper WHERE sealed IS NOT NULL") { try $0.int(0) }
        }
        #expect(sealed.reduce(0, +) > 20)
        let files = try FileManager.default.contentsOfDirectory(atPath: county.path)
        for file in files where file.hasPrefix("yishi.db") {
            let bytes = try #require(FileManager.default.contents(atPath: county.path + "/" + file))
            #expect(bytes.range(of: Data(DemoPhrases.phone(0).dropLast(3).utf8)) == nil, "\(file)")
        }
    }

    @Test
    func `two demos of the same clock are the same county`() async throws {
        let first = try await Self.county.value
        let second = try await DemoFolder.filled()
        #expect(try await first.names() == second.names())
        let (here, there) = (try await first.told(), try await second.told())
        #expect(here.count == there.count)
        for (one, other) in zip(here, there) { #expect(one == other) }
    }

    @Test
    func `most of the demo is told in its own words`() async throws {
        let county = try await Self.county.value
        let voices = try await county.matters().filter { $0.procedure == "citizen-voice" }
        #expect(Set(voices.map(\.title)).count >= 120)
        #expect(try await county.matters().allSatisfy { !$0.title.isEmpty && !$0.title.contains("{") })
    }
}

extension Course {
    fileprivate var places: Set<String> { Set(stages.map(\.name) + ends.map(\.name)) }
}
