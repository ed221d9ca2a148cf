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

    /// Units that a wall speaks of.
    func unitsNamed(in paper: FilledPaper) -> [String: [UnitID]] {
        var units: [String: [UnitID]] = [:]
        for case .unit(let path) in access.walls where path.paper == paper.name {
            if case .units(let named) = paper[path.field] { units[path.description] = named }
        }
        return units
    }

    /// The parts that open because somebody was named, or because a table has rows. One that stands already goes on;
    /// one that ended because its party was named no more begins again.
    func openings(
        named: [Relation: [Party]], paper: FilledPaper?, choices: [String: String], on standing: Standing?,
        at place: Place, now: Instant, rules: Rules
    ) throws(Refusal) -> [PartOpening] {
        var openings: [PartOpening] = []
        for part in parts {
            for (party, row) in part.each.parties(named: named, paper: paper) {
                let key = PartKey(part.name, party)
                if let beside = standing?.parts[key], !beside.hasEnded || beside.stage != part.unnamed { continue }
                let days = dates(in: row, of: part)
                let keeping = ClockKeeping(
                    course: part.course, place: place, rules: rules, choices: choices, dates: days)
                openings.append(
                    PartOpening(
                        key: key, stage: part.begin, dates: days,
                        clocks: try keeping.changes(entering: part.begin, at: now, from: nil)))
            }
        }
        return openings
    }

    /// The parts that end because their party was named no more.
    func closings(named: [Relation: [Party]], on standing: Standing) -> [PartClosing] {
        standing.parts.keys.sorted().compactMap { key in
            guard let part = part(key.part), let end = part.unnamed, case .party(let relation) = part.each,
                let parties = named[relation], !parties.contains(key.party), standing.parts[key]?.hasEnded == false
            else { return nil }
            return PartClosing(key: key, to: end)
        }
    }

    /// Nobody whom a wall keeps out is given a part in the matter: not the unit complained about, no deputy in litigation.
    func refuseWalled(_ standing: Standing, namings: [Naming]) throws(Refusal) {
        for naming in namings {
            let isWalled = (standing.parties[naming.relation] ?? []).contains { party in
                access.walls.contains { $0.keepsOut(party, as: naming.relation, on: standing) }
            }
            if isWalled { throw .badInput(.walledOff, fields: [naming.field.field: .walledOff]) }
        }
    }
}

extension Part.Each {
    fileprivate func parties(named: [Relation: [Party]], paper: FilledPaper?) -> [(Party, [String: Value])] {
        switch self {
        case .party(let relation): (named[relation] ?? []).map { ($0, [:]) }
        case .row(let path):
            if let paper, paper.name == path.paper, case .rows(let rows) = paper[path.field] {
                rows.enumerated().map { (Party.row($0.offset), $0.element) }
            } else {
                []
            }
        }
    }
}

extension Wall {
    fileprivate func keepsOut(_ party: Party, as relation: Relation, on standing: Standing) -> Bool {
        switch (self, party) {
        case (.role(.deputy, let field, let choices), .person):
            relation.named == .deputies && standing.choices[field.description].map(choices.contains) ?? false
        case (.unit(let field), .unit(let unit)): standing.named[field.description]?.contains(unit) ?? false
        default: false
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
