/// A text and signatures under it (C2SP signed-note). The text is worth nothing until a key that one trusts has signed it.
package struct SignedNote: Sendable {
    /// Ends in a line feed.
    let text: String
    private let signatures: [Signature]

    private struct Signature: Sendable {
        let name: String
        /// Four bytes that tell the key, then what the key signed with.
        let bytes: [UInt8]
    }

    /// A log and its witnesses are a few; more is an attempt to keep the reader busy.
    private static let mostSignatures = 100
    private static let mostBytes = 65_536

    /// Reads the whole note; nil where it is written in any other way.
    package init?(_ whole: String) {
        guard whole.utf8.count <= Self.mostBytes, whole.hasSuffix("\n"),
            whole.unicodeScalars.allSatisfy({ $0 == "\n" || $0.properties.generalCategory != .control })
        else { return nil }
        var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        // The last blank line parts them.
        guard let blank = lines.lastIndex(of: ""), blank > lines.startIndex else { return nil }
        text = lines[..<blank].joined(separator: "\n") + "\n"
        lines = lines[(blank + 1)...]
        guard (1...Self.mostSignatures).contains(lines.count) else { return nil }
        var signatures: [Signature] = []
        for line in lines {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "—", VerifyingKey.isName(parts[1]),
                let bytes = PaddedBase64.bytes(parts[2]),
                bytes.count > 4
            else { return nil }
            signatures.append(Signature(name: String(parts[1]), bytes: bytes))
        }
        self.signatures = signatures
    }

    /// Signs a text.
    /// - Parameter text: whole lines, each with its line feed.
    init(_ text: String, signedBy key: SigningKey) {
        self.text = text
        signatures = [Signature(name: key.verifying.name, bytes: key.verifying.identifier + key.signature(of: text))]
    }

    package var whole: String {
        let lines = signatures.map { "— \($0.name) \(PaddedBase64.text($0.bytes))\n" }
        return text + "\n" + lines.joined()
    }

    /// Whether this key signed it. What other keys say is not looked at.
    func isSigned(by key: VerifyingKey) -> Bool {
        let its = signatures.filter { $0.name == key.name && Array($0.bytes.prefix(4)) == key.identifier }
        return !its.isEmpty && its.allSatisfy { key.accepts(Array($0.bytes.dropFirst(4)), of: text) }
    }
}
