package import Ground

/// Who asks, seen from one matter: which relations they stand in.
extension Standing {
    /// Whether the actor is `who` here. In a part, `party` is the one the part is for.
    package func isMet(_ who: Who, by actor: Actor, in part: PartKey? = nil) -> Bool {
        switch who {
        case .anyone: true
        case .role(let role): actor.holds(role, in: place.congress)
        case .relation(let relation): stands(actor, relation, in: part)
        }
    }

    private func stands(_ actor: Actor, _ relation: Relation, in part: PartKey?) -> Bool {
        switch relation {
        case .reporter:
            actor.holdsLink || (reporter != nil && reporter == actor.person)
        case .leadUnit:
            parties[.leadUnit]?.contains { actor.works(for: $0) } ?? false
        case .leadUnitHead:
            parties[.leadUnit]?.contains { actor.heads($0) } ?? false
        case .coUnits, .coSigners, .deputies:
            parties[relation]?.contains { actor.works(for: $0) } ?? false
        case .stationLiaison:
            actor.capacities.contains { $0.role == .liaison && $0.station != nil && $0.station == place.station }
        case .asker:
            actor.person != nil && (part.flatMap { parts[$0] } ?? course).asked.values.contains(actor.person)
        case .party:
            part.map { actor.works(for: $0.party) } ?? false
        case .partyHead:
            part.map { actor.heads($0.party) } ?? false
        }
    }
}

extension Actor {
    /// For a unit: staff or head of it. For a deputy: that deputy.
    fileprivate func works(for party: Party) -> Bool {
        switch party {
        case .unit(let unit): capacities.contains { [.unitOfficer, .unitHead].contains($0.role) && $0.unit == unit }
        case .person(let id): person == id
        case .row: false
        }
    }

    fileprivate func heads(_ party: Party) -> Bool {
        guard case .unit(let unit) = party else { return false }
        return capacities.contains { $0.role == .unitHead && $0.unit == unit }
    }
}

extension Procedure {
    /// How much of a matter somebody may know.
    package enum Sight: Hashable, Sendable {
        case nothing
        /// What the open record shows to everyone.
        case publicRecord
        /// As one who handles it, or whose it is.
        case whole
    }

    package func sight(of actor: Actor, on standing: Standing) -> Sight {
        let isReporter = standing.isMet(.relation(.reporter), by: actor)
        if access.walls.contains(where: { $0.stops(actor, on: standing) }), !isReporter { return .nothing }
        if isReporter || readers.contains(where: { isMet($0, by: actor, on: standing) }) { return .whole }
        return isInOpenRecord(standing) ? .publicRecord : .nothing
    }

    /// A matter whose very title waits for screening is not in the open record before somebody has looked.
    package func isInOpenRecord(_ standing: Standing) -> Bool {
        access.isPublic && (standing.isPublished || !titleIsScreened)
    }

    var titleIsScreened: Bool {
        paper(summary.title.paper)?.field(summary.title.field)?.openness == .afterScreening
    }

    /// Whether this field of a paper in the matter may be shown to the actor.
    package func isSeen(_ field: Field, by actor: Actor, on standing: Standing) -> Bool {
        switch sight(of: actor, on: standing) {
        case .nothing: false
        case .publicRecord:
            !field.isPersonal && (field.openness == .open || field.openness == .afterScreening && standing.isPublished)
        case .whole:
            field.openness == .open || field.seenBy.isEmpty
                || field.seenBy.contains { isMet($0, by: actor, on: standing) }
                || standing.isMet(.relation(.reporter), by: actor)
        }
    }

    /// Everyone who may take a step in it, and those that `readers` adds. `anyone` reads nothing by being that.
    private var readers: [Who] {
        let courses = [course] + parts.map(\.course)
        let doers = courses.flatMap { $0.stages.flatMap { $0.steps.flatMap(\.by) } }
        return (access.readers.isEmpty ? doers : access.readers).filter { $0 != .anyone }
    }

    private func isMet(_ who: Who, by actor: Actor, on standing: Standing) -> Bool {
        switch who {
        case .relation(.party), .relation(.partyHead):
            standing.parts.keys.contains { standing.isMet(who, by: actor, in: $0) }
        default: standing.isMet(who, by: actor)
        }
    }
}

extension Wall {
    fileprivate func stops(_ actor: Actor, on standing: Standing) -> Bool {
        switch self {
        case .role(let role, let field, let choices):
            standing.choices[field.description].map(choices.contains) ?? false
                && actor.holds(role, in: standing.place.congress)
        case .unit(let field):
            standing.named[field.description]?.contains { unit in actor.capacities.contains { $0.unit == unit } }
                ?? false
        }
    }
}
