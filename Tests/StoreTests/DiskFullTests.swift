import Foundation
import GRDB
import Ground
import Testing

@testable import Store

struct DiskFullTests {
    /// A neighbour's words would be the reason, and they are lost.
    @Test func `where the file may not grow, everyone in the commit hears it, even who was refused`() async throws {
        try await withDatabase(.promises) { database async throws in
            try await database.write { try $0.addUnit(100) }
            func mayGrow(by pages: Int) async throws {
                try await database.pool.writeWithoutTransaction { connection in
                    let now = try Int.fetchOne(connection, sql: "PRAGMA page_count") ?? 0
                    try connection.execute(sql: "PRAGMA max_page_count = \(now + pages)")
                }
            }
            try await mayGrow(by: 2)
            let answers = try await database.inOneLine(4) { number, db in
                if number == 1 { throw Refusal.conflict(Words("已经有人办了", "Somebody has done it")) }
                if number == 2 { try db.execute("UPDATE unit SET name = \(String(repeating: "满", count: 100_000))") }
                try db.addUnit(number)
            }
            #expect(
                answers.map { ($0.error as? DatabaseError)?.resultCode } == Array(repeating: .SQLITE_FULL, count: 4))
            #expect(try await database.read { try $0.units() } == [100])

            try await mayGrow(by: 1000)
            try await database.write { try $0.addUnit(1) }
            #expect(try await database.read { try $0.units() } == [1, 100])
        }
    }

    @Test(.enabled("a small tmpfs cannot be mounted here") { mayMount() })
    func `a full disk is answered with errors, nothing answered is lost, and writing goes on when there is room`()
        async throws
    {
        try await withFolder { folder async throws in
            #expect(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder))
            defer { _ = run("umount", "-l", folder) }
            let database = try Store.Database(path: folder + "/yishi.db")
            try database.migrate([.promises])
            let page = String(repeating: "满", count: 1000)
            func write(_ number: Int) async throws {
                try await database.write {
                    try $0.execute("INSERT INTO unit (id, name) VALUES (\(number), \("\(number)\(page)"))")
                }
            }

            let answers = await withTaskGroup(of: (Int, (any Error)?).self) { group in
                for number in 0..<600 {
                    group.addTask {
                        do {
                            try await write(number)
                            return (number, nil)
                        } catch { return (number, error) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let answered = answers.filter { $0.1 == nil }.map(\.0).sorted()
            #expect(!answered.isEmpty)
            #expect(answered.count < answers.count)
            for case let (_, error?) in answers { #expect((error as? DatabaseError)?.resultCode == .SQLITE_FULL) }

            let kept = try await database.read { try $0.units() }
            #expect(kept == answered)
            #expect(run("mount", "-o", "remount,size=8m", folder))
            try await write(1000)
            let verdict = try await database.read {
                try $0.row("SELECT integrity_check FROM pragma_integrity_check")?.text(0)
            }
            #expect(verdict == "ok")
            try database.close()
        }
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}

private func mayMount() -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID().uuidString)").path()
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
        return false
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder) && run("umount", folder)
}

private func run(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}
