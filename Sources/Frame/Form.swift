import Foundation
package import Ground

/// What somebody filled in: bounded, normalised, without control characters. What is asked for and not there reads as empty.
package struct Form: Sendable {
    let fields: [Field]
    package let files: [Upload]
    /// The form's own ticket: its secret for a purpose is the same however often it is sent.
    package let ticket: Ticket?

    struct Field: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// A file that came with a form.
    package struct Upload: Sendable {
        package let field: String
        package let name: String
        package let bytes: [UInt8]
    }

    init(fields: [Field], files: [Upload] = [], ticket: Ticket? = nil) {
        self.fields = fields
        self.files = files
        self.ticket = ticket
    }

    /// One line of text, trimmed; empty where nothing was given.
    package func text(_ name: String, upTo limit: Int = 500) throws -> String {
        let line = value(name).replacing("\n", with: " ")
        return try bounded(line, name, limit)
    }

    /// Text of several lines, trimmed.
    package func lines(_ name: String, upTo limit: Int = 5000) throws -> String {
        try bounded(value(name), name, limit)
    }

    /// One line of text that may not be empty.
    package func required(_ name: String, upTo limit: Int = 500) throws -> String {
        let text = try text(name, upTo: limit)
        if text.isEmpty { throw Refusal.wrong(name, .missing) }
        return text
    }

    /// What was chosen or typed, as it came; empty where there is nothing.
    package func value(_ name: String) -> String {
        fields.first { $0.name == name }?.value ?? ""
    }

    /// Every value of a field that can be chosen several times.
    package func values(_ name: String) -> [String] {
        fields.compactMap { $0.name == name ? $0.value : nil }
    }

    /// Whether the box was ticked or the button pressed.
    package func has(_ name: String) -> Bool {
        fields.contains { $0.name == name }
    }

    package func int(_ name: String) throws -> Int? {
        let text = try text(name, upTo: 20)
        if text.isEmpty { return nil }
        guard let number = Int(text) else { throw Refusal.wrong(name, .notANumber) }
        return number
    }

    package func date(_ name: String) throws -> LocalDate? {
        let text = try text(name, upTo: 20)
        if text.isEmpty { return nil }
        guard let date = LocalDate(text) else { throw Refusal.wrong(name, .notADate) }
        return date
    }

    package func id<Of>(_ name: String) throws -> ID<Of>? {
        let text = value(name)
        if text.isEmpty { return nil }
        guard let id = ID<Of>(text) else { throw Refusal.wrong(name, .notAChoice) }
        return id
    }

    /// The rows of a table of fields, in order: `items[0].cost`, `items[1].cost` are read as `rows("items")[1].value("cost")`.
    package func rows(_ name: String) -> [Form] {
        var rows: [Int: [Field]] = [:]
        for field in fields where field.name.hasPrefix(name + "[") {
            let rest = field.name.dropFirst(name.count + 1)
            guard let end = rest.firstIndex(of: "]"), let number = Int(rest[..<end]), (0..<1000).contains(number),
                rest[end...].hasPrefix("].")
            else { continue }
            rows[number, default: []].append(Field(name: String(rest[end...].dropFirst(2)), value: field.value))
        }
        return rows.sorted { $0.key < $1.key }.map { Form(fields: $0.value, ticket: ticket) }
    }

    package func file(_ name: String) -> Upload? {
        files.first { $0.field == name && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    private func bounded(_ text: String, _ name: String, _ limit: Int) throws -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if trimmed.unicodeScalars.count > limit { throw Refusal.wrong(name, .tooLong(limit)) }
        return trimmed
    }
}

extension Refusal {
    /// One field is wrong.
    package static func wrong(_ field: String, _ words: Words) -> Refusal {
        .badInput(words, fields: [field: words])
    }

    /// Several fields are wrong.
    package static func wrong(_ fields: [String: Words]) -> Refusal {
        .badInput(.fieldsToMend(fields.count), fields: fields)
    }
}
