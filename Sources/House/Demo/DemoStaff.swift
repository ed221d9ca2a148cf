import Frame
import Ground
import People
import Procedures
import Store

/// One person for each role, each with a password and, where the role asks for one, a code generator; and a second one
/// where a walk through the county takes two.
struct DemoStaff: Sendable {
    private let accounts: [Account]
    let signIns: [DemoSignIn]

    init(cast: DemoCast, now: Instant, seal: Seal) throws {
        var accounts: [Account] = []
        var signIns: [DemoSignIn] = []
        for (login, role, person) in Self.chosen(of: cast) {
            let password = FirstPassword(random: Random.uint64()).text
            let secret = role.needsSecondFactor ? CodeSecret(bytes: Random.bytes(20)) : nil
            guard let name = LoginName(login) else { throw DemoSignIn.Unreadable() }
            accounts.append(
                Account(
                    person: person, login: name, passwordHash: try Passwords.hash(password), mustChange: false,
                    passwordSetAt: now,
                    sealedSecret: try secret.map { try seal.close($0.bytes, for: CodeSecret.place(person)) }))
            signIns.append(DemoSignIn(login: login, password: password, secret: secret, role: role))
        }
        self.accounts = accounts
        self.signIns = signIns
    }

    func record(in db: Writer, _ trace: Trace) throws {
        for account in accounts { try db.record(account, trace) }
    }

    /// The login names of `docs/demo.md`, and whose they are.
    private static func chosen(of cast: DemoCast) -> [(String, Role, PersonID)] {
        guard let county = cast.body(.county), let town = cast.body(.township) else { return [] }
        func first(_ role: Role, _ body: DemoCast.Body, at place: Int = 0) -> PersonID? {
            let people = cast.people(role, in: body.congress.id)
            return people.dropFirst(place).first?.person
        }
        func inUnit(_ role: Role, _ key: String) -> PersonID? {
            county.units[key].flatMap { cast.people(role, in: county.congress.id, unit: $0).first?.person }
        }
        let home = county.stations.first { $0.kind == .home }
        let liaison = home.flatMap { cast.people(.liaison, in: county.congress.id, station: $0.id).first?.person }
        let found: [(String, Role, PersonID?)] = [
            ("deputy", .deputy, county.deputies.first), ("deputy-2", .deputy, county.deputies.dropFirst().first),
            ("deputy-3", .deputy, county.deputies.dropFirst(2).first),
            ("liaison", .liaison, liaison), ("unit", .unitOfficer, inUnit(.unitOfficer, "城管")),
            ("unit-head", .unitHead, inUnit(.unitHead, "城管")), ("water", .unitOfficer, inUnit(.unitOfficer, "水利")),
            ("office", .office, first(.office, county)), ("office-2", .office, first(.office, county, at: 1)),
            ("office-head", .officeHead, first(.officeHead, county)),
            ("committee", .committee, first(.committee, county)), ("chairs", .chairs, first(.chairs, county)),
            ("chairs-2", .chairs, first(.chairs, county, at: 1)),
            ("presidium", .presidium, first(.presidium, town)),
            ("town-presidium", .presidium, first(.presidium, town, at: 1)),
            ("town-office", .office, first(.office, town)), ("town-office-2", .office, first(.office, town, at: 1)),
            ("town-government", .government, first(.government, town)),
            ("town-deputy", .deputy, town.deputies.first), ("town-deputy-2", .deputy, town.deputies.dropFirst().first),
            ("town-deputy-3", .deputy, town.deputies.dropFirst(2).first),
            ("government", .government, first(.government, county)), ("auditor", .auditor, first(.auditor, county)),
            ("admin", .admin, first(.admin, county)),
        ]
        return found.compactMap { login, role, person in person.map { (login, role, $0) } }
    }
}
