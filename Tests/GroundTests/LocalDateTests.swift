import Ground
import Testing

struct LocalDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("1900-01-01", -25_567, 1), ("1900-02-28", -25_509, 3),
        ("1900-03-01", -25_508, 4), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3), ("2024-02-29", 19_782, 4),
        ("2026-11-22", 20_779, 7), ("2100-02-28", 47_540, 7), ("2100-03-01", 47_541, 1), ("0001-01-01", -719_162, 1),
        ("9999-12-31", 2_932_896, 5),
    ])
    func `a date is a day number and a day of the week`(text: String, dayNumber: Int, weekday: Int) throws {
        let date = try #require(LocalDate(text))
        #expect(date.dayNumber == dayNumber)
        #expect(date.weekday == weekday)
        #expect(date.isWeekend == (weekday > 5))
        #expect(date.description == text)
        #expect(LocalDate(dayNumber: dayNumber) == date)
    }

    /// Walks the calendar as one would on the fingers, starting from Monday, 1 January 1900.
    @Test func `every day from 1900 to 2100 is the day after the one before`() throws {
        var weekday = 1
        var dayNumber = try #require(LocalDate("1900-01-01")).dayNumber
        for year in 1900...2100 {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in zip(1...12, lengths) {
                for day in 1...length {
                    let date = LocalDate(dayNumber: dayNumber)
                    let isRight =
                        (date.year, date.month, date.day, date.weekday) == (year, month, day, weekday)
                        && LocalDate(year: year, month: month, day: day) == date && LocalDate(date.description) == date
                    try #require(isRight, "\(year)-\(month)-\(day) came out as \(date), weekday \(date.weekday)")
                    weekday = weekday % 7 + 1
                    dayNumber += 1
                }
                #expect(LocalDate(year: year, month: month, day: length + 1) == nil)
            }
        }
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-2", "26-11-22", "2026-13-01", "2026-00-10", "2026-02-29", "2100-02-29",
        "2026-04-31", "2026-11-22 ", "+026-11-22", "2026-1１-22", "2026/11/22", "0000-01-01", "2026-11-00", "2026--1-22",
    ])
    func `what is not a date is none`(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 3, "2026-11-30"),
        ("2026-11-22", 2, "2027-01-22"), ("2026-12-31", 12, "2027-12-31"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-05-05", 0, "2026-05-05"),
    ])
    func `months end on the same-numbered day or the last`(from: String, months: Int, to: String) throws {
        let date = try #require(LocalDate(from))
        #expect(date.adding(months: months).description == to)
    }

    @Test func `days are counted across months and years`() throws {
        let eve = try #require(LocalDate("2027-12-31"))
        #expect(eve.adding(days: 60).description == "2028-02-29")
        #expect(eve.adding(days: -365).description == "2026-12-31")
        #expect(eve < eve.adding(days: 1))
    }
}
