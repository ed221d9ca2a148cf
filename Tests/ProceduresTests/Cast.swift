import Ground

@testable import Procedures

/// The people of a made-up county, one for each part that a procedure knows.
enum Cast {
    static let congress = CongressID(rawValue: 1)
    static let station = StationID(rawValue: 1)
    static let units = (1...4).map { UnitID(rawValue: Int64($0)) }

    static let deputies = (1...4).map { person(Int64(10 + $0), .deputy) }
    static let liaison = person(20, .liaison, station: station)
    static let officers = units.map { person(30 + $0.rawValue, .unitOfficer, unit: $0) }
    static let heads = units.map { person(40 + $0.rawValue, .unitHead, unit: $0) }
    static let office = person(50, .office)
    static let otherOffice = person(51, .office)
    static let officeHead = person(52, .officeHead)
    static let committee = person(53, .committee)
    static let chairs = person(54, .chairs)
    static let presidium = person(55, .presidium)
    static let government = person(56, .government)
    static let auditor = person(57, .auditor)
    static let admin = person(58, .admin)
    /// Of the committee, and a deputy too.
    static let both = Actor(
        person: PersonID(rawValue: 59),
        capacities: [Capacity(.committee, in: congress), Capacity(.deputy, in: congress)])
    /// Holds every role, in the next county.
    static let stranger = Actor(
        person: PersonID(rawValue: 60),
        capacities: Role.allCases.map { Capacity($0, in: CongressID(rawValue: 2), unit: nil, station: nil) })

    static let all: [Actor] =
        deputies + [liaison] + officers + heads
        + [
            office, otherOffice, officeHead, committee, chairs, presidium, government, auditor, admin, both, stranger,
            .resident, .linkHolder,
        ]

    static func place(_ level: Level = .county, region: String = "420583") -> Place {
        Place(congress: congress, level: level, region: region, station: station)
    }

    private static func person(_ id: Int64, _ role: Role, unit: UnitID? = nil, station: StationID? = nil) -> Actor {
        Actor(
            person: PersonID(rawValue: id), capacities: [Capacity(role, in: congress, unit: unit, station: station)])
    }
}
