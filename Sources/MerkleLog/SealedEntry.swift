/// An entry that binds a text without telling it: who is shown text and salt can check that they stood in the log.
package enum SealedEntry {
    /// 32 bytes: SHA-256 of the salt and the text.
    /// - Parameter salt: 32 bytes that nobody can guess.
    package static func bytes(of text: String, salt: [UInt8]) -> [UInt8] { sha256(salt + Array(text.utf8)) }
}
