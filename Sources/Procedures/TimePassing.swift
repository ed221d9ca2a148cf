package import Ground

extension Procedure {
    /// What time alone does to a matter by `now`, one thing at a time, the earliest first; nil when there is nothing.
    /// Whoever keeps the outcome asks again.
    package func passing(_ now: Instant, on standing: Standing, under rules: Rules) throws(Refusal) -> Outcome? {
        guard let next = alarms(on: standing, under: rules).min(by: { $0.at < $1.at }), next.at <= now else {
            return nil
        }
        switch next.deed {
        case .step(let name):
            let beside = next.part.flatMap { standing.parts[$0] } ?? standing.course
            guard let step = course(of: next.part)?.stage(beside.stage)?.step(name) else { return nil }
            return try take(step, in: next.part, by: nil, as: nil, paper: nil, at: now, on: standing, rules: rules)
        case .nearDue(let clock): return tell([course(of: next.part)?.clock(clock)?.who], next, on: standing, now: now)
        case .overdue(let clock, let rung):
            return tell([course(of: next.part)?.clock(clock)?.overdue[rung]], next, on: standing, now: now)
        case .began, .announced: return nil
        }
    }

    /// When time does something next, so that the matter can be left alone until then.
    package func nextAlarm(on standing: Standing, under rules: Rules) -> Instant? {
        alarms(on: standing, under: rules).map(\.at).min()
    }

    private struct Alarm {
        let at: Instant
        let deed: Entry.Deed
        let part: PartKey?
    }

    private func alarms(on standing: Standing, under rules: Rules) -> [Alarm] {
        courses(of: standing).flatMap { part, course, beside in
            beside.clocks.sorted { $0.key < $1.key }.flatMap { name, running -> [Alarm] in
                guard !running.isPaused else { return [] }
                if Step.isTimer(name) {
                    // A step that the file no longer has is taken by nobody, time included.
                    let step = course.stage(beside.stage)?.steps.first { $0.timer == name }
                    return step.map { [Alarm(at: running.deadline.due, deed: .step($0.name), part: part)] } ?? []
                }
                guard let clock = course.clock(name) else { return [] }
                var alarms: [Alarm] = []
                if let near = running.near, !running.hasWarned, near < running.deadline.due {
                    alarms.append(Alarm(at: near, deed: .nearDue(clock: name), part: part))
                }
                if running.rungs < clock.overdue.count {
                    let at = running.nextRung(at: standing.place, under: rules)
                    alarms.append(Alarm(at: at, deed: .overdue(clock: name, rung: running.rungs), part: part))
                }
                return alarms
            }
        }
    }

    private func course(of part: PartKey?) -> Course? {
        part.map { self.part($0.part)?.course } ?? course
    }

    private func tell(_ who: [Who?], _ alarm: Alarm, on standing: Standing, now: Instant) -> Outcome {
        let entry = Entry(standing.entries + 1, at: now, byItself: alarm.deed, in: alarm.part)
        var next = standing
        next.add(entry, of: self)
        let told = Set(who.compactMap(\.self).flatMap { next.desks(of: $0, in: alarm.part) }).sorted()
        let notices = told.map { Notice(to: $0, entry: entry.number) }
        return Outcome(entry: entry, standing: next, paper: nil, notices: notices, step: nil)
    }
}

extension RunningClock {
    /// The first to be told hears when the office opens after the day it was due; the next ones a rung later each.
    fileprivate func nextRung(at place: Place, under rules: Rules) -> Instant {
        guard let lastRung else { return rules.calendar.nextWorkingMoment(from: deadline.due) }
        let limit = rules.packs.limit("escalation.rung", region: place.region, level: place.level, on: lastRung.date)
        let wait = limit.flatMap { Deadline.reckoned(from: lastRung, limit: $0, calendar: rules.calendar) }
        return rules.calendar.nextWorkingMoment(
            from: wait.map { Instant($0.dueDate, rules.calendar.opening) } ?? deadline.due)
    }
}
