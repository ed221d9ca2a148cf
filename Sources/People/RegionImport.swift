import Ground

/// Reading a table of divisions.
struct RegionImport {
    /// The region of the congress, inside which every code lies.
    let home: RegionCode
    /// The divisions whose codes hold today.
    let known: [RegionCode: Region]
    let today: LocalDate

    /// Nil where the division stands on record as the table has it.
    typealias Item = Region?

    func plan(_ table: CSVTable) throws(Refusal) -> ImportPlan<Item> {
        var seen: [RegionCode: Int] = [:]
        return ImportPlan(
            lines: try table.lines(of: .regions).map { line in
                var line = line
                let name = line.required(.regionName)
                let code = code(&line, &seen)
                let kind = kind(&line, of: code)
                let old = code.flatMap { known[$0] }
                if let old, !name.isEmpty, old.name != name || old.kind != (kind ?? old.kind) {
                    line.wrong(.regionName, .regionStandsOtherwise(old))
                }
                let new = code.flatMap { old == nil ? Region($0, name, kind: kind, validFrom: today) : nil }
                return ImportPlan.Line(
                    number: line.number, cells: line.shown(.regions), item: line.mistakes.isEmpty ? .some(new) : nil,
                    effect: old == nil ? .new : .same, mistakes: line.mistakes)
            })
    }

    private func code(_ line: inout ImportLine, _ seen: inout [RegionCode: Int]) -> RegionCode? {
        if line.required(.regionCode).isEmpty { return nil }
        guard let code = line.code(.regionCode) else { return nil }
        if !home.contains(code) { line.wrong(.regionCode, .codeOutsideRegion) }
        if let earlier = seen[code] { line.wrong(.regionCode, .sameAsLine(earlier)) } else { seen[code] = line.number }
        return code
    }

    /// What the table says; where it says nothing, what such a code usually names.
    private func kind(_ line: inout ImportLine, of code: RegionCode?) -> Region.Kind? {
        if line.text(.kind).isEmpty { return nil }
        return line.choice(.kind, or: nil) { [$0.title.zh, $0.title.en, $0.rawValue] }
    }
}
