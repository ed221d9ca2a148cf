package import Ground

/// Every procedure of the house and the rules they run under, read and checked together at the start.
package struct RuleBook: Sendable {
    package let procedures: [Procedure]
    package let rules: Rules
    private let byName: [String: Procedure]

    /// - Throws: where a procedure begins another that is not there, or that would lack what it requires.
    package init(procedures: [Procedure], rules: Rules) throws(ReadingProblems) {
        self.procedures = procedures.sorted { $0.name < $1.name }
        self.rules = rules
        byName = Dictionary(procedures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let problems = procedures.flatMap { procedure in
            procedure.offspring.flatMap { $0.problems(in: procedure, child: byName[$0.procedure]) }
                .map { ReadingProblem(file: "\(procedure.name).yaml", line: 1, words: $0) }
        }
        if !problems.isEmpty { throw ReadingProblems(problems) }
    }

    /// - Throws: `Refusal.notFound` for a name that no file has.
    package func procedure(_ name: String) throws(Refusal) -> Procedure {
        guard let procedure = byName[name] else { throw .notFound(.unknownProcedure(name)) }
        return procedure
    }
}

extension Procedure {
    fileprivate var offspring: [Offspring] {
        ([course] + parts.map(\.course)).flatMap { $0.stages.flatMap(\.steps) }.compactMap {
            if case .begins(let offspring) = $0.effect { offspring } else { nil }
        }
    }
}

extension Offspring {
    fileprivate func problems(in parent: Procedure, child: Procedure?) -> [Words] {
        guard let child, let paper = child.paper(child.begin.paper) else { return [.unknownProcedure(procedure)] }
        var problems: [Words] = []
        for carry in carries where paper.field(carry.to) == nil {
            problems.append(.unknownField("\(paper.name).\(carry.to)"))
        }
        for field in paper.fields where field.isRequired && field.askedOf.isEmpty {
            guard let carry = carries.first(where: { $0.to == field.name }) else {
                problems.append(.carriesMiss(field.name, of: procedure))
                continue
            }
            let source = parent.paper(carry.from.paper)?.field(carry.from.field)
            if source?.isRequired == false { problems.append(.loneCarry(carry.from.description, field.name)) }
        }
        return problems
    }
}

extension Value {
    /// The value as a form would have brought it, to be carried into another paper.
    package var given: [String] {
        switch self {
        case .text(let text), .choice(let text), .region(let text): [text]
        case .number(let number): [String(number)]
        case .money(let fen): ["\(fen / 100).\(padded(fen % 100))"]
        case .date(let date): [date.description]
        case .yes(let isYes): [isYes ? "yes" : "no"]
        case .units(let units): units.map(\.description)
        case .people(let people): people.map(\.description)
        case .files(let names): names
        case .decision(_, let number): [number]
        case .point, .rows: []
        }
    }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
