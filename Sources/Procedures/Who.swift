package import Ground

/// Who may do, see or be told something, as a procedure file names them.
package enum Who: Hashable, Sendable {
    /// Anybody, without an account.
    case anyone
    /// Whoever holds the role in the matter's congress.
    case role(Role)
    /// Whoever stands in this relation to the matter.
    case relation(Relation)

    package init?(_ name: String) {
        if name == "anyone" {
            self = .anyone
        } else if let relation = Relation(rawValue: name) {
            self = .relation(relation)
        } else if let role = Role(rawValue: name) {
            self = .role(role)
        } else {
            return nil
        }
    }

    package var name: String {
        switch self {
        case .anyone: "anyone"
        case .role(let role): role.rawValue
        case .relation(let relation): relation.rawValue
        }
    }

    /// Every name that a file may use.
    package static var names: [String] {
        ["anyone"] + Relation.allCases.map(\.rawValue) + Role.allCases.map(\.rawValue)
    }
}

/// How somebody stands to one matter.
package enum Relation: String, Hashable, Sendable, CaseIterable, Codable {
    /// The one who began it, signed in or by the private link.
    case reporter
    case leadUnit = "lead-unit"
    case leadUnitHead = "lead-unit-head"
    case coUnits = "co-units"
    case coSigners = "co-signers"
    /// Deputies named to take part: a survey, an inspection, an acceptance.
    case deputies = "named-deputies"
    /// The liaison of the station where it was brought.
    case stationLiaison = "station-liaison"
    /// The one who asked what is still open.
    case asker
    /// Inside a part: the unit or deputy that the part is for.
    case party
    /// Inside a part for a unit: that unit's head.
    case partyHead = "party-head"

    /// Whom a paper can name into it; nil where it follows from something else.
    package var named: FieldKind.Party? {
        switch self {
        case .leadUnit: .unit
        case .coUnits: .units
        case .coSigners, .deputies: .deputies
        default: nil
        }
    }
}

/// One who has a part in a matter.
package enum Party: Hashable, Sendable, Codable {
    case unit(UnitID)
    case person(PersonID)
    /// A row of a table of fields, counted from 0: a sub-item is followed, though it is nobody.
    case row(Int)
}
