import Ground

extension WorkingCalendar {
    /// Reads `holidays.yaml`, or says all that is wrong with it.
    package static func read(yaml: String, file: String) throws(ReadingProblems) -> WorkingCalendar {
        let list = ProblemList(file: file)
        let calendar = YAMLMap(yaml: yaml, list: list).map { WorkingCalendarReading(map: $0).calendar }
        guard let calendar, list.problems.isEmpty else { throw ReadingProblems(list.problems) }
        return calendar
    }
}

/// The reading of the yearly notices.
private struct WorkingCalendarReading {
    let map: YAMLMap

    var calendar: WorkingCalendar {
        map.allow(["years", "hours"])
        if !map.has("years") { map.problem(.keyIsMissing("years")) }
        let years = map.maps("years").compactMap(year)
        guard map.has("hours") else { return WorkingCalendar(years: years) }
        let times = map.texts("hours").compactMap { LocalTime($0) }
        guard times.count == 2, times[0] < times[1] else {
            map.problem(.notHours, at: "hours")
            return WorkingCalendar(years: years)
        }
        return WorkingCalendar(years: years, opening: times[0], closing: times[1])
    }

    private func year(_ name: String, _ map: YAMLMap) -> WorkingYear? {
        guard let year = Int(name), (1950...2200).contains(year) else {
            map.problem(.notAYear)
            return nil
        }
        map.allow(["source", "holidays"])
        if !map.has("holidays") { map.problem(.keyIsMissing("holidays")) }
        let holidays = map.list("holidays").compactMap { holiday($0, in: year) }
        return WorkingYear(year, holidays: holidays, source: map.words("source"))
    }

    private func holiday(_ map: YAMLMap, in year: Int) -> Holiday? {
        map.allow(["name", "off", "work"])
        let days = map.texts("off").compactMap { LocalDate($0) }
        guard days.count == 2, days[0] <= days[1], days[1].dayNumber - days[0].dayNumber < 60 else {
            map.problem(.notARange, at: "off")
            return nil
        }
        let off = days[0]...days[1]
        if days.allSatisfy({ $0.year != year }) { map.problem(.notInYear(year), at: "off") }
        return Holiday(map.words("name"), off: off, worked: worked(in: map, for: off))
    }

    private func worked(in map: YAMLMap, for off: ClosedRange<LocalDate>) -> [LocalDate] {
        map.texts("work").compactMap { text in
            guard let date = LocalDate(text) else {
                map.problem(.notADate("work"), at: "work")
                return nil
            }
            if !date.isWeekend { map.problem(.notARestDay(date), at: "work") }
            if off.contains(date) { map.problem(.offAndWorked(date), at: "work") }
            return date
        }
    }
}
