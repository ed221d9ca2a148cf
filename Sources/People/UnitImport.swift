import Ground

/// Reading a table of units.
struct UnitImport {
    let congress: CongressID
    /// The units on record, by name.
    let known: [String: Unit]
    let regions: Set<RegionCode>

    struct Item: Sendable {
        let old: Unit?
        let name: String
        let organ: Unit.Organ
        let region: RegionCode?

        func unit(_ id: UnitID, in congress: CongressID) throws(Refusal) -> Unit {
            try Unit(old?.id ?? id, name, of: organ, in: congress, region: region, endedAt: nil)
        }
    }

    func plan(_ table: CSVTable) throws(Refusal) -> ImportPlan<Item> {
        var seen: [String: Int] = [:]
        return ImportPlan(
            lines: try table.lines(of: .units).map { line in
                var line = line
                let name = line.required(.unitName)
                let organ = line.choice(.organ, or: Unit.Organ.government) { [$0.title.zh, $0.title.en, $0.rawValue] }
                let region = line.region(.region, known: regions)
                if let earlier = seen[name] { line.wrong(.unitName, .sameAsLine(earlier)) }
                seen[name] = seen[name] ?? line.number
                let item = Item(old: known[name], name: name, organ: organ ?? .government, region: region)
                let unit =
                    name.isEmpty
                    ? nil
                    : line.checked(.unitName) { () throws(Refusal) in
                        try item.unit(UnitID(rawValue: 0), in: congress)
                    }
                return ImportPlan.Line(
                    number: line.number, cells: line.shown(.units), item: line.mistakes.isEmpty ? item : nil,
                    effect: known[name].map { $0 == unit ? .same : .changed } ?? .new, mistakes: line.mistakes)
            })
    }
}
