package import Ground

extension WorkingCalendar {
    /// The last day on which something is still so long before a day that itself is not counted: a notice three days ahead.
    /// Nil where the amount is no span of days.
    package func lastDay(_ amount: Amount, before date: LocalDate) -> LocalDate? {
        switch amount {
        case .days(let days): date.adding(days: -days)
        case .workingDays(let days): subtracting(workingDays: days, from: date)
        case .months(let months): date.adding(months: -months)
        case .sameDay, .monthDay, .date, .number, .body, .text, .flag: nil
        }
    }

    /// The last day of a span that begins at a moment; nil where the amount is no span.
    func count(_ amount: Amount, from began: Instant) -> (takenUp: [Deadline.Step], last: LocalDate)? {
        guard case .sameDay(let cutoff) = amount else {
            return count(amount, after: began.date).map { ([], $0) }
        }
        if isWorkingDay(began.date), began.time < cutoff { return ([], began.date) }
        let next = nextWorkingDay(after: began.date)
        return ([.takenUp(afterCutoff: isWorkingDay(began.date), on: next)], next)
    }

    /// The last day of a span after a day, which itself is not counted (Civil Code art. 201 and 202).
    func count(_ amount: Amount, after day: LocalDate) -> LocalDate? {
        switch amount {
        case .sameDay: nextWorkingDay(after: day)
        case .days(let days): day.adding(days: days)
        case .workingDays(let days): adding(workingDays: days, to: day)
        case .months(let months): day.adding(months: months)
        case .monthDay(let month, let number): day.next(month: month, day: number)
        case .date(let date): date
        case .number, .body, .text, .flag: nil
        }
    }

    /// A last day put off by the days on which a clock stood still: working days where it counts those. A fixed day of the year stays.
    func shift(_ last: LocalDate, under amount: Amount, byPauseFrom from: LocalDate, to: LocalDate) -> LocalDate {
        switch amount {
        case .workingDays, .sameDay: adding(workingDays: workingDays(after: from, through: to), to: last)
        case .monthDay: last
        default: last.adding(days: to.dayNumber - from.dayNumber)
        }
    }
}

extension Amount {
    var countsWorkingDays: Bool {
        switch self {
        case .sameDay, .workingDays: true
        default: false
        }
    }
}

extension LocalDate {
    /// The first such day of the year after this one: in this year, or in the next; 29 February is the 28th where there is none.
    func next(month: Int, day: Int) -> LocalDate {
        let inYear = { (year: Int) in
            LocalDate(year: year, month: month, day: day) ?? LocalDate(year: year, month: month, day: 28) ?? self
        }
        let thisYear = inYear(year)
        return thisYear > self ? thisYear : inYear(year + 1)
    }
}
