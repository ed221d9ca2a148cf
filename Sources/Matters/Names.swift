import Ground
import People
import Procedures
import Store

/// The names of the units, people, regions and rows that one page speaks of, read once.
struct Names {
    private(set) var units: [UnitID: String] = [:]
    private(set) var people: [PersonID: String] = [:]
    private(set) var rows: [Int: String] = [:]
    private(set) var station: String?
    /// By code.
    private(set) var regions: [String: String] = [:]

    func name(of party: Party) -> Words {
        switch party {
        case .unit(let unit): Words(same: units[unit] ?? "—")
        case .person(let person): Words(same: people[person] ?? "—")
        case .row(let row): rows[row].map(Words.init(same:)) ?? .row(row + 1)
        }
    }

    /// Those who must act, by name where they are named, by role where they are not.
    func name(of who: Who, in part: PartKey?, on standing: Standing) -> Words {
        let parties = standing.parties(of: who, in: part)
        if parties.isEmpty || (standing.reporter != nil && who == .relation(.reporter)) {
            if who == .relation(.stationLiaison), let station { return Words(same: station) }
            return who.title
        }
        let names = parties.map(name(of:)).joined()
        return who == .relation(.leadUnitHead) || who == .relation(.partyHead) ? .headOf(names) : names
    }
}

extension Reading {
    func names(in entries: [Entry], papers: [FilledPaper], of procedure: Procedure, at place: Place) throws -> Names {
        var parties = entries.flatMap { $0.named.values.joined() + $0.opened.map(\.key.party) }
        var codes: Set<String> = []
        for value in papers.flatMap({ $0.values.values.flatMap(\.everyValue) }) {
            switch value {
            case .units(let units): parties += units.map(Party.unit)
            case .people(let people): parties += people.map(Party.person)
            case .region(let code): codes.insert(code)
            default: break
            }
        }
        let units = Set(parties).compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
        let people = Set(parties).compactMap { if case .person(let person) = $0 { person } else { nil } }
        return Names(
            units: try names(of: units), people: try names(of: Array(Set(people + entries.compactMap(\.by)))),
            rows: procedure.rowNames(in: papers),
            station: try place.station.map { try station($0).name }, regions: try regionNames(codes))
    }

    private func regionNames(_ codes: Set<String>) throws -> [String: String] {
        var names: [String: String] = [:]
        for code in codes { names[code] = try RegionCode(code).flatMap(region)?.name }
        return names
    }
}

extension Procedure {
    /// What the rows of a table that parts are made of are called: their first text.
    fileprivate func rowNames(in papers: [FilledPaper]) -> [Int: String] {
        for part in parts {
            guard case .row(let path) = part.each, let paper = papers.last(where: { $0.name == path.paper }),
                case .rows(let rows) = paper[path.field],
                case .table(let columns, _) = self.paper(path.paper)?.field(path.field)?.kind
            else { continue }
            return Dictionary(
                uniqueKeysWithValues: rows.enumerated().map { place, row in
                    let texts = columns.compactMap { column -> String? in
                        if case .text(let text) = row[column.name] { text } else { nil }
                    }
                    return (place, texts.first ?? "")
                })
        }
        return [:]
    }
}
