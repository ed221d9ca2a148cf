import Ground
import SwiftCSV

/// A table as its file gave it: nothing lost, nothing guessed.
struct CSVTable: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        /// As the spreadsheet counts: the header is usually 1.
        let number: Int
        let cells: [String]
    }

    let header: Line
    /// The lines below the header that hold anything.
    let lines: [Line]
    static let limit = 5000

    /// - Throws: a refusal with the line where a quotation mark is out of place or never closed, and where there are no
    ///   lines or too many.
    init(_ text: String) throws(Refusal) {
        // What looks like a comma but is a comma with an accent would be no comma to the parser.
        let fused = text.first { character in
            character.unicodeScalars.count > 1 && character != "\r\n"
                && character.unicodeScalars.contains { ",;\t\"\r\n".unicodeScalars.contains($0) }
        }
        guard fused == nil else { throw .badInput(.strayMark, fields: ["file": .strayMark]) }
        let rows = try Self.parsed(text)
        let filled = rows.enumerated().map { Line(number: $0.offset + 1, cells: Self.trimmed($0.element)) }
            .filter { !$0.cells.isEmpty }
        guard let header = filled.first, filled.count > 1 else {
            throw .badInput(.tableEmpty, fields: ["file": .tableEmpty])
        }
        guard filled.count - 1 <= Self.limit else { throw Refusal(.tooLarge, .tableTooLong(Self.limit)) }
        self.header = header
        lines = Array(filled.dropFirst())
    }

    /// Parses with a last line of our own: where it does not come out as it went in, a quotation mark before it was never
    /// closed and has swallowed the lines after it, which the parser does not say.
    private static func parsed(_ text: String) throws(Refusal) -> [[String]] {
        let seal = "end-of-table"
        var rows: [[String]] = []
        do {
            let table = try CSV<Enumerated>(
                string: "\n\(text)\n\(seal)\n", delimiter: delimiter(of: text), loadColumns: false, rowLimit: 0)
            try table.enumerateAsArray(startAt: 1, rowLimit: nil) { rows.append($0) }
        } catch {
            throw .badInput(.quoteOutOfPlace(rows.count + 1), fields: ["file": .quoteOutOfPlace(rows.count + 1)])
        }
        guard rows.last == [seal] else {
            let words = Words.quoteNotClosed(max(1, rows.count))
            throw .badInput(words, fields: ["file": words])
        }
        return rows.dropLast()
    }

    private static func delimiter(of text: String) -> CSVDelimiter {
        let header = text.prefix { !$0.isNewline }
        if header.contains(",") { return .comma }
        if header.contains("\t") { return .tab }
        return header.contains(";") ? .semicolon : .comma
    }

    /// The cells without white space around them and without the empty ones that Excel leaves at the end.
    private static func trimmed(_ cells: [String]) -> [String] {
        var cells = cells.map { cell in
            let tidy = cell.tidied
            // What our own export put before a formula, so that it stays text.
            return tidy.first == "'" && tidy.dropFirst().first.map(CSVExport.formulaSigns.contains) == true
                ? String(tidy.dropFirst()) : tidy
        }
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }
}
