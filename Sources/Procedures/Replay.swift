import Ground

extension Standing {
    /// The standing that a record leads to; nil for an empty record.
    package static func replaying(
        _ entries: some Sequence<Entry>, of procedure: Procedure, at place: Place
    ) -> Standing? {
        var standing: Standing?
        for entry in entries {
            if standing == nil {
                standing = Standing(beginning: entry, of: procedure, at: place)
            } else {
                standing?.add(entry, of: procedure)
            }
        }
        return standing
    }

    package init(beginning entry: Entry, of procedure: Procedure, at place: Place) {
        self.place = place
        course = CourseStanding(entering: entry.to ?? procedure.begin.stage, at: entry.at)
        reporter = entry.reporter
        course.dates = entry.dates
        course.change(entry.clocks, by: entry.deed, at: entry.at)
        takeIn(entry)
    }

    /// The one place where a matter changes.
    package mutating func add(_ entry: Entry, of procedure: Procedure) {
        if case .step(let name) = entry.deed, let step = procedure.step(name, in: entry.part), step.publishes {
            published = entry.number
        }
        if let key = entry.part {
            if let part = procedure.part(key.part) { parts[key]?.add(entry, in: part.course) }
        } else {
            course.add(entry, in: procedure.course)
        }
        takeIn(entry)
    }

    /// The choices that conditions of a course see: its own before the matter's.
    func choices(in part: PartKey?) -> [String: String] {
        choices.merging(part.flatMap { parts[$0]?.choices } ?? [:]) { _, own in own }
    }

    private mutating func takeIn(_ entry: Entry) {
        entries = entry.number
        parties.merge(entry.named) { _, new in new }
        if entry.part == nil { choices = choices.refiled(entry) }
        named.merge(entry.units) { _, new in new }
        for opening in entry.opened {
            parts[opening.key] = CourseStanding(entering: opening.stage, at: entry.at)
            parts[opening.key]?.dates = opening.dates
            parts[opening.key]?.change(opening.clocks, by: .began, at: entry.at)
        }
        for closing in entry.closed { parts[closing.key]?.end(at: closing.to, entry.at) }
    }
}

extension [String: String] {
    fileprivate func refiled(_ entry: Entry) -> Self { entry.paper.map { refiled($0, entry.choices) } ?? self }
}

extension Dictionary where Key == String {
    /// What papers said, by `paper.field`, after one was handed in: what an earlier filling of it said is gone.
    func refiled(_ paper: String, _ said: Self) -> Self {
        filter { !$0.key.hasPrefix("\(paper).") }.merging(said) { _, new in new }
    }
}

extension CourseStanding {
    init(entering stage: String, at now: Instant) {
        self.stage = stage
        hasEnded = false
        entered = [stage: now]
    }

    fileprivate mutating func add(_ entry: Entry, in course: Course) {
        let step: Step? = if case .step(let name) = entry.deed { course.stage(stage)?.step(name) } else { nil }
        if entry.part != nil { choices = choices.refiled(entry) }
        dates = entry.paper.map { dates.refiled($0, entry.dates) } ?? dates
        if let to = entry.to {
            stage = to
            entered[to] = entry.at
            hasEnded = course.end(to) != nil
        }
        change(entry.clocks, by: entry.deed, at: entry.at)
        guard let step else { return }
        var record = taken[step.name] ?? Taken()
        record.times += 1
        if let person = entry.by, !record.by.contains(person) { record.by.append(person) }
        taken[step.name] = record
        if step.effect == .asks { asked.updateValue(entry.by, forKey: step.name) }
        for case .answers(let question) in step.guards { asked[question] = nil }
        // A question lapses where nobody can answer it any more.
        let answerable = Set(course.stage(stage)?.steps.flatMap(\.questions) ?? [])
        asked = asked.filter { answerable.contains($0.key) }
    }

    fileprivate mutating func end(at end: String, _ now: Instant) {
        stage = end
        hasEnded = true
        entered[end] = now
        clocks = [:]
        asked = [:]
    }

    mutating func change(_ changes: [ClockChange], by deed: Entry.Deed, at now: Instant) {
        for change in changes {
            switch change {
            case .started(let name, let clock), .reckoned(let name, let clock): clocks[name] = clock
            case .paused(let name): clocks[name]?.pausedAt = now
            case .resumed(let name, let deadline, let near): clocks[name]?.resume(until: deadline, near: near, at: now)
            case .extended(let name, let deadline, let near): clocks[name]?.extend(until: deadline, near: near)
            case .stopped(let name): clocks[name] = nil
            }
        }
        switch deed {
        case .nearDue(let clock): clocks[clock]?.hasWarned = true
        case .overdue(let clock, let rung): clocks[clock]?.tell(rung: rung, at: now)
        case .began, .step, .announced: break
        }
    }
}

extension Step {
    fileprivate var questions: [String] {
        guards.compactMap { if case .answers(let question) = $0 { question } else { nil } }
    }
}

extension RunningClock {
    /// Who was warned before the pause is warned again of a later date.
    fileprivate mutating func resume(until deadline: Deadline, near: Instant?, at now: Instant) {
        pausedAt = nil
        self.deadline = deadline
        self.near = near
        hasWarned = hasWarned && near.map { $0 <= now } ?? true
    }

    /// More time starts the ladder of those to be told anew.
    fileprivate mutating func extend(until deadline: Deadline, near: Instant?) {
        self.deadline = deadline
        self.near = near
        rungs = 0
        lastRung = nil
        hasWarned = false
    }

    fileprivate mutating func tell(rung: Int, at now: Instant) {
        rungs = rung + 1
        lastRung = now
    }
}
