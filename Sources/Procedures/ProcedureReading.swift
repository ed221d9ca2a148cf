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
            "procedure", "name", "about", "source", "public", "readers", "walls", "summary", "begin",
            "papers",
            "clocks", "stages", "also", "ends", "parts",
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
            if map.has("unit-in") { return map.path("unit-in").map(Wall.unit) }
            guard let role = Role(rawValue: map.required("closed-to")) else {
                map.problem(.unknownWho(map.text("closed-to") ?? ""), at: "closed-to")
                return nil
            }
            guard case .when(let field, let choices) = map.conditions("when").first else {
                map.problem(.keyIsMissing("when"))
                return nil
            }
            return .role(role, when: field, in: choices)
        }
        if !top.has("public") { top.problem(.keyIsMissing("public")) }
        return Access(isPublic: top.yes("public"), readers: top.whos("readers"), walls: walls)
    }

    private func summary() -> Summary {
        guard let map = top.map("summary") else {
            if !top.has("summary") { top.problem(.keyIsMissing("summary")) }
            return Summary(title: FieldPath(paper: "", field: ""), kind: nil, place: nil)
        }
        map.allow(["title", "kind", "place"])
        if !map.has("title") { map.problem(.keyIsMissing("title")) }
        let title = map.path("title") ?? FieldPath(paper: "", field: "")
        return Summary(title: title, kind: map.path("kind"), place: map.path("place"))
    }

    private func beginning() -> Beginning {
        guard let map = top.map("begin") else {
            if !top.has("begin") { top.problem(.keyIsMissing("begin")) }
            return Beginning(by: [], paper: "", stage: "", names: [])
        }
        map.allow(["by", "paper", "to", "names"])
        lines["begin"] = map.line
        return Beginning(
            by: map.whos("by"), paper: map.required("paper"), stage: map.required("to"), names: map.namings)
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
            map.allow(["zh", "en", "for", "begin", "unnamed", "stages", "also", "ends", "clocks"])
            let each = map.required("for")
            guard let each = Relation(rawValue: each).map(Part.Each.party) ?? FieldPath(each).map(Part.Each.row) else {
                map.problem(.unknownRelation(each), at: "for")
                return nil
            }
            return Part(
                name: name, title: map.words, each: each, begin: map.required("begin"),
                unnamed: map.text("unnamed"), course: course(map, path: "\(name)/"))
        }
    }

    private func course(_ map: YAMLMap, path: String) -> Course {
        let shared = map.maps("also").map { name, map in
            (stages: map.texts("in"), step: StepReading(name: name, map: map).step(), map: map)
        }
        var stages = map.maps("stages").map { name, map in
            lines["\(path)stage/\(name)"] = map.line
            map.allow(["zh", "en", "private", "steps"])
            let own = map.maps("steps").map { stepName, map in
                lines["\(path)step/\(name)/\(stepName)"] = map.line
                return StepReading(name: stepName, map: map).step()
            }
            return Stage(name: name, title: map.words, isPrivate: map.yes("private"), steps: own)
        }
        for (names, step, map) in shared {
            for name in names {
                guard let place = stages.firstIndex(where: { $0.name == name }) else {
                    map.problem(.unknownStage(name), at: "in")
                    continue
                }
                lines["\(path)step/\(name)/\(step.name)"] = map.line
                stages[place] = Stage(
                    name: name, title: stages[place].title, isPrivate: stages[place].isPrivate,
                    steps: stages[place].steps + [step])
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
            map.allow(["zh", "en", "who", "limit", "due", "runs", "pauses", "from", "when", "level", "near", "overdue"])
            if !map.has("limit"), !map.has("due") { map.problem(.clockWithoutLimit(name)) }
            if !map.has("runs") { map.problem(.clockNeverRuns(name)) }
            let who = map.whos("who")
            if who.count != 1 { map.problem(.keyIsMissing("who"), at: "who") }
            return Clock(
                name: name, title: map.words, who: who.first ?? .anyone, limit: map.text("limit"), due: due(map),
                runs: map.texts("runs"), pauses: map.texts("pauses"), from: map.text("from"),
                when: map.conditions("when") + map.level, near: map.text("near"), overdue: map.whos("overdue"))
        }
    }

    /// `due: plan.due`, or inside a part for rows a column alone: `due: due`.
    private func due(_ map: YAMLMap) -> DueDay? {
        map.text("due").map { text in FieldPath(text).map(DueDay.field) ?? .column(text) }
    }
}
