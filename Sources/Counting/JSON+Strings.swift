import SecretBallot

// Rules speak of strings, JSON holds the bytes of a text.

extension JSON {
    static func text(_ string: String) -> JSON { .string(Array(string.utf8)) }

    static func texts(_ strings: [String]) -> JSON { .array(strings.map { .text($0) }) }

    static func hexadecimal(_ bytes: [UInt8]) -> JSON { .string(Hexadecimal.text(bytes)) }

    var written: String { String(decoding: bytes, as: UTF8.self) }
}

extension FieldReader {
    func string(_ name: StaticString) -> String? { text(name).map { String(decoding: $0, as: UTF8.self) } }

    /// Nil where one of the list is no text.
    func strings(_ name: StaticString) -> [String]? {
        guard let items = array(name) else { return nil }
        var strings: [String] = []
        for item in items {
            guard case .string(let text) = item else { return nil }
            strings.append(String(decoding: text, as: UTF8.self))
        }
        return strings
    }

    func hexadecimal(_ name: StaticString) -> [UInt8]? { text(name).flatMap { Hexadecimal.bytes($0) } }
}
