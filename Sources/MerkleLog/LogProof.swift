/// That an entry stands in a log, as a file that is checked without asking anybody (C2SP tlog-proof). In its line `extra`, which is the
/// log's to use, ours has the entry itself.
package struct LogProof: Sendable {
    /// Nil where the file does not say.
    package let entry: [UInt8]?
    /// From 0.
    package let place: Int
    package let path: [TreeHash]
    /// The signed head that the path leads to.
    package let head: String

    package init(of entry: [UInt8]?, place: Int, path: [TreeHash], head: String) {
        self.entry = entry
        self.place = place
        self.path = path
        self.head = head
    }

    private static let title = "c2sp.org/tlog-proof@v1"

    package var text: String {
        "\(Self.title)\n" + (entry.map { "extra \(PaddedBase64.text($0))\n" } ?? "") + "index \(place)\n"
            + path.map { $0.base64 + "\n" }.joined() + "\n" + head
    }

    /// Reads such a file; nil for anything else.
    package init?(_ text: String) {
        guard let blank = text.firstRange(of: "\n\n") else { return nil }
        var lines = text[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst().map(String.init) == Self.title else { return nil }
        var entry: [UInt8]?
        if let extra = lines.first, extra.hasPrefix("extra ") {
            guard let bytes = PaddedBase64.bytes(extra.dropFirst(6)) else { return nil }
            entry = bytes
            lines.removeFirst()
        }
        guard let index = lines.popFirst(), index.hasPrefix("index "), let place = Int(index.dropFirst(6)), place >= 0,
            "index \(place)" == index, lines.count <= 63
        else { return nil }
        let path = lines.compactMap { TreeHash(base64: $0) }
        guard path.count == lines.count else { return nil }
        self.init(of: entry, place: place, path: path, head: String(text[blank.upperBound...]))
    }

    /// Whether the entry stands where the file says, under a head that this key signed.
    /// - Returns: the head.
    package func checked(of entry: [UInt8], by key: VerifyingKey) throws(LogFault) -> Checkpoint {
        let checkpoint = try Checkpoint(head, signedBy: key)
        guard
            TreeProof.isIncluded(.leaf(entry), at: place, size: checkpoint.size, root: checkpoint.root, by: path)
        else { throw .notIncluded }
        return checkpoint
    }
}
