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
        for character in text.utf8 {
            guard let digit = digit(character), value >> 59 == 0 else { return nil }
            value = value << 5 | UInt64(digit)
        }
        return value
    }

    /// The characters alone, as a hurried person may have typed them: spaces, dashes and capitals forgiven, o read as 0, i and l as 1.
    /// Nil where something else is in it.
    package static func tidied(_ typed: some StringProtocol) -> String? {
        var digits: [UInt8] = []
        for character in typed.utf8 where character != UInt8(ascii: "-") && character != UInt8(ascii: " ") {
            guard let digit = digit(character) else { return nil }
            digits.append(alphabet[digit])
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ character: UInt8) -> Int? {
        let lower = character | 0x20
        switch lower {
        case UInt8(ascii: "o"): return 0
        case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
        default: return alphabet.firstIndex(of: character < 0x40 ? character : lower)
        }
    }
}
