package import Ground

/// What the ids of deputies and their groups name.
package enum DeputyTag {}
package enum DeputyGroupTag {}
package typealias DeputyID = ID<DeputyTag>
package typealias DeputyGroupID = ID<DeputyGroupTag>

/// A person's seat in a congress for one term.
package struct Deputy: Hashable, Sendable {
    package let id: DeputyID
    package let person: PersonID
    package let congress: CongressID
    package let term: TermID
    /// The number on the deputy's card: 001.
    package let number: String
    /// The electoral district in words.
    package let district: String?
    /// When the seat was given up or lost; nil while it is held.
    package let endedAt: Instant?

    /// - Throws: a refusal where the number is empty or too long.
    package init(
        _ id: DeputyID, person: PersonID, in term: Term, number: String, district: String? = nil,
        endedAt: Instant? = nil
    ) throws(Refusal) {
        let number = number.halfWidth.tidied
        guard (1...12).contains(number.count) else {
            throw .badInput(.deputyNumberLength, fields: ["number": .deputyNumberLength])
        }
        self.init(
            id: id, person: person, congress: term.congress, term: term.id, number: number,
            district: district?.tidied.nonEmpty, endedAt: endedAt)
    }

    init(
        id: DeputyID, person: PersonID, congress: CongressID, term: TermID, number: String, district: String?,
        endedAt: Instant?
    ) {
        self.id = id
        self.person = person
        self.congress = congress
        self.term = term
        self.number = number
        self.district = district
        self.endedAt = endedAt
    }
}

/// Deputies who act together during a term.
package struct DeputyGroup: Hashable, Sendable {
    /// A delegation sits together at the congress; a group is of one place; a professional group of one subject.
    package enum Kind: String, Sendable, CaseIterable {
        case delegation, group, professional
    }

    package let id: DeputyGroupID
    package let congress: CongressID
    package let term: TermID
    package let kind: Kind
    package let name: String

    package init(_ id: DeputyGroupID, _ kind: Kind, _ name: String, in term: Term) {
        self.init(id: id, congress: term.congress, term: term.id, kind: kind, name: name)
    }

    init(id: DeputyGroupID, congress: CongressID, term: TermID, kind: Kind, name: String) {
        self.id = id
        self.congress = congress
        self.term = term
        self.kind = kind
        self.name = name
    }
}

/// A deputy's place in a group.
package struct Membership: Hashable, Sendable {
    package let group: DeputyGroupID
    package let deputy: DeputyID
    /// True for the one who leads the group.
    package let leads: Bool

    package init(of deputy: DeputyID, in group: DeputyGroupID, leads: Bool = false) {
        self.deputy = deputy
        self.group = group
        self.leads = leads
    }
}
