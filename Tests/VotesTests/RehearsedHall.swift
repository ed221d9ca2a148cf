import Frame
import Ground
import Journal
import Matters
import People
import Projects
import SecretBallot
import Site
import Store
import Testing

@testable import Votes

/// A vote of twelve on a real database, as far as a test plays it.
struct RehearsedHall {
    let site: Site
    let rehearsal: Rehearsal

    init() async throws {
        site = try Site(
            migrations: StoreSchema.migrations + JournalSchema.migrations + PeopleSchema.migrations
                + MatterSchema.migrations + ProjectSchema.migrations + VoteSchema.migrations,
            whoIs: { _, _, _ in nil }, rooms: { _, _ in })
        let code = try #require(RegionCode("420583"))
        let region = Region(code, "静水县", validFrom: LocalDate(dayNumber: 18_000))
        let congress = try Congress(CongressID(rawValue: 1), "静水县人民代表大会", of: region)
        let trace = Trace(by: nil, at: Site.start, key: site.secrets.key(for: "trace"))
        try await site.database.write { db in
            try db.record(region, trace)
            try db.record(congress, trace)
        }
        func actor(_ number: Int64, _ role: Role) -> Actor {
            Actor(person: PersonID(rawValue: number), capacities: [Capacity(role, in: congress.id)])
        }
        rehearsal = Rehearsal(
            title: "票决", session: "第六次会议", congress: congress.id, projects: Hall.projects(3), rules: Hall.rules(),
            office: actor(1, .office), presider: actor(2, .chairs), second: actor(3, .chairs),
            tellers: (11...13).map { (actor: actor($0, .deputy), name: "监票人\($0)") }, members: 15, present: 12)
    }

    /// A ballot as a voter's device makes it, checked as the server does.
    func ballot(_ marks: [Bool], _ slip: Credential, for urn: Urn) async throws -> CheckedBallot {
        let election = try await urn.now
        let made = try Voting(election.definition.bytes).ballot(marking: [marks], with: slip, Random.bytes)
        return try election.check(made.ballot)
    }
}
