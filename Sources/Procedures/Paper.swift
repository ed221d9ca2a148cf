package import Ground

/// A form: what a step asks for.
package struct Paper: Hashable, Sendable {
    package let name: String
    package let title: Words
    package let fields: [Field]

    /// The paper with some of its fields alone.
    package func keeping(_ keeps: (Field) -> Bool) -> Paper {
        Paper(name: name, title: title, fields: fields.filter(keeps))
    }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// One thing a paper asks for.
package struct Field: Hashable, Sendable {
    package let name: String
    package let title: Words
    package let hint: Words?
    package let kind: FieldKind
    package private(set) var isRequired: Bool
    /// Required as well when another field of the paper holds one of these choices.
    package private(set) var requiredIf: RequiredIf?
    /// Only they are asked; empty for everyone.
    package let askedOf: [Who]
    /// What a rule pack says of the number or the day.
    package let measure: Measure?
    package let openness: Openness
    /// Beyond the readers of the matter themselves; empty for all of them.
    package let seenBy: [Who]
    /// Belongs to a person: kept sealed, erased when asked, and whoever looks leaves a note.
    package let isPersonal: Bool
}

/// `required-if: {class: A}`: what one field asks of another.
package struct RequiredIf: Hashable, Sendable {
    package let field: String
    package let choices: [String]
}

/// A number that has a most, or a day that must be so long ahead, by a rule pack.
package struct Measure: Hashable, Sendable {
    package let limit: String
    /// Refused when beyond; otherwise remembered as the choice `within` or `beyond`.
    package let isStrict: Bool

    package static let choices = ["within", "beyond"]
}

/// How much of a field the public sees.
package enum Openness: String, Hashable, Sendable, CaseIterable {
    case open = "yes"
    case closed = "no"
    /// A point on the map, to some hundred metres.
    case rounded
    /// Once somebody has looked whether it shows a face or names anybody.
    case afterScreening = "after-screening"
}

/// What a field holds, and its limits.
package indirect enum FieldKind: Hashable, Sendable {
    /// Text of several lines, at most so many characters.
    case text(Int)
    /// Text of one line.
    case line(Int)
    case number(ClosedRange<Int>)
    /// Renminbi, kept in fen.
    case money
    case date
    case choice([Choice])
    case yesNo
    /// Something that has to be so: without the tick the paper is not in order.
    case tick
    case party(Party)
    /// A region of the congress's own.
    case region
    case point
    case photos(Int)
    case files(Int)
    /// Several rows of the same fields, at most so many.
    case table([Field], Int)
    /// The number of a decision and the body that took it; the limit names the right body by level.
    case decision(String)

    package enum Party: String, Hashable, Sendable, CaseIterable { case unit, units, deputy, deputies }
}

/// One of the answers that a choice allows.
package struct Choice: Hashable, Sendable {
    package let name: String
    package let title: Words
}

extension Field {
    /// The same field where it may be left empty: a row that nobody fills is no row.
    package var optional: Field {
        var copy = self
        copy.isRequired = false
        copy.requiredIf = nil
        return copy
    }
}
