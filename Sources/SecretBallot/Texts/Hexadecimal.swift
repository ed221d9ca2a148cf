/// Lower-case hexadecimal digits.
package enum Hexadecimal {
    /// Two digits for each byte.
    package static func text(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return text
    }

    /// Reads what `text` writes; nil for anything else.
    package static func bytes(_ text: [UInt8]) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for place in stride(from: 0, to: text.count, by: 2) {
            guard let high = value(text[place]), let low = value(text[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension Number {
    /// Exactly its width in lower-case digits; nil for anything else.
    init?(hexadecimalDigits text: ArraySlice<UInt8>) {
        guard text.count == 2 * Self.count * Limb.bytes else { return nil }
        self.init(0)
        var place = 4 * text.count
        for digit in text {
            guard let value = Hexadecimal.value(digit) else { return nil }
            place -= 4
            limbs[place / Limb.bitWidth] |= Limb(value) << Limb(place % Limb.bitWidth)
        }
    }

    /// A constant of the source, most significant digit first.
    @inline(never)
    init(hexadecimal digits: StaticString) {
        self.init(0)
        var place = 4 * digits.utf8CodeUnitCount
        for index in 0..<digits.utf8CodeUnitCount {
            place -= 4
            let value = Hexadecimal.value(digits.utf8Start[index]) ?? 0
            limbs[place / Limb.bitWidth] |= Limb(value) << Limb(place % Limb.bitWidth)
        }
    }
}
