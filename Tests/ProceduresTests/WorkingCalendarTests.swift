import Ground
import Procedures
import Testing

@Suite struct WorkingCalendarTests {
    @Test(.enabled(if: ChineseCalendar.isThere, "needs python3 with the package chinesecalendar"))
    func `every date of 2020 to 2026 is as chinesecalendar has it`() throws {
        let calendar = try RulePackFiles.calendar()
        let other = try ChineseCalendar.workingDays(from: "2020-01-01", to: "2026-12-31")
        #expect(other.count == 2557)
        let differing = other.filter { calendar.isWorkingDay($0.key) != $0.value }.keys.sorted()
        #expect(differing.map(\.description) == [])
    }

    static let days: [(String, Bool)] = [
        ("2020-01-19", true), ("2020-01-31", false), ("2020-02-01", false), ("2020-02-02", false), ("2020-02-03", true),
        ("2022-10-08", true), ("2022-10-09", true), ("2022-12-31", false), ("2024-02-09", true), ("2026-01-02", false),
        ("2026-01-04", true), ("2026-02-14", true), ("2026-02-23", false), ("2026-02-28", true), ("2026-03-01", false),
        ("2026-05-09", true), ("2026-09-20", true), ("2026-10-10", true), ("2026-10-11", false),
    ]

    @Test(arguments: days)
    func `holidays and make-up days`(row: (String, Bool)) throws {
        #expect(try RulePackFiles.calendar().isWorkingDay(date(row.0)) == row.1)
    }

    @Test func `a year not announced has its weekends and the fixed holidays`() throws {
        let calendar = try RulePackFiles.calendar()
        #expect(calendar.isAnnounced(2020) && calendar.isAnnounced(2026) && !calendar.isAnnounced(2027))
        let off = try (0..<365).map { try date("2027-01-01").adding(days: $0) }
            .filter { !$0.isWeekend && !calendar.isWorkingDay($0) }
        #expect(off.map(\.description) == ["2027-01-01", "2027-10-01"])
    }

    @Test func `counting forth and back over a festival meets`() throws {
        let calendar = try RulePackFiles.calendar()
        for count in 1...60 {
            for start in ["2026-02-09", "2026-04-28", "2026-09-18", "2026-09-30"] {
                let last = calendar.adding(workingDays: count, to: try date(start))
                #expect(calendar.isWorkingDay(last))
                #expect(calendar.workingDays(after: try date(start), through: last) == count)
                #expect(calendar.subtracting(workingDays: count, from: last) <= (try date(start)))
            }
        }
    }

    static let moments: [(String, String)] = [
        ("2026-03-02 08:59", "2026-03-02 09:00"), ("2026-03-02 09:00", "2026-03-02 09:00"),
        ("2026-03-02 17:29", "2026-03-02 17:29"), ("2026-03-02 17:30", "2026-03-03 09:00"),
        ("2026-03-06 18:00", "2026-03-09 09:00"), ("2026-02-14 18:00", "2026-02-24 09:00"),
        ("2026-02-28 10:00", "2026-02-28 10:00"), ("2026-03-01 03:00", "2026-03-02 09:00"),
    ]

    @Test(arguments: moments)
    func `the next moment in working hours`(row: (String, String)) throws {
        #expect(try RulePackFiles.calendar().nextWorkingMoment(from: moment(row.0)) == moment(row.1))
    }

    static let notices: [(Amount, String, String)] = [
        (.days(3), "2026-03-05", "2026-03-02"), (.days(7), "2026-03-05", "2026-02-26"),
        (.workingDays(5), "2026-02-26", "2026-02-12"), (.months(1), "2026-03-31", "2026-02-28"),
    ]

    @Test(arguments: notices)
    func `a notice so long ahead goes out on that day at the latest`(row: (Amount, String, String)) throws {
        let last = try RulePackFiles.calendar().lastDay(row.0, before: date(row.1))
        #expect(try last == date(row.2))
    }

    static let bad: [(String, Int)] = [
        ("years:\n  soon:\n    source: {zh: 甲, en: a}\n    holidays: []", 2),
        ("years:\n  2026:\n    holidays: []", 2),
        (
            "years:\n  2026:\n    source: {zh: 甲, en: a}\n    holidays:\n"
                + "      - {name: {zh: 乙, en: b}, off: [2026-10-07, 2026-10-01]}", 5
        ),
        (
            "years:\n  2026:\n    source: {zh: 甲, en: a}\n    holidays:\n"
                + "      - {name: {zh: 乙, en: b}, off: [2026-10-01, 2026-10-07], work: [2026-10-08]}", 5
        ),
        (
            "years:\n  2026:\n    source: {zh: 甲, en: a}\n    holidays:\n"
                + "      - {name: {zh: 乙, en: b}, off: [2025-10-01, 2025-10-07]}", 5
        ),
        ("years: {}\nhours: [18:00, 09:00]", 2),
    ]

    @Test(arguments: bad)
    func `a wrong notice is refused at its line`(row: (String, Int)) throws {
        let error = try #require(throws: ReadingProblems.self) {
            try WorkingCalendar.read(yaml: row.0, file: "holidays.yaml")
        }
        #expect(error.problems.map(\.line) == [row.1])
    }
}
