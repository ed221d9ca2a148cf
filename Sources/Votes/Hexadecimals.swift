import SecretBallot

extension Hexadecimal {
    /// Two digits for each byte, as a text.
    static func string(_ bytes: [UInt8]) -> String { String(decoding: text(bytes), as: UTF8.self) }
}
