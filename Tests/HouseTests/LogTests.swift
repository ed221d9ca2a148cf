import Foundation
import Frame
import Ground
import Journal
import MerkleLog
import Store
import Testing

@testable import House

/// The public log of a house: its name and key stay, and a database that is not the one that was signed is never signed again.
@Suite struct LogTests {
    private static let now = Instant(milliseconds: 1_795_395_600_000)

    private func withHouse(_ body: (Config, House) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = folder.path + "/data"
        let founding = try Founding(
            code: "420583", name: "枝江市人民代表大会", administrator: "张三", login: "admin", now: Self.now)
        _ = try await founding.record(in: config, now: Self.now)
        try await body(config, try await House(config))
    }

    private func sequence(_ house: House) async throws {
        try await house.scribe.sequence(in: house.database, at: Self.now)
    }

    private func note(_ house: House) async throws {
        try await house.database.write { db in
            try db.note("thing.moved", about: Subject("thing", 1), by: nil, at: Self.now)
        }
    }

    @Test func `the log keeps its name and key when the house is called otherwise`() async throws {
        try await withHouse { config, house in
            #expect(house.scribe.origin == "yishi/420583")
            try await sequence(house)
            try house.database.close()
            var other = config
            other.publicAddress = "https://rd.example.gov.cn"
            let again = try await House(other)
            #expect(again.scribe.origin == "yishi/420583")
            #expect(again.scribe.key.verifying == house.scribe.key.verifying)
            let report = try await again.verifyLog(since: [])
            #expect(report.troubles == [] && report.waiting == 0 && report.size > 4)
            try again.database.close()
        }
    }

    @Test func `a log that begins with a public address is called after it`() async throws {
        try await withHouse { config, house in
            try house.database.close()
            var other = config
            other.publicAddress = "https://rd.example.gov.cn"
            let again = try await House(other)
            #expect(again.scribe.origin == "rd.example.gov.cn/log")
            try again.database.close()
        }
    }

    @Test func `a backup that is put back is noticed, not signed, and told when the log begins anew`() async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try await house.database.checkpoint()
            let backup = try Data(contentsOf: URL(filePath: config.database))
            try await note(house)
            try await sequence(house)
            let head = try #require(try await house.database.read { db in try db.logHead() })
            await #expect(throws: Refusal.conflict(.logNeedsNoRenewal)) {
                try await house.renewLog(because: "没有原因", at: Self.now)
            }
            try house.database.close()
            for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: config.database + end) }
            try backup.write(to: URL(filePath: config.database))

            let old = try await House(config)
            #expect(try await !old.isLogWhole())
            #expect(try await old.verifyLog(since: []).troubles == [.rolledBack])
            let told = try await old.verifyLog(since: [("kept", head.signed)]).troubles
            #expect(told == [.rolledBack, .log(.shorterThan(size: head.size))])
            try await note(old)
            await #expect(throws: LogBroken.self) { try await sequence(old) }

            #expect(try await old.renewLog(because: "恢复了\n昨天的备份", at: Self.now) == "yishi/420583~2")
            try old.database.close()
            let renewed = try await House(config)
            #expect(try await renewed.verifyLog(since: []).troubles == [])
            let notes = try await renewed.database.read { db in
                try db.timeline(of: Subject("log", "yishi/420583~2"))
            }
            #expect(notes.map(\.kind) == ["log.renewed"] && notes.allSatisfy(\.isDeclared))
            #expect(notes.first?.detail == "恢复了 昨天的备份, after yishi/420583 with \(head.size - 1) entries")
            await #expect(throws: Refusal.badInput(.unreadableHead("kept"))) {
                try await renewed.verifyLog(since: [("kept", head.signed)])
            }
            try await note(renewed)
            try await sequence(renewed)
            #expect(try await renewed.verifyLog(since: []).troubles == [])
            try renewed.database.close()
        }
    }
}
