import Ground

/// Reads the fields of a paper: `what: {text: 500, zh: 情况, en: What, required: yes, public: yes}`.
struct PaperReading {
    private static let kinds = [
        "text", "line", "number", "money", "date", "choice", "yes-no", "tick", "unit", "units", "deputy", "deputies",
        "region",
        "point", "photos", "files", "table", "decision",
    ]

    func fields(_ map: YAMLMap, below key: String) -> [Field] {
        if !map.has(key) { map.problem(.keyIsMissing(key)) }
        return map.maps(key).compactMap { name, map in field(name, map) }
    }

    private func field(_ name: String, _ map: YAMLMap) -> Field? {
        map.allow(
            Self.kinds + [
                "zh", "en", "hint", "required", "required-if", "asked-of", "within", "against", "public", "seen-by",
                "personal", "rows",
            ])
        guard let kind = kind(map) else { return nil }
        let written = map.text("public") ?? "no"
        let openness = Openness(rawValue: written)
        if openness == nil { map.problem(.unknownOpenness(written), at: "public") }
        let isPersonal = map.yes("personal")
        if isPersonal, openness != .closed { map.problem(.publicPersonal(name), at: "public") }
        return Field(
            name: name, title: map.words, hint: !map.has("hint") ? nil : map.words("hint"), kind: kind,
            isRequired: map.yes("required") || kind == .tick, requiredIf: requiredIf(map),
            askedOf: map.whos("asked-of"),
            measure: measure(map), openness: openness ?? .closed, seenBy: map.whos("seen-by"), isPersonal: isPersonal)
    }

    /// `required-if: {class: A}`
    private func requiredIf(_ map: YAMLMap) -> RequiredIf? {
        guard let condition = map.map("required-if"), let field = condition.keys.first else { return nil }
        return RequiredIf(field: field, choices: condition.texts(field))
    }

    private func measure(_ map: YAMLMap) -> Measure? {
        if let limit = map.text("within") { return Measure(limit: limit, isStrict: true) }
        return map.text("against").map { Measure(limit: $0, isStrict: false) }
    }

    private func kind(_ map: YAMLMap) -> FieldKind? {
        let written = Self.kinds.filter { map.has($0) }
        guard written.count == 1 else {
            map.problem(.fieldKindExpected(Self.kinds))
            return nil
        }
        switch written[0] {
        case "text": return map.number("text").map(FieldKind.text)
        case "line": return map.number("line").map(FieldKind.line)
        case "number": return range(map).map(FieldKind.number)
        case "money": return .money
        case "date": return .date
        case "yes-no": return .yesNo
        case "tick": return .tick
        case "region": return .region
        case "point": return .point
        case "photos": return map.number("photos").map(FieldKind.photos)
        case "files": return map.number("files").map(FieldKind.files)
        case "choice": return .choice(map.maps("choice").map { Choice(name: $0.name, title: $0.map.words) })
        case "table": return .table(fields(map, below: "table"), map.number("rows") ?? 20)
        case "decision": return map.text("decision").map(FieldKind.decision)
        default: return FieldKind.Party(rawValue: written[0]).map(FieldKind.party)
        }
    }

    private func range(_ map: YAMLMap) -> ClosedRange<Int>? {
        let bounds = (map.text("number") ?? "").split(separator: "-").compactMap { Int($0) }
        guard bounds.count == 2, bounds[0] <= bounds[1] else {
            map.problem(.rangeExpected, at: "number")
            return nil
        }
        return bounds[0]...bounds[1]
    }
}
