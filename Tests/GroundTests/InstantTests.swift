import Ground
import Testing

struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01", "08:00"), (-1, "1970-01-01", "07:59"), (57_600_000, "1970-01-02", "00:00"),
        (57_599_999, "1970-01-01", "23:59"), (-28_800_000, "1970-01-01", "00:00"), (-28_800_001, "1969-12-31", "23:59"),
        (1_795_190_400_000, "2026-11-21", "00:00"), (951_753_600_000, "2000-02-29", "00:00"),
    ])
    func `a moment is read off the clocks of China`(milliseconds: Int64, date: String, time: String) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.date.description == date)
        #expect(instant.time.description == time)
    }

    @Test func `a date and a time of day make a moment and come back`() throws {
        let date = try #require(LocalDate("2026-11-22"))
        for minutes in stride(from: 0, to: 24 * 60, by: 7) {
            let instant = Instant(date, LocalTime(minutes: minutes))
            #expect(instant.date == date)
            #expect(instant.time.minutes == minutes)
            let aMinuteOn = instant.advanced(byMilliseconds: Instant.minute - 1)
            #expect(aMinuteOn.time.minutes == minutes)
        }
    }

    @Test(arguments: ["00:00", "08:05", "16:00", "23:59"])
    func `a time of day reads as it is written`(text: String) {
        #expect(LocalTime(text)?.description == text)
    }

    @Test(arguments: ["", "8:00", "24:00", "12:60", "12", "12:00:00", "１２:00", "-1:00", "12:0 "])
    func `what is not a time of day is none`(text: String) {
        #expect(LocalTime(text) == nil)
    }
}
