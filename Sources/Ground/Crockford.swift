/// Base 32 that can be read over the telephone: no i, l, o or u (Douglas Crockford's alphabet).
package enum Crockford {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// `length` characters, most significant first.
    package static func text(_ value: UInt64, length: Int) -> String {
        let digits = (0..<length).reversed().map { place in alphabet[Int(value >> (5 * UInt64(place)) & 31)] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Five bits a character from the front; bits left over at the end are dropped.
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        var buffer: UInt32 = 0
        var held: UInt32 = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            held += 8
            while held >= 5 {
                held -= 5
                digits.append(alphabet[Int(buffer >> held & 31)])
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Reads what `text(_:length:)` wrote; nil where a character does not belong or the number is too large.
    package static func number(_ text: some StringProtocol) -> UInt64? {
        var value: UInt64 = 0
        for character in text.unicodeScalars {
            guard let digit = digit(character), value >> 59 == 0 else { return nil }
            value = value << 5 | UInt64(digit)
        }
        return value
    }

    /// The characters alone, as a hurried person may have typed them: spaces, dashes, capitals and the wide forms of a Chinese
    /// keyboard forgiven, o read as 0, i and l as 1. Nil where something else is in it.
    package static func tidied(_ typed: some StringProtocol) -> String? {
        var digits: [UInt8] = []
        for character in typed.unicodeScalars.map(narrowed) {
            if character.properties.isDash || character.properties.isWhitespace { continue }
            guard let digit = digit(character) else { return nil }
            digits.append(alphabet[digit])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Ａ as A: the wide forms stand in the order of ASCII.
    private static func narrowed(_ character: Unicode.Scalar) -> Unicode.Scalar {
        guard ("\u{FF01}"..."\u{FF5E}").contains(character) else { return character }
        return Unicode.Scalar(UInt8(character.value - 0xFF01 + 0x21))
    }

    private static func digit(_ character: Unicode.Scalar) -> Int? {
        guard character.isASCII else { return nil }
        switch character.properties.lowercaseMapping {
        case "o": return 0
        case "i", "l": return 1
        case let lower: return lower.utf8.first.flatMap(alphabet.firstIndex(of:))
        }
    }
}
