import CSodium

/// An entry that binds a text without telling it: who is shown text and salt can check that they stood in the log.
package enum SealedEntry {
    /// 32 bytes: SHA-256 of the salt and the text.
    /// - Parameter salt: 32 bytes that nobody can guess.
    package static func bytes(of text: String, salt: [UInt8]) -> [UInt8] {
        let message = salt + Array(text.utf8)
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, message, UInt64(message.count))
        return digest
    }
}
