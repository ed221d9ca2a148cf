package import Ground

/// What moves a matter, or happens to it where it stands.
package struct Step: Hashable, Sendable {
    package let name: String
    package let title: Words
    /// The stage or end it leads to; nil leaves the matter where it stands.
    package let to: String?
    /// Where it leads instead, when the papers say so: the first that fits.
    package let turns: [Turn]
    /// Who may take it; empty for a step that only time takes.
    package let by: [Who]
    /// Time takes it when this limit has run out since the stage was entered.
    package let after: String?
    package let paper: String?
    /// Whom the paper gives a part in the matter: `lead-unit: routing.unit`.
    package let names: [Naming]
    package let tells: [Who]
    package let guards: [Guard]
    package let effect: Effect?
    package let extends: Extension?
    /// Clocks that begin anew with it: a month more until the next monthly report.
    package let restarts: [String]
    /// Somebody has looked: what waits for screening is public as it stands, and the matter is in the open record.
    package let publishes: Bool
    /// It may be taken, but nobody is waited for: no desk shows it.
    package let isOptional: Bool
}

extension Step {
    /// Every stage or end that it can lead to.
    package var targets: [String] { turns.map(\.to) + [to].compactMap(\.self) }

    /// Where it leads, given the choices made so far; nil where the matter stays.
    package func target(for choices: [String: String], at level: Level) -> String? {
        turns.first { $0.when.allSatisfy { $0.holds(for: choices, at: level) } }?.to ?? to
    }
}

/// `but: {when: {rating.result: unsatisfied}, to: unsatisfied}`: another way, for matters of this kind.
package struct Turn: Hashable, Sendable {
    package let when: [Guard]
    package let to: String
}

/// `lead-unit: routing.unit`: the field says who stands in the relation from now on.
package struct Naming: Hashable, Sendable {
    package let relation: Relation
    package let field: FieldPath
}

/// What must hold beside being asked by the right person.
package enum Guard: Hashable, Sendable {
    /// Not by the one who did any of these steps: two people.
    case notBy(steps: [String])
    /// At most so many times in one matter.
    case atMost(Int)
    /// Only on a matter of this kind: the field holds one of these choices.
    case when(FieldPath, [String])
    /// Only in a congress of this level.
    case level(Level)
    /// All parts of this name have ended.
    case ended(part: String)
    /// At least so many parts of this name stand in one of these stages or ends; the number itself may be a limit.
    case atLeast(Count, part: String, in: [String])
    /// A step that asked something is still open; taking this one answers it.
    case answers(step: String)

    /// A number in the file, or one that the rule pack sets by place and level.
    package enum Count: Hashable, Sendable {
        case exactly(Int)
        case limit(String)
    }
}

/// What else a step does.
package enum Effect: Hashable, Sendable {
    /// The matter goes on as part of another one, whose number is asked for.
    case merges
    /// It asks something that another step answers.
    case asks
    /// A matter of another procedure begins, linked both ways.
    case begins(Offspring)
}

/// The matter that a step begins.
package struct Offspring: Hashable, Sendable {
    package let procedure: String
    /// Whose matter it is: the one who takes the step, or the one who began this matter.
    package let owner: Owner
    /// What its first paper takes over from this matter: its field ← our field.
    package let carries: [Carry]

    package enum Owner: String, Hashable, Sendable, CaseIterable { case doer, reporter }
    package struct Carry: Hashable, Sendable {
        package let to: String
        package let from: FieldPath
    }
}

/// More time for a clock; of several, for the one that runs.
package struct Extension: Hashable, Sendable {
    package let clocks: [String]
    package let limit: String
    package let manner: Manner

    /// `to`: this limit instead, from the same beginning. `by`: this much after the day it was due.
    package enum Manner: String, Hashable, Sendable, CaseIterable { case to, by }
}
