/// A note as the log binds it: a line for each thing that it says, and none for what it does not say. The detail comes last, so that
/// whatever it holds is not taken for a line of another kind.
package struct NoteLines: Equatable, Sendable {
    /// `vote/0sbza05jd09yy`
    package let about: String
    package let number: Int
    /// Milliseconds since 1970 in UTC.
    package let at: Int64
    package let kind: String
    package let by: String?
    package let digest: [UInt8]?
    package let detail: String?

    package init(
        about: String, number: Int, at: Int64, kind: String, by: String?, digest: [UInt8]?, detail: String?
    ) {
        self.about = about
        self.number = number
        self.at = at
        self.kind = kind
        self.by = by
        self.digest = digest
        self.detail = detail
    }

    private static let title = "yishi note v1"

    package var text: String {
        var lines = [Self.title, "about \(about)", "number \(number)", "at \(at)", "kind \(kind)"]
        if let by { lines.append("by \(by)") }
        if let digest { lines.append("digest \(PaddedBase64.text(digest))") }
        if let detail { lines.append("detail \(detail)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Reads a declared entry of the log; nil for a sealed one, and for anything that is written in another way. Bytes, not signs: a
    /// line feed is one also before an accent.
    package init?(_ entry: [UInt8]) {
        guard entry.last == Self.lineFeed else { return nil }
        var rest = entry.dropLast()
        func line(_ name: String) -> String? {
            guard let text = Self.behind(name, rest.prefix { $0 != Self.lineFeed }) else { return nil }
            rest = rest.drop { $0 != Self.lineFeed }.dropFirst()
            return text
        }
        let first = rest.prefix { $0 != Self.lineFeed }
        guard Array(first) == Array(Self.title.utf8) else { return nil }
        rest = rest.dropFirst(first.count + 1)
        guard let about = line("about"), let number = line("number").flatMap({ Int($0) }),
            let at = line("at").flatMap({ Int64($0) }), let kind = line("kind")
        else { return nil }
        let by = line("by")
        let digest = line("digest").flatMap(PaddedBase64.bytes)
        let detail = Self.behind("detail", rest)
        self.init(about: about, number: number, at: at, kind: kind, by: by, digest: digest, detail: detail)
        guard Array(text.utf8) == entry else { return nil }
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// What follows a name and a blank.
    private static func behind(_ name: String, _ line: ArraySlice<UInt8>) -> String? {
        let start = Array("\(name) ".utf8)
        return line.starts(with: start) ? String(decoding: line.dropFirst(start.count), as: UTF8.self) : nil
    }
}
