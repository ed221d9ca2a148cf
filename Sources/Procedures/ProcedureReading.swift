import Ground

extension Procedure {
    /// Reads a procedure file.
    /// - Parameters:
    ///   - file: its name, for the problems and to compare with `procedure:`.
    ///   - packs: where its limits must be found.
    /// - Throws: everything that is wrong, each with its line and what to do.
    package static func read(yaml: String, file: String, packs: RulePacks) throws(ReadingProblems) -> Procedure {
        let list = ProblemList(file: file)
        guard let top = YAMLMap(yaml: yaml, list: list) else { throw ReadingProblems(list.problems) }
        let (procedure, lines) = ProcedureReading(top: top).procedure()
        if list.problems.isEmpty {
            ProcedureCheck(procedure: procedure, lines: lines, list: list, packs: packs).run()
        }
        guard list.problems.isEmpty else { throw ReadingProblems(list.problems) }
        return procedure
    }
}

/// Where in the file each thing stands: `stage/received`, `step/received/claim`, `clock/reply`.
typealias Lines = [String: Int]

/// Turns the file's mappings into a procedure. What it cannot read it leaves out, having said so.
final class ProcedureReading {
    private let top: YAMLMap
    private var lines: Lines = [:]

    init(top: YAMLMap) {
        self.top = top
    }

    func procedure() -> (Procedure, Lines) {
        top.allow([
            "procedure", "name", "about", "source", "public", "readers", "walls", "summary", "begin", "papers",
            "clocks",
            "stages", "also", "ends", "parts",
        ])
        let procedure = Procedure(
            name: name(), title: top.words("name"), about: top.words("about"), sources: sources(), access: access(),
            begin: beginning(), papers: papers(), course: course(top, path: ""), parts: parts(), summary: summary())
        return (procedure, lines)
    }

    private func name() -> String {
        let name = top.required("procedure")
        let file = top.problems.file.split(separator: "/").last.map(String.init) ?? ""
        if file.hasSuffix(".yaml"), file != "\(name).yaml" {
            top.problem(.wrongName(name, file: file), at: "procedure")
        }
        return name
    }

    private func sources() -> [Words] {
        let list = top.list("source").map(\.words)
        if list.isEmpty { top.problem(.sourceIsMissing, at: "source") }
        return list
    }

    private func access() -> Access {
        let walls = top.list("walls").compactMap { map -> Wall? in
            map.allow(["closed-to", "when", "unit-in"])
            if map.has("unit-in") { return path(map, "unit-in").map(Wall.unit) }
            guard let role = Role(rawValue: map.required("closed-to")) else {
                map.problem(.unknownWho(map.text("closed-to") ?? ""), at: "closed-to")
                return nil
            }
            guard case .when(let field, let choices) = conditions(map, "when").first else {
                map.problem(.keyIsMissing("when"))
                return nil
            }
            return .role(role, when: field, in: choices)
        }
        if !top.has("public") { top.problem(.keyIsMissing("public")) }
        return Access(isPublic: top.yes("public"), readers: whos(top, "readers"), walls: walls)
    }

    private func summary() -> Summary {
        guard let map = top.map("summary") else {
            if !top.has("summary") { top.problem(.keyIsMissing("summary")) }
            return Summary(title: FieldPath(paper: "", field: ""), kind: nil, place: nil)
        }
        map.allow(["title", "kind", "place"])
        if !map.has("title") { map.problem(.keyIsMissing("title")) }
        let title = path(map, "title") ?? FieldPath(paper: "", field: "")
        return Summary(title: title, kind: path(map, "kind"), place: path(map, "place"))
    }

    private func beginning() -> Beginning {
        guard let map = top.map("begin") else {
            if !top.has("begin") { top.problem(.keyIsMissing("begin")) }
            return Beginning(by: [], paper: "", stage: "", names: [])
        }
        map.allow(["by", "paper", "to", "names"])
        lines["begin"] = map.line
        return Beginning(
            by: whos(map, "by"), paper: map.required("paper"), stage: map.required("to"), names: namings(map))
    }

    private func papers() -> [Paper] {
        top.maps("papers").map { name, map in
            lines["paper/\(name)"] = map.line
            map.allow(["zh", "en", "fields"])
            return Paper(name: name, title: map.words, fields: PaperReading().fields(map, below: "fields"))
        }
    }

    private func parts() -> [Part] {
        top.maps("parts").compactMap { name, map in
            lines["part/\(name)"] = map.line
            map.allow(["zh", "en", "for", "begin", "stages", "also", "ends", "clocks"])
            let each = map.required("for")
            guard let each = Relation(rawValue: each).map(Part.Each.party) ?? FieldPath(each).map(Part.Each.row) else {
                map.problem(.unknownRelation(each), at: "for")
                return nil
            }
            return Part(
                name: name, title: map.words, each: each, begin: map.required("begin"),
                course: course(map, path: "\(name)/"))
        }
    }

    private func course(_ map: YAMLMap, path: String) -> Course {
        let shared = map.maps("also").map { name, map in
            (stages: map.texts("in"), step: step(name, map, path: path), map: map)
        }
        var stages = map.maps("stages").map { name, map in
            lines["\(path)stage/\(name)"] = map.line
            map.allow(["zh", "en", "steps"])
            let own = map.maps("steps").map { stepName, map in
                lines["\(path)step/\(name)/\(stepName)"] = map.line
                return step(stepName, map, path: path)
            }
            return Stage(name: name, title: map.words, steps: own)
        }
        for (names, step, map) in shared {
            for name in names {
                guard let place = stages.firstIndex(where: { $0.name == name }) else {
                    map.problem(.unknownStage(name), at: "in")
                    continue
                }
                lines["\(path)step/\(name)/\(step.name)"] = map.line
                stages[place] = Stage(name: name, title: stages[place].title, steps: stages[place].steps + [step])
            }
        }
        let ends = map.maps("ends").map { name, map in
            lines["\(path)end/\(name)"] = map.line
            map.allow(["zh", "en"])
            return End(name: name, title: map.words)
        }
        return Course(stages: stages, ends: ends, clocks: clocks(map, path: path))
    }

    private func clocks(_ map: YAMLMap, path: String) -> [Clock] {
        map.maps("clocks").map { name, map in
            lines["\(path)clock/\(name)"] = map.line
            map.allow(["zh", "en", "who", "limit", "runs", "pauses", "from", "when", "level", "near", "overdue"])
            if !map.has("limit") { map.problem(.clockWithoutLimit(name)) }
            if !map.has("runs") { map.problem(.clockNeverRuns(name)) }
            let who = whos(map, "who")
            if who.count != 1 { map.problem(.keyIsMissing("who"), at: "who") }
            return Clock(
                name: name, title: map.words, who: who.first ?? .anyone, limit: map.text("limit") ?? "",
                runs: map.texts("runs"), pauses: map.texts("pauses"), from: map.text("from"),
                when: conditions(map, "when") + level(map), near: map.text("near"), overdue: whos(map, "overdue"))
        }
    }

    private func step(_ name: String, _ map: YAMLMap, path: String) -> Step {
        map.allow([
            "zh", "en", "in", "to", "by", "after", "paper", "names", "tells", "not-by", "at-most", "when", "level",
            "needs",
            "answers", "asks", "merges", "begins", "extends", "publishes", "optional",
        ])
        var guards: [Guard] = !map.has("not-by") ? [] : [.notBy(steps: map.texts("not-by"))]
        if let times = map.number("at-most") { guards.append(.atMost(times)) }
        guards += conditions(map, "when") + level(map) + needs(map)
        if let question = map.text("answers") { guards.append(.answers(step: question)) }
        return Step(
            name: name, title: map.words, to: map.text("to"), by: whos(map, "by"), after: map.text("after"),
            paper: map.text("paper"), names: namings(map), tells: whos(map, "tells"), guards: guards,
            effect: effect(map),
            extends: more(map), publishes: map.yes("publishes"), isOptional: map.yes("optional"))
    }

    private func effect(_ map: YAMLMap) -> Effect? {
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
                    carries.flatMap { path($0, field) }.map { Offspring.Carry(to: field, from: $0) }
                }))
    }

    private func more(_ map: YAMLMap) -> Extension? {
        guard let extends = map.map("extends") else { return nil }
        extends.allow(["clock", "to", "by"])
        let clock = extends.required("clock")
        if let limit = extends.text("to") { return Extension(clock: clock, limit: limit, manner: .to) }
        return Extension(clock: clock, limit: extends.required("by"), manner: .by)
    }

    /// `needs: {co-unit: ended}` or `needs: {co-signer: {in: [confirmed], at-least: 2}}`
    private func needs(_ map: YAMLMap) -> [Guard] {
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

    /// `when: {reply.class: [B, C]}`
    private func conditions(_ map: YAMLMap, _ key: String) -> [Guard] {
        guard let conditions = map.map(key) else { return [] }
        return conditions.keys.compactMap { written in
            guard let field = FieldPath(written) else {
                conditions.problem(.unknownField(written), at: written)
                return nil
            }
            return .when(field, conditions.texts(written))
        }
    }

    private func level(_ map: YAMLMap) -> [Guard] {
        guard let written = map.text("level") else { return [] }
        guard let level = Level(rawValue: written) else {
            map.problem(.unknownKey(written, known: Level.allCases.map(\.rawValue)), at: "level")
            return []
        }
        return [.level(level)]
    }

    private func namings(_ map: YAMLMap) -> [Naming] {
        guard let names = map.map("names") else { return [] }
        return names.keys.compactMap { name in
            guard let relation = Relation(rawValue: name), relation.named != nil else {
                names.problem(.unknownRelation(name), at: name)
                return nil
            }
            return path(names, name).map { Naming(relation: relation, field: $0) }
        }
    }

    private func whos(_ map: YAMLMap, _ key: String) -> [Who] {
        map.texts(key).compactMap { name in
            let who = Who(name)
            if who == nil { map.problem(.unknownWho(name), at: key) }
            return who
        }
    }

    private func path(_ map: YAMLMap, _ key: String) -> FieldPath? {
        guard let text = map.text(key) else { return nil }
        let path = FieldPath(text)
        if path == nil { map.problem(.unknownField(text), at: key) }
        return path
    }
}
