package import Ground

/// Whom a route is for. The rooms ask more (whose matter, which unit); the door asks this first.
package enum Audience: Hashable, Sendable {
    case anyone
    /// Has given name and password; a second factor may still be due. For the page that asks for it, and for signing out.
    case passwordGiven
    /// Signed in whole, in any role.
    case signedIn
    /// Signed in whole, and holds one of these roles somewhere.
    case roles([Role])
}

/// What the door learns about the person of a session.
package struct SignedIn: Sendable {
    package let person: PersonID
    package let name: String
    package let capacities: [Capacity]
    package let needsSecondFactor: Bool

    package init(person: PersonID, name: String, capacities: [Capacity], needsSecondFactor: Bool) {
        self.person = person
        self.name = name
        self.capacities = capacities
        self.needsSecondFactor = needsSecondFactor
    }
}
