package import Ground

/// A file of Pabulib's format .pb (<https://pabulib.org/format>): what it says, kept whole, so that it goes out as it came in.
package struct PBFile: Sendable {
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: String

        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// In the order of the file; keys that nobody knows are kept.
    package var meta: [Entry]
    package var projects: Table
    package var votes: Table
    /// What is odd about the file and was read all the same.
    package var warnings: [Warning] = []

    /// A section: its columns in the order of the file, and its rows.
    package struct Table: Hashable, Sendable {
        package var columns: [String]
        package var rows: [[String]]

        package init(columns: [String], rows: [[String]]) {
            self.columns = columns
            self.rows = rows
        }

        package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
    }

    package struct Warning: Hashable, Sendable {
        /// From 1.
        package let line: Int
        package let words: Words
    }

    package init(meta: [Entry], projects: Table, votes: Table) {
        self.meta = meta
        self.projects = projects
        self.votes = votes
    }

    /// dd.mm.yyyy, as the format asks for.
    package static func date(_ day: LocalDate) -> String {
        day.description.split(separator: "-").reversed().joined(separator: ".")
    }

    package func meta(_ key: String) -> String? { meta.first { $0.key == key }?.value }
}

/// A file that cannot be read, and the line at which.
package struct PBFault: Error, Hashable, Sendable {
    package let line: Int
    package let words: Words
}

extension PBFile {
    /// Reads a file: CRLF or LF, quoted fields, a value with a `;` in it, blanks around fields, a missing last line end.
    package init(_ bytes: [UInt8]) throws(PBFault) {
        self.init(meta: [], projects: Table(columns: [], rows: []), votes: Table(columns: [], rows: []))
        var lines = Lines(bytes)
        var section = Section.none
        var needsHeader = false
        while let line = lines.next() {
            if line.isEmpty { continue }
            if let begun = Section(title: line) {
                (section, needsHeader) = (begun, true)
                continue
            }
            let fields = section == .meta && !needsHeader ? Lines.keyAndValue(of: line) : Lines.fields(of: line)
            if needsHeader {
                try header(fields, of: section, at: lines.number)
                needsHeader = false
                continue
            }
            try row(fields, of: section, at: lines.number)
        }
        guard projects.column("project_id") != nil, projects.column("cost") != nil else {
            throw PBFault(line: lines.number, words: .pbSectionMissing("PROJECTS"))
        }
        guard votes.column("vote") != nil else { throw PBFault(line: lines.number, words: .pbSectionMissing("VOTES")) }
        compareCounts()
    }

    private enum Section: Equatable {
        case none, meta, projects, votes

        init?(title line: ArraySlice<UInt8>) {
            switch line.count {
            case 4 where line.elementsEqual("META".utf8): self = .meta
            case 8 where line.elementsEqual("PROJECTS".utf8): self = .projects
            case 5 where line.elementsEqual("VOTES".utf8): self = .votes
            default: return nil
            }
        }
    }

    private mutating func header(_ fields: [String], of section: Section, at line: Int) throws(PBFault) {
        switch section {
        case .meta:
            guard fields.first == "key" else { throw PBFault(line: line, words: .pbHeader) }
        case .projects: projects.columns = fields
        case .votes: votes.columns = fields
        case .none: throw PBFault(line: line, words: .pbHeader)
        }
    }

    private mutating func row(_ fields: [String], of section: Section, at line: Int) throws(PBFault) {
        switch section {
        case .none: throw PBFault(line: line, words: .pbHeader)
        case .meta:
            meta.append(Entry(fields[0], fields.count > 1 ? fields[1] : ""))
        case .projects:
            guard fields.count == projects.columns.count else {
                throw PBFault(line: line, words: .pbFields(fields.count, projects.columns.count))
            }
            projects.rows.append(fields)
        case .votes:
            guard fields.count == votes.columns.count else {
                throw PBFault(line: line, words: .pbFields(fields.count, votes.columns.count))
            }
            votes.rows.append(fields)
        }
    }

    private mutating func compareCounts() {
        for (key, count) in [("num_projects", projects.rows.count), ("num_votes", votes.rows.count)] {
            guard let said = meta(key), Int(said) != count else { continue }
            warnings.append(Warning(line: 1, words: .pbCount(key, said, count)))
        }
    }
}

/// The lines of a file, without their ends.
private struct Lines {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes
        place = bytes.starts(with: mark) ? 3 : 0
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard place < bytes.count else { return nil }
        number += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
        var end = place
        place += 1
        while end > start, bytes[end - 1] == UInt8(ascii: "\r") || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return bytes[start..<end]
    }

    /// Of a line of META: a value may hold a semicolon.
    static func keyAndValue(of line: ArraySlice<UInt8>) -> [String] {
        let end = line.firstIndex(of: UInt8(ascii: ";")) ?? line.endIndex
        return [line[..<end], line[min(end + 1, line.endIndex)...]].flatMap { fields(of: $0, separator: nil) }
    }

    /// The fields between semicolons. One that begins with a quote ends with one, and a doubled quote inside is a quote; any other
    /// quote is a character like the rest.
    static func fields(
        of line: ArraySlice<UInt8>, separator: UInt8? = UInt8(ascii: ";")
    ) -> [String] {
        let (quote, blank) = (UInt8(ascii: "\""), UInt8(ascii: " "))
        var fields: [String] = []
        var place = line.startIndex
        while true {
            while place < line.endIndex, line[place] == blank { place += 1 }
            if place < line.endIndex, line[place] == quote, let (text, end) = quoted(line, from: place + 1) {
                fields.append(text)
                place = end
            } else {
                let start = place
                while place < line.endIndex, line[place] != separator { place += 1 }
                var end = place
                while end > start, line[end - 1] == blank { end -= 1 }
                fields.append(String(decoding: line[start..<end], as: UTF8.self))
            }
            guard place < line.endIndex else { return fields }
            place += 1
        }
    }

    /// Nil where the quote is not closed before the field ends: then it was meant as it stands.
    private static func quoted(_ line: ArraySlice<UInt8>, from start: Int) -> (String, Int)? {
        let quote = UInt8(ascii: "\"")
        var text: [UInt8] = []
        var place = start
        while place < line.endIndex {
            if line[place] == quote {
                if place + 1 < line.endIndex, line[place + 1] == quote {
                    text.append(quote)
                    place += 2
                    continue
                }
                var after = place + 1
                while after < line.endIndex, line[after] == UInt8(ascii: " ") { after += 1 }
                guard after == line.endIndex || line[after] == UInt8(ascii: ";") else { return nil }
                return (String(decoding: text, as: UTF8.self), after)
            }
            text.append(line[place])
            place += 1
        }
        return nil
    }
}

extension PBFile {
    /// The file, with LF, and quotes only where a field needs them.
    package var bytes: [UInt8] {
        var text = "META\nkey;value\n"
        for entry in meta { text += "\(Self.field(entry.key));\(entry.value)\n" }
        for (title, table) in [("PROJECTS", projects), ("VOTES", votes)] {
            text += "\(title)\n\(table.columns.map(Self.field).joined(separator: ";"))\n"
            for row in table.rows { text += row.map(Self.field).joined(separator: ";") + "\n" }
        }
        return Array(text.utf8)
    }

    private static func field(_ text: String) -> String {
        guard text.contains(";") || text.hasPrefix("\"") || text.hasPrefix(" ") || text.hasSuffix(" ") else {
            return text
        }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
