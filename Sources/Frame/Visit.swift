package import Ground
package import Store

/// One request inside its one transaction: who asks, when, for what, and the database as it stands now.
package struct Visit<DB: Reading> {
    package let db: DB
    package let call: Call
    /// Who asks, as the door found out in this same transaction.
    package let who: SignedIn?
    /// Set when a form of this page was refused and the page is shown again with what was typed.
    package let refused: Refused?

    init(_ db: DB, _ call: Call, _ who: SignedIn?, refused: Refused? = nil) {
        self.db = db
        self.call = call
        self.who = who
        self.refused = refused
    }

    package var now: Instant { call.now }
    package var actor: Actor {
        who.map { Actor(person: $0.person, capacities: $0.capacities) } ?? .resident
    }
    /// The name of the signed-in person.
    package var name: String? { who?.name }
    package var language: Language { call.look.language }
    package var isElder: Bool { call.look.isElder }

    /// A piece of the path: of `/s/{code}` the code.
    package func parameter(_ name: String) throws -> String {
        guard let value = call.parameters[name] else { throw Refusal.notFound(.noSuchPage) }
        return value
    }

    /// A piece of the path that names a thing; what is no name at all is refused as not found.
    package func id<Of>(_ name: String) throws -> ID<Of> {
        guard let id = ID<Of>(try parameter(name)) else { throw Refusal.notFound(.noSuchPage) }
        return id
    }

    /// What stands in the query after `name=`; nil where there is nothing.
    package func query(_ name: String) -> String? {
        let value = call.query.value(name)
        return value.isEmpty ? nil : value
    }

    /// A whole number of the query, such as the page of a list.
    package func number(_ name: String) -> Int? { query(name).flatMap { Int($0) } }

    /// The hidden field that every form must carry.
    package var ticket: Markup {
        "<input type=\"hidden\" name=\"ticket\" value=\"\(call.newTicket())\">"
    }

    /// The ticket itself, for a script that sends forms.
    package var plainTicket: String { call.newTicket() }

    /// The name of a new thing.
    package func newID<Of>() -> ID<Of> { ID(at: now, random: Random.uint64()) }

    /// What was typed into a field of the form that was refused, or `otherwise`.
    package func typed(_ field: String, or otherwise: String = "") -> String {
        refused?.form.value(field) ?? otherwise
    }

    /// What is wrong with a field of the form that was refused.
    package func wrong(_ field: String) -> Words? { refused?.refusal.fields[field] }
}

/// A form that was refused, and why.
package struct Refused: Sendable {
    package let form: Form
    package let refusal: Refusal
}
