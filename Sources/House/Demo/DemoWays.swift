import Procedures

/// The shortest ways through one procedure.
struct DemoWays: Sendable {
    let procedure: Procedure
    private let main: [DemoWay]
    private let parts: [String: [DemoWay]]

    /// Where a way should lead.
    enum Goal: Hashable, Sendable {
        case stage(String)
        case step(String)
        case partStage(part: String, String)
    }

    init(_ procedure: Procedure) {
        self.procedure = procedure
        main = Self.explored(
            procedure.course,
            DemoWay(
                from: procedure.begin.stage, papers: [procedure.begin.paper],
                named: Set(procedure.begin.names.map(\.relation))))
        let papers = Set(procedure.papers.map(\.name))
        parts = Dictionary(
            uniqueKeysWithValues: procedure.parts.map {
                (
                    $0.name,
                    Self.explored($0.course, DemoWay(from: $0.begin, papers: papers, named: Set(Relation.allCases)))
                )
            })
    }

    /// Every stage and end, of the matter and of its parts.
    var places: [Goal] {
        func all(_ course: Course) -> [String] { course.stages.map(\.name) + course.ends.map(\.name) }
        return all(procedure.course).map(Goal.stage)
            + procedure.parts.flatMap { part in all(part.course).map { Goal.partStage(part: part.name, $0) } }
    }

    /// Every step of the matter itself.
    var steps: [Goal] {
        var seen: Set<String> = []
        return procedure.course.stages.flatMap(\.steps).filter { seen.insert($0.name).inserted }.map { .step($0.name) }
    }

    /// - Parameter seats: how many each part is for, where the procedure leaves it open.
    func way(to goal: Goal, seats: Int = 2) -> DemoWay? {
        switch goal {
        case .stage(let stage):
            main.first { $0.stage == stage && !$0.isAside }.flatMap { filled($0, seats) }
        case .step(let name): main.first { $0.beats.last?.step.name == name }.flatMap { filled($0, seats) }
        case .partStage(let part, let stage): way(toPart: part, stage, seats)
        }
    }

    /// The ways that lead back once, and on from there to an end.
    func rounds() -> [DemoWay] {
        var seen: Set<String> = []
        return main.filter { way in
            guard way.isAside, let last = way.beats.last, last.to != nil else { return false }
            return seen.insert(last.step.name).inserted
        }.compactMap { way in
            let papers = Set(procedure.papers.map(\.name))
            let onward = Self.explored(procedure.course, DemoWay(from: way.stage, papers: papers, named: way.named))
            let rest = onward.lazy.filter { procedure.course.end($0.stage) != nil && $0.beats.count > 1 }
            return rest.compactMap { way.going(on: $0) }.first.flatMap { filled($0, 2) }
        }
    }

    private func way(toPart name: String, _ stage: String, _ seats: Int) -> DemoWay? {
        guard let part = procedure.part(name) else { return nil }
        guard let beside = inside(part, until: { $0.stage == stage }) else {
            return part.unnamed == stage ? renaming(part, seats) : nil
        }
        let asked = beside.beats.reduce(into: Set<Relation>()) { $0.formUnion($1.step.asks) }
        let opening = main.first { way in
            guard procedure.course.end(way.stage) == nil, !way.isAside else { return false }
            let isOpen = opens(part, nil) || way.beats.contains { opens(part, $0.step) }
            return isOpen && asked.isSubset(of: way.named.union(procedure.begin.names.map(\.relation)))
        }
        guard var way = opening.flatMap({ filled($0, seats) }) else { return nil }
        way.seats[name] = max(way.seats[name] ?? 0, seats)
        return joined(way, beside, of: part, seats: [0])
    }

    /// A way on which others are named instead of those for whom the part was.
    private func renaming(_ part: Part, _ seats: Int) -> DemoWay? {
        let way = main.first { way in
            procedure.course.end(way.stage) == nil && way.beats.count(where: { opens(part, $0.step) }) > 1
        }
        var full = way.flatMap { filled($0, seats) }
        full?.seats[part.name] = seats
        return full
    }

    /// Whether a step, or without one the beginning, names those whom the part is for.
    private func opens(_ part: Part, _ step: Step?) -> Bool {
        switch part.each {
        case .party(let relation):
            (step?.names ?? procedure.begin.names).contains { $0.relation == relation }
        case .row(let path): (step == nil ? procedure.begin.paper : step?.paper) == path.paper
        }
    }

    private func inside(_ part: Part, until isThere: (DemoWay) -> Bool) -> DemoWay? {
        parts[part.name]?.first(where: isThere)
    }

    /// To the end that the file names first: how it should go.
    private func toEnd(of part: Part) -> DemoWay? {
        part.course.ends.lazy.compactMap { end in inside(part, until: { $0.stage == end.name }) }.first
    }

    /// Every way worth telling, breadth first, never on from a stage twice.
    private static func explored(_ course: Course, _ start: DemoWay) -> [DemoWay] {
        let steps = course.stages.flatMap(\.steps)
        let asked = Set(
            (steps.flatMap(\.guards) + steps.flatMap(\.turns).flatMap(\.when)).compactMap { guardian -> String? in
                if case .when(let field, _) = guardian { field.paper } else { nil }
            })
        var ways = [start]
        var seen: Set<DemoWay.Key> = [start.key(asked)]
        var place = 0
        while place < ways.count, place < 3000 {
            let way = ways[place]
            place += 1
            if way.isAside { continue }
            for next in (course.stage(way.stage)?.steps ?? []).flatMap(way.taking) {
                let isNew = seen.insert(next.key(asked)).inserted
                if isNew {
                    ways.append(next)
                } else if next.stage == way.stage || next.isAside {
                    ways.append(next.aside)
                }
            }
        }
        return ways
    }

    /// The way with what its guards ask of the parts put in before them.
    private func filled(_ way: DemoWay, _ seats: Int) -> DemoWay? {
        var full = way
        full.beats = []
        var moved: [String: [String]] = [:]
        for beat in way.beats {
            for guardian in beat.step.guards {
                switch guardian {
                case .ended(let name) where moved[name] == nil:
                    guard let part = procedure.part(name),
                        let beside = toEnd(of: part)
                    else { return nil }
                    moved[name] = []
                    full.seats[name] = full.seats[name] ?? seats
                    full = joined(full, beside, of: part, seats: Array(0..<seats))
                case .atLeast(let count, let name, let stages) where moved[name] == nil:
                    guard let part = procedure.part(name),
                        let beside = inside(part, until: { stages.contains($0.stage) })
                    else { return nil }
                    moved[name] = stages
                    let needed = max(count.guess, seats)
                    full.seats[name] = max(full.seats[name] ?? 0, needed)
                    full = joined(full, beside, of: part, seats: Array(0..<needed))
                default: break
                }
            }
            full.beats.append(beat)
        }
        return full
    }

    private func joined(_ way: DemoWay, _ beside: DemoWay, of part: Part, seats: [Int]) -> DemoWay {
        var way = way
        for seat in seats {
            way.beats += beside.beats.map { beat in
                var beat = beat
                beat.part = part.name
                beat.seat = seat
                return beat
            }
        }
        return way
    }
}

extension Guard.Count {
    /// As many as the law asks at most for what the demo does.
    fileprivate var guess: Int {
        switch self {
        case .exactly(let number): number
        case .limit: 10
        }
    }
}
