import Ground

/// Starts, pauses, resumes and stops the clocks of one course as its matter moves.
struct ClockKeeping {
    let course: Course
    let place: Place
    let rules: Rules
    /// The choices made so far, this step's paper included.
    let choices: [String: String]
    /// The days that papers named so far, this step's included.
    let dates: [String: LocalDate]

    /// What a step does to the clocks of a course that stands as given; nil for a course that begins.
    func changes(
        entering stage: String?, restarting anew: [String] = [], at now: Instant, from standing: CourseStanding?
    ) throws(Refusal) -> [ClockChange] {
        guard let stage else {
            var changes: [ClockChange] = []
            for clock in course.clocks where anew.contains(clock.name) && standing?.clocks[clock.name] != nil {
                if let start = try started(clock, from: now, at: now) { changes.append(start) }
            }
            return changes
        }
        var changes: [ClockChange] = []
        for clock in course.clocks {
            let running = standing?.clocks[clock.name]
            let runs = clock.runs.contains(stage) && clock.when.allSatisfy { $0.holds(for: choices, at: place.level) }
            if runs, let running, !anew.contains(clock.name) {
                guard let pause = running.pausedAt else { continue }
                let deadline = running.deadline.shifted(byPauseFrom: pause, to: now, calendar: rules.calendar)
                let near = try nearness(of: clock, before: deadline.dueDate, on: deadline.began.date)
                changes.append(.resumed(clock.name, deadline, near: near))
            } else if runs {
                let from = clock.from.flatMap { $0 == stage || running != nil ? now : standing?.entered[$0] } ?? now
                if let start = try started(clock, from: from, at: now) {
                    changes.append(start)
                } else if running != nil {
                    changes.append(.stopped(clock.name))
                }
            } else if running != nil {
                let pauses = clock.pauses.contains(stage)
                if !pauses { changes.append(.stopped(clock.name)) }
                if pauses, running?.isPaused == false { changes.append(.paused(clock.name)) }
            }
        }
        return try changes + timers(entering: stage, at: now, from: standing)
    }

    /// Steps that time takes have a clock each, which lives as long as the stage.
    private func timers(
        entering stage: String, at now: Instant, from standing: CourseStanding?
    ) throws(Refusal) -> [ClockChange] {
        var changes = (standing?.clocks.keys.filter(Step.isTimer).sorted() ?? []).map(ClockChange.stopped)
        for step in course.stage(stage)?.steps ?? [] {
            guard let limit = step.after, step.isPossible(for: choices, at: place.level) else { continue }
            let deadline = try rules.deadline(limit, from: now, at: place, on: now.date)
            changes.append(.started(step.timer, RunningClock(deadline: deadline, near: nil)))
        }
        return changes
    }

    /// Nil for a clock that runs on a day which nobody named.
    private func started(_ clock: Clock, from: Instant, at now: Instant) throws(Refusal) -> ClockChange? {
        guard let deadline = try deadline(of: clock, from: from, at: now) else { return nil }
        let near = try nearness(of: clock, before: deadline.dueDate, on: now.date)
        return .started(clock.name, RunningClock(deadline: deadline, near: near))
    }

    /// When those who must act are told that it is near, by the limits of a day; nil where no such limit is set.
    func nearness(of clock: Clock, before due: LocalDate, on day: LocalDate) throws(Refusal) -> Instant? {
        guard let near = clock.near else { return nil }
        return rules.calendar.moment(try rules.limit(near, at: place, on: day).amount, before: due)
    }

    private func deadline(of clock: Clock, from: Instant, at now: Instant) throws(Refusal) -> Deadline? {
        if let day = clock.due.flatMap({ dates[$0.key] }) {
            return .named(day, toDo: clock.title, from: from, calendar: rules.calendar)
        }
        return try clock.limit.map { key throws(Refusal) in
            try rules.deadline(key, from: from, at: place, on: now.date)
        }
    }
}

extension WorkingCalendar {
    /// When to warn: in working hours, so many days ahead. Nil where the limit is no number of days.
    fileprivate func moment(_ ahead: Amount, before due: LocalDate) -> Instant? {
        switch ahead {
        case .number(let days), .days(let days):
            nextWorkingMoment(from: Instant(due.adding(days: -days), opening))
        case .workingDays(let count):
            Instant((0..<count).reduce(due) { day, _ in workingDay(before: day) }, opening)
        default: nil
        }
    }

    private func workingDay(before date: LocalDate) -> LocalDate {
        var day = date.adding(days: -1)
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }
}

extension Step {
    /// The name of the clock that runs until time takes this step.
    package var timer: String { "after.\(name)" }

    package static func isTimer(_ clock: String) -> Bool { clock.hasPrefix("after.") }

    /// Whether the step exists at all for such a matter in such a congress.
    func isPossible(for choices: [String: String], at level: Level) -> Bool {
        guards.allSatisfy { $0.holds(for: choices, at: level) }
    }
}

extension Guard {
    /// True for guards that ask for something else than the kind of matter and the level.
    func holds(for choices: [String: String], at level: Level) -> Bool {
        switch self {
        case .when(let field, let allowed): choices[field.description].map(allowed.contains) ?? false
        case .level(let only): only == level
        default: true
        }
    }
}
