import Ground
import MerkleLog

extension Note {
    /// The note as the log binds it, a line for each thing it says; what it does not say has no line. `at` counts milliseconds since
    /// 1970 in UTC. The detail comes last, so that whatever it holds is not taken for a line of another kind.
    package var text: String {
        var lines = ["yishi note v1", "about \(about)", "number \(number)", "at \(at.milliseconds)", "kind \(kind)"]
        if let by { lines.append("by \(by)") }
        if let digest { lines.append("digest \(Base64.text(digest))") }
        if let detail { lines.append("detail \(detail)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What stands in the log for it: its words where they are declared, else only what binds them.
    /// - Parameter salt: of a sealed note; nil where it is declared.
    func entry(salt: [UInt8]?) -> [UInt8] {
        guard let salt else { return Array(text.utf8) }
        return SealedEntry.bytes(of: text, salt: salt)
    }
}
