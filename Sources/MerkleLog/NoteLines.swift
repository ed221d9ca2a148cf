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

    /// Reads a declared entry of the log; nil for a sealed one, and for anything that is written in another way.
    package init?(_ entry: [UInt8]) {
        let whole = String(decoding: entry, as: UTF8.self)
        guard whole.hasSuffix("\n") else { return nil }
        var rest = whole.dropLast()[...]
        func line(_ name: String) -> String? {
            guard rest.hasPrefix(name + " ") else { return nil }
            let line = rest.prefix { $0 != "\n" }
            rest = rest.dropFirst(line.count + 1)
            return String(line.dropFirst(name.count + 1))
        }
        guard rest.hasPrefix(Self.title + "\n") else { return nil }
        rest = rest.dropFirst(Self.title.count + 1)
        guard let about = line("about"), let number = line("number").flatMap({ Int($0) }),
            let at = line("at").flatMap({ Int64($0) }), let kind = line("kind")
        else { return nil }
        let by = line("by")
        let digest = line("digest").flatMap(PaddedBase64.bytes)
        let detail = rest.hasPrefix("detail ") ? String(rest.dropFirst("detail ".count)) : nil
        self.init(about: about, number: number, at: at, kind: kind, by: by, digest: digest, detail: detail)
        guard Array(text.utf8) == entry else { return nil }
    }
}
