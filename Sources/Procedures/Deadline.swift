package import Ground

/// When a running clock ends, and why. It keeps the limits it was reckoned by, so a changed rule pack never rewrites it.
package struct Deadline: Hashable, Sendable, Codable {
    /// One step of the reckoning; each date is the last day as it stood after the step.
    package enum Step: Hashable, Sendable, Codable {
        /// It came after the cut-off, or on a rest day, and counts as come on the next working day.
        case takenUp(afterCutoff: Bool, on: LocalDate)
        case counted(Amount, to: LocalDate)
        case replaced(by: Amount, to: LocalDate)
        case extended(by: Amount, to: LocalDate)
        case paused(from: LocalDate, to: LocalDate, until: LocalDate)
        case movedFromRestDay(to: LocalDate)
    }

    package let began: Instant
    /// The limit in force: the first one, or the one it was extended to.
    package let limit: Limit
    /// The limits that were replaced or added.
    package let others: [Limit]
    package let steps: [Step]
    /// The last day, before it is moved from a rest day.
    let lastDay: LocalDate
    /// The last day on which the act is in time.
    package let dueDate: LocalDate
    /// Years that the reckoning touched and whose days off were not announced yet.
    package let provisionalYears: [Int]

    package var isProvisional: Bool { !provisionalYears.isEmpty }

    /// Overdue from this moment on: the first one after the due day in China.
    package var due: Instant { Instant(dueDate.adding(days: 1)) }

    package func isOverdue(at now: Instant) -> Bool { now >= due }
}

extension Deadline {
    /// The deadline of a clock that starts now; nil where the limit is no span of time.
    package static func reckoned(from began: Instant, limit: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let (takenUp, last) = calendar.count(limit.amount, from: began) else { return nil }
        return Deadline(
            began: began, limit: limit, others: [], steps: takenUp + [.counted(limit.amount, to: last)], lastDay: last,
            known: [], calendar: calendar)
    }

    /// The deadline of a clock that runs until a day which a paper names.
    static func named(_ day: LocalDate, toDo title: Words, from began: Instant, calendar: WorkingCalendar) -> Deadline {
        let source = Source(.namedInPaper, basis: .practice, from: began.date)
        let limit = Limit("named-day", label: title, .date(day), source: source)
        return Deadline(
            began: began, limit: limit, others: [], steps: [.counted(limit.amount, to: day)], lastDay: day, known: [],
            calendar: calendar)
    }

    /// The same clock under another limit from the same beginning: three months become six. Pauses stay; earlier extensions are replaced.
    package func extended(to longer: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let (_, counted) = calendar.count(longer.amount, from: began) else { return nil }
        var last = counted
        var pauses: [Step] = []
        for case .paused(let from, let to, _) in steps {
            last = calendar.shift(last, under: longer.amount, byPauseFrom: from, to: to)
            pauses.append(.paused(from: from, to: to, until: last))
        }
        return Deadline(
            began: began, limit: longer, others: others + [limit],
            steps: countedFirst + [.replaced(by: longer.amount, to: counted)] + pauses, lastDay: last,
            known: provisionalYears, calendar: calendar)
    }

    /// The same clock with more time after its last day: 60 days and 30 more.
    package func extended(by more: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let last = calendar.count(more.amount, after: lastDay) else { return nil }
        return Deadline(
            began: began, limit: limit, others: others + [more],
            steps: unmoved + [.extended(by: more.amount, to: last)], lastDay: last, known: provisionalYears,
            calendar: calendar)
    }

    /// The same clock after it stood still. A pause that begins when the time is up changes nothing.
    package func shifted(byPauseFrom pause: Instant, to resumed: Instant, calendar: WorkingCalendar) -> Deadline {
        guard pause < resumed, pause < due else { return self }
        let (from, to) = (pause.date, resumed.date)
        let last = calendar.shift(lastDay, under: limit.amount, byPauseFrom: from, to: to)
        return Deadline(
            began: began, limit: limit, others: others, steps: unmoved + [.paused(from: from, to: to, until: last)],
            lastDay: last, known: provisionalYears, calendar: calendar)
    }

    /// Moves the last day from a rest day to the next working day (Civil Code art. 203, by analogy).
    init(
        began: Instant, limit: Limit, others: [Limit], steps: [Step], lastDay: LocalDate, known: [Int],
        calendar: WorkingCalendar
    ) {
        self.began = began
        self.limit = limit
        self.others = others
        self.lastDay = lastDay
        dueDate = calendar.workingDay(onOrAfter: lastDay)
        self.steps = dueDate == lastDay ? steps : steps + [.movedFromRestDay(to: dueDate)]
        let first = limit.amount.countsWorkingDays ? began.date.year : lastDay.year
        let touched = (first...dueDate.year).filter { !calendar.isAnnounced($0) }
        provisionalYears = Set(known + touched).sorted()
    }

    private var unmoved: [Step] {
        steps.filter { if case .movedFromRestDay = $0 { false } else { true } }
    }

    /// How the first limit was counted, without pauses, moves and what replaced it.
    private var countedFirst: [Step] {
        steps.filter {
            switch $0 {
            case .takenUp, .counted: true
            default: false
            }
        }
    }
}
