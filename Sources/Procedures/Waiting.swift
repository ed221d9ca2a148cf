package import Ground

/// A step that waits for somebody: a line of a desk.
package struct Waiting: Hashable, Sendable {
    package let desk: Desk
    package let part: PartKey?
    package let step: String
    /// When it is due, or when time takes a step instead; nil where neither runs.
    package let due: Instant?
}

/// A step that somebody may take now, or might but for a reason worth telling.
package struct OpenStep: Hashable, Sendable {
    package let step: Step
    package let part: PartKey?
    package let hindrance: Words?
    /// What this person is asked for; nil where no paper is needed.
    package let paper: Paper?
}

extension Procedure {
    /// What the matter waits for, one line for each desk and course, due when the desk's own clock is, or else any, or else when time acts.
    package func waiting(on standing: Standing, under rules: Rules, now: Instant) -> [Waiting] {
        var waiting: [Waiting] = []
        var seen: Set<Line> = []
        for (part, course, beside) in courses(of: standing) {
            let running = beside.clocks.filter { !Step.isTimer($0.key) && !$0.value.isPaused }
            let timers = beside.clocks.filter { Step.isTimer($0.key) && !$0.value.isPaused }
            let mine = { (desk: Desk) in
                running.filter { name, _ in
                    course.clock(name).map { standing.desks(of: $0.who, in: part).contains(desk) } ?? false
                }
            }
            for step in course.stage(beside.stage)?.steps ?? [] where !step.isOptional {
                guard
                    step.guards.allSatisfy({
                        refusal(of: $0, step: step, by: nil, in: part, on: standing, rules: rules, now: now) == nil
                    })
                else { continue }
                for desk in step.by.flatMap({ standing.desks(of: $0, in: part) })
                where seen.insert(Line(desk: desk, part: part)).inserted {
                    let own = mine(desk)
                    let clocks = own.isEmpty ? (running.isEmpty ? timers : running) : own
                    waiting.append(
                        Waiting(desk: desk, part: part, step: step.name, due: clocks.map(\.value.deadline.due).min()))
                }
            }
        }
        return waiting
    }

    private struct Line: Hashable {
        let desk: Desk
        let part: PartKey?
    }

    /// The steps that this person may take now.
    package func steps(for actor: Actor, on standing: Standing, under rules: Rules, now: Instant) -> [OpenStep] {
        courses(of: standing).flatMap { part, course, beside in
            (course.stage(beside.stage)?.steps ?? []).compactMap { step -> OpenStep? in
                guard let who = doer(of: step, by: actor, in: part, on: standing),
                    step.effect != .asks || beside.asked[step.name] == nil
                else { return nil }
                var hindrance: Words?
                for guardian in step.guards {
                    guard
                        let words = refusal(
                            of: guardian, step: step, by: actor.person, in: part, on: standing, rules: rules, now: now
                        )
                    else { continue }
                    guard guardian.isWorthExplaining else { return nil }
                    hindrance = hindrance ?? words
                }
                return OpenStep(
                    step: step, part: part, hindrance: hindrance, paper: step.paper.flatMap(paper)?.asked(of: who))
            }
        }
    }

    /// The courses that have not ended: the matter's own first, then its parts in a stable order.
    func courses(of standing: Standing) -> [(PartKey?, Course, CourseStanding)] {
        guard !standing.course.hasEnded else { return [] }
        let beside = standing.parts.sorted { $0.key < $1.key }.compactMap { key, beside in
            part(key.part).flatMap { beside.hasEnded ? nil : (Optional(key), $0.course, beside) }
        }
        return [(nil, course, standing.course)] + beside
    }
}

extension PartKey: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.part, left.party.order) < (right.part, right.party.order)
    }
}

extension Party {
    fileprivate var order: Int64 {
        switch self {
        case .unit(let id): id.rawValue
        case .person(let id): id.rawValue
        case .row(let row): Int64(row)
        }
    }
}
