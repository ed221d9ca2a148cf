import Frame
import Ground
import Store

/// The offices that keep pre-votes.
enum PrevoteOffice {
    /// The congress's, and the government's.
    static let roles: [Role] = [.office, .officeHead, .presidium, .government]
    /// The congress's own: the second of two people.
    static let congressRoles: [Role] = [.office, .officeHead, .presidium]
    static let audience = Audience.roles(roles)

    static func isOne(_ actor: Actor, in congress: CongressID) -> Bool {
        roles.contains { actor.holds($0, in: congress) }
    }
}

extension Visit where DB: Reading {
    /// The pre-vote of the path, for the offices of its own congress.
    var keptPrevote: Prevote {
        get throws {
            let prevote = try db.prevote(id("id"))
            guard PrevoteOffice.isOne(actor, in: prevote.congress) else { throw Refusal.notAllowed(.officesOnly) }
            return prevote
        }
    }
}

extension Prevote {
    /// Where a page about it stands.
    var crumbs: [(Words, Link)] { [(.prevotes, "/prevotes"), (Words(same: title), "/prevotes/\(id)")] }
}
