import Foundation
import Ground

/// Reads `multipart/form-data` (RFC 7578) of a body that is already in memory and bounded.
enum Multipart {
    /// The boundary that a Content-Type names; nil where it names none or an impossible one.
    static func boundary(in contentType: String) -> String? {
        guard let start = contentType.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        let rest = contentType[start.upperBound...]
        let value =
            rest.hasPrefix("\"") ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
        return (1...70).contains(value.utf8.count) ? String(value) : nil
    }

    static func form(_ body: [UInt8], boundary: String) throws(Refusal) -> Form {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var fields: [Form.Field] = []
        var files: [Form.Upload] = []
        // A line break before the first delimiter makes it look like all others.
        var rest = (Array("\r\n".utf8) + body)[...]
        guard let first = rest.firstRange(of: delimiter) else { throw .badInput(.brokenUpload) }
        rest = rest[first.upperBound...]
        while !rest.starts(with: Array("--".utf8)) {
            guard let end = rest.firstRange(of: delimiter), fields.count + files.count < FormReading.mostFields else {
                throw .badInput(.brokenUpload)
            }
            let part = try Part(rest[..<end.lowerBound])
            if let fileName = part.fileName {
                files.append(Form.Upload(field: part.name, name: fileName, bytes: Array(part.content)))
            } else {
                guard let text = String(validating: part.content, as: UTF8.self) else { throw .badInput(.notText) }
                fields.append(Form.Field(name: part.name, value: FormReading.tidy(text)))
            }
            rest = rest[end.upperBound...]
        }
        return Form(fields: fields, files: files)
    }

    private struct Part {
        let name: String
        let fileName: String?
        let content: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
            let lineBreak = Array("\r\n".utf8)
            guard bytes.starts(with: lineBreak), let end = bytes.firstRange(of: lineBreak + lineBreak),
                end.lowerBound - bytes.startIndex <= 2000,
                let head = String(validating: bytes[bytes.startIndex..<end.lowerBound], as: UTF8.self),
                let line = head.split(separator: "\r\n").first(where: {
                    $0.lowercased().hasPrefix("content-disposition:")
                }),
                let name = Self.parameter("name", of: line)
            else { throw .badInput(.brokenUpload) }
            self.name = FormReading.tidy(name)
            fileName = Self.parameter("filename", of: line).map(FormReading.tidy)
            content = bytes[end.upperBound...]
        }

        /// Browsers write `"` inside a name as %22 (WHATWG), so a quoted value ends at the next quote.
        private static func parameter(_ name: String, of line: Substring) -> String? {
            guard let start = line.firstRange(of: "; \(name)=\"") else { return nil }
            let rest = line[start.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
        }
    }
}
