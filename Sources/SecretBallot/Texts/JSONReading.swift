extension JSON {
    /// Reads one JSON text, blanks around it allowed; nil for anything else, for a field named twice, for text that is not UTF-8,
    /// for a number that is not whole or has over 15 digits, for nesting deeper than 32, and for an object of over 64 fields.
    package init?(_ bytes: [UInt8]) {
        var reader = JSONReader(bytes: bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        guard reader.isAtEnd else { return nil }
        self = value
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    private var next = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { next == bytes.count }

    mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { next += 1 }
    }

    mutating func value(depth: Int) -> JSON? {
        guard depth < 32 else { return nil }
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(JSON.string)
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSON? {
        var fields: [JSON.Field] = []
        next += 1
        skipBlanks()
        if take("}") { return .object(fields) }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\""), let name = string() else { return nil }
            skipBlanks()
            guard take(":"), let value = value(depth: depth + 1) else { return nil }
            // Looking through all of many would take too long; the protocol knows no more than ten.
            guard fields.count < 64, !fields.contains(where: { $0.name == name }) else { return nil }
            fields.append(JSON.Field(name: name, value: value))
            skipBlanks()
            if take("}") { return .object(fields) }
            guard take(",") else { return nil }
        }
    }

    private mutating func array(depth: Int) -> JSON? {
        var items: [JSON] = []
        next += 1
        skipBlanks()
        if take("]") { return .array(items) }
        while true {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
            skipBlanks()
            if take("]") { return .array(items) }
            guard take(",") else { return nil }
        }
    }

    private mutating func number() -> JSON? {
        let isNegative = take("-")
        let start = next
        var value = 0
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            guard next - start < 15 else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            next += 1
        }
        guard next > start, bytes[start] != UInt8(ascii: "0") || next == start + 1 else { return nil }
        return .number(isNegative ? -value : value)
    }

    private mutating func string() -> [UInt8]? {
        next += 1
        var text: [UInt8] = []
        while let byte = peek {
            next += 1
            switch byte {
            case UInt8(ascii: "\""): return isUTF8(text) ? text : nil
            case UInt8(ascii: "\\"):
                guard let escaped = escaped() else { return nil }
                text += escaped
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> [UInt8]? {
        guard let byte = peek else { return nil }
        next += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return scalar().map(utf8)
        default: return nil
        }
    }

    /// The rest of \uXXXX, or of the two that make up a character beyond U+FFFF.
    private mutating func scalar() -> UInt32? {
        guard let first = unit() else { return nil }
        switch first {
        case 0xD800...0xDBFF:
            guard take("\\u"), let second = unit(), (0xDC00...0xDFFF).contains(second) else { return nil }
            return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        case 0xDC00...0xDFFF: return nil
        default: return first
        }
    }

    private mutating func unit() -> UInt32? {
        guard bytes.count - next >= 4 else { return nil }
        var value: UInt32 = 0
        for byte in bytes[next..<next + 4] {
            let lower = (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte) ? byte + 32 : byte
            guard let digit = Hexadecimal.value(lower) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        next += 4
        return value
    }

    private var peek: UInt8? { next < bytes.count ? bytes[next] : nil }

    private mutating func take(_ word: StaticString) -> Bool {
        let word = word.bytes
        guard bytes.count - next >= word.count, Array(bytes[next..<next + word.count]) == word else { return false }
        next += word.count
        return true
    }
}

private func utf8(_ scalar: UInt32) -> [UInt8] {
    func rest(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
    return switch scalar {
    case 0..<0x80: [UInt8(scalar)]
    case 0x80..<0x800: [0xC0 | UInt8(scalar >> 6), rest(0)]
    case 0x800..<0x10000: [0xE0 | UInt8(scalar >> 12), rest(6), rest(0)]
    default: [0xF0 | UInt8(scalar >> 18), rest(12), rest(6), rest(0)]
    }
}

/// Unicode 16.0, table 3-7: no overlong form, no surrogate, nothing beyond U+10FFFF.
private func isUTF8(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
        let first = text[index]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch first {
        case 0..<0x80: (length, second) = (1, 0...0)
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return false
        }
        guard index + length <= text.count else { return false }
        for place in 1..<max(length, 1) {
            guard (place == 1 ? second : 0x80...0xBF).contains(text[index + place]) else { return false }
        }
        index += length
    }
    return true
}
