import Ground
import Yams

extension WorkingCalendar {
    /// Reads `holidays.yaml`, or says all that is wrong with it.
    package static func read(yaml: String, file: String) throws(ReadingProblems) -> WorkingCalendar {
        let sheet = Sheet(file: file)
        let top = try sheet.open(yaml)
        let calendar = WorkingCalendarReading(sheet: sheet).calendar(top)
        try sheet.close()
        return calendar
    }
}

/// The reading of the yearly notices.
private struct WorkingCalendarReading {
    let sheet: Sheet

    func calendar(_ top: Node) -> WorkingCalendar {
        let fields = sheet.fields(top, of: "holidays", needs: ["years"], knows: ["hours"])
        let years = fields["years"].map { sheet.entries($0, of: "years").compactMap(year) } ?? []
        guard let hours = fields["hours"].map({ sheet.list($0, of: "hours") }) else {
            return WorkingCalendar(years: years)
        }
        let times = hours.compactMap { sheet.time($0, of: "hours") }
        guard times.count == 2, times[0] < times[1] else {
            if let node = fields["hours"] { sheet.say(.notATime("hours"), at: node) }
            return WorkingCalendar(years: years)
        }
        return WorkingCalendar(years: years, opening: times[0], closing: times[1])
    }

    private func year(_ key: String, _ name: Node, _ node: Node) -> WorkingYear? {
        guard let year = sheet.integer(name, of: "years", in: 1950...2200) else { return nil }
        let fields = sheet.fields(node, of: key, needs: ["source", "holidays"])
        guard let source = fields["source"].flatMap({ sheet.words($0, of: "source") }), let list = fields["holidays"]
        else { return nil }
        let holidays = sheet.list(list, of: "holidays").compactMap { holiday($0, in: year) }
        return WorkingYear(year, holidays: holidays, source: source)
    }

    private func holiday(_ node: Node, in year: Int) -> Holiday? {
        let fields = sheet.fields(node, of: "holidays", needs: ["name", "off"], knows: ["work"])
        guard let name = fields["name"].flatMap({ sheet.words($0, of: "name") }),
            let off = fields["off"].flatMap({ range($0, of: name.zh) })
        else { return nil }
        if off.lowerBound.year != year, off.upperBound.year != year { sheet.say(.notInYear(name.zh, year), at: node) }
        let worked = fields["work"].map { sheet.list($0, of: "work").compactMap { makeUp($0, for: off) } } ?? []
        return Holiday(name, off: off, worked: worked)
    }

    private func range(_ node: Node, of what: String) -> ClosedRange<LocalDate>? {
        let days = sheet.list(node, of: "off").compactMap { sheet.date($0, of: "off") }
        guard days.count == 2, days[0] <= days[1], days[1].dayNumber - days[0].dayNumber < 60 else {
            sheet.say(.notARange(what), at: node)
            return nil
        }
        return days[0]...days[1]
    }

    private func makeUp(_ node: Node, for off: ClosedRange<LocalDate>) -> LocalDate? {
        guard let date = sheet.date(node, of: "work") else { return nil }
        if !date.isWeekend { sheet.say(.notARestDay(date), at: node) }
        if off.contains(date) { sheet.say(.offAndWorked(date), at: node) }
        return date
    }
}
