package import Frame
package import Ground
import Hummingbird
import Journal
package import Matters
import People
import Procedures
import ServiceLifecycle
package import Store

/// The whole house, wired from top to bottom.
package struct House: Sendable {
    package let config: Config
    package let database: Database
    package let secrets: Secrets
    package let registry: Registry
    package let congress: Congress
    package let server: Server
    package let routes: [Route]

    /// Every room's tables.
    package static let migrations =
        JournalSchema.migrations + frameMigrations + PeopleSchema.migrations + MatterSchema.migrations

    /// Opens the house: reads its files, opens its database and makes its door. Nothing is served yet.
    /// - Throws: `ReadingProblems` where a file of rules is wrong; a refusal where nobody has founded a congress here.
    package init(_ config: Config, clock: @escaping @Sendable () -> Instant = Server.now) async throws {
        self.config = config
        let book = try config.ruleFiles.book()
        database = try Self.openDatabase(config)
        secrets = try Secrets(folder: config.secrets)
        congress = try await Self.congress(config, database)
        registry = Registry(book: book, secrets: secrets)
        let door = Door()
        try Rooms(registry: registry, secrets: secrets, config: config, congress: congress).routes(door)
        routes = door.routes
        server = Server(
            door, database: database, secrets: secrets, settings: Settings(config, congress),
            assets: try Assets(folder: config.assetFolder), whoIs: Rooms.whoIs(clock), clock: clock)
    }

    /// Opens the database of this data folder, which is made where there is none, with every table.
    package static func openDatabase(_ config: Config) throws -> Database {
        try makeFolder(config.data)
        let database = try Database(path: config.database)
        try database.migrate(migrations)
        return database
    }

    /// Serves until it is asked to stop, and lets requests and jobs end first.
    /// - Parameter onRunning: is told the port.
    package func serve(onRunning: @escaping @Sendable (Int) async -> Void) async throws {
        let application = server.application(address: config.address, port: config.port, onRunning: onRunning)
        let jobs: [any Service] = [
            TimeJob(registry: registry, database: database, clock: Server.now, log: Server.printLine),
            SweepJob(database: database, clock: Server.now, log: Server.printLine),
        ]
        // The last one stops first: no request comes in while the jobs end.
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: jobs + [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: .silent)
        ).run()
        try database.close()
    }

    private static func congress(_ config: Config, _ database: Database) async throws -> Congress {
        let congresses = try await database.read { db in try db.congresses() }
        if let region = config.region {
            guard let named = congresses.first(where: { $0.region.description == region }) else {
                throw Refusal.notFound(.noCongressIn(region))
            }
            return named
        }
        guard let first = congresses.first(where: { $0.level == .county }) ?? congresses.first else {
            throw Refusal.notFound(.emptyHouse)
        }
        return first
    }
}
