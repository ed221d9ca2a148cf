import Foundation
import Ground
import Matters
import Procedures
import Store

@testable import House

/// A demo county in a folder of its own.
struct DemoFolder: Sendable {
    let database: Database
    let book: RuleBook
    let complaints: [String]
    let seconds: Double
    let path: String

    /// Monday, 23 November 2026, 9:00 in China.
    static let now = Instant(milliseconds: 1_795_395_600_000)

    func matters() async throws -> [Matter] {
        try await database.read { db in
            let ids: [MatterID] = try db.rows("SELECT id FROM matter ORDER BY begun_at, procedure, serial") {
                try $0.id(0)
            }
            return try ids.map(db.matter)
        }
    }
}

/// Fills an empty folder, which is gone afterwards.
func withCounty<Answer>(_ body: (DemoFolder) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yishi-demo-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var config = Config()
    config.data = folder
    config.files = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()
    let begun = ContinuousClock.now
    let demo = try await Demo.open(config, now: DemoFolder.now)
    let complaints = try await demo.fill().complaints
    let took = begun.duration(to: .now)
    let answer = try await body(
        DemoFolder(
            database: demo.database, book: demo.registry.book, complaints: complaints,
            seconds: Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18, path: folder))
    try demo.database.close()
    return answer
}
