/// The fields of a JSON object, each found by its name.
package struct FieldReader {
    private let fields: [JSON.Field]

    /// Of an object that has no field beside the known ones.
    init?(_ json: JSON, knowing known: [StaticString]) {
        guard case .object(let fields) = json else { return nil }
        let names = known.map { $0.bytes }
        guard fields.allSatisfy({ names.contains($0.name) }) else { return nil }
        self.fields = fields
    }

    /// Of fields that may be unknown. Whoever reads them compares all of them afterwards.
    package init(_ fields: [JSON.Field]) { self.fields = fields }

    /// What the field says, whatever it is.
    package subscript(name: StaticString) -> JSON? {
        let name = name.bytes
        return fields.first { $0.name == name }?.value
    }

    /// The text of the field; nil where it holds anything else.
    package func text(_ name: StaticString) -> [UInt8]? {
        if case .string(let text) = self[name] { text } else { nil }
    }

    /// The number of the field; nil where it holds anything else.
    package func number(_ name: StaticString) -> Int? {
        if case .number(let number) = self[name] { number } else { nil }
    }

    /// The list of the field; nil where it holds anything else.
    package func array(_ name: StaticString) -> [JSON]? {
        if case .array(let items) = self[name] { items } else { nil }
    }

    func boolean(_ name: StaticString, orElse absent: Bool) -> Bool? {
        switch self[name] {
        case .boolean(let flag): flag
        case nil: absent
        default: nil
        }
    }
}
