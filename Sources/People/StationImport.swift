import Ground

/// Reading a table of stations.
struct StationImport {
    let congress: CongressID
    /// Where the congress's own region serves for a line that names none.
    let home: RegionCode
    /// The stations of this congress on record.
    let known: [Station]
    /// Which codes are taken, here or in another congress.
    let taken: Set<StationCode>
    let regions: Set<RegionCode>

    struct Item: Sendable {
        let old: Station?
        /// The code that the table gives; nil where the house is to make one.
        let code: StationCode?
        let kind: Station.Kind
        let name: String
        let region: RegionCode
        let address: String
        let rhythm: String?

        func station(_ id: StationID, code made: StationCode, in congress: CongressID) throws(Refusal) -> Station {
            try Station(
                old?.id ?? id, code: old?.code ?? code ?? made, kind, name, in: congress, region: region,
                address: address, rhythm: rhythm, endedAt: nil)
        }
    }

    func plan(_ table: CSVTable) throws(Refusal) -> ImportPlan<Item> {
        let byCode = Dictionary(known.map { ($0.code, $0) }) { first, _ in first }
        let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
        var codes: [StationCode: Int] = [:]
        var names: [String: Int] = [:]
        return ImportPlan(
            lines: try table.lines(of: .stations).map { line in
                var line = line
                let name = line.required(.stationName)
                let code = code(&line)
                let old = code.flatMap { byCode[$0] } ?? (code == nil ? byName[name] : nil)
                if let code, old == nil, taken.contains(code) { line.wrong(.code, .codeOfAnotherCongress) }
                if let namesake = byName[name], namesake.id != old?.id {
                    line.wrong(.stationName, .stationExists(name))
                }
                if let code { note(code, in: &codes, &line, .code) }
                if !name.isEmpty { note(name, in: &names, &line, .stationName) }
                let item = Item(
                    old: old, code: code,
                    kind: line.choice(.kind, or: .station) { [$0.title.zh, $0.title.en, $0.rawValue] } ?? .station,
                    name: name, region: line.region(.region, known: regions) ?? old?.region ?? home,
                    address: line.required(.address), rhythm: line.text(.rhythm).nonEmpty)
                let isWhole = !name.isEmpty && !item.address.isEmpty
                let station =
                    !isWhole
                    ? nil
                    : line.checked(nil) { () throws(Refusal) in
                        try item.station(StationID(rawValue: 0), code: StationCode(random: 0), in: congress)
                    }
                return ImportPlan.Line(
                    number: line.number, cells: line.shown(.stations), item: line.mistakes.isEmpty ? item : nil,
                    effect: old.map { $0 == station ? .same : .changed } ?? .new, mistakes: line.mistakes)
            })
    }

    private func code(_ line: inout ImportLine) -> StationCode? {
        let text = line.text(.code).halfWidth
        if text.isEmpty { return nil }
        guard let code = StationCode(text) else {
            line.wrong(.code, .notAStationCode(text))
            return nil
        }
        return code
    }

    private func note<Key: Hashable>(
        _ key: Key, in seen: inout [Key: Int], _ line: inout ImportLine, _ column: Column
    ) {
        if let earlier = seen[key] { line.wrong(column, .sameAsLine(earlier)) } else { seen[key] = line.number }
    }
}
