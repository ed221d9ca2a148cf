/// What one story is about, in the words of those who tell it: by field, or by paper and field.
struct DemoTopic: Sendable {
    /// The town it happens in, and the unit that it is for, as `DemoPlaces` and `DemoUnits` call them.
    let town: String?
    let unit: String?
    private let words: [String: String]

    subscript(paper: String, field: String) -> String? { words["\(paper).\(field)"] ?? words[field] }

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

    /// The same thing as another resident tells it.
    var again: DemoTopic? {
        words["again"].map { other in
            var told = words
            told["what"] = other
            return DemoTopic(town: town, unit: unit, words: told)
        }
    }
}
