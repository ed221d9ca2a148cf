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

    package init(to desk: Desk, entry: Int) {
        to = desk
        self.entry = entry
    }
}

extension Procedure {
    /// Begins a matter.
    /// - Throws: a refusal in words where the person may not begin one, or the paper is not in order.
    package func begin(by actor: Actor, at place: Place, now: Instant, given: Given, under rules: Rules) throws(Refusal)
        -> Outcome
    {
        guard let who = beginner(actor, at: place) else { throw .notAllowed(.mayNotBegin(title, begin.by)) }
        let reporter = begin.by.contains(.anyone) ? nil : actor.person
        return try begin(by: actor, as: who, reporter: reporter, at: place, now: now, given: given, under: rules)
    }

    /// What somebody who begins a matter is asked for; nil where they may not begin one.
    package func beginning(for actor: Actor, at place: Place) -> Paper? {
        beginner(actor, at: place).flatMap { who in paper(begin.paper)?.asked(of: who) }
    }

    private func beginner(_ actor: Actor, at place: Place) -> Who? {
        begin.by.first { place.mayBegin(actor, as: $0) }
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
            by: actor, as: nil, reporter: reporter, at: parent.place, now: now, given: given,
            under: rules)
    }

    private func begin(
        by actor: Actor, as who: Who?, reporter: PersonID?, at place: Place, now: Instant, given: Given,
        under rules: Rules
    ) throws(Refusal) -> Outcome {
        guard let paper = try filed(begin.paper, with: given, by: who, at: place, now: now, rules: rules) else {
            throw .conflict(.noSuchStep)
        }
        let named = parties(named: begin.names, in: paper)
        let chosen = try choices(in: paper, at: place, on: now.date, rules: rules)
        let days = dates(in: paper)
        let keeping = ClockKeeping(course: course, place: place, rules: rules, choices: chosen, dates: days)
        let entry = Entry(
            number: 1, at: now, deed: .began, part: nil, by: actor.person, capacity: who?.name, reporter: reporter,
            to: begin.stage, named: named,
            clocks: try keeping.changes(entering: begin.stage, at: now, from: nil),
            opened: try openings(
                named: named, paper: paper, choices: chosen, on: nil, at: place, now: now, rules: rules),
            closed: [], choices: chosen, units: unitsNamed(in: paper), dates: days, paper: paper.name)
        let standing = Standing(beginning: entry, of: self, at: place)
        try refuseWalled(standing, namings: begin.names)
        return Outcome(entry: entry, standing: standing, paper: paper, notices: [], step: nil)
    }

    /// Takes a step: may this person, at this stage, with this paper?
    /// - Throws: a refusal that says in words why not, and what to do.
    package func perform(_ act: Act, on standing: Standing, under rules: Rules) throws(Refusal) -> Outcome {
        let (course, beside) = try course(of: act.part, on: standing)
        guard !standing.course.hasEnded else {
            throw .conflict(.hasEnded(self.course.title(of: standing.course.stage)))
        }
        guard !beside.hasEnded else { throw .conflict(.hasEnded(course.title(of: beside.stage))) }
        guard let step = course.stage(beside.stage)?.step(act.step) else {
            throw .conflict(.notAtThisStage(course.title(of: beside.stage)))
        }
        guard let who = doer(of: step, by: act.by, in: act.part, on: standing) else {
            throw .notAllowed(.mayNotTake(step.title, step.by))
        }
        for guardian in step.guards {
            if let words = refusal(
                of: guardian, step: step, by: act.by.person, in: act.part, on: standing, rules: rules, now: act.at)
            {
                throw .conflict(words)
            }
        }
        if step.effect == .asks, beside.asked[step.name] != nil { throw .conflict(.alreadyAsked(step.title)) }
        let paper = try step.paper.flatMap { name throws(Refusal) in
            try filed(name, with: act.given, by: who, at: standing.place, now: act.at, rules: rules)
        }
        return try take(
            step, in: act.part, by: act.by.person, as: who, paper: paper, at: act.at, on: standing, rules: rules)
    }

    /// In which capacity somebody may take a step; nil where they may not. A wall stops whoever stands behind it.
    func doer(of step: Step, by actor: Actor, in part: PartKey?, on standing: Standing) -> Who? {
        guard !isWalledOff(actor, on: standing) else { return nil }
        return step.by.first { standing.isMet($0, by: actor, in: part) }
    }

    /// What a step brings about, once it is clear that it may be taken.
    func take(
        _ step: Step, in part: PartKey?, by person: PersonID?, as who: Who?, paper: FilledPaper?, at now: Instant,
        on standing: Standing, rules: Rules
    ) throws(Refusal) -> Outcome {
        let (course, beside) = try self.course(of: part, on: standing)
        let place = standing.place
        let named = paper.map { parties(named: step.names, in: $0) } ?? [:]
        let chosen = try paper.map { paper throws(Refusal) in
            try choices(in: paper, at: place, on: now.date, rules: rules)
        }
        let days = paper.map(dates(in:)) ?? [:]
        let known = standing.choices(in: part).refiled(paper?.name ?? "", chosen ?? [:])
        let keeping = ClockKeeping(
            course: course, place: place, rules: rules, choices: known,
            dates: standing.course.dates.merging(beside.dates) { _, own in own }.refiled(paper?.name ?? "", days))
        let target = step.target(for: known, at: place.level)
        var clocks = try keeping.changes(entering: target, restarting: step.restarts, at: now, from: beside)
        if let more = step.extends {
            var after = beside
            after.change(clocks, by: .step(step.name), at: now)
            clocks.append(try extended(more, in: after, keeping: keeping, at: now))
        }
        let entry = Entry(
            number: standing.entries + 1, at: now, deed: .step(step.name), part: part, by: person, capacity: who?.name,
            reporter: nil, to: target, named: named, clocks: clocks,
            opened: try openings(
                named: named, paper: paper, choices: known, on: standing, at: place, now: now, rules: rules),
            closed: closings(named: named, on: standing), choices: chosen ?? [:],
            units: paper.map(unitsNamed(in:)) ?? [:], dates: days,
            paper: paper?.name)
        var next = standing
        next.add(entry, of: self)
        try refuseWalled(next, namings: step.names)
        // Those who ask are told of the answer, though the answer ends their being the asker.
        let told = Set(
            step.tells.flatMap {
                $0 == .relation(.asker) ? standing.desks(of: $0, in: part) : next.desks(of: $0, in: part)
            })
        let mayKnow = told.filter { !isDraft(next) || $0.isOnePersons }
        let notices = mayKnow.sorted().map { Notice(to: $0, entry: entry.number) }
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
        _ more: Extension, in beside: CourseStanding, keeping: ClockKeeping, at now: Instant
    ) throws(Refusal) -> ClockChange {
        let rules = keeping.rules
        guard let name = more.clocks.first(where: { beside.clocks[$0] != nil }), let running = beside.clocks[name]
        else {
            throw .conflict(.clockDoesNotRun)
        }
        let limit = try rules.limit(more.limit, at: keeping.place, on: now.date)
        let deadline =
            switch more.manner {
            case .to: running.deadline.extended(to: limit, calendar: rules.calendar)
            case .by: running.deadline.extended(by: limit, calendar: rules.calendar)
            }
        guard let deadline else { throw Refusal(.unavailable, .noLimit(more.limit)) }
        let near = try keeping.course.clock(name).flatMap { clock throws(Refusal) in
            try keeping.nearness(of: clock, before: deadline.dueDate, on: deadline.began.date)
        }
        return .extended(name, deadline, near: near)
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
