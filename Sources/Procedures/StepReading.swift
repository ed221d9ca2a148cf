import Ground

/// Reads a step: `claim: {zh: 领办, en: Claim, by: lead-unit, to: claimed}`.
struct StepReading {
    let name: String
    let map: YAMLMap

    func step() -> Step {
        map.allow([
            "zh", "en", "in", "to", "but", "by", "after", "paper", "names", "tells", "not-by", "at-most", "when",
            "level", "needs", "answers", "asks", "merges", "begins", "extends", "restarts", "publishes", "optional",
        ])
        return Step(
            name: name, title: map.words, to: map.text("to"), turns: turns, by: map.whos("by"),
            after: map.text("after"), paper: map.text("paper"), names: map.namings, tells: map.whos("tells"),
            guards: guards, effect: effect, extends: more, restarts: map.texts("restarts"),
            publishes: map.yes("publishes"), isOptional: map.yes("optional"))
    }

    /// `but: [{when: {rating.result: unsatisfied}, to: unsatisfied}]`
    private var turns: [Turn] {
        map.list("but").compactMap { map in
            map.allow(["when", "level", "to"])
            let conditions = map.conditions("when") + map.level
            if conditions.isEmpty { map.problem(.keyIsMissing("when")) }
            return Turn(when: conditions, to: map.required("to"))
        }
    }

    private var guards: [Guard] {
        var guards: [Guard] = !map.has("not-by") ? [] : [.notBy(steps: map.texts("not-by"))]
        if let times = map.number("at-most") { guards.append(.atMost(times)) }
        guards += map.conditions("when") + map.level + needs
        if let question = map.text("answers") { guards.append(.answers(step: question)) }
        return guards
    }

    private var effect: Effect? {
        if map.yes("merges") { return .merges }
        if map.yes("asks") { return .asks }
        guard let begins = map.map("begins") else { return nil }
        begins.allow(["procedure", "for", "carries"])
        let carries = begins.map("carries")
        guard let owner = Offspring.Owner(rawValue: begins.required("for")) else {
            begins.problem(.unknownWho(begins.text("for") ?? ""), at: "for")
            return nil
        }
        return .begins(
            Offspring(
                procedure: begins.required("procedure"), owner: owner,
                carries: (carries?.keys ?? []).compactMap { field in
                    carries.flatMap { $0.path(field) }.map { Offspring.Carry(to: field, from: $0) }
                }))
    }

    private var more: Extension? {
        guard let extends = map.map("extends") else { return nil }
        extends.allow(["clock", "to", "by"])
        if !extends.has("clock") { extends.problem(.keyIsMissing("clock")) }
        let clocks = extends.texts("clock")
        if let limit = extends.text("to") { return Extension(clocks: clocks, limit: limit, manner: .to) }
        return Extension(clocks: clocks, limit: extends.required("by"), manner: .by)
    }

    /// `needs: {co-unit: ended}` or `needs: {co-signer: {in: [confirmed], at-least: 2}}`
    private var needs: [Guard] {
        guard let needs = map.map("needs") else { return [] }
        return needs.keys.compactMap { part in
            if needs.isPlain(part) {
                if needs.text(part) != "ended" {
                    needs.problem(.unknownKey(needs.text(part) ?? "", known: ["ended"]), at: part)
                }
                return .ended(part: part)
            }
            guard let how = needs.map(part) else { return nil }
            how.allow(["in", "at-least"])
            let written = how.required("at-least")
            return .atLeast(Int(written).map(Guard.Count.exactly) ?? .limit(written), part: part, in: how.texts("in"))
        }
    }
}

/// Small things that many keys hold: people, fields, conditions.
extension YAMLMap {
    func whos(_ key: String) -> [Who] {
        texts(key).compactMap { name in
            let who = Who(name)
            if who == nil { problem(.unknownWho(name), at: key) }
            return who
        }
    }

    func path(_ key: String) -> FieldPath? { paths(key).first }

    func paths(_ key: String) -> [FieldPath] {
        texts(key).compactMap { text in
            let path = FieldPath(text)
            if path == nil { problem(.unknownField(text), at: key) }
            return path
        }
    }

    /// `when: {reply.class: [B, C]}`
    func conditions(_ key: String) -> [Guard] {
        guard let conditions = map(key) else { return [] }
        return conditions.keys.compactMap { written in
            guard let field = FieldPath(written) else {
                conditions.problem(.unknownField(written), at: written)
                return nil
            }
            return .when(field, conditions.texts(written))
        }
    }

    /// `level: township`
    var level: [Guard] {
        guard let written = text("level") else { return [] }
        guard let level = Level(rawValue: written) else {
            problem(.unknownKey(written, known: Level.allCases.map(\.rawValue)), at: "level")
            return []
        }
        return [.level(level)]
    }

    /// `names: {lead-unit: routing.unit}`
    var namings: [Naming] {
        guard let names = map("names") else { return [] }
        return names.keys.compactMap { name in
            guard let relation = Relation(rawValue: name), relation.named != nil else {
                names.problem(.unknownRelation(name), at: name)
                return nil
            }
            return names.path(name).map { Naming(relation: relation, field: $0) }
        }
    }
}
