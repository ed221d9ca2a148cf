extension JSON {
    /// Reads JSON whose numbers are whole. Nil where the text is anything else, or names a field of an object twice.
    init?(_ text: String) {
        var reading = Reading(rest: Array(text.utf8)[...])
        guard let value = reading.value(depth: 0) else { return nil }
        reading.skipSpace()
        guard reading.rest.isEmpty else { return nil }
        self = value
    }

    private struct Reading {
        var rest: ArraySlice<UInt8>

        mutating func skipSpace() { rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

        /// Takes `literal` if it comes next.
        mutating func takes(_ literal: StaticString) -> Bool {
            let wanted = literal.description.utf8
            guard rest.starts(with: wanted) else { return false }
            rest = rest.dropFirst(wanted.count)
            return true
        }

        mutating func value(depth: Int) -> JSON? {
            guard depth < 8 else { return nil }
            skipSpace()
            switch rest.first {
            case UInt8(ascii: "{"): return object(depth: depth)
            case UInt8(ascii: "["): return array(depth: depth)
            case UInt8(ascii: "\""): return string().map(JSON.string)
            case UInt8(ascii: "t"): return takes("true") ? .bool(true) : nil
            case UInt8(ascii: "f"): return takes("false") ? .bool(false) : nil
            case UInt8(ascii: "n"): return takes("null") ? .null : nil
            default: return number()
            }
        }

        private mutating func number() -> JSON? {
            let digits = rest.prefix { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            let text = String(decoding: digits, as: UTF8.self)
            guard let number = Int(text), String(number) == text else { return nil }
            return .number(number)
        }

        private mutating func array(depth: Int) -> JSON? {
            rest.removeFirst()
            var values: [JSON] = []
            skipSpace()
            if takes("]") { return .array([]) }
            while true {
                guard let value = value(depth: depth + 1) else { return nil }
                values.append(value)
                skipSpace()
                if takes("]") { return .array(values) }
                guard takes(",") else { return nil }
            }
        }

        private mutating func object(depth: Int) -> JSON? {
            rest.removeFirst()
            var fields: [String: JSON] = [:]
            skipSpace()
            if takes("}") { return .object([:]) }
            while true {
                skipSpace()
                guard rest.first == UInt8(ascii: "\""), let name = string(), fields[name] == nil else { return nil }
                skipSpace()
                guard takes(":"), let value = value(depth: depth + 1) else { return nil }
                fields[name] = value
                skipSpace()
                if takes("}") { return .object(fields) }
                guard takes(",") else { return nil }
            }
        }

        private mutating func string() -> String? {
            rest.removeFirst()
            var units: [UInt8] = []
            while let unit = rest.popFirst() {
                switch unit {
                case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
                case UInt8(ascii: "\\"):
                    guard let scalar = escaped() else { return nil }
                    units += Array(String(Character(scalar)).utf8)
                case ..<0x20: return nil
                default: units.append(unit)
                }
            }
            return nil
        }

        private mutating func escaped() -> Unicode.Scalar? {
            switch rest.popFirst() {
            case UInt8(ascii: "\""): return "\""
            case UInt8(ascii: "\\"): return "\\"
            case UInt8(ascii: "/"): return "/"
            case UInt8(ascii: "b"): return "\u{8}"
            case UInt8(ascii: "f"): return "\u{C}"
            case UInt8(ascii: "n"): return "\n"
            case UInt8(ascii: "r"): return "\r"
            case UInt8(ascii: "t"): return "\t"
            case UInt8(ascii: "u"): return unicodeEscape()
            default: return nil
            }
        }

        /// A scalar beyond the first plane is written as two units.
        private mutating func unicodeEscape() -> Unicode.Scalar? {
            guard let first = unit() else { return nil }
            guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
            guard takes("\\u"), let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
            return Unicode.Scalar(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF))
        }

        private mutating func unit() -> UInt16? {
            let digits = rest.prefix(4)
            rest = rest.dropFirst(digits.count)
            guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
            return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        }
    }
}
