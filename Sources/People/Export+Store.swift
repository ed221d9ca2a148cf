import Ground
import Procedures
import Store

extension Reading {
    /// What is on record as the table that its import would take.
    func table(_ kind: ImportKind, of congress: CongressID, at now: Instant, in language: Language) throws -> [[String]]
    {
        switch kind {
        case .regions:
            let home = try self.congress(congress).region
            return try regions(inside: home).filter { $0.isValid(on: now.date) }.map { region in
                [region.code.description, region.name, region.kind.title.in(language)]
            }
        case .units:
            return try units(in: congress).map { unit -> [String] in
                [unit.name, unit.organ.title.in(language), unit.region?.description ?? ""]
            }
        case .stations:
            return try stations(in: congress).map { station -> [String] in
                [
                    station.code.spoken, station.kind.title.in(language), station.name, station.region.description,
                    station.address, station.rhythm ?? "",
                ]
            }
        case .people: return try peopleTable(of: congress, at: now, in: language)
        }
    }

    private func peopleTable(of congress: CongressID, at now: Instant, in language: Language) throws -> [[String]] {
        let grants = try self.grants(in: congress).filter { $0.holds(at: now) }
        let term = try self.term(of: congress, on: now.date)
        let seats = try term.map { try deputies(in: congress, term: $0.id) }?.filter { $0.endedAt == nil } ?? []
        let people = grants.map(\.person) + seats.map(\.person)
        let names = try self.names(of: people)
        let unitNames = Dictionary(try allUnits(in: congress).map { ($0.id, $0.name) }) { first, _ in first }
        let stationNames = Dictionary(try allStations(in: congress).map { ($0.id, $0.name) }) { first, _ in first }
        let delegations = try term.map { try self.delegations(in: $0.id) } ?? [:]
        let logins: [(PersonID, String)] = try rows("SELECT person, login FROM account") { row in
            (try row.id(0), try row.text(1))
        }
        let login = Dictionary(logins) { first, _ in first }
        let roles = grants.map { grant -> [String] in
            let unit = grant.capacity.unit.flatMap { unitNames[$0] }
            let station = grant.capacity.station.flatMap { stationNames[$0] }
            let cells: [String?] = [
                names[grant.person], login[grant.person], grant.capacity.role.title.in(language), unit, station, nil,
                nil, nil,
            ]
            return cells.map { $0 ?? "" }
        }
        let seated = seats.map { seat -> [String] in
            let cells: [String?] = [
                names[seat.person], login[seat.person], Role.deputy.title.in(language), nil, nil, seat.number,
                seat.district,
                delegations[seat.id],
            ]
            return cells.map { $0 ?? "" }
        }
        return roles + seated
    }

    private func delegations(in term: TermID) throws -> [DeputyID: String] {
        var names: [DeputyID: String] = [:]
        for group in try groups(in: term) where group.kind == .delegation {
            for member in try members(of: group.id) { names[member.deputy] = group.name }
        }
        return names
    }
}
