package import Ground

/// The days off and the make-up working days of one year, as the State Council announced them.
package struct WorkingYear: Hashable, Sendable {
    package let year: Int
    package let holidays: [Holiday]
    package let source: Words

    package init(_ year: Int, holidays: [Holiday], source: Words) {
        self.year = year
        self.holidays = holidays
        self.source = source
    }
}

/// One holiday: the days off around it and the rest days that are worked for it (调休).
package struct Holiday: Hashable, Sendable {
    package let name: Words
    package let off: ClosedRange<LocalDate>
    package let worked: [LocalDate]

    package init(_ name: Words, off: ClosedRange<LocalDate>, worked: [LocalDate] = []) {
        self.name = name
        self.off = off
        self.worked = worked
    }
}

/// Which days are worked, and when on them.
package struct WorkingCalendar: Hashable, Sendable {
    package let years: [WorkingYear]
    package let opening: LocalTime
    package let closing: LocalTime
    private let announced: Set<Int>
    private let off: Set<LocalDate>
    private let worked: Set<LocalDate>

    package init(
        years: [WorkingYear], opening: LocalTime = LocalTime(minutes: 9 * 60),
        closing: LocalTime = LocalTime(minutes: 17 * 60 + 30)
    ) {
        self.years = years.sorted { $0.year < $1.year }
        self.opening = opening
        self.closing = closing
        announced = Set(years.map(\.year))
        let holidays = years.flatMap(\.holidays)
        off = Set(holidays.flatMap(\.days))
        worked = Set(holidays.flatMap(\.worked))
    }

    /// False for a year whose days off the State Council has not told yet: what is said about its days may change.
    package func isAnnounced(_ year: Int) -> Bool { announced.contains(year) }

    package func isWorkingDay(_ date: LocalDate) -> Bool {
        if worked.contains(date) { return true }
        if off.contains(date) || date.isWeekend { return false }
        return isAnnounced(date.year) || !date.isAlwaysOff
    }

    /// The day itself, or the next one that is worked.
    package func workingDay(onOrAfter date: LocalDate) -> LocalDate {
        var day = date
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    package func nextWorkingDay(after date: LocalDate) -> LocalDate { workingDay(onOrAfter: date.adding(days: 1)) }

    /// The day that is so many working days after `date`, which itself is not counted.
    package func adding(workingDays: Int, to date: LocalDate) -> LocalDate {
        (0..<max(0, workingDays)).reduce(date) { day, _ in nextWorkingDay(after: day) }
    }

    /// The day that is so many working days before `date`, which itself is not counted.
    package func subtracting(workingDays: Int, from date: LocalDate) -> LocalDate {
        (0..<max(0, workingDays)).reduce(date) { later, _ in
            var day = later.adding(days: -1)
            while !isWorkingDay(day) { day = day.adding(days: -1) }
            return day
        }
    }

    /// How many days are worked after `date`, up to and with `last`.
    package func workingDays(after date: LocalDate, through last: LocalDate) -> Int {
        guard date < last else { return 0 }
        return (date.dayNumber + 1...last.dayNumber).count { isWorkingDay(LocalDate(dayNumber: $0)) }
    }

    package func isWorkingMoment(_ moment: Instant) -> Bool {
        isWorkingDay(moment.date) && moment.time >= opening && moment.time < closing
    }

    /// The moment itself in working hours; else when they next begin.
    package func nextWorkingMoment(from moment: Instant) -> Instant {
        if isWorkingMoment(moment) { return moment }
        let today = moment.date
        let isEarly = isWorkingDay(today) && moment.time < opening
        return Instant(isEarly ? today : nextWorkingDay(after: today), opening)
    }
}

extension Holiday {
    fileprivate var days: [LocalDate] {
        (off.lowerBound.dayNumber...off.upperBound.dayNumber).map(LocalDate.init(dayNumber:))
    }
}

extension LocalDate {
    /// The statutory holidays with a fixed date, all that is known of a year not yet announced.
    fileprivate var isAlwaysOff: Bool {
        switch (month, day) {
        case (1, 1), (5, 1...2), (10, 1...3): true
        default: false
        }
    }
}
