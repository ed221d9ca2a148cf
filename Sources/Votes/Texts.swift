import SecretBallot

// What the protocol writes as bytes, the house keeps and shows as text.
extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension Hexadecimal {
    /// Two digits for each byte.
    static func string(_ bytes: [UInt8]) -> String { text(bytes).text }
}
