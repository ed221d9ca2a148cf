import Ground
import People
import Procedures

/// Everyone who acts in the stories, as the procedures see them.
struct DemoCast: Sendable {
    /// What one congress has to act with.
    struct Body: Sendable {
        let congress: Congress
        let units: [String: UnitID]
        let unitNames: [UnitID: String]
        let stations: [Station]
        /// Villages and communities of its own, for fields that name one.
        let villages: [RegionCode]
        let deputies: [PersonID]
    }

    private(set) var bodies: [Body] = []
    private var actors: [PersonID: Actor] = [:]
    private var holders: [Place: [PersonID]] = [:]

    /// Where a role is held.
    private struct Place: Hashable, Sendable {
        let role: Role
        let congress: CongressID
        var unit: UnitID?
        var station: StationID?
    }

    mutating func add(_ body: Body) { bodies.append(body) }

    mutating func add(_ person: PersonID, _ capacity: Capacity) {
        let known = actors[person]?.capacities ?? []
        actors[person] = Actor(person: person, capacities: known + [capacity])
        let place = Place(
            role: capacity.role, congress: capacity.congress, unit: capacity.unit, station: capacity.station)
        holders[place, default: []].append(person)
    }

    func body(_ level: Level, _ number: Int = 0) -> Body? {
        let fitting = bodies.filter { $0.congress.level == level }
        return fitting.isEmpty ? nil : fitting[number % fitting.count]
    }

    func body(of congress: CongressID) -> Body? { bodies.first { $0.congress.id == congress } }

    /// Those who hold a role in a whole congress, or at a station or in a unit of it.
    func people(_ role: Role, in congress: CongressID, unit: UnitID? = nil, station: StationID? = nil) -> [Actor] {
        (holders[Place(role: role, congress: congress, unit: unit, station: station)] ?? []).compactMap { actors[$0] }
    }

    /// Those who might take a step that `who` may take, the likeliest first.
    func candidates(_ who: Who, on standing: Standing, in part: PartKey?) -> [Actor] {
        candidates(who, near: standing.place, standing, part).filter { standing.isMet(who, by: $0, in: part) }
    }

    /// Those who might begin a matter as `who`.
    func beginners(_ who: Who, at place: Procedures.Place) -> [Actor] { candidates(who, near: place, nil, nil) }

    private func candidates(
        _ who: Who, near place: Procedures.Place, _ standing: Standing?, _ part: PartKey?
    ) -> [Actor] {
        switch who {
        case .anyone: return [.resident]
        case .role(.deputy): return (body(of: place.congress)?.deputies ?? []).compactMap { actors[$0] }
        case .role(.unitOfficer), .role(.unitHead), .role(.liaison):
            return actors.values.filter { actor in
                actor.capacities.contains { .role($0.role) == who && $0.congress == place.congress }
            }.sorted { ($0.person?.rawValue ?? 0) < ($1.person?.rawValue ?? 0) }
        case .role(let role): return people(role, in: place.congress)
        case .relation(.stationLiaison):
            return place.station.map { people(.liaison, in: place.congress, station: $0) } ?? []
        case .relation(.reporter):
            return standing?.reporter.flatMap { actors[$0] }.map { [$0] } ?? [.linkHolder]
        case .relation(let relation):
            guard let standing else { return [] }
            return related(relation, on: standing, in: part, place.congress)
        }
    }

    private func related(
        _ relation: Relation, on standing: Standing, in part: PartKey?, _ congress: CongressID
    ) -> [Actor] {
        let course = part.flatMap { standing.parts[$0] } ?? standing.course
        let parties: [Party] =
            switch relation {
            case .leadUnitHead: standing.parties[.leadUnit] ?? []
            case .party, .partyHead: part.map { [$0.party] } ?? []
            case .asker: course.asked.values.compactMap { $0.map(Party.person) }
            default: standing.parties[relation] ?? []
            }
        let isHead = relation == .leadUnitHead || relation == .partyHead
        return parties.flatMap { party -> [Actor] in
            switch party {
            case .unit(let unit): people(isHead ? .unitHead : .unitOfficer, in: congress, unit: unit)
            case .person(let person): actors[person].map { [$0] } ?? []
            case .row: []
            }
        }
    }
}
