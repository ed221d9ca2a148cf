import Foundation
import Ground

/// Reads what browsers send, within limits.
enum FormReading {
    static let mostFields = 200

    /// What `a=1&b=2` says; words refuse it where it is too much or not text.
    static func urlencoded(_ bytes: some Collection<UInt8>) throws(Refusal) -> [Form.Field] {
        var fields: [Form.Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < mostFields else { throw Refusal(.tooLarge, .tooManyFields) }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : pair.prefix(0)) else {
                throw .badInput(.notText)
            }
            fields.append(Form.Field(name: tidy(name), value: tidy(value)))
        }
        return fields
    }

    /// One piece of a path, between two slashes.
    static func pathPiece(_ piece: Substring) -> String? {
        guard let text = decoded(piece.utf8, plusIsSpace: false), !text.contains(where: { $0 == "/" || $0 == "\0" }),
            text != ".", text != ".."
        else { return nil }
        return tidy(text)
    }

    private static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace:
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
                    return nil
                }
                text.append(high << 4 | low)
            default:
                text.append(byte)
            }
        }
        return String(validating: text, as: UTF8.self)
    }

    /// Unicode in its composed form, lines ended one way, no control characters and nothing unseen.
    static func tidy(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        let lines = text.withoutHeapsOfMarks.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let scalars = lines.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A: true
            case 0x00...0x1F, 0x7F...0x9F: false
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Form {
    /// A mark of everything in the form but its ticket, and of what it was sent to. Keyed, so that short secrets cannot be tried
    /// out on it.
    func mark(for route: Route, _ parameters: [String: String], with key: MAC) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: [UInt8]) { bytes += Array("\(part.count):".utf8) + part }
        add(Array(route.path.utf8))
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
            add(Array(name.utf8))
            add(Array(value.utf8))
        }
        for field in fields where field.name != "ticket" {
            add(Array(field.name.utf8))
            add(Array(field.value.utf8))
        }
        for file in files {
            add(Array(file.field.utf8))
            add(Array(file.name.utf8))
            add(file.bytes)
        }
        return key.code(for: bytes)
    }
}
