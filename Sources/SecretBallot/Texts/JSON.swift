/// A JSON text (RFC 8259) taken apart. Strings are UTF-8; fields keep their order, since bytes that are hashed must come out as
/// they went in. Of numbers the protocol knows whole ones only.
package enum JSON: Equatable, Sendable {
    case object([Field])
    case array([JSON])
    case string([UInt8])
    case number(Int)
    case boolean(Bool)
    case null

    /// A name and what it stands for.
    package struct Field: Equatable, Sendable {
        package let name: [UInt8]
        package let value: JSON

        /// A field whose name is known beforehand.
        package init(_ name: StaticString, _ value: JSON) {
            self.name = name.bytes
            self.value = value
        }

        /// A field that is named by data, such as a project.
        package init(name: [UInt8], value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// A text that the source holds.
    package static func text(_ string: StaticString) -> JSON { .string(string.bytes) }
}

extension JSON {
    /// Compact: no space anywhere, and only what must be escaped is.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    private func write(into bytes: inout [UInt8]) {
        switch self {
        case .object(let fields):
            bytes.append(UInt8(ascii: "{"))
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(field.name, into: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .string(let text): Self.write(text, into: &bytes)
        case .number(let number): bytes += digits(of: number)
        case .boolean(let flag): bytes += (flag ? "true" : "false" as StaticString).bytes
        case .null: bytes += ("null" as StaticString).bytes
        }
    }

    private static func write(_ text: [UInt8], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += ("\\b" as StaticString).bytes
            case 0x09: bytes += ("\\t" as StaticString).bytes
            case 0x0A: bytes += ("\\n" as StaticString).bytes
            case 0x0C: bytes += ("\\f" as StaticString).bytes
            case 0x0D: bytes += ("\\r" as StaticString).bytes
            case 0..<0x20, 0x7F: bytes += ("\\u00" as StaticString).bytes + Hexadecimal.text([byte])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The decimal digits of a small number, with a sign where it has one.
func digits(of number: Int) -> [UInt8] {
    var (rest, digits): (UInt, [UInt8]) = (number.magnitude, [])
    repeat {
        digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
    } while rest > 0
    if number < 0 { digits.append(UInt8(ascii: "-")) }
    return digits.reversed()
}

extension StaticString {
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)) }
}
