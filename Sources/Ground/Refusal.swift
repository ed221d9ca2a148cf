/// A "no" in words that say what to do instead. It is an answer for a person, not a fault of ours.
package struct Refusal: Error, Hashable, Sendable {
    /// Why in one word. Only the door turns it into a status.
    package enum Kind: Sendable, CaseIterable {
        case badInput, signInFirst, notAllowed, notFound, conflict, gone, tooLarge, tooMany, unavailable
    }

    package let kind: Kind
    package let words: Words
    /// What is wrong with single fields of a form, by field name, to be shown beside each.
    package let fields: [String: Words]

    package init(_ kind: Kind, _ words: Words, fields: [String: Words] = [:]) {
        self.kind = kind
        self.words = words
        self.fields = fields
    }

    package static func badInput(_ words: Words, fields: [String: Words] = [:]) -> Refusal {
        Refusal(.badInput, words, fields: fields)
    }
    package static func notAllowed(_ words: Words) -> Refusal { Refusal(.notAllowed, words) }
    package static func notFound(_ words: Words) -> Refusal { Refusal(.notFound, words) }
    package static func conflict(_ words: Words) -> Refusal { Refusal(.conflict, words) }
}
