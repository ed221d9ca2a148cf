import Frame
package import Ground
package import People
import Store

/// A congress on its first day in this house: its division, itself, and the administrator who lets everyone else in.
package struct Founding: Sendable {
    private let region: Region
    private let congress: Congress
    private let administrator: Person
    private let grant: Grant
    private let login: LoginName

    /// - Parameters:
    ///   - code: of the county, town or township: 6 or 9 digits.
    ///   - name: of the congress, in full: 枝江市人民代表大会. The division is called by what stands before 人民代表大会.
    ///   - kind: where the code's own form does not tell whether it is a county, a town or a township.
    /// - Throws: a refusal that says which of them cannot be, a street's congress among them.
    package init(
        code: String, name: String, kind: Region.Kind? = nil, administrator: String, login: String, now: Instant
    ) throws(Refusal) {
        guard let code = RegionCode(code) else { throw .badInput(.foundingCode(code)) }
        let name = name.trimmingPrefix(" ")
        let place = name.hasSuffix(Self.ofCongress) ? String(name.dropLast(Self.ofCongress.count)) : ""
        guard !place.isEmpty else { throw .badInput(.foundingName(String(name))) }
        guard let login = LoginName(login) else { throw .badInput(.foundingLogin(login)) }
        region = Region(code, place, kind: kind, validFrom: now.date)
        congress = try Congress(ID(at: now, random: Random.uint64()), String(name), of: region)
        self.administrator = try Person(ID(at: now, random: Random.uint64()), administrator, in: congress.id)
        grant = try Grant(
            ID(at: now, random: Random.uint64()), Capacity(.admin, in: congress.id), to: self.administrator.id,
            from: now)
        self.login = login
    }

    private static let ofCongress = Words.peoplesCongress.zh

    /// Puts the congress on record in the data folder of `config`, in one transaction.
    /// - Returns: the administrator's first password, which is kept nowhere but as its hash.
    /// - Throws: a refusal where the place has a congress here already, the name is taken, or the folder is a demo's.
    package func record(in config: Config, now: Instant) async throws -> String {
        if try DemoSignIn.read(from: config.data) != nil { throw Refusal.conflict(.foundingInDemo(config.data)) }
        let secrets = try Secrets(folder: config.secrets)
        let database = try House.openDatabase(config)
        let password = FirstPassword(random: Random.uint64()).text
        let account = Account(
            person: administrator.id, login: login, passwordHash: try Passwords.hash(password), passwordSetAt: now)
        let trace = Trace(by: nil, at: now, key: secrets.key(for: "trace"))
        try await database.write { db in
            if try db.congresses().contains(where: { $0.region == region.code }) {
                throw Refusal.conflict(.foundedBefore(congress.name))
            }
            if try db.region(region.code)?.isValid(on: now.date) != true { try db.record(region, trace) }
            try db.record(congress, trace)
            try db.record(administrator, trace)
            try db.record(grant, trace)
            try db.record(account, trace)
        }
        try database.close()
        return password
    }
}
