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
            if let station = place.station {
                actor.capacities.contains { $0.role == .liaison && $0.station == station }
            } else {
                actor.holds(.office, in: place.congress)
            }
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
        if isWalledOff(actor, on: standing) { return .nothing }
        let isReporter = standing.isMet(.relation(.reporter), by: actor)
        let readers = isDraft(standing) ? draftReaders : readers
        if isReporter || readers.contains(where: { isMet($0, by: actor, on: standing) }) { return .whole }
        return isInOpenRecord(standing) ? .publicRecord : .nothing
    }

    /// Where a step publishes, a matter is in the open record once that was done: before, nobody has looked.
    package func isInOpenRecord(_ standing: Standing) -> Bool {
        access.isPublic && (standing.published != nil || !isPublishedByStep)
    }

    var isPublishedByStep: Bool { allCourses.contains { $0.stages.contains { $0.steps.contains(where: \.publishes) } } }

    /// Whether a wall stands between somebody and a matter that is not theirs.
    func isWalledOff(_ actor: Actor, on standing: Standing) -> Bool {
        access.walls.contains { $0.stops(actor, on: standing) } && !standing.isMet(.relation(.reporter), by: actor)
    }

    /// Whether this field may be shown to the actor.
    /// - Parameter entry: the number of the entry that brought its paper.
    package func isSeen(_ field: Field, entry: Int, by actor: Actor, on standing: Standing) -> Bool {
        let isOpen = field.isOpen(entry: entry, on: standing)
        return switch sight(of: actor, on: standing) {
        case .nothing: false
        case .publicRecord: isOpen
        case .whole:
            isOpen || field.seenBy.isEmpty
                || field.seenBy.contains { isMet($0, by: actor, on: standing) }
                || standing.isMet(.relation(.reporter), by: actor)
        }
    }

    /// Whether it has stood in private stages alone, its end aside.
    func isDraft(_ standing: Standing) -> Bool {
        standing.course.entered.keys.allSatisfy { course.stage($0)?.isPrivate ?? (course.end($0) != nil) }
    }

    /// Those who act on a draft by what they are to it: who wrote it and who is asked to sign it, and no office.
    private var draftReaders: [Who] {
        let steps = course.stages.filter(\.isPrivate).flatMap(\.steps) + parts.flatMap(\.course.stages).flatMap(\.steps)
        return steps.flatMap(\.by).filter { if case .relation = $0 { true } else { false } }
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

extension Field {
    /// Whether it is in the open record: at once, or since somebody looked at it.
    package func isOpen(entry: Int, on standing: Standing) -> Bool {
        switch openness {
        case .open: !isPersonal
        case .afterScreening: !isPersonal && standing.published.map { entry <= $0 } ?? false
        case .rounded, .closed: false
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
