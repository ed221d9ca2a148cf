/// The fields of a JSON object, of which none is unknown.
struct FieldReader {
    private let fields: [JSON.Field]

    init?(_ json: JSON, knowing known: [StaticString]) {
        guard case .object(let fields) = json else { return nil }
        let names = known.map(\.bytes)
        guard fields.allSatisfy({ names.contains($0.name) }) else { return nil }
        self.fields = fields
    }

    subscript(name: StaticString) -> JSON? {
        let name = name.bytes
        return fields.first { $0.name == name }?.value
    }

    func text(_ name: StaticString) -> [UInt8]? {
        if case .string(let text) = self[name] { text } else { nil }
    }

    func number(_ name: StaticString) -> Int? {
        if case .number(let number) = self[name] { number } else { nil }
    }

    func array(_ name: StaticString) -> [JSON]? {
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
