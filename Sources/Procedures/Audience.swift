package import Ground

/// Those who are told of something, or for whom it waits: one desk, or all desks of a kind.
package enum Audience: Hashable, Comparable, Sendable {
    case role(Role, CongressID)
    case unit(UnitID)
    case unitHead(UnitID)
    case station(StationID)
    case person(PersonID)

    /// A stable text: `unit-head/01h…`.
    package var key: String {
        switch self {
        case .role(let role, let congress): "\(role.rawValue)/\(congress)"
        case .unit(let unit): "of-unit/\(unit)"
        case .unitHead(let unit): "heads-unit/\(unit)"
        case .station(let station): "at-station/\(station)"
        case .person(let person): "person/\(person)"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

extension Actor {
    /// Every audience that this person belongs to: what their desk shows.
    package var audiences: [Audience] {
        let held = capacities.flatMap { capacity -> [Audience] in
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
    func audiences(of who: Who, in part: PartKey?) -> [Audience] {
        switch who {
        case .anyone: []
        case .role(let role): [.role(role, place.congress)]
        case .relation(let relation): audiences(of: relation, in: part)
        }
    }

    private func audiences(of relation: Relation, in part: PartKey?) -> [Audience] {
        switch relation {
        case .reporter: reporter.map { [.person($0)] } ?? []
        case .leadUnitHead: (parties[.leadUnit] ?? []).compactMap(\.headAudience)
        case .leadUnit, .coUnits, .coSigners, .deputies: (parties[relation] ?? []).compactMap(\.audience)
        case .stationLiaison: place.station.map { [.station($0)] } ?? [.role(.liaison, place.congress)]
        case .asker:
            (part.flatMap { parts[$0] } ?? course).asked.values.compactMap { $0.map(Audience.person) }
        case .party: part.flatMap(\.party.audience).map { [$0] } ?? []
        case .partyHead: part.flatMap(\.party.headAudience).map { [$0] } ?? []
        }
    }
}

extension Party {
    fileprivate var audience: Audience? {
        switch self {
        case .unit(let unit): .unit(unit)
        case .person(let person): .person(person)
        case .row: nil
        }
    }

    fileprivate var headAudience: Audience? {
        if case .unit(let unit) = self { .unitHead(unit) } else { nil }
    }
}
