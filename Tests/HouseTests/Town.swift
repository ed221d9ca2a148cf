import Counting
import Foundation
import Frame
import Ground
import Matters
import People
import Prevotes
import Procedures
import Site
import Store
import Votes

@testable import House

/// Two neighbouring counties in one house, each with a congress, a unit, a station and somebody in every role. What is asked
/// for belongs to the first one.
struct Town: Sendable {
    let site: Site
    let near: County
    let far: County
    /// A report that waits for screening, one that anyone may read, and a petition against the near county's unit.
    let matters: [(name: String, id: MatterID)]
    /// The code of the first matter's private link.
    let code: String
    /// A vote of the near county's congress, its rules adopted.
    var vote = VoteID(rawValue: 77_000)
    /// A pre-vote of the same congress, open every day.
    var prevote = PrevoteID(rawValue: 78_000)

    struct County: Sendable {
        let congress: Congress
        let term: Term
        let unit: People.Unit
        let station: Station
        let people: [Role: PersonID]
        /// Somebody whom nobody is, to be changed by tests.
        let stranger: PersonID
    }

    static let files = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static var config: Config {
        var config = Config()
        config.files = files
        return config
    }

    static func made() async throws -> Town {
        let near = try County(number: 1)
        let far = try County(number: 2)
        let config = config
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let secrets = try Secrets(folder: folder.path)
        let registry = Registry(book: try config.ruleFiles.book(), secrets: secrets)
        let home = HomeCongress(
            id: near.congress.id, name: Words(near.congress.name, "Near County People’s Congress"),
            region: near.congress.region.description)
        var settings = Settings(config, home)
        let plenty = Measure(burst: 100_000, perMinute: 100_000)
        settings.measures = Dictionary(uniqueKeysWithValues: Rate.allCases.map { ($0, plenty) })
        settings.streamSeconds = 1
        let rooms = House.migrations.filter { migration in !frameMigrations.contains { $0.name == migration.name } }
        let site = try Site(migrations: rooms, settings: settings, whoIs: Rooms.whoIs) { door in
            let scribe = try Scribe(origin: "town/log", secrets, keepingIn: config.data)
            try Rooms(registry: registry, secrets: secrets, config: config, congress: home, scribe: scribe)
                .routes(door)
        }
        let trace = Trace(by: nil, at: Site.start, key: secrets.key(for: "trace"))
        try await site.database.write { db in
            for county in [near, far] { try county.record(in: db, trace, secrets.seal) }
        }
        try await site.database.write { db in
            try near.beginVote(VoteID(rawValue: 77_000), in: db)
            try near.beginPrevote(PrevoteID(rawValue: 78_000), in: db)
        }
        let town = Town(site: site, near: near, far: far, matters: [], code: "")
        let code = try await town.report("河东路路灯不亮")
        _ = try await town.report("河西路井盖松动")
        let office = try await town.browser(.office)
        let opened = try await town.matters(of: "citizen-voice")
        _ = try await site.post("/matters/\(opened[0])/acts", ["step": "accept", "part": ""], in: office)
        _ = try await site.post(
            "/begin/petition",
            [
                "channel": "letter", "request": "请求重新测量宅基地", "place": "河东村", "court": "pending",
                "complained": near.unit.id.description,
            ], in: office)
        let petition = try await town.matters(of: "petition")
        let matters = [("screening", opened[1]), ("open", opened[0]), ("petition", petition[0])]
        return Town(site: site, near: near, far: far, matters: matters, code: code)
    }

    /// A resident's report at the near station.
    /// - Returns: the code of its private link.
    private func report(_ what: String) async throws -> String {
        let said = try await site.post(
            "/s/\(near.station.code)", ["what": what, "where": "河东路粮站门口", "name": "老王", "phone": "13800000000"])
        return said.body.firstMatch(of: /\/f\/([0-9a-z]{16})/).map { String($0.1) } ?? ""
    }

    private func matters(of procedure: String) async throws -> [MatterID] {
        try await site.database.read { db in
            try db.rows("SELECT id FROM matter WHERE procedure = \(procedure) ORDER BY id DESC") { try $0.id(0) }
        }
    }

    /// A browser in which the one who has this role has signed in.
    func browser(_ role: Role, of county: County? = nil, whole: Bool = true) async throws -> Browser {
        guard let person = (county ?? near).people[role] else { return site.stranger }
        return try await site.browser(of: person, secondFactorGiven: whole)
    }
}

extension Town.County {
    /// - Parameter number: 1 to 9; everything in the county has ids of its own.
    init(number: Int64) throws {
        func id<Of>(_ of: Int64) -> ID<Of> { ID(rawValue: number * 1000 + of) }
        guard let code = RegionCode("99010\(number)") else { throw Refusal.badInput(Words(same: "code")) }
        let region = Region(code, "第\(number)县", validFrom: LocalDate(dayNumber: 18_000))
        congress = try Congress(id(1), "第\(number)县人民代表大会", of: region)
        term = try Term(id(2), of: congress.id, number: 18, begins: LocalDate(dayNumber: 20_000))
        unit = try People.Unit(id(3), "第\(number)县城管局", in: congress.id)
        station = try Station(
            id(4), code: StationCode(random: UInt64(number)), .home, "第\(number)县代表之家", in: congress.id, region: code,
            address: "河东路 \(number) 号")
        stranger = id(9)
        people = Dictionary(
            uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, id(100 + Int64($0))) })
    }

    fileprivate func record(in db: Writer, _ trace: Trace, _ seal: Seal) throws {
        let validFrom = LocalDate(dayNumber: 18_000)
        try db.record(Region(congress.region, "县", validFrom: validFrom), trace)
        try db.record(congress, trace)
        try db.record(term, trace)
        try db.record(unit, trace)
        try db.record(station, trace)
        try record(stranger, "无角色者", in: db, trace, seal)
        for (role, person) in people.sorted(by: { $0.value < $1.value }) {
            try record(person, role.rawValue, in: db, trace, seal)
            guard role != .deputy else {
                try db.record(Deputy(ID(rawValue: person.rawValue), person: person, in: term, number: "001"), trace)
                continue
            }
            let capacity = Capacity(
                role, in: congress.id, unit: role.place == .unit ? unit.id : nil,
                station: role.place == .station ? station.id : nil)
            try db.record(Grant(ID(rawValue: person.rawValue), capacity, to: person, from: trace.at), trace)
        }
    }

    fileprivate func beginPrevote(_ id: PrevoteID, in db: Writer) throws {
        let projects = (1...3).map {
            PrevoteProject(number: $0, name: "项目\($0)", summary: "", matter: MatterID(rawValue: Int64($0)), cost: nil)
        }
        let prevote = try Prevote(
            id, in: congress.id, title: "预投票", about: "听意见", projects: projects, most: 2,
            opens: LocalDate(dayNumber: 18_000), closes: LocalDate(dayNumber: 40_000))
        try db.record(prevote, by: nil, at: Site.start)
    }

    fileprivate func beginVote(_ id: VoteID, in db: Writer) throws {
        try db.record(
            Vote(
                id: id, congress: congress.id, label: .decision, title: "民生实事项目票决", session: "第六次会议",
                begunAt: Site.start, entries: []), by: people[.office])
        let projects = (1...3).map { BallotProject(number: $0, name: "项目\($0)", summary: "地点、投资、时限") }
        let rules = VotingRules(
            seats: 2, surplus: 1, form: .approve, tie: .lot, shortfall: .vacant, rounds: 2, tellers: 3, openers: 2,
            publication: .votes)
        let actor = Actor(person: people[.office], capacities: [Capacity(.office, in: congress.id)])
        for act in [
            VoteAct.listed(projects),
            .adopted(rules, HandVote(members: 100, approvals: 99, objections: 0, abstentions: 1)),
        ] {
            try db.conduct(act, in: id, by: actor, at: Site.start)
        }
    }

    private func record(_ person: PersonID, _ name: String, in db: Writer, _ trace: Trace, _ seal: Seal) throws {
        try db.record(Person(person, name, in: congress.id), trace)
        guard let login = LoginName("\(name)-\(congress.region)") else { return }
        let needsCode = Role(rawValue: name)?.needsSecondFactor ?? false
        let secret = needsCode ? try seal.close(Array(repeating: 7, count: 20), for: CodeSecret.place(person)) : nil
        try db.record(
            Account(
                person: person, login: login, passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                mustChange: false, passwordSetAt: trace.at, sealedSecret: secret), trace)
    }
}
