/// Letters and digits that cannot be mistaken for each other: no 0, O, I or l.
enum Base58 {
    private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

    static func contains(_ character: UInt8) -> Bool { alphabet.contains(character) }

    /// So many characters, each as likely as any other.
    static func random(_ count: Int, _ randomness: Randomness) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < count {
            // 232 is the largest multiple of 58 that a byte holds.
            for byte in randomness(count - text.count) where byte < 232 { text.append(alphabet[Int(byte % 58)]) }
        }
        return text
    }
}
