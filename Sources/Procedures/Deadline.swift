package import Ground

/// When a running clock ends, and why. It keeps the limits it was reckoned by, so a changed rule pack never rewrites it.
package struct Deadline: Hashable, Sendable, Codable {
    /// One step of the reckoning.
    package enum Step: Hashable, Sendable, Codable {
        /// It came on a rest day, or at or after the cut-off of a working day, and counts as come on the next working day.
        case takenUp(on: LocalDate)
        case counted(Limit, to: LocalDate)
        case replaced(by: Limit, to: LocalDate)
        case extended(by: Limit, to: LocalDate)
        case paused(from: LocalDate, to: LocalDate, until: LocalDate)
        case movedFromRestDay(LocalDate, to: LocalDate)
    }

    package let began: Instant
    /// The limit in force: the first one, or the one it was extended to.
    package let limit: Limit
    package let steps: [Step]
    /// The last day, before it is moved from a rest day.
    let lastDay: LocalDate
    /// The last day on which the act is in time.
    package let dueDate: LocalDate
    /// True where a year was touched whose days off are not announced yet.
    package let isProvisional: Bool

    /// Overdue from this moment on: the first one after the due day in China.
    package var due: Instant { Instant(dueDate.adding(days: 1)) }

    package func isOverdue(at now: Instant) -> Bool { now >= due }
}

extension Deadline {
    /// The deadline of a clock that starts now; nil where the limit is no span of time.
    package static func reckoned(from began: Instant, limit: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let counted = calendar.count(limit.amount, from: began) else { return nil }
        return settled(
            began: began, limit: limit, steps: counted.takenUp + [.counted(limit, to: counted.last)],
            lastDay: counted.last, provisional: false, calendar: calendar)
    }

    /// The same clock under a longer limit from the same beginning: three months become six. Pauses already granted are kept.
    package func extended(to longer: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let counted = calendar.count(longer.amount, from: began) else { return nil }
        var last = counted.last
        var kept: [Step] = []
        for case .paused(let from, let to, _) in steps {
            last = calendar.shift(last, under: longer.amount, byPauseFrom: from, to: to)
            kept.append(.paused(from: from, to: to, until: last))
        }
        return Self.settled(
            began: began, limit: longer, steps: counting + [.replaced(by: longer, to: counted.last)] + kept,
            lastDay: last, provisional: isProvisional, calendar: calendar)
    }

    /// The same clock with more time after its last day: 60 days and 30 more.
    package func extended(by more: Limit, calendar: WorkingCalendar) -> Deadline? {
        guard let last = calendar.count(more.amount, after: lastDay) else { return nil }
        return Self.settled(
            began: began, limit: limit, steps: unmoved + [.extended(by: more, to: last)], lastDay: last,
            provisional: isProvisional, calendar: calendar)
    }

    /// The same clock after it stood still. A pause that begins when the time is up changes nothing.
    package func shifted(byPauseFrom pause: Instant, to resumed: Instant, calendar: WorkingCalendar) -> Deadline {
        guard pause < resumed, pause < due else { return self }
        let (from, to) = (pause.date, resumed.date)
        let last = calendar.shift(lastDay, under: limit.amount, byPauseFrom: from, to: to)
        return Self.settled(
            began: began, limit: limit, steps: unmoved + [.paused(from: from, to: to, until: last)], lastDay: last,
            provisional: isProvisional, calendar: calendar)
    }

    private static func settled(
        began: Instant, limit: Limit, steps: [Step], lastDay: LocalDate, provisional: Bool, calendar: WorkingCalendar
    ) -> Deadline {
        let dueDate = calendar.workingDay(onOrAfter: lastDay)
        let moved: [Step] = dueDate == lastDay ? [] : [.movedFromRestDay(lastDay, to: dueDate)]
        let years = limit.amount.countsWorkingDays ? began.date.year...dueDate.year : lastDay.year...dueDate.year
        return Deadline(
            began: began, limit: limit, steps: steps + moved, lastDay: lastDay, dueDate: dueDate,
            isProvisional: provisional || !years.allSatisfy(calendar.isAnnounced))
    }

    private var unmoved: [Step] {
        steps.filter { if case .movedFromRestDay = $0 { false } else { true } }
    }

    /// How the first limit was counted, without pauses, moves and what replaced it.
    private var counting: [Step] {
        steps.filter {
            switch $0 {
            case .takenUp, .counted: true
            default: false
            }
        }
    }
}
