package import Ground

extension Procedure {
    /// Dates that were reckoned before the State Council announced a year's days off, reckoned anew once it has: one course at a
    /// time, nil when every date is as certain as it can be. Whoever keeps the outcome asks again.
    package func announcing(_ now: Instant, on standing: Standing, under rules: Rules) throws(Refusal) -> Outcome? {
        for (part, course, beside) in courses(of: standing) {
            let keeping = ClockKeeping(
                course: course, place: standing.place, rules: rules, choices: standing.choices(in: part),
                dates: beside.dates)
            let changes = try keeping.reckonedAnew(beside, at: now)
            if changes.isEmpty { continue }
            let entry = Entry(standing.entries + 1, at: now, byItself: .announced, in: part, clocks: changes)
            var next = standing
            next.add(entry, of: self)
            return Outcome(entry: entry, standing: next, paper: nil, notices: [], step: nil)
        }
        return nil
    }
}

extension ClockKeeping {
    fileprivate func reckonedAnew(_ standing: CourseStanding, at now: Instant) throws(Refusal) -> [ClockChange] {
        var changes: [ClockChange] = []
        for (name, running) in standing.clocks.sorted(by: { $0.key < $1.key }) {
            guard let deadline = running.deadline.reckonedAnew(by: rules.calendar) else { continue }
            let near = try course.clock(name).flatMap { clock throws(Refusal) in
                try nearness(of: clock, before: deadline.dueDate, on: deadline.began.date)
            }
            changes.append(.reckoned(name, running.reckoned(until: deadline, near: near, at: now)))
        }
        return changes
    }
}

extension Deadline {
    /// The same clock by a calendar that knows more years; nil where no date is more certain by it.
    package func reckonedAnew(by calendar: WorkingCalendar) -> Deadline? {
        guard provisionalYears.contains(where: calendar.isAnnounced) else { return nil }
        var (last, amount, retold) = (lastDay, limit.amount, [Step]())
        for step in steps {
            switch step {
            case .takenUp, .movedFromRestDay: continue
            case .counted(let first, _):
                guard let (takenUp, day) = calendar.count(first, from: began) else { return nil }
                (last, amount) = (day, first)
                retold = takenUp + [.counted(first, to: day)]
            case .replaced(let longer, _):
                guard let (_, day) = calendar.count(longer, from: began) else { return nil }
                (last, amount) = (day, longer)
                retold.append(.replaced(by: longer, to: day))
            case .extended(let more, _):
                guard let day = calendar.count(more, after: last) else { return nil }
                last = day
                retold.append(.extended(by: more, to: day))
            case .paused(let from, let to, _):
                last = calendar.shift(last, under: amount, byPauseFrom: from, to: to)
                retold.append(.paused(from: from, to: to, until: last))
            }
        }
        return Deadline(
            began: began, limit: limit, others: others, steps: retold, lastDay: last, known: [], calendar: calendar)
    }
}

extension RunningClock {
    /// Who was warned of the old date is warned again of a later one.
    fileprivate func reckoned(until deadline: Deadline, near: Instant?, at now: Instant) -> RunningClock {
        var clock = RunningClock(deadline: deadline, near: near)
        clock.pausedAt = pausedAt
        clock.hasWarned = hasWarned && near.map { $0 <= now } ?? false
        if clock.isOverdue(at: now) {
            clock.rungs = rungs
            clock.lastRung = lastRung
        }
        return clock
    }
}
