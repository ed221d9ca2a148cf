import CSodium

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

    /// As much as anybody needs to sign a log's head.
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
            guard parts.count == 3, parts[0] == "—", SigningKey.isName(parts[1]), let bytes = Base64.bytes(parts[2]),
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
        let lines = signatures.map { "— \($0.name) \(Base64.text($0.bytes))\n" }
        return text + "\n" + lines.joined()
    }

    /// Whether this key signed it. What other keys say is not looked at.
    func isSigned(by key: VerifyingKey) -> Bool {
        let its = signatures.filter { $0.name == key.name && Array($0.bytes.prefix(4)) == key.identifier }
        return !its.isEmpty && its.allSatisfy { key.accepts(Array($0.bytes.dropFirst(4)), of: text) }
    }
}

/// The public half of a log's key, as its owner gives it out: `name+hash+key` (C2SP signed-note, type 1: Ed25519).
package struct VerifyingKey: Hashable, Sendable, CustomStringConvertible {
    let name: String
    private let key: [UInt8]

    fileprivate init(name: String, key: [UInt8]) {
        self.name = name
        self.key = key
    }

    /// Reads `name+hash+key`; nil for anything else, and for a hash that is not of this name and key.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, SigningKey.isName(parts[0]), let bytes = Base64.bytes(parts[2]),
            bytes.first == Self.type,
            bytes.count == 1 + Int(crypto_sign_PUBLICKEYBYTES)
        else { return nil }
        self.init(name: String(parts[0]), key: Array(bytes.dropFirst()))
        guard description == text else { return nil }
    }

    package var description: String {
        let hash = identifier.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(name)+\(hash)+\(Base64.text([Self.type] + key))"
    }

    private static let type: UInt8 = 1

    /// The first four bytes of the hash over name and key.
    fileprivate var identifier: [UInt8] {
        let message = Array(name.utf8) + [10, Self.type] + key
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, message, UInt64(message.count))
        return Array(digest.prefix(4))
    }

    fileprivate func accepts(_ signature: [UInt8], of text: String) -> Bool {
        let message = Array(text.utf8)
        return signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
    }
}

/// The key that signs a log's heads. It never leaves the server that writes the log.
package struct SigningKey: Sendable {
    package let verifying: VerifyingKey
    private let secret: [UInt8]

    /// - Parameter name: the log's own; without spaces and `+`.
    /// - Parameter seed: 32 bytes.
    package init?(name: String, seed: [UInt8]) {
        guard Self.isName(name), seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var key = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        crypto_sign_seed_keypair(&key, &secret, seed)
        self.secret = secret
        verifying = VerifyingKey(name: name, key: key)
    }

    fileprivate func signature(of text: String) -> [UInt8] {
        let message = Array(text.utf8)
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    fileprivate static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace }
    }
}
