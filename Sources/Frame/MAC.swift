import CSodium

/// A secret key that marks what this server made, and makes keys for one purpose each. BLAKE2b-256, keyed.
package struct MAC: Sendable {
    private let key: [UInt8]

    /// - Parameter key: 32 bytes.
    package init(key: [UInt8]) {
        self.key = key
    }

    /// 32 bytes that only a holder of the key can find.
    package func code(for message: [UInt8]) -> [UInt8] {
        Digest.blake2b(message, key: key)
    }

    /// A key of its own for one purpose: what is marked for one is never valid for another.
    package func derived(for purpose: StaticString) -> MAC {
        MAC(key: code(for: purpose.withUTF8Buffer(Array.init)))
    }

    /// Takes equally long wherever the two differ.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}

/// The 32 bytes that stand for a message. BLAKE2b-256.
package enum Digest {
    package static func of(_ message: [UInt8]) -> [UInt8] { blake2b(message, key: []) }

    /// For those who know no other digest.
    static func sha256(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }

    static func blake2b(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&digest, 32, message, UInt64(message.count), key, key.count)
        return digest
    }
}
