import CSodium
import Ground

/// The public half of a log's key, as its owner gives it out: `name+hash+key` (C2SP signed-note, type 1: Ed25519).
package struct VerifyingKey: Hashable, Sendable, CustomStringConvertible {
    let name: String
    private let key: [UInt8]

    init(name: String, key: [UInt8]) {
        self.name = name
        self.key = key
    }

    /// Reads `name+hash+key`; nil for anything else, and for a hash that is not of this name and key.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Self.isName(parts[0]), let bytes = PaddedBase64.bytes(parts[2]),
            bytes.first == Self.type,
            bytes.count == 1 + Int(crypto_sign_PUBLICKEYBYTES)
        else { return nil }
        self.init(name: String(parts[0]), key: Array(bytes.dropFirst()))
        guard description == text else { return nil }
    }

    package var description: String {
        "\(name)+\(identifier.hex)+\(PaddedBase64.text([Self.type] + key))"
    }

    private static let type: UInt8 = 1

    /// The first four bytes of the hash over name and key.
    var identifier: [UInt8] {
        Array(sha256(Array(name.utf8) + [10, Self.type] + key).prefix(4))
    }

    func accepts(_ signature: [UInt8], of text: String) -> Bool {
        let message = Array(text.utf8)
        return signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
    }

    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace }
    }
}
