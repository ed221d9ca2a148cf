package import Ground

/// One person doing one step.
package struct Act: Sendable {
    package let step: String
    package let part: PartKey?
    package let by: Actor
    package let at: Instant
    /// What came with the form.
    package let given: Given

    package init(_ step: String, in part: PartKey? = nil, by actor: Actor, at now: Instant, given: Given = [:]) {
        self.step = step
        self.part = part
        self.by = actor
        self.at = now
        self.given = given
    }
}

/// What an act brings about. Whoever keeps it keeps all of it, in one transaction.
package struct Outcome: Sendable {
    package let entry: Entry
    package let standing: Standing
    package let paper: FilledPaper?
    package let notices: [Notice]
    /// The step taken; nil for a beginning and for warnings.
    package let step: Step?
}

/// Somebody is to be told of an entry.
package struct Notice: Hashable, Sendable {
    package let to: Desk
    package let entry: Int
}

extension Procedure {
    /// Begins a matter.
    /// - Throws: a refusal in words where the person may not begin one, or the paper is not in order.
    package func begin(by actor: Actor, at place: Place, now: Instant, given: Given, under rules: Rules) throws(Refusal)
        -> Outcome
    {
        guard let who = begin.by.first(where: { place.mayBegin(actor, as: $0) }) else {
            throw .notAllowed(.mayNotBegin(title, begin.by))
        }
        let reporter = begin.by.contains(.anyone) ? nil : actor.person
        return try begin(by: actor, as: who, reporter: reporter, at: place, now: now, given: given, under: rules)
    }

    /// Begins a matter that a step of another one asks for. That step was allowed, so this is.
    package func begin(
        from offspring: Offspring, of parent: Standing, by actor: Actor, now: Instant, given: Given, under rules: Rules
    ) throws(Refusal) -> Outcome {
        let reporter =
            switch offspring.owner {
            case .doer: actor.person
            case .reporter: parent.reporter
            }
        return try begin(
            by: actor, as: begin.by.first ?? .anyone, reporter: reporter, at: parent.place, now: now, given: given,
            under: rules)
    }

    private func begin(
        by actor: Actor, as who: Who, reporter: PersonID?, at place: Place, now: Instant, given: Given,
        under rules: Rules
    ) throws(Refusal) -> Outcome {
        guard let paper = try paper(begin.paper)?.filled(with: given) else { throw .conflict(.noSuchStep) }
        let named = parties(named: begin.names, in: paper)
        let choices = choices(in: paper)
        let keeping = ClockKeeping(course: course, place: place, rules: rules, choices: choices)
        let entry = Entry(
            number: 1, at: now, deed: .began, part: nil, by: actor.person, capacity: who.name, reporter: reporter,
            to: begin.stage, named: named,
            clocks: try keeping.changes(entering: begin.stage, at: now, from: nil),
            opened: try openings(
                named: named, paper: paper, choices: choices, on: nil, at: place, now: now, rules: rules),
            choices: choices, units: unitsNamed(in: paper), paper: paper.name)
        let standing = Standing(beginning: entry, of: self, at: place)
        return Outcome(entry: entry, standing: standing, paper: paper, notices: [], step: nil)
    }

    /// Takes a step: may this person, at this stage, with this paper?
    /// - Throws: a refusal that says in words why not, and what to do.
    package func perform(_ act: Act, on standing: Standing, under rules: Rules) throws(Refusal) -> Outcome {
        let (course, beside) = try course(of: act.part, on: standing)
        guard !beside.hasEnded else { throw .conflict(.hasEnded(course.title(of: beside.stage))) }
        guard let step = course.stage(beside.stage)?.step(act.step) else {
            throw .conflict(.notAtThisStage(course.title(of: beside.stage)))
        }
        guard let who = step.by.first(where: { standing.isMet($0, by: act.by, in: act.part) }) else {
            throw .notAllowed(.mayNotTake(step.title, step.by))
        }
        for guardian in step.guards {
            if let words = refusal(
                of: guardian, step: step, by: act.by.person, in: beside, on: standing, rules: rules, now: act.at)
            {
                throw .conflict(words)
            }
        }
        let paper = try step.paper.flatMap(paper)?.filled(with: act.given)
        if let paper { try check(decisionsIn: paper, at: standing.place, rules: rules, on: act.at.date) }
        return try take(
            step, in: act.part, by: act.by.person, as: who, paper: paper, at: act.at, on: standing, rules: rules)
    }

    /// What a step brings about, once it is clear that it may be taken.
    func take(
        _ step: Step, in part: PartKey?, by person: PersonID?, as who: Who?, paper: FilledPaper?, at now: Instant,
        on standing: Standing, rules: Rules
    ) throws(Refusal) -> Outcome {
        let (course, beside) = try self.course(of: part, on: standing)
        let named = paper.map { parties(named: step.names, in: $0) } ?? [:]
        let newChoices = paper.map(choices(in:)) ?? [:]
        let choices = standing.choices.merging(newChoices) { _, new in new }
        let keeping = ClockKeeping(course: course, place: standing.place, rules: rules, choices: choices)
        var clocks =
            try step.to.map { to throws(Refusal) in try keeping.changes(entering: to, at: now, from: beside) } ?? []
        if let more = step.extends {
            clocks.append(try extended(more, in: beside, at: standing.place, now: now, rules: rules))
        }
        let entry = Entry(
            number: standing.entries + 1, at: now, deed: .step(step.name), part: part, by: person, capacity: who?.name,
            reporter: nil, to: step.to, named: named, clocks: clocks,
            opened: try openings(
                named: named, paper: paper, choices: choices, on: standing, at: standing.place, now: now, rules: rules),
            choices: newChoices, units: paper.map(unitsNamed(in:)) ?? [:], paper: paper?.name)
        var next = standing
        next.add(entry, of: self)
        // Those who ask are told of the answer, though the answer ends their being the asker.
        let told = Set(
            step.tells.flatMap {
                $0 == .relation(.asker) ? standing.desks(of: $0, in: part) : next.desks(of: $0, in: part)
            })
        let notices = told.sorted().map { Notice(to: $0, entry: entry.number) }
        return Outcome(entry: entry, standing: next, paper: paper, notices: notices, step: step)
    }

    /// The course that a step belongs to, and how it stands.
    func course(of part: PartKey?, on standing: Standing) throws(Refusal) -> (Course, CourseStanding) {
        guard let part else { return (course, standing.course) }
        guard let course = self.part(part.part)?.course, let beside = standing.parts[part] else {
            throw .notFound(.noSuchPart)
        }
        return (course, beside)
    }

    private func extended(
        _ more: Extension, in beside: CourseStanding, at place: Place, now: Instant, rules: Rules
    ) throws(Refusal) -> ClockChange {
        guard let running = beside.clocks[more.clock] else { throw .conflict(.clockDoesNotRun) }
        let limit = try rules.limit(more.limit, at: place, on: now.date)
        let deadline =
            switch more.manner {
            case .to: running.deadline.extended(to: limit, calendar: rules.calendar)
            case .by: running.deadline.extended(by: limit, calendar: rules.calendar)
            }
        guard let deadline else { throw Refusal(.unavailable, .noLimit(more.limit)) }
        return .extended(more.clock, deadline)
    }
}

extension Place {
    fileprivate func mayBegin(_ actor: Actor, as who: Who) -> Bool {
        switch who {
        case .anyone: true
        case .role(let role): actor.holds(role, in: congress)
        case .relation(.stationLiaison):
            actor.capacities.contains { $0.role == .liaison && $0.station != nil && $0.station == station }
        case .relation: false
        }
    }
}
