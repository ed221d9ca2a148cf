import Ground

/// What must hold of a procedure before it may run: that it names only what there is, that every limit has a source,
/// and that from wherever a matter stands it can reach an end.
struct ProcedureCheck {
    let procedure: Procedure
    let lines: Lines
    let list: ProblemList
    let packs: RulePacks

    func run() {
        beginning()
        names()
        papers()
        course(procedure.course, begin: procedure.begin.stage, path: "", isPart: false)
        for part in procedure.parts {
            course(part.course, begin: part.begin, path: "\(part.name)/", isPart: true)
            rows(part)
        }
        let summary = procedure.summary
        for path in [summary.title, summary.kind, summary.place].compactMap(\.self) { field(path, at: "begin") }
        screening()
        for wall in procedure.access.walls {
            switch wall {
            case .unit(let path): field(path, at: "begin")
            case .role(_, let path, let choices): condition(path, choices, at: "begin")
            }
        }
    }

    private func problem(_ words: Words, at place: String) { list.add(words, line: lines[place] ?? 1) }

    private func beginning() {
        let begin = procedure.begin
        if procedure.paper(begin.paper) == nil { problem(.unknownPaper(begin.paper), at: "begin") }
        if begin.by.isEmpty { problem(.nobodyTakes("begin"), at: "begin") }
        namings(begin.names, at: "begin")
    }

    /// What is public after screening is never public where nobody looks.
    private func screening() {
        guard procedure.access.isPublic, !procedure.isPublishedByStep else { return }
        for paper in procedure.papers {
            for field in paper.fields where field.openness == .afterScreening {
                problem(.nobodyScreens("\(paper.name).\(field.name)"), at: "paper/\(paper.name)")
            }
        }
    }

    private func rows(_ part: Part) {
        let place = "part/\(part.name)"
        if let end = part.unnamed, part.course.end(end) == nil { problem(.unknownStage(end), at: place) }
        guard case .row(let path) = part.each else { return }
        field(path, at: place)
        if let found = find(path), !found.kind.isTable { problem(.tableExpected(path.description), at: place) }
    }

    /// Names end up in addresses and in the record.
    private func names() {
        var places = [procedure.name: "begin"]
        for paper in procedure.papers { places[paper.name] = "paper/\(paper.name)" }
        for part in procedure.parts { places[part.name] = "part/\(part.name)" }
        for (course, path) in [(procedure.course, "")] + procedure.parts.map({ ($0.course, "\($0.name)/") }) {
            for stage in course.stages {
                places[stage.name] = "\(path)stage/\(stage.name)"
                for step in stage.steps { places[step.name] = "\(path)step/\(stage.name)/\(step.name)" }
            }
            for end in course.ends { places[end.name] = "\(path)end/\(end.name)" }
        }
        for (name, place) in places.sorted(by: { $0.key < $1.key }) where !name.isProcedureName {
            problem(.badName(name), at: place)
        }
    }

    private func papers() {
        for paper in procedure.papers {
            for field in paper.fields {
                let place = "paper/\(paper.name)"
                if case .decision(let key) = field.kind {
                    limit(key, at: place) { $0.body == nil ? .limitIsNoBody(key) : nil }
                }
                if let measure = field.measure {
                    limit(measure.limit, at: place) {
                        field.kind.isMeasured(by: $0) ? nil : .notMeasurable(measure.limit)
                    }
                }
                if let other = field.requiredIf {
                    condition(FieldPath(paper: paper.name, field: other.field), other.choices, at: place)
                }
            }
        }
    }

    private func course(_ course: Course, begin: String, path: String, isPart: Bool) {
        let start = isPart ? "part/\(path.dropLast())" : "begin"
        if course.ends.isEmpty { problem(.noEnds, at: start) }
        if course.stage(begin) == nil { problem(.unknownStage(begin), at: start) }
        for end in course.ends where course.stage(end.name) != nil {
            problem(.nameIsTaken(end.name), at: "\(path)end/\(end.name)")
        }
        for stage in course.stages {
            var seen: Set<String> = []
            for step in stage.steps {
                let place = "\(path)step/\(stage.name)/\(step.name)"
                if !seen.insert(step.name).inserted { problem(.nameIsTaken(step.name), at: place) }
                check(step, in: course, stage: stage, at: place, isPart: isPart)
            }
        }
        for clock in course.clocks { check(clock, in: course, at: "\(path)clock/\(clock.name)", isPart: isPart) }
        paths(course, begin: begin, path: path)
    }

    private func check(_ step: Step, in course: Course, stage: Stage, at place: String, isPart: Bool) {
        for to in step.targets where !course.knows(to) { problem(.unknownStage(to), at: place) }
        for turn in step.turns { conditions(turn.when, at: place) }
        if step.by.isEmpty, step.after == nil { problem(.nobodyTakes(step.name), at: place) }
        if let after = step.after { timed(step, after: after, at: place) }
        whos(step.by + step.tells, at: place, isPart: isPart)
        if let name = step.paper, procedure.paper(name) == nil { problem(.unknownPaper(name), at: place) }
        namings(step.names, at: place)
        if let more = step.extends {
            span(more.limit, at: place)
        }
        for clock in (step.extends?.clocks ?? []) + step.restarts where course.clock(clock) == nil {
            problem(.unknownClock(clock), at: place)
        }
        let steps = Set(course.stages.flatMap { $0.steps.map(\.name) } + ["begin"])
        for guardian in step.guards {
            switch guardian {
            case .notBy(let names):
                for name in names where !steps.contains(name) { problem(.unknownStep(name), at: place) }
            case .answers(let name): if !steps.contains(name) { problem(.unknownStep(name), at: place) }
            case .when(let path, let choices): condition(path, choices, at: place)
            case .ended(let part): if procedure.part(part) == nil { problem(.unknownPart(part), at: place) }
            case .atLeast(let count, let part, let stages): enough(count, part, stages, at: place)
            case .atMost, .level: break
            }
        }
        if case .begins(let offspring) = step.effect { for carry in offspring.carries { field(carry.from, at: place) } }
    }

    private func timed(_ step: Step, after: String, at place: String) {
        span(after, at: place)
        if step.to == nil { problem(.timedStepStays(step.name), at: place) }
        let paper = step.paper.flatMap(procedure.paper)
        if paper?.fields.contains(where: \.isRequired) ?? false { problem(.timedStepAsks(step.name), at: place) }
        let isGuarded = step.guards.contains { guardian in
            switch guardian {
            case .when, .level: false
            default: true
            }
        }
        if isGuarded { problem(.timedStepIsGuarded(step.name), at: place) }
    }

    private func enough(_ count: Guard.Count, _ part: String, _ stages: [String], at place: String) {
        guard let part = procedure.part(part) else { return problem(.unknownPart(part), at: place) }
        for stage in stages where !part.course.knows(stage) {
            problem(.unknownStage(stage), at: place)
        }
        if case .limit(let key) = count { limit(key, at: place) { $0.number == nil ? .limitIsNoNumber(key) : nil } }
    }

    private func check(_ clock: Clock, in course: Course, at place: String, isPart: Bool) {
        if let limit = clock.limit { span(limit, at: place) }
        if let due = clock.due { self.due(due, at: place) }
        if let near = clock.near { limit(near, at: place) { $0.isDaysAhead ? nil : .limitIsNoSpan(near) } }
        for stage in clock.runs + clock.pauses + (clock.from.map { [$0] } ?? []) where course.stage(stage) == nil {
            problem(.unknownStage(stage), at: place)
        }
        whos([clock.who] + clock.overdue, at: place, isPart: isPart)
        conditions(clock.when, at: place)
    }

    /// The day stands in a date of a paper, or in a date column of the table that the clock's part is for.
    private func due(_ due: DueDay, at place: String) {
        switch due {
        case .field(let path):
            guard let found = find(path) else { return problem(.unknownField(path.description), at: place) }
            if found.kind != .date { problem(.dateExpected(path.description), at: place) }
        case .column(let name):
            let part = place.split(separator: "/").first.flatMap { procedure.part(String($0)) }
            guard case .row(let path) = part?.each, case .table(let columns, _) = find(path)?.kind,
                let column = columns.first(where: { $0.name == name })
            else { return problem(.unknownField(name), at: place) }
            if column.kind != .date { problem(.dateExpected(name), at: place) }
        }
    }

    private func conditions(_ guards: [Guard], at place: String) {
        for case .when(let path, let choices) in guards { condition(path, choices, at: place) }
    }

    private func whos(_ whos: [Who], at place: String, isPart: Bool) {
        for who in whos where [.relation(.party), .relation(.partyHead)].contains(who) && !isPart {
            problem(.notHere(who.name), at: place)
        }
    }

    private func namings(_ namings: [Naming], at place: String) {
        for naming in namings {
            guard let found = find(naming.field) else {
                problem(.unknownField(naming.field.description), at: place)
                continue
            }
            guard case .party(let party) = found.kind, naming.relation.named?.takes(party) ?? false else {
                problem(.wrongFieldKind(naming.field.description), at: place)
                continue
            }
        }
    }

    private func condition(_ path: FieldPath, _ choices: [String], at place: String) {
        guard let known = find(path)?.choices else { return problem(.unknownField(path.description), at: place) }
        for choice in choices where !known.contains(choice) {
            problem(.unknownChoice(choice, of: path.description), at: place)
        }
    }

    private func field(_ path: FieldPath, at place: String) {
        if find(path) == nil { problem(.unknownField(path.description), at: place) }
    }

    private func find(_ path: FieldPath) -> Field? { procedure.paper(path.paper)?.field(path.field) }

    private func span(_ key: String, at place: String) {
        limit(key, at: place) { $0.isSpan ? nil : .limitIsNoSpan(key) }
    }

    /// The country itself must have the limit, at both levels: then every place has it.
    private func limit(_ key: String, at place: String, _ fits: (Amount) -> Words?) {
        guard packs.knows(key) else { return problem(.unknownLimit(key), at: place) }
        for level in Level.allCases {
            guard let limit = packs.limit(key, region: "", level: level, on: .farFuture) else {
                problem(.limitMissesLevel(key, level), at: place)
                continue
            }
            if let words = fits(limit.amount) { return problem(words, at: place) }
        }
    }

    private func paths(_ course: Course, begin: String, path: String) {
        let unnamed = procedure.part(String(path.dropLast()))?.unnamed
        let reached = course.reachable(from: begin).union(unnamed.map { [$0] } ?? [])
        for stage in course.stages {
            let place = "\(path)stage/\(stage.name)"
            let exits = stage.steps.filter { $0.targets.contains { $0 != stage.name } }
            if !reached.contains(stage.name) { problem(.unreachable(stage.name), at: place) }
            if exits.isEmpty {
                problem(.deadEnd(stage.name), at: place)
            } else if course.ends.allSatisfy({ !course.reachable(from: stage.name).contains($0.name) }) {
                problem(.cannotEnd(stage.name), at: place)
            } else if procedure.begin.by.contains(.anyone),
                exits.allSatisfy({ $0.by.allSatisfy { $0 == .relation(.reporter) } && $0.after == nil })
            {
                problem(.waitsForResident(stage.name), at: place)
            }
        }
        for end in course.ends where !reached.contains(end.name) {
            problem(.unreachable(end.name), at: "\(path)end/\(end.name)")
        }
    }
}

extension Field {
    /// What conditions may ask of it.
    fileprivate var choices: [String]? {
        if case .choice(let choices) = kind { return choices.map(\.name) }
        return measure.map { _ in Measure.choices }
    }
}

extension FieldKind {
    fileprivate var isTable: Bool { if case .table = self { true } else { false } }

    fileprivate func isMeasured(by amount: Amount) -> Bool {
        switch (self, amount) {
        case (.number, .number), (.date, .days), (.date, .workingDays), (.date, .months): true
        default: false
        }
    }
}

extension Course {
    fileprivate func knows(_ stage: String) -> Bool { self.stage(stage) != nil || end(stage) != nil }

    /// Every stage and end that steps lead to from here, itself included.
    fileprivate func reachable(from stage: String) -> Set<String> {
        var reached: Set<String> = [stage]
        var open = [stage]
        while let next = open.popLast() {
            for to in self.stage(next)?.steps.flatMap(\.targets) ?? [] where reached.insert(to).inserted {
                open.append(to)
            }
        }
        return reached
    }
}

extension FieldKind.Party {
    /// A field for one serves where several can be named, not the other way round.
    fileprivate func takes(_ other: Self) -> Bool {
        switch self {
        case .unit: other == .unit
        case .units: other == .unit || other == .units
        case .deputy: other == .deputy
        case .deputies: other == .deputy || other == .deputies
        }
    }
}

extension String {
    fileprivate var isProcedureName: Bool {
        !isEmpty && utf8.count <= 40
            && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension LocalDate {
    /// A day on which everything that was ever decided holds.
    fileprivate static let farFuture = LocalDate(dayNumber: 1_000_000)
}
