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
        let database = try House.openDatabase(config)
        defer { closeQuietly(database) }
        let isEmpty = try await database.read { db in try db.congresses().isEmpty }
        guard isEmpty else { return try DemoSignIn.read(from: config.data) }
        let secrets = try Secrets(folder: config.secrets)
        let registry = Registry(book: try config.ruleFiles.book(), secrets: secrets)
        let signIns = try await Demo(database: database, registry: registry, secrets: secrets, now: now).fill()
        try DemoSignIn.write(signIns, to: config.data)
        try writePrivately(settings, to: config.data + "/yishi.conf")
        return signIns
    }

    private func fill() async throws -> [DemoSignIn] {
        let county = try DemoCounty(now: now)
        let staff = try DemoStaff(county: county, now: now, seal: secrets.seal)
        let trace = Trace(by: nil, at: now, key: secrets.key(for: "trace"))
        try await database.write { db in
            try county.record(in: db, trace)
            try staff.record(in: db, trace)
        }
        return staff.signIns
    }

    private static let settings = """
        # 演示县的设置 · settings of the demo county
        YISHI_ENGLISH_NAME = Jingshui County People’s Congress
        YISHI_PHONE = 0000-6612345

        """

    /// The demo has been written and closed files lose nothing; that the file could not be closed changes nothing about it.
    private static func closeQuietly(_ database: Database) {
        do { try database.close() } catch { Server.printLine("{\"cause\":\"the demo's database stays open\"}") }
    }
}
