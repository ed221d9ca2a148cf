import Ground

/// What a paper says to the rules: whom it names, which choices it makes, which parts it opens.
extension Procedure {
    func parties(named namings: [Naming], in paper: FilledPaper) -> [Relation: [Party]] {
        var parties: [Relation: [Party]] = [:]
        for naming in namings where naming.field.paper == paper.name {
            parties[naming.relation] = paper[naming.field.field]?.parties ?? []
        }
        return parties
    }

    /// Choices by `paper.field`; personal fields never leave their paper.
    func choices(in paper: FilledPaper) -> [String: String] {
        var choices: [String: String] = [:]
        for field in self.paper(paper.name)?.fields ?? [] where !field.isPersonal {
            if case .choice(let choice) = paper[field.name] { choices["\(paper.name).\(field.name)"] = choice }
        }
        return choices
    }

    /// Units that a wall speaks of.
    func unitsNamed(in paper: FilledPaper) -> [String: [UnitID]] {
        var units: [String: [UnitID]] = [:]
        for case .unit(let path) in access.walls where path.paper == paper.name {
            if case .units(let named) = paper[path.field] { units[path.description] = named }
        }
        return units
    }

    /// The parts that open because somebody was named, or because a table has rows. One that stands already goes on.
    func openings(
        named: [Relation: [Party]], paper: FilledPaper?, choices: [String: String], on standing: Standing?,
        at place: Place, now: Instant, rules: Rules
    ) throws(Refusal) -> [PartOpening] {
        var openings: [PartOpening] = []
        for part in parts {
            let keeping = ClockKeeping(course: part.course, place: place, rules: rules, choices: choices)
            for party in part.each.parties(named: named, paper: paper) {
                let key = PartKey(part.name, party)
                guard standing?.parts[key] == nil else { continue }
                openings.append(
                    PartOpening(
                        key: key, stage: part.begin,
                        clocks: try keeping.changes(entering: part.begin, at: now, from: nil)))
            }
        }
        return openings
    }

    /// A decision counts only from the body that the law of this level names (domain facts 3 and 17).
    func check(decisionsIn paper: FilledPaper, at place: Place, rules: Rules, on date: LocalDate) throws(Refusal) {
        for field in self.paper(paper.name)?.fields ?? [] {
            guard case .decision(let key) = field.kind, case .decision(let body, _) = paper[field.name] else {
                continue
            }
            let limit = try rules.limit(key, at: place, on: date)
            guard let right = limit.amount.body, right == body else {
                let words = Words.wrongBody(limit.amount.body ?? "")
                throw .badInput(words, fields: [field.name: words])
            }
        }
    }
}

extension Part.Each {
    fileprivate func parties(named: [Relation: [Party]], paper: FilledPaper?) -> [Party] {
        switch self {
        case .party(let relation): named[relation] ?? []
        case .row(let path):
            if let paper, paper.name == path.paper, case .rows(let rows) = paper[path.field] {
                rows.indices.map(Party.row)
            } else {
                []
            }
        }
    }
}

extension Value {
    fileprivate var parties: [Party] {
        switch self {
        case .units(let units): units.map(Party.unit)
        case .people(let people): people.map(Party.person)
        default: []
        }
    }
}
