package import Ground

/// Who must do what by when: a clock that runs, as it is told to people.
package struct Promise: Hashable, Sendable {
    /// What is to be done: 答复.
    package let title: Words
    package let who: Who
    package let part: PartKey?
    package let deadline: Deadline
    package let isPaused: Bool
    /// Time does it by itself then: 自动办结.
    package let isTimer: Bool
}

extension Procedure {
    /// The clocks that run now, soonest due first; what time does by itself comes last.
    package func promises(on standing: Standing) -> [Promise] {
        courses(of: standing).flatMap { part, course, beside in
            beside.clocks.compactMap { name, running -> Promise? in
                if Step.isTimer(name) {
                    let step = course.stage(beside.stage)?.steps.first { $0.timer == name }
                    return step.map {
                        Promise(
                            title: $0.title, who: $0.by.first ?? .anyone, part: part, deadline: running.deadline,
                            isPaused: running.isPaused, isTimer: true)
                    }
                }
                return course.clock(name).map {
                    Promise(
                        title: $0.title, who: $0.who, part: part, deadline: running.deadline,
                        isPaused: running.isPaused,
                        isTimer: false)
                }
            }
        }.sorted { ($0.isTimer ? 1 : 0, $0.deadline.due) < ($1.isTimer ? 1 : 0, $1.deadline.due) }
    }
}

extension Standing {
    /// The units and deputies behind `who`; empty for a role, a resident, or where nobody is named yet.
    package func parties(of who: Who, in part: PartKey?) -> [Party] {
        switch who {
        case .relation(.leadUnitHead): parties[.leadUnit] ?? []
        case .relation(.party), .relation(.partyHead): part.map { [$0.party] } ?? []
        case .relation(.reporter): reporter.map { [.person($0)] } ?? []
        case .relation(let relation): parties[relation] ?? []
        case .role, .anyone: []
        }
    }
}
