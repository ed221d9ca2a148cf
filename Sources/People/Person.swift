package import Ground

/// Someone who works with the house under their name. A resident who reports never becomes one.
package struct Person: Hashable, Sendable {
    package let id: PersonID
    /// The name that others see.
    package let name: String
    /// The congress whose administrators look after this person's sign-in.
    package let congress: CongressID

    /// - Throws: a refusal where the name is empty or too long.
    package init(_ id: PersonID, _ name: String, in congress: CongressID) throws(Refusal) {
        let name = name.tidied
        guard (1...40).contains(name.count) else { throw .badInput(.nameLength, fields: ["name": .nameLength]) }
        self.id = id
        self.name = name
        self.congress = congress
    }
}

/// What the id of a grant names.
package enum GrantTag {}
package typealias GrantID = ID<GrantTag>

/// A role given to a person within one congress, from a moment on. It is ended, never deleted.
package struct Grant: Hashable, Sendable {
    package let id: GrantID
    package let person: PersonID
    package let capacity: Capacity
    package let begins: Instant
    package let ends: Instant?

    /// Gives the role.
    /// - Throws: a refusal where the role asks for a unit or a station and has none, or has one that it does not ask for.
    package init(
        _ id: GrantID, _ capacity: Capacity, to person: PersonID, from begins: Instant
    ) throws(Refusal) {
        guard capacity.role != .deputy else {
            throw .badInput(.deputiesAreElected, fields: ["role": .deputiesAreElected])
        }
        switch capacity.role.place {
        case .congress:
            guard capacity.unit == nil, capacity.station == nil else { throw .badInput(.roleHasNoPlace(capacity.role)) }
        case .unit:
            guard capacity.unit != nil else { throw .badInput(.roleAsksUnit, fields: ["unit": .roleAsksUnit]) }
        case .station:
            guard capacity.station != nil else {
                throw .badInput(.roleAsksStation, fields: ["station": .roleAsksStation])
            }
        }
        self.init(id: id, person: person, capacity: capacity, begins: begins, ends: nil)
    }

    init(id: GrantID, person: PersonID, capacity: Capacity, begins: Instant, ends: Instant?) {
        self.id = id
        self.person = person
        self.capacity = capacity
        self.begins = begins
        self.ends = ends
    }

    /// True where the role holds at `now`.
    package func holds(at now: Instant) -> Bool { now >= begins && ends.map { now < $0 } ?? true }

    /// The grant, ended at `now`.
    package func ended(at now: Instant) throws(Refusal) -> Grant {
        guard ends == nil else { throw .conflict(.grantHasEnded) }
        return Grant(id: id, person: person, capacity: capacity, begins: begins, ends: max(now, begins))
    }
}

extension Role {
    /// Where a role holds: in the whole congress, in one unit or at one station.
    package enum Place: Sendable { case congress, unit, station }

    /// Where this role holds.
    package var place: Place {
        switch self {
        case .unitOfficer, .unitHead: .unit
        case .liaison: .station
        case .deputy, .office, .officeHead, .committee, .chairs, .presidium, .government, .auditor, .admin: .congress
        }
    }

    /// True for the roles whose sign-in asks for a code from the telephone too: those who screen, decide, oversee or
    /// administer. A township's presidium decides what a county's chairs decide, so it is treated as they are.
    package var needsSecondFactor: Bool {
        switch self {
        case .office, .officeHead, .chairs, .presidium, .auditor, .admin: true
        case .deputy, .liaison, .unitOfficer, .unitHead, .committee, .government: false
        }
    }
}

extension Actor {
    /// The actor, once it is clear that they administer `congress`.
    /// - Throws: a refusal for everyone else.
    package func administering(_ congress: CongressID) throws(Refusal) -> PersonID {
        guard let person, holds(.admin, in: congress) else { throw .notAllowed(.onlyItsAdministrator) }
        return person
    }

    /// True for those who may read how a congress is administered: its administrators and its auditors.
    package func oversees(_ congress: CongressID) -> Bool {
        holds(.admin, in: congress) || holds(.auditor, in: congress)
    }

    /// The congresses that this actor administers or audits, each once.
    package var overseen: [CongressID] {
        Set(capacities.filter { $0.role == .admin || $0.role == .auditor }.map(\.congress)).sorted()
    }
}
