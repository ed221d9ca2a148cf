import Frame
package import Ground
import Matters
import People
import Store

/// Fills an empty house with a made-up county, so that somebody can try everything at once.
package struct Demo: Sendable {
    let database: Database
    let registry: Registry
    let secrets: Secrets
    let now: Instant

    /// Opens the data folder of `config` and fills it, unless it holds a congress already.
    /// - Returns: who can sign in, and how; nil where the folder holds something that no demo made.
    package static func fill(_ config: Config, now: Instant) async throws -> [DemoSignIn]? {
        let demo = try await open(config, now: now)
        defer { demo.closeQuietly() }
        let isEmpty = try await demo.database.read { db in try db.congresses().isEmpty }
        guard isEmpty else { return try DemoSignIn.read(from: config.data) }
        let (signIns, _) = try await demo.fill()
        try DemoSignIn.write(signIns, to: config.data)
        try writePrivately(settings, to: config.data + "/yishi.conf")
        return signIns
    }

    static func open(_ config: Config, now: Instant) async throws -> Demo {
        let secrets = try Secrets(folder: config.secrets)
        let registry = Registry(book: try config.ruleFiles.book(), secrets: secrets)
        return Demo(database: try House.openDatabase(config), registry: registry, secrets: secrets, now: now)
    }

    /// Puts the county on record and plays its stories, many acts to a transaction.
    /// - Returns: who can sign in, and what did not go as the stories tell, which is nothing as long as tests pass.
    func fill() async throws -> (signIns: [DemoSignIn], complaints: [String]) {
        let county = try DemoCounty()
        let staff = try DemoStaff(cast: county.cast, now: now, seal: secrets.seal)
        let trace = Trace(by: nil, at: now, key: secrets.key(for: "trace"))
        try await database.write { db in
            try county.record(in: db, trace)
            try staff.record(in: db, trace)
        }
        let script = DemoScript(registry.book, county.cast, now: now)
        var play = DemoPlay(script.stories, by: county.cast, registry: registry, now: now)
        while !play.isOver {
            play = try await database.write { [play] db in
                var play = play
                try play.play(300, in: db)
                return play
            }
        }
        return (staff.signIns, play.complaints)
    }

    private static let settings = """
        # 演示县的设置 · settings of the demo county
        YISHI_ENGLISH_NAME = Jingshui County People’s Congress (made up)
        YISHI_PHONE = 0000-6612345

        """

    /// The demo has been written and closed files lose nothing; that the file could not be closed changes nothing about it.
    func closeQuietly() {
        do { try database.close() } catch { Server.printLine("{\"cause\":\"the demo's database stays open\"}") }
    }
}
