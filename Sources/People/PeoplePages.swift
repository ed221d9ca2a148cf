package import Frame
package import Ground
import Store

/// Everything of this room that can be asked: signing in, one's own account, and who is who in a congress.
package struct PeoplePages: Sendable {
    private let signIn: SignInPages
    private let account: AccountPages
    private let persons: PersonPages
    private let units: UnitPages
    private let stations: StationPages
    private let regions: RegionPages
    private let terms: TermPages
    private let imports: ImportPages

    /// - Parameters:
    ///   - house: what a code generator shows beside the name of the person.
    ///   - publicAddress: what stands before `/s/CODE` on a poster: `https://yishi.example.gov.cn`.
    ///   - desk: where a person who has signed in begins.
    package init(
        secrets: Secrets, passwords: Passwords, house: Words, publicAddress: String, desk: Link = "/desk"
    ) {
        let keys = Keys(secrets)
        signIn = SignInPages(seal: secrets.seal, keys: keys, passwords: passwords, house: house, desk: desk)
        account = AccountPages(keys: keys, passwords: passwords)
        persons = PersonPages(keys: keys, passwords: passwords)
        units = UnitPages(keys: keys)
        stations = StationPages(keys: keys, publicAddress: publicAddress)
        regions = RegionPages(keys: keys)
        terms = TermPages(keys: keys)
        imports = ImportPages(keys: keys)
    }

    package func routes(_ door: Door) {
        signIn.routes(door)
        account.routes(door)
        persons.routes(door)
        units.routes(door)
        stations.routes(door)
        regions.routes(door)
        terms.routes(door)
        imports.routes(door)
    }
}

/// The keys of this room, each for one purpose.
struct Keys: Sendable {
    private let names: MAC
    private let traces: MAC

    init(_ secrets: Secrets) {
        names = secrets.key(for: "sign-in")
        traces = secrets.key(for: "trace")
    }

    /// Under what failures of a name are counted: what was typed may be a password in the wrong field.
    func name(_ typed: String) -> [UInt8] {
        names.code(for: Array((LoginName(typed)?.description ?? typed).utf8))
    }

    func trace(by person: PersonID?, at now: Instant) -> Trace { Trace(by: person, at: now, key: traces) }
}

extension Audience {
    /// Those who look after a congress's people, and those who check them.
    static let overseers = Audience.roles([.admin, .auditor])
    static let administrators = Audience.roles([.admin])
}

extension Visit {
    /// The congress that a list is about: the one asked for, else the visitor's own, else the first.
    func shownCongress() throws -> Congress {
        let asked = query("congress") ?? typed("congress").nonEmpty
        if let asked {
            guard let id = CongressID(asked) else { throw Refusal.notFound(.noSuchCongress) }
            return try db.congress(id)
        }
        if let own = actor.overseen.first { return try db.congress(own) }
        guard let first = try db.congresses().first else { throw Refusal.notFound(.noSuchCongress) }
        return first
    }

    /// The congress of a list that only those who oversee it may read.
    func overseenCongress() throws -> Congress {
        let congress = try shownCongress()
        guard actor.oversees(congress.id) else { throw Refusal.notAllowed(.onlyItsAdministrator) }
        return congress
    }

    func administers(_ congress: CongressID) -> Bool { actor.holds(.admin, in: congress) }

    /// The hidden field that says for which congress a form is.
    package func congressField(_ congress: CongressID) -> Markup {
        "<input type=\"hidden\" name=\"congress\" value=\"\(congress)\">"
    }

    /// The other congresses that this visitor looks after, to change over to.
    func congressSwitch(_ path: Link, _ here: CongressID) throws -> Markup {
        let others = try actor.overseen.filter { $0 != here }.map { try db.congress($0) }
        if others.isEmpty { return "" }
        let links = others.map { other -> Markup in
            "<a class=\"button quiet\" href=\"\(url: "\(path)?congress=\(other.id)")\">\(other.name)</a>"
        }
        return "<p class=\"buttons\">\(links)</p>\n"
    }
}

extension Form {
    /// The congress that the form is for, once it is clear that the actor administers it.
    func administered(by actor: Actor) throws -> (congress: CongressID, person: PersonID) {
        guard let congress: CongressID = try id("congress") else { throw Refusal.notFound(.noSuchCongress) }
        return (congress, try actor.administering(congress))
    }
}
