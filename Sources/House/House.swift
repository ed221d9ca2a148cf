package import Frame
package import Ground
import Hummingbird
import Journal
import Logging
package import Matters
import People
import Prevotes
import Procedures
import Projects
import ServiceLifecycle
package import Store
import UnixSignals
import Votes

/// The whole house, wired from top to bottom.
package struct House: Sendable {
    package let config: Config
    package let database: Database
    package let secrets: Secrets
    package let registry: Registry
    package let congress: HomeCongress
    /// Who signs the public log.
    package let scribe: Scribe
    package let server: Server
    package let routes: [Route]

    /// Every room's tables.
    package static let migrations =
        StoreSchema.migrations + JournalSchema.migrations + frameMigrations + PeopleSchema.migrations
        + MatterSchema.migrations + ProjectSchema.migrations + VoteSchema.migrations + PrevoteSchema.migrations

    /// Opens the house: reads its files, opens its database and makes its door. Nothing is served yet.
    /// - Throws: `ReadingProblems` where a file of rules is wrong; a refusal where nobody has founded a congress here.
    package init(_ config: Config, clock: @escaping @Sendable () -> Instant = Server.now) async throws {
        self.config = config
        let book = try config.ruleFiles.book()
        database = try Self.openDatabase(config)
        secrets = try Secrets(folder: config.secrets)
        congress = try await HomeCongress(config, in: database)
        registry = Registry(book: book, secrets: secrets)
        scribe = try await Scribe(config, secrets, region: congress.region, in: database, at: clock())
        try await Self.refuseToStrand(matters: database, under: book)
        let door = Door()
        try Rooms(registry: registry, secrets: secrets, config: config, congress: congress, scribe: scribe)
            .routes(door)
        routes = door.routes
        server = Server(
            door, database: database, secrets: secrets, settings: Settings(config, congress),
            assets: try Assets(folder: config.assetFolder, others: config.programs), whoIs: Rooms.whoIs, clock: clock)
    }

    /// Refuses files that would leave matters of this database without a procedure or a stage.
    private static func refuseToStrand(matters database: Database, under book: RuleBook) async throws {
        let stranded = try await database.read { db in try db.stranded(under: book) }
        if !stranded.isEmpty { throw Refusal.conflict(.wouldStrand(stranded)) }
    }

    /// Opens the database of this data folder, which is made where there is none, with every table.
    package static func openDatabase(_ config: Config) throws -> Database {
        try makeFolder(config.data)
        try keepPrivate(config.database)
        let database = try Database(path: config.database)
        try database.migrate(migrations)
        return database
    }

    /// Serves until it is asked to stop, and lets requests and jobs end first.
    /// - Parameter onRunning: is told the port.
    package func serve(onRunning: @escaping @Sendable (Int) async -> Void) async throws {
        CoreDump.forbid()
        let application = try server.application(address: config.address, port: config.port, onRunning: onRunning)
        let time = TimeJob(registry: registry, database: database, clock: Server.now, log: Server.printLine)
        try await time.announceYears()
        let jobs: [any Service] = [
            time,
            SweepJob(database: database, clock: Server.now, log: Server.printLine),
            ScrubJob(database: database, log: Server.printLine),
            SequenceJob(scribe: scribe, database: database, clock: Server.now, log: Server.printLine),
        ]
        // The last one stops first: no request comes in while the jobs end.
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: jobs + [application], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "yishi") { _ in SwiftLogNoOpLogHandler() })
        ).run()
        try database.close()
    }

    /// Everything that can be asked of a house with these files, whatever its data.
    package static func routes(_ config: Config) throws -> [Route] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let secrets = try Secrets(folder: folder.path)
        let door = Door()
        let registry = Registry(book: try config.ruleFiles.book(), secrets: secrets)
        let scribe = try Scribe(origin: "yishi", secrets, keepingIn: folder.path)
        try Rooms(registry: registry, secrets: secrets, config: config, congress: .nobody, scribe: scribe)
            .routes(door)
        return door.routes
    }

    /// Every table of a new house.
    package static func schema() throws -> String {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Config()
        config.data = folder.path
        return try openDatabase(config).schema()
    }
}
