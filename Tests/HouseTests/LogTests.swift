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

    private func withHouse(
        at address: String? = nil, _ body: (Config, House) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = folder.path + "/data"
        config.publicAddress = address
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
            #expect(house.scribe.origin.hasPrefix("yishi/420583~"))
            // Before anything is signed too.
            #expect(try await House(config).scribe.origin == house.scribe.origin)
            try await sequence(house)
            try house.database.close()
            var other = config
            other.publicAddress = "https://rd.example.gov.cn"
            let again = try await House(other)
            #expect(again.scribe.origin == house.scribe.origin)
            #expect(again.scribe.key.verifying == house.scribe.key.verifying)
            let report = try await again.verifyLog(since: [])
            #expect(report.troubles == [] && report.waiting == 0 && report.size > 4)
            try again.database.close()
        }
    }

    @Test func `a log that begins with a public address is called after it`() async throws {
        try await withHouse(at: "https://rd.example.gov.cn") { _, house in
            #expect(house.scribe.origin.hasPrefix("rd.example.gov.cn/log~"))
            try house.database.close()
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
            let seen = try #require(SeenHead("\(head.size):\(head.root.base64)"))
            await #expect(throws: Refusal.conflict(.logNeedsNoRenewal)) {
                try await house.renewLog(because: "没有原因", at: Self.now)
            }
            try house.database.close()
            for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: config.database + end) }
            try backup.write(to: URL(filePath: config.database))

            let old = try await House(config)
            #expect(try await !old.logGoesOn())
            #expect(try await old.verifyLog(since: []).troubles == [.rolledBack])
            let told = try await old.verifyLog(since: [seen]).troubles
            #expect(told == [.rolledBack, .log(.shorterThan(size: head.size))])
            try await note(old)
            await #expect(throws: LogBroken.self) { try await sequence(old) }

            let origin = try await old.renewLog(because: "恢复了\n昨天的备份", at: Self.now).origin
            #expect(origin.hasPrefix("yishi/420583~"))
            try old.database.close()
            let renewed = try await House(config)
            #expect(try await renewed.verifyLog(since: []).troubles == [])
            let notes = try await renewed.database.read { db in
                try db.timeline(of: Subject("log", origin))
            }
            #expect(notes.map(\.kind) == ["log.renewed"] && notes.allSatisfy(\.isDeclared))
            #expect(notes.first?.detail == "恢复了 昨天的备份")
            let ended = try await renewed.database.read { db in try db.timeline(of: Subject("log", house.scribe.origin))
            }
            #expect(ended.map(\.kind) == ["log.ended"] && ended[0].detail?.hasPrefix("\(head.size - 1) ") == true)
            try await note(renewed)
            try await sequence(renewed)
            #expect(try await renewed.verifyLog(since: []).troubles == [])
            try renewed.database.close()
        }
    }

    @Test func `the same backup put back twice gives two names, never two logs of one`() async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try await house.database.checkpoint()
            let backup = try Data(contentsOf: URL(filePath: config.database))
            try await note(house)
            try await sequence(house)
            try house.database.close()
            var names: Set<String> = []
            for reason in ["第一次", "第二次"] {
                for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: config.database + end) }
                try backup.write(to: URL(filePath: config.database))
                let old = try await House(config)
                names.insert(try await old.renewLog(because: reason, at: Self.now).origin)
                try old.database.close()
            }
            #expect(names.count == 2)
        }
    }

    @Test func `a database that came without the head that was kept beside it is not signed`() async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try FileManager.default.removeItem(atPath: config.data + "/log-head")
            try await note(house)
            #expect(try await house.verifyLog(since: []).troubles == [.rolledBack])
            await #expect(throws: LogBroken.self) { try await sequence(house) }
            try house.database.close()
        }
    }

    @Test(arguments: ["", "x", "yishi/420583\n-5\nAAAA\n", "the log begins"])
    func `a head that was kept and cannot be read stops the signing and nothing else`(_ text: String) async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try text.write(toFile: config.data + "/log-head", atomically: true, encoding: .utf8)
            #expect(try await house.verifyLog(since: []).troubles == [.rolledBack])
            try house.database.close()
        }
    }

    @Test(
        arguments: [
            ["CREATE TRIGGER quiet AFTER INSERT ON note BEGIN DELETE FROM note WHERE kind = 'x'; END"],
            ["CREATE TRIGGER quiet AFTER INSERT ON search_data BEGIN DELETE FROM note WHERE kind = 'x'; END"],
            ["CREATE VIEW quiet AS SELECT 1"],
            [
                "PRAGMA writable_schema = ON",
                """
                INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('trigger', 'sqlite_quiet', 'note', 0,
                    'CREATE TRIGGER sqlite_quiet BEFORE INSERT ON note BEGIN SELECT RAISE(IGNORE); END')
                """,
            ],
        ] as [[SQL]])
    func `what somebody put into the database beside our tables is found`(_ sql: [SQL]) async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try await house.database.write { db in
                for one in sql { try db.execute(one) }
            }
            #expect(try await house.verifyLog(since: []).troubles.contains(.foreignTables))
            try house.database.close()
        }
    }

    @Test func `two logs that begin from one backup have names of their own`() async throws {
        try await withHouse { config, house in
            try house.database.close()
            try FileManager.default.removeItem(atPath: config.data + "/log-head")
            let moved = try await House(config)
            #expect(moved.scribe.origin != house.scribe.origin)
            try moved.database.close()
        }
    }

    @Test func `a name that was written over stops the signing and nothing else`() async throws {
        try await withHouse { config, house in
            try await sequence(house)
            try await house.database.write { db in try db.execute("UPDATE log_head SET origin = 'a b'") }
            try house.database.close()
            let again = try await House(config)
            #expect(try await !again.verifyLog(since: []).troubles.isEmpty)
            try await note(again)
            await #expect(throws: LogBroken.self) { try await sequence(again) }
            _ = try await again.renewLog(because: "有人改过数据库", at: Self.now)
            try again.database.close()
        }
    }
}
