package import Ground

/// An address of ours or a safe one elsewhere. What is interpolated is percent-encoded, so it stays one piece of the path or query.
///
///     "/matters/\(id)?page=\(page)"
package struct Link: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let text: String

    package init(stringLiteral text: StaticString) {
        self.text = text.description
    }

    package init(stringInterpolation parts: StringInterpolation) {
        text = parts.text
    }

    private init(checked text: String) {
        self.text = text
    }

    /// A path within this site, from outside: nil where it would lead anywhere else.
    package init?(local text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard text.hasPrefix("/"), !text.hasPrefix("//"), isPlain, text.utf8.count <= 2000 else { return nil }
        self.init(checked: text)
    }

    /// An address on the web that somebody gave: https or nil.
    package init?(web text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard text.hasPrefix("https://"), isPlain, text.utf8.count <= 2000 else { return nil }
        self.init(checked: text)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        package mutating func appendInterpolation(_ piece: String) { text += piece.percentEncoded }
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation<Of>(_ id: ID<Of>) { text += id.description }
        package mutating func appendInterpolation(_ link: Link) { text += link.text }
    }
}

extension String {
    /// Everything but the unreserved characters of RFC 3986 as `%XX`.
    var percentEncoded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
