package import Ground

/// What can be brought in as a table.
package enum ImportKind: String, Sendable, CaseIterable {
    case regions, units, stations, people

    /// The columns of its table, in the order of the template.
    var columns: [Column] {
        switch self {
        case .regions: [.regionCode, .regionName, .kind]
        case .units: [.unitName, .organ, .region]
        case .stations: [.code, .kind, .stationName, .region, .address, .rhythm]
        case .people: [.personName, .login, .role, .unit, .station, .number, .district, .delegation]
        }
    }
}

/// A column of such a table.
package enum Column: String, Sendable, CaseIterable {
    case regionCode, regionName
    case unitName, organ, region
    case code, kind, stationName, address, rhythm
    case personName, login, role, unit, station, number, district, delegation

    /// Columns without which nothing can be read. Others may be left out.
    var isRequired: Bool {
        switch self {
        case .regionCode, .regionName, .unitName, .stationName, .address, .personName, .login, .role: true
        default: false
        }
    }

    /// Everything that people write above this column, folded.
    var names: Set<String> {
        Set(([title.zh, title.en, rawValue] + otherNames).map(\.folded))
    }
}

extension String {
    /// For comparing what people type above columns and in choices: case, width, spaces and remarks in brackets are forgiven.
    var folded: String {
        let plain = halfWidth.tidied.lowercased()
        let name = plain.prefix { $0 != "(" && $0 != "*" }
        return name.filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    }
}

/// Something in a table that must be mended before anything is written.
package struct Mistake: Hashable, Sendable {
    /// The line as the spreadsheet counts.
    package let line: Int
    package let column: Column?
    package let words: Words
}

/// What a line of the table will do.
package enum Effect: Sendable, Hashable { case new, changed, same }

/// A table read against what is on record: what each line would do, and what is wrong with it.
package struct ImportPlan<Item: Sendable>: Sendable {
    package struct Line: Sendable {
        package let number: Int
        /// The cells as they stand, one for each column of the kind.
        package let cells: [String]
        /// What is to be written; nil where a mistake stands in the way.
        package let item: Item?
        package let effect: Effect
        package let mistakes: [Mistake]
    }

    package let lines: [Line]
    package var mistakes: [Mistake] { lines.flatMap(\.mistakes) }
    func count(_ effect: Effect) -> Int { lines.count { $0.mistakes.isEmpty && $0.effect == effect } }
}

/// One line of a table, by the names of its columns, and the mistakes found in it so far.
struct ImportLine {
    let number: Int
    private let cells: [String]
    private let places: [Column: Int]
    private(set) var mistakes: [Mistake] = []

    init(_ line: CSVTable.Line, _ places: [Column: Int], width: Int) {
        number = line.number
        cells = line.cells
        self.places = places
        if line.cells.count > width {
            mistakes.append(Mistake(line: number, column: nil, words: .moreCellsThanHeader(width)))
        }
    }

    /// The text of a cell; empty where there is none.
    func text(_ column: Column) -> String {
        guard let place = places[column], cells.indices.contains(place) else { return "" }
        return cells[place]
    }

    func shown(_ kind: ImportKind) -> [String] { kind.columns.map(text) }

    mutating func wrong(_ column: Column?, _ words: Words) {
        mistakes.append(Mistake(line: number, column: column, words: words))
    }

    /// A cell that may not be empty.
    mutating func required(_ column: Column) -> String {
        let text = text(column)
        if text.isEmpty { wrong(column, .cellMissing) }
        return text
    }

    /// A cell that names one of a few choices; `otherwise` where it is empty.
    mutating func choice<Choice: CaseIterable>(
        _ column: Column, or otherwise: Choice?, names: (Choice) -> [String]
    ) -> Choice? {
        let text = text(column)
        if text.isEmpty, let otherwise { return otherwise }
        let folded = text.folded
        if let choice = Choice.allCases.first(where: { names($0).contains { $0.folded == folded } }) { return choice }
        let known = Choice.allCases.compactMap { names($0).first }
        wrong(column, text.isEmpty ? .cellMissing : .notOneOf(text, known))
        return nil
    }

    /// A division code on record or not; nil where the cell is empty or wrong.
    mutating func code(_ column: Column) -> RegionCode? {
        let text = text(column).halfWidth
        if text.isEmpty { return nil }
        if let code = RegionCode(text) { return code }
        wrong(column, text.uppercased().contains("E+") ? .spoiledByExcel(text) : .notARegionCode(text))
        return nil
    }

    /// The code of a division on record; nil where the cell is empty or wrong.
    mutating func region(_ column: Column, known: Set<RegionCode>) -> RegionCode? {
        guard let code = code(column) else { return nil }
        if !known.contains(code) { wrong(column, .regionNotOnRecord(code)) }
        return code
    }

    /// Runs a checked constructor and takes its refusal for a mistake of this line.
    mutating func checked<Value>(_ column: Column?, _ make: () throws(Refusal) -> Value) -> Value? {
        do {
            return try make()
        } catch {
            wrong(column, error.words)
            return nil
        }
    }
}

extension CSVTable {
    /// The lines by the names of their columns.
    /// - Throws: a refusal where a column is unknown, stands twice, or is missing.
    func lines(of kind: ImportKind) throws(Refusal) -> [ImportLine] {
        var places: [Column: Int] = [:]
        for (place, title) in header.cells.enumerated() {
            guard let column = kind.columns.first(where: { $0.names.contains(title.folded) }) else {
                throw .badInput(.unknownColumn(place + 1, title, kind.columns.map(\.title)))
            }
            guard places[column] == nil else { throw .badInput(.columnTwice(column.title)) }
            places[column] = place
        }
        let missing = kind.columns.filter { $0.isRequired && places[$0] == nil }
        guard missing.isEmpty else { throw .badInput(.columnsMissing(missing.map(\.title))) }
        return lines.map { ImportLine($0, places, width: header.cells.count) }
    }
}
