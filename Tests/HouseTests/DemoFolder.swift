import Foundation
import Ground
import Matters
import Procedures
import Store

@testable import House

/// A demo county in a folder of its own, gone with it.
final class DemoFolder: Sendable {
    let database: Database
    let registry: Registry
    var book: RuleBook { registry.book }
    let complaints: [String]
    let seconds: Double
    let path: String

    /// Monday, 23 November 2026, 9:00 in China.
    static let now = Instant(milliseconds: 1_795_395_600_000)

    private init(_ demo: Demo, path: String, complaints: [String], seconds: Double) {
        database = demo.database
        registry = demo.registry
        self.complaints = complaints
        self.seconds = seconds
        self.path = path
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    static func filled() async throws -> DemoFolder {
        var config = Town.config
        config.data = FileManager.default.temporaryDirectory.appending(path: "yishi-demo-\(UUID().uuidString)").path()
        let demo = try await Demo.open(config, now: now)
        let begun = ContinuousClock.now
        let complaints = try await demo.fill().complaints
        let took = begun.duration(to: .now) / .seconds(1)
        return DemoFolder(demo, path: config.data, complaints: complaints, seconds: took)
    }

    func matters() async throws -> [Matter] {
        try await database.read { [self] db in try matters(in: db) }
    }

    func matters(in db: Reader) throws -> [Matter] {
        let ids: [MatterID] = try db.rows(
            "SELECT id FROM matter ORDER BY congress, procedure, year, serial"
        ) { try $0.id(0) }
        return try ids.map(db.matter)
    }

    /// A matter without what chance decides: keys, salts and the IDs of matters that others began.
    struct Told: Equatable, Sendable {
        let procedure: String
        let number: MatterNumber
        let title: String
        let entries: [Entry]
        let papers: [String]
    }

    func told() async throws -> [Told] {
        let matters = try await matters()
        return try await database.read { db in
            try matters.map { matter in
                Told(
                    procedure: matter.procedure, number: matter.number, title: matter.title,
                    entries: try db.entries(of: matter.id),
                    papers: try db.rows("SELECT open FROM paper WHERE matter = \(matter.id) ORDER BY entry") {
                        try $0.text(0)
                    })
            }
        }
    }

    /// Everyone's name, and the codes on the stations' walls.
    func names() async throws -> [String] {
        try await database.read { db in
            try db.rows("SELECT name FROM person ORDER BY id") { try $0.text(0) }
                + db.rows("SELECT code FROM station ORDER BY code") { try $0.text(0) }
        }
    }
}
