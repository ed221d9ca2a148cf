import Foundation
import Ground
import Procedures
import Testing

@Suite struct DeadlineTests {
    static let table: [(String, Amount, String)] = [
        // the start day is not counted, whatever the time
        ("2026-03-02 00:00", .days(15), "2026-03-17"), ("2026-03-02 23:59", .days(15), "2026-03-17"),
        // months end on the same-numbered day, or on the last one
        ("2026-03-02", .months(3), "2026-06-02"), ("2023-01-31", .months(1), "2023-02-28"),
        ("2024-01-31", .months(1), "2024-02-29"), ("2023-11-30", .months(3), "2024-02-29"),
        ("2024-02-29", .months(12), "2025-02-28"), ("2025-08-31", .months(6), "2026-02-28"),
        ("2025-12-31", .months(2), "2026-02-28"),
        // a last day that is a rest day moves on
        ("2026-03-01", .days(6), "2026-03-09"), ("2026-07-03", .months(3), "2026-10-08"),
        ("2026-02-02", .days(15), "2026-02-24"), ("2026-09-13", .days(7), "2026-09-20"),
        ("2020-01-09", .days(15), "2020-02-03"), ("2020-01-18", .days(15), "2020-02-03"),
        // working days skip festivals and take make-up days
        ("2026-02-09", .workingDays(5), "2026-02-14"), ("2026-02-09", .workingDays(10), "2026-02-28"),
        ("2026-04-28", .workingDays(10), "2026-05-14"), ("2020-01-22", .workingDays(5), "2020-02-06"),
        ("2022-09-30", .workingDays(2), "2022-10-09"), ("2026-02-15", .workingDays(1), "2026-02-24"),
        ("2026-03-06", .workingDays(1), "2026-03-09"),
        // the same day until the cut-off, else the next working day
        ("2026-03-02 15:59", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-03-02"),
        ("2026-03-02 16:00", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-03-03"),
        ("2026-03-06 16:00", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-03-09"),
        ("2026-02-28 10:00", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-02-28"),
        ("2026-03-01 10:00", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-03-02"),
        ("2026-02-13 16:30", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-02-14"),
        ("2026-02-14 16:30", .sameDay(cutoff: LocalTime(minutes: 960)), "2026-02-24"),
        // a day of the year
        ("2026-03-02", .monthDay(month: 12, day: 31), "2026-12-31"),
        ("2025-07-01", .monthDay(month: 7, day: 1), "2026-07-01"),
        ("2025-06-30", .monthDay(month: 7, day: 1), "2025-07-01"),
    ]

    @Test(arguments: table)
    func `it is due on that day`(row: (String, Amount, String)) throws {
        let deadline = try reckoned(row.0, row.1)
        #expect(deadline.dueDate.description == row.2)
        #expect(!deadline.isProvisional)
    }

    @Test func `the due day counts to its last moment`() throws {
        let deadline = try reckoned("2026-03-02", .months(3))
        #expect(deadline.due == (try moment("2026-06-03 00:00")))
        #expect(!deadline.isOverdue(at: deadline.due.advanced(byMilliseconds: -1)))
        #expect(deadline.isOverdue(at: deadline.due))
    }

    @Test(arguments: [Amount.number(3), .body("x"), .flag(true), .text(Words("甲", "a"))])
    func `no clock runs on what is no span of time`(amount: Amount) throws {
        let deadline = Deadline.reckoned(
            from: try moment("2026-03-02"), limit: limit(amount), calendar: try RulePackFiles.calendar())
        #expect(deadline == nil && !amount.isSpan)
    }

    @Test func `sixty days and thirty more run on from the last day, not from the day it was moved to`() throws {
        let calendar = try RulePackFiles.calendar()
        let sixty = try reckoned("2026-03-02", .days(60))
        #expect(sixty.dueDate.description == "2026-05-06")
        let ninety = try #require(sixty.extended(by: limit(.days(30)), calendar: calendar))
        #expect(ninety.dueDate.description == "2026-06-01")
    }

    @Test func `three months become six from the same beginning`() throws {
        let six = try reckoned("2026-03-02", .months(3))
            .extended(to: limit(.months(6)), calendar: RulePackFiles.calendar())
        #expect(six?.dueDate.description == "2026-09-02")
        #expect(six?.limit.amount == .months(6))
    }

    @Test func `a pause puts calendar limits off by days, and stays when the limit grows`() throws {
        let calendar = try RulePackFiles.calendar()
        let paused = try reckoned("2026-03-02", .months(3))
            .shifted(byPauseFrom: moment("2026-04-01"), to: moment("2026-04-11"), calendar: calendar)
        #expect(paused.dueDate.description == "2026-06-12")
        let longer = try #require(paused.extended(to: limit(.months(6)), calendar: calendar))
        #expect(longer.dueDate.description == "2026-09-14")
    }

    @Test func `a pause leaves as many working days as there were`() throws {
        let calendar = try RulePackFiles.calendar()
        for start in ["2026-01-26", "2026-02-13", "2026-04-24", "2026-09-18"] {
            let deadline = try reckoned(start, .workingDays(20))
            for before in 0..<20 {
                for length in [1, 2, 5, 9, 30] {
                    let pause = try moment(start).advanced(byMilliseconds: Int64(before) * Instant.day)
                    let resumed = pause.advanced(byMilliseconds: Int64(length) * Instant.day)
                    let left = calendar.workingDays(after: pause.date, through: deadline.dueDate)
                    let shifted = deadline.shifted(byPauseFrom: pause, to: resumed, calendar: calendar)
                    #expect(calendar.workingDays(after: resumed.date, through: shifted.dueDate) == left)
                }
            }
        }
    }

    @Test func `a pause after the end, or of no length, changes nothing`() throws {
        let calendar = try RulePackFiles.calendar()
        let deadline = try reckoned("2026-03-02", .days(7))
        let late = deadline.shifted(byPauseFrom: deadline.due, to: try moment("2026-05-01"), calendar: calendar)
        let none = deadline.shifted(
            byPauseFrom: try moment("2026-03-04"), to: try moment("2026-03-04"), calendar: calendar)
        #expect(late == deadline && none == deadline)
    }

    static let unannounced: [(String, Amount, Bool)] = [
        ("2026-12-20", .workingDays(20), true), ("2026-12-20", .days(15), true), ("2026-12-20", .days(7), false),
        ("2026-12-31", .monthDay(month: 12, day: 31), true), ("2026-12-01", .workingDays(5), false),
    ]

    @Test(arguments: unannounced)
    func `a date in a year not announced is provisional`(row: (String, Amount, Bool)) throws {
        #expect(try reckoned(row.0, row.1).isProvisional == row.2)
    }

    static let histories: [(String, Amount, [Change])] = [
        ("2025-12-15", .workingDays(20), []), ("2025-12-31", .days(3), []), ("2025-11-17", .months(3), []),
        ("2025-12-31", .sameDay(cutoff: LocalTime(minutes: 600)), []), ("2025-12-26", .monthDay(month: 2, day: 17), []),
        ("2025-12-15", .workingDays(20), [.pause("2025-12-18", "2026-01-05"), .more(.workingDays(15))]),
        ("2025-11-17", .months(3), [.pause("2025-12-01", "2026-02-20"), .longer(.months(6))]),
        ("2025-12-08", .days(60), [.more(.days(30)), .pause("2026-02-10", "2026-02-25")]),
    ]

    enum Change: Sendable {
        case pause(String, String)
        case longer(Amount)
        case more(Amount)
    }

    @Test(arguments: histories)
    func `once a year is announced, its dates are what they would have been`(row: (String, Amount, [Change])) throws {
        let announced = try RulePackFiles.calendar()
        let before = WorkingCalendar(
            years: announced.years.filter { $0.year < 2026 }, opening: announced.opening, closing: announced.closing)
        let provisional = try deadline(row, by: before)
        #expect(provisional.provisionalYears == [2026])
        #expect(provisional.reckonedAnew(by: before) == nil, "nothing was announced")
        let anew = try #require(provisional.reckonedAnew(by: announced))
        #expect(try anew == deadline(row, by: announced))
        #expect(anew.reckonedAnew(by: announced) == nil, "it is certain now")
    }

    private func deadline(_ row: (String, Amount, [Change]), by calendar: WorkingCalendar) throws -> Deadline {
        let first = Deadline.reckoned(from: try moment(row.0), limit: limit(row.1), calendar: calendar)
        return try row.2.reduce(try #require(first)) { deadline, change in
            switch change {
            case .pause(let from, let to):
                deadline.shifted(byPauseFrom: try moment(from), to: try moment(to), calendar: calendar)
            case .longer(let amount): try #require(deadline.extended(to: limit(amount), calendar: calendar))
            case .more(let amount): try #require(deadline.extended(by: limit(amount), calendar: calendar))
            }
        }
    }

    @Test func `it is stored with everything it was reckoned by`() throws {
        let calendar = try RulePackFiles.calendar()
        let deadline = try #require(
            reckoned("2026-03-02", .months(3)).extended(to: limit(.months(6)), calendar: calendar)?
                .extended(by: limit(.days(30)), calendar: calendar))
        let stored = try JSONDecoder().decode(Deadline.self, from: JSONEncoder().encode(deadline))
        #expect(stored == deadline && stored.explained == deadline.explained)
    }

    private func reckoned(_ began: String, _ amount: Amount) throws -> Deadline {
        let deadline = Deadline.reckoned(
            from: try moment(began), limit: limit(amount), calendar: try RulePackFiles.calendar())
        return try #require(deadline)
    }

    private func limit(_ amount: Amount) -> Limit {
        let source = Source(Words("《某法》", "the law"), basis: .law, from: LocalDate(dayNumber: 0))
        return Limit("x.answer", label: Words("答复", "answer"), amount, source: source)
    }
}
