/// What one story is about, in the words of those who tell it: by field, or by paper and field.
struct DemoTopic: Sendable {
    /// The town it happens in, and the unit that it is for, as `DemoPlaces` and `DemoUnits` call them.
    let town: String?
    let unit: String?
    private let words: [String: String]

    /// The paper of a table's column is named with the table, `dossier.items`; the story may leave the paper's name out.
    subscript(paper: String, field: String) -> String? {
        guard let dot = paper.firstIndex(of: ".") else { return words["\(paper).\(field)"] ?? words[field] }
        return words["\(paper[paper.index(after: dot)...]).\(field)"]
    }

    /// Reads blocks parted by empty lines: `@ 河东 城管 roads`, then `field: words` for each field.
    static func read(_ text: String) -> [DemoTopic] {
        text.split(separator: "\n\n").map { block in
            var town: String?
            var unit: String?
            var words: [String: String] = [:]
            for line in block.split(separator: "\n") {
                if line.hasPrefix("@") {
                    let parts = line.dropFirst().split(separator: " ").map(String.init)
                    town = parts.first.flatMap { $0 == "-" ? nil : $0 }
                    unit = parts.dropFirst().first
                    words["kind"] = parts.dropFirst(2).first
                } else if let colon = line.firstIndex(of: ":") {
                    words[String(line[..<colon])] = line[line.index(after: colon)...].drop { $0 == " " }.description
                }
            }
            return DemoTopic(town: town, unit: unit, words: words)
        }
    }

    init(town: String?, unit: String?, words: [String: String]) {
        self.town = town
        self.unit = unit
        self.words = words
    }

    /// The same at one of the places that have such a thing; a story that names its place itself stays there.
    func at(_ village: String, code: String) -> DemoTopic {
        guard words.values.contains(where: { $0.contains("{地}") }) else { return self }
        var told = words.mapValues { $0.replacing("{地}", with: village) }
        told["region"] = code
        return DemoTopic(town: town, unit: unit, words: told)
    }

    /// Told once more, of another village or another year, so that no two matters have one title.
    func again(_ round: Int, at village: String) -> DemoTopic {
        var told = words
        for (field, insert) in [("title", village), ("collation.title", Self.years[round % Self.years.count])] {
            if round > 0, let title = words[field], title.hasPrefix("关于"), !title.contains(insert) {
                told[field] = "关于" + insert + title.dropFirst(2)
            }
        }
        return DemoTopic(town: town, unit: unit, words: told)
    }

    private static let years = ["", "2025年度", "今年上半年", "乡镇一级", "城区"]

    /// The same thing as another resident tells it.
    var again: DemoTopic? {
        words["again"].map { other in
            var told = words
            told["what"] = other
            return DemoTopic(town: town, unit: unit, words: told)
        }
    }
}
