package import Ground

/// Where something waits, or is told: the desk of one person, of a unit, of all who hold a role.
package enum Desk: Hashable, Comparable, Sendable {
    case role(Role, CongressID)
    case unit(UnitID)
    case unitHead(UnitID)
    case station(StationID)
    case person(PersonID)

    /// A stable text: `heads-unit/01h…`.
    package var key: String {
        switch self {
        case .role(let role, let congress): "\(role.rawValue)/\(congress)"
        case .unit(let unit): "of-unit/\(unit)"
        case .unitHead(let unit): "heads-unit/\(unit)"
        case .station(let station): "at-station/\(station)"
        case .person(let person): "person/\(person)"
        }
    }

    var isOnePersons: Bool { if case .person = self { true } else { false } }

    package static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

extension Actor {
    /// Every desk that this person sits at.
    package var desks: [Desk] {
        let held = capacities.flatMap { capacity -> [Desk] in
            switch (capacity.role, capacity.unit, capacity.station) {
            case (.unitOfficer, let unit?, _): [.unit(unit)]
            case (.unitHead, let unit?, _): [.unitHead(unit), .unit(unit)]
            case (.liaison, _, let station?): [.station(station), .role(.liaison, capacity.congress)]
            default: [.role(capacity.role, capacity.congress)]
            }
        }
        return Array(Set(held + (person.map { [.person($0)] } ?? []))).sorted()
    }
}

extension Standing {
    /// The desks behind `who`. A resident has none: they look at their link.
    func desks(of who: Who, in part: PartKey?) -> [Desk] {
        switch who {
        case .anyone: []
        case .role(let role): [.role(role, place.congress)]
        case .relation(let relation): desks(of: relation, in: part)
        }
    }

    private func desks(of relation: Relation, in part: PartKey?) -> [Desk] {
        switch relation {
        case .reporter: reporter.map { [.person($0)] } ?? []
        case .leadUnitHead: (parties[.leadUnit] ?? []).compactMap(\.headDesk)
        case .leadUnit, .coUnits, .coSigners, .deputies: (parties[relation] ?? []).compactMap(\.desk)
        // What was brought at no station is the office's.
        case .stationLiaison: place.station.map { [.station($0)] } ?? [.role(.office, place.congress)]
        case .asker:
            (part.flatMap { parts[$0] } ?? course).asked.values.compactMap { $0.map(Desk.person) }
        case .party: part.flatMap(\.party.desk).map { [$0] } ?? []
        case .partyHead: part.flatMap(\.party.headDesk).map { [$0] } ?? []
        }
    }
}

extension Party {
    fileprivate var desk: Desk? {
        switch self {
        case .unit(let unit): .unit(unit)
        case .person(let person): .person(person)
        case .row: nil
        }
    }

    fileprivate var headDesk: Desk? {
        if case .unit(let unit) = self { .unitHead(unit) } else { nil }
    }
}
