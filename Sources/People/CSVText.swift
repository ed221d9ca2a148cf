import Foundation
import Ground

/// The text of a table that came as a file, whatever program wrote it.
struct CSVText: Hashable, Sendable {
    enum Encoding: String, Sendable { case utf8 = "UTF-8", utf16 = "UTF-16", gb18030 = "GB18030" }

    let text: String
    let encoding: Encoding
    static let limit = 2 << 20

    /// Reads UTF-8 with or without its mark, UTF-16 with its mark, and otherwise GB18030, as Chinese Excel and WPS save it.
    /// - Throws: a refusal that says how to save the table where it is none of these.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.limit else { throw Refusal(.tooLarge, .tableTooLarge) }
        guard !bytes.isEmpty else { throw .badInput(.tableEmpty, fields: ["file": .tableEmpty]) }
        guard !bytes.starts(with: Array("PK".utf8)), !bytes.starts(with: [0xD0, 0xCF]) else {
            throw .badInput(.workbookNotTable, fields: ["file": .workbookNotTable])
        }
        guard let (text, encoding) = Self.decoded(bytes), !text.contains("\u{0}") else {
            throw .badInput(.notReadable, fields: ["file": .notReadable])
        }
        self.text = text.withoutHeapsOfMarks
        self.encoding = encoding
    }

    private static func decoded(_ bytes: [UInt8]) -> (String, Encoding)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(validating: bytes.dropFirst(3), as: UTF8.self).map { ($0, .utf8) }
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(data: Data(bytes), encoding: .utf16).map { ($0, .utf16) }
        }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
        return gb18030(bytes).map { ($0, .gb18030) }
    }

    /// The C library's converter knows GB18030; Foundation on Linux does not promise it.
    private static func gb18030(_ bytes: [UInt8]) -> String? {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map(CChar.init(bitPattern:))
        // No character of GB18030 grows by more than half in UTF-8.
        var target = [CChar](repeating: 0, count: bytes.count * 3 / 2 + 4)
        var sourceLeft = source.count
        var targetLeft = target.count
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
            }
        }
        guard result != Int(bitPattern: UInt.max), sourceLeft == 0 else { return nil }
        return String(
            validating: target.prefix(target.count - targetLeft).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
