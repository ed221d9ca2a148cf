package import Frame
import Ground
package import Matters
import MerkleLog
import People
import Prevotes
import Projects
import Votes

/// The rooms that have pages, in the order a congress walks through them.
package struct Rooms {
    private let registry: Registry
    private let secrets: Secrets
    private let config: Config
    private let congress: HomeCongress
    private let scribe: Scribe

    /// - Parameters:
    ///   - congress: the one that the home page speaks for.
    ///   - scribe: who signs the public log.
    package init(registry: Registry, secrets: Secrets, config: Config, congress: HomeCongress, scribe: Scribe) {
        self.scribe = scribe
        self.registry = registry
        self.secrets = secrets
        self.config = config
        self.congress = congress
    }

    /// Opens every room to the door.
    package func routes(_ door: Door) throws {
        PeoplePages(
            secrets: secrets, passwords: try Passwords(), house: congress.name, publicAddress: config.reachedAt
        ).routes(door)
        let projects = ProjectPages(congress: congress.id, registry: registry, address: config.reachedAt)
        ReportPages(registry: registry, address: config.reachedAt, invitations: [projects.proposing.invitation]).routes(
            door)
        FollowPages(registry: registry).routes(door)
        MatterPages(registry: registry).routes(door)
        DeskPages(registry: registry, sections: [VoteDesk(registry: registry).section]).routes(door)
        BeginPages(registry: registry, address: config.reachedAt).routes(door)
        projects.routes(door)
        PrevotePages(congress: congress.id, secrets: secrets, address: config.reachedAt).routes(door)
        VotePages(
            congress: congress.id, registry: registry, address: config.reachedAt, drawProgram: config.drawProgram,
            programs: config.devicePrograms
        ).routes(door)
        LogPages(key: scribe.key.verifying, address: config.reachedAt).routes(door)
        SearchPages(registry: registry).routes(door)
        ProcedurePages(registry: registry, region: congress.region).routes(door)
        HomePages(congress: congress, book: registry.book, phone: config.phone, news: [projects.proposing.news])
            .routes(door)
    }

    /// What the door asks of every session: who it is, and what they may be at this moment.
    package static let whoIs: WhoIs = { db, person, now in try db.signedIn(person, at: now) }
}
