import Ground
import Procedures

/// A way through a procedure: the steps from its beginning to somewhere, with what its guards ask for on the way.
struct DemoWay: Sendable {
    /// One step, in the matter itself or for one of those whom a part is for.
    struct Beat: Sendable {
        let step: Step
        let stage: String
        /// Where it leads; nil where the matter stays.
        let to: String?
        var part: String?
        var seat = 0
        /// What the paper of this step must say, so that the way goes on, by `paper.field`.
        var says: [String: Say] = [:]
    }

    /// Which choices keep a matter on its way.
    struct Say: Hashable, Sendable {
        var only: Set<String>?
        var never: Set<String> = []

        func allows(_ choice: String) -> Bool { (only?.contains(choice) ?? true) && !never.contains(choice) }

        /// Both of them; nil where nothing is left to say.
        func and(_ other: Say) -> Say? {
            var both = self
            if let more = other.only { both.only = both.only?.intersection(more) ?? more }
            both.never.formUnion(other.never)
            return both.only?.subtracting(both.never).isEmpty == true ? nil : both
        }
    }

    var beats: [Beat] = []
    /// What the first paper must say.
    private(set) var says: [String: Say] = [:]
    private(set) var level: Level?
    /// How many each part is for.
    var seats: [String: Int] = [:]
    private(set) var stage: String
    /// It ends with a step that changes nothing for what comes after, or that leads back.
    private(set) var isAside = false
    /// Who has a part in the matter by now.
    private(set) var named: Set<Relation>
    private var passed: Set<String>
    /// The beat that brought each paper last; -1 for the beginning.
    private var papers: [String: Int]

    init(from stage: String, papers: Set<String>, named: Set<Relation>) {
        self.stage = stage
        self.named = named
        passed = [stage]
        self.papers = Dictionary(uniqueKeysWithValues: papers.map { ($0, -1) })
    }

    /// Ways that lead on alike, so that the shortest of them is enough.
    struct Key: Hashable {
        let stage: String
        let says: [String: Say]
        let papers: Set<String>
        let questions: Set<String>
        let named: Set<Relation>
    }

    func key(_ asked: Set<String>) -> Key {
        var said = says
        for (paper, place) in papers where place >= 0 {
            said = said.filter { !$0.key.hasPrefix(paper + ".") }
            said.merge(beats[place].says.filter { $0.key.hasPrefix(paper + ".") }) { $1 }
        }
        return Key(
            stage: stage, says: said, papers: Set(papers.keys).intersection(asked),
            questions: Set(beats.map(\.step).filter { $0.effect == .asks }.map(\.name)), named: named)
    }

    var aside: DemoWay {
        var way = self
        way.isAside = true
        return way
    }

    /// The way one step further, once for each place where the step can lead.
    func taking(_ step: Step) -> [DemoWay] {
        if beats.contains(where: { $0.step.name == step.name }) || !step.asks.isSubset(of: named) { return [] }
        var before = self
        for guardian in step.guards {
            switch guardian {
            case .when(let field, let allowed):
                guard before.say(Say(only: Set(allowed)), at: field) else { return [] }
            case .level(let only):
                guard before.level ?? only == only else { return [] }
                before.level = only
            case .answers(let question):
                guard beats.contains(where: { $0.step.name == question }) else { return [] }
            default: break
            }
        }
        return step.turns.indices.compactMap { before.turning(step, $0) } + [before.going(step)].compactMap(\.self)
    }

    /// At one of its turns: that one must hold, and none of those before it.
    private func turning(_ step: Step, _ place: Int) -> DemoWay? {
        var way = stepping(step, to: step.turns[place].to)
        guard way.avoid(step.turns[..<place]) else { return nil }
        for case .when(let field, let allowed) in step.turns[place].when {
            guard way.say(Say(only: Set(allowed)), at: field) else { return nil }
        }
        return way
    }

    /// Straight on: none of the turns may hold.
    private func going(_ step: Step) -> DemoWay? {
        var way = stepping(step, to: step.to)
        return way.avoid(step.turns[...]) ? way : nil
    }

    private mutating func avoid(_ turns: ArraySlice<Turn>) -> Bool {
        for turn in turns {
            guard case .when(let field, let allowed)? = turn.when.first, papers[field.paper] != nil else { continue }
            guard say(Say(never: Set(allowed)), at: field) else { return false }
        }
        return true
    }

    private func stepping(_ step: Step, to target: String?) -> DemoWay {
        var next = self
        if let paper = step.paper { next.papers[paper] = beats.count }
        next.beats.append(Beat(step: step, stage: stage, to: target))
        next.named.formUnion(step.names.map(\.relation))
        if let target {
            next.isAside = passed.contains(target)
            next.stage = target
            next.passed.insert(target)
        }
        return next
    }

    /// Makes the paper that came last say so; false where it cannot.
    mutating func say(_ say: Say, at field: FieldPath) -> Bool {
        guard let place = papers[field.paper] else { return false }
        let key = field.description
        guard let both = (place < 0 ? says[key] : beats[place].says[key]).map({ $0.and(say) }) ?? say else {
            return false
        }
        if place < 0 { says[key] = both } else { beats[place].says[key] = both }
        return true
    }

    /// The way after which another one goes on. What that one asks of earlier papers is asked of the last ones here.
    func going(on way: DemoWay) -> DemoWay? {
        let once = Set(way.beats.map(\.step).filter(\.isRare).map(\.name))
        guard once.isDisjoint(with: beats.map(\.step.name)) else { return nil }
        var whole = self
        for (field, say) in way.says.sorted(by: { $0.key < $1.key }) {
            guard let path = FieldPath(field), whole.say(say, at: path) else { return nil }
        }
        whole.beats += way.beats
        whole.stage = way.stage
        whole.isAside = false
        return whole
    }
}

extension Step {
    /// Whom a paper must have named before anybody can take the step.
    var asks: Set<Relation> {
        let relations = by.map { who -> Relation? in
            guard case .relation(let relation) = who else { return nil }
            if relation == .leadUnitHead { return .leadUnit }
            return relation.named == nil ? nil : relation
        }
        return relations.count == 1 ? Set(relations.compactMap(\.self)) : []
    }

    fileprivate var isRare: Bool {
        guards.contains { if case .atMost = $0 { true } else { false } }
    }
}
