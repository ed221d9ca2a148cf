import Foundation
import Frame
import Ground
import Matters
import Procedures
import Store
import Testing

@testable import House

/// The State Council announces the days off of 2027, somebody adds them to the file, and the house opens again.
@Suite struct AnnouncingTests {
    private static let springFestival = WorkingYear(
        2027,
        holidays: [
            Holiday(
                Words("春节", "Spring Festival"), off: LocalDate(dayNumber: 20_854)...LocalDate(dayNumber: 20_862))
        ], source: Words("试验", "a test"))

    private func announced(_ demo: DemoFolder) throws -> Registry {
        let registry = demo.registry
        let rules = registry.book.rules
        let calendar = WorkingCalendar(
            years: rules.calendar.years + [Self.springFestival], opening: rules.calendar.opening,
            closing: rules.calendar.closing)
        let book = try RuleBook(
            procedures: registry.book.procedures, rules: Rules(packs: rules.packs, calendar: calendar))
        return Registry(book: book, secrets: try Secrets(folder: demo.path + "/secrets"))
    }

    private func job(_ registry: Registry, _ demo: DemoFolder) -> TimeJob {
        TimeJob(registry: registry, database: demo.database, clock: { DemoFolder.now }, log: { _ in })
    }

    private func provisional(_ demo: DemoFolder) async throws -> [Matter] {
        try await demo.matters().filter { matter in
            let courses = [matter.standing.course] + matter.standing.parts.values
            return !matter.hasEnded
                && courses.contains { !$0.hasEnded && $0.clocks.values.contains { $0.deadline.isProvisional } }
        }
    }

    @Test func `open dates that ran into the year are certain afterwards, and the record says so`() async throws {
        let demo = try await DemoFolder.filled()
        let entries = try await demo.entries()
        try await job(demo.registry, demo).announceYears()
        #expect(try await demo.entries() == entries, "nothing was announced since the demo was made")
        let before = try await provisional(demo)
        #expect(!before.isEmpty)

        let registry = try announced(demo)
        try await job(registry, demo).announceYears()
        #expect(try await provisional(demo).isEmpty)
        for matter in before {
            let record = try await demo.database.read { db in try db.entries(of: matter.id) }
            #expect(record.last?.deed == .announced)
            let procedure = try registry.book.procedure(matter.procedure)
            let now = try await demo.database.read { db in try db.matter(matter.id) }
            #expect(Standing.replaying(record, of: procedure, at: matter.standing.place) == now.standing)
        }

        let after = try await demo.entries()
        try await job(registry, demo).announceYears()
        #expect(try await demo.entries() == after, "a year is announced once")
    }
}

extension DemoFolder {
    fileprivate func entries() async throws -> Int {
        try await database.read { db in try db.row("SELECT count(*) FROM entry")?.int(0) ?? 0 }
    }
}
