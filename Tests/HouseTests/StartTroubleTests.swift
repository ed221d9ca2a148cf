import Foundation
import Frame
import Ground
import People
import Store
import Testing

@testable import House

/// Whoever starts the program on a folder or a port that will not do reads what to do about it.
@Suite struct StartTroubleTests {
    private static let now = Instant(milliseconds: 1_795_395_600_000)

    private func withFoundedHouse<Value>(_ body: (Config) async throws -> Value) async throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var config = Town.config
        config.data = folder.path + "/data"
        let founding = try Founding(
            code: "420583", name: "枝江市人民代表大会", administrator: "张三", login: "admin", now: Self.now)
        _ = try await founding.record(in: config, now: Self.now)
        return try await body(config)
    }

    /// What is said when a founded house is spoilt and then opened; nil when it opens.
    private func opening(spoilt: (Config) async throws -> Void) async throws -> Words? {
        try await withFoundedHouse { config in
            try await spoilt(config)
            do {
                let house = try await House(config)
                try house.database.close()
                return nil
            } catch {
                guard let words = Words(troubleAtStart: error) else { throw error }
                return words
            }
        }
    }

    @Test func `a folder that is as it was left opens`() async throws {
        #expect(try await opening { _ in } == nil)
    }

    @Test func `a key that others can read, or that is cut short, is not used and not replaced`() async throws {
        var key = ""
        #expect(
            try await opening { config in
                key = config.secrets + "/server.key"
                try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            } == .unusableKey(key))
        #expect(
            try await opening { config in
                key = config.secrets + "/server.key"
                try Data([1, 2, 3, 4, 5]).write(to: URL(filePath: key))
            } == .unusableKey(key))
    }

    @Test func `a file of an unknown kind among the assets is named`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try Data("words".utf8).write(to: URL(filePath: folder.path + "/notes.docx"))
        do {
            _ = try Assets(folder: folder.path)
            Issue.record("a file that nobody can be served was taken")
        } catch {
            #expect(Words(troubleAtStart: error) == .unknownAsset("notes.docx"))
        }
    }

    @Test func `a file that is no database is left as it is`() async throws {
        #expect(
            try await opening { config in
                for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: config.database + end) }
                try Data(repeating: 0x5A, count: 100_000).write(to: URL(filePath: config.database))
            } == .damagedDatabase)
    }

    @Test func `the database of a newer program is not touched`() async throws {
        #expect(
            try await opening { config in
                let database = try House.openDatabase(config)
                try database.migrate(
                    House.migrations + [Migration("9999-tomorrow", "CREATE TABLE tomorrow (id INTEGER)")])
                try database.close()
            } == .newerDatabase)
    }

    @Test func `a data folder that is a file is named`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path + "/afile"
        try Data().write(to: URL(filePath: path))
        #expect(throws: CocoaError.self) { try Secrets(folder: path + "/secrets") }
        do {
            _ = try Secrets(folder: path + "/secrets")
        } catch {
            #expect(Words(troubleAtStart: error)?.zh.contains(path) == true)
        }
    }

    @Test func `a port that is taken says so, and one at an address elsewhere too`() async throws {
        try await withFoundedHouse { config in
            let house = try await House(config)
            let (running, ports) = (AsyncStream<Int>.makeStream())
            let serving = Task { try await house.serve { ports.yield($0) } }
            let port = try #require(await running.first { _ in true })
            var second = config
            second.port = port
            #expect(try await trouble(serving: second) == .portTaken)
            second.address = "203.0.113.9"
            #expect(try await trouble(serving: second) == .addressNotHere)
            second.address = "no.such.address.invalid"
            #expect(try await trouble(serving: second) == .addressNotHere)
            serving.cancel()
            try await serving.value
        }
    }

    private func trouble(serving config: Config) async throws -> Words? {
        let house = try await House(config)
        do {
            try await house.serve { _ in }
            return nil
        } catch {
            return Words(troubleAtStart: error)
        }
    }

    @Test func `what nobody foresaw keeps its own words`() {
        #expect(Words(troubleAtStart: CancellationError()) == nil)
    }
}
