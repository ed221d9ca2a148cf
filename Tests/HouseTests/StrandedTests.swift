import Foundation
import Ground
import Procedures
import Store
import Testing

@testable import House
@testable import Matters

/// What an office can break by changing procedure files under matters that are on their way.
@Suite struct StrandedTests {
    @Test func `files that would leave matters without a procedure or a stage stop the start in words`() async throws {
        let demo = try await DemoFolder.filled()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = demo.path
        let fitting = try await refusal(of: config)
        #expect(fitting == nil)

        config.procedures = folder.path + "/Procedures"
        func change(_ file: String, _ change: (String) throws -> String?) async throws -> Words {
            let path = folder.path + "/Procedures/\(file)"
            try? FileManager.default.removeItem(atPath: folder.path + "/Procedures")
            try FileManager.default.copyItem(
                atPath: Town.files + "/Procedures", toPath: folder.path + "/Procedures")
            let text = try change(String(contentsOfFile: path, encoding: .utf8))
            try FileManager.default.removeItem(atPath: path)
            try text?.write(toFile: path, atomically: true, encoding: .utf8)
            return try #require(try await refusal(of: config), "the house started without \(file)").words
        }
        let gone = try await change("meeting-gate.yaml") { _ in nil }
        #expect(gone.zh.contains("少了 meeting-gate.yaml") && gone.en.contains("Put the file back"))
        let stage = try await change("citizen-voice.yaml") { $0.replacing(/\bhandling\b/, with: "in-work") }
        #expect(stage.zh.contains("citizen-voice.yaml 里没有环节 handling 了"))
        let part = try await change("suggestion.yaml") { $0.replacing(/\bredoing\b/, with: "once-more") }
        #expect(part.zh.contains("suggestion.yaml parts.co-unit 里没有环节 redoing 了"))
    }

    @Test func `a start reads no matter that has no parts`() async throws {
        let demo = try await DemoFolder.filled()
        let (plan, wrong) = try await demo.database.read { db in
            let plan = try db.rows("EXPLAIN QUERY PLAN \(Reader.openMattersWithParts)") { try $0.text(3) }
            let wrong = try demo.matters(in: db).filter { matter in
                let said = try db.count("SELECT has_parts FROM matter WHERE id = \(matter.id)") == 1
                return said == matter.standing.parts.isEmpty
            }
            return (plan, wrong.map(\.id))
        }
        #expect(plan == ["SEARCH matter USING INDEX matter_with_parts (has_parts=? AND has_ended=?)"])
        #expect(wrong == [])
    }

    private func refusal(of config: Config) async throws -> Refusal? {
        do {
            _ = try await House(config)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    @Test func `a matter in which time cannot pass is logged, and the clocks of all others go on`() async throws {
        let demo = try await DemoFolder.filled()
        let later = DemoFolder.now.advanced(byMilliseconds: 400 * Instant.day)
        let ringing = try await demo.database.read { db in try db.matters(ringingBy: later, limit: 1000) }
        let stuck = try #require(ringing.first)
        try await demo.database.write { db in
            try db.execute("UPDATE matter SET procedure = 'gone' WHERE id = \(stuck)")
        }
        let log = Lines()
        let job = TimeJob(
            registry: demo.registry, database: demo.database, clock: { later }, log: { log.add($0) })
        try await job.passTime()
        let left = try await demo.database.read { db in try db.matters(ringingBy: later, limit: 1000) }
        #expect(left == [stuck] && ringing.count > 1)
        #expect(log.lines.filter { $0.contains("\(stuck)") }.count == 1)
    }
}

/// What was logged.
private final class Lines: @unchecked Sendable {
    private let lock = NSLock()
    private var said: [String] = []
    var lines: [String] { lock.withLock { said } }
    func add(_ line: String) { lock.withLock { said.append(line) } }
}
