/// What a person may be in a congress. A role holds within one congress, and some within one unit or station.
package enum Role: String, Hashable, Sendable, CaseIterable {
    case deputy
    case liaison
    case unitOfficer = "unit"
    case unitHead = "unit-head"
    case office
    case officeHead = "office-head"
    case committee
    case chairs
    case presidium
    case government
    case auditor
    case admin
}

/// A role, and where it holds.
package struct Capacity: Hashable, Sendable {
    package let role: Role
    package let congress: CongressID
    /// For staff and heads of a unit: which.
    package let unit: UnitID?
    /// For a liaison: which station.
    package let station: StationID?

    package init(_ role: Role, in congress: CongressID, unit: UnitID? = nil, station: StationID? = nil) {
        self.role = role
        self.congress = congress
        self.unit = unit
        self.station = station
    }
}

/// Who acts: a signed-in person, a resident who holds a matter's private link, or the clock.
package struct Actor: Hashable, Sendable {
    package let person: PersonID?
    package let capacities: [Capacity]
    /// True for the one who shows the private link of the matter acted on.
    package let holdsLink: Bool

    package init(person: PersonID?, capacities: [Capacity], holdsLink: Bool = false) {
        self.person = person
        self.capacities = capacities
        self.holdsLink = holdsLink
    }

    /// Anyone at all, with no account.
    package static let resident = Actor(person: nil, capacities: [])
    /// A resident on the page that the private link opens.
    package static let linkHolder = Actor(person: nil, capacities: [], holdsLink: true)

    package func holds(_ role: Role, in congress: CongressID) -> Bool {
        capacities.contains { $0.role == role && $0.congress == congress }
    }
}
