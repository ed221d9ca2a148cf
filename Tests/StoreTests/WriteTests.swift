import Dispatch
import Ground
import Synchronization
import Testing

@testable import Store

struct WriteTests {
    struct Refused: Error, Equatable { let number: Int }

    @Test func `each of 64 writers finds what it was told is written, and a refused one takes only its own`()
        async throws
    {
        try await withDatabase(.promises) { database async throws in
            let numbers = 0..<64 * 20
            let answered = try await withThrowingTaskGroup(of: [Int].self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        var answered: [Int] = []
                        for number in numbers where number % 64 == writer {
                            do {
                                let id = try await database.write { db throws in
                                    try db.addUnit(number)
                                    if number % 7 == 0 { throw Refused(number: number) }
                                    return try db.count("SELECT id FROM unit WHERE name = \("单位\(number)")")
                                }
                                #expect(id == number)
                                answered.append(id)
                                let isThere = try await database.read { try $0.units().contains(number) }
                                #expect(isThere)
                            } catch let refused as Refused {
                                #expect(refused.number == number)
                            }
                        }
                        return answered
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let kept = try await database.read { try $0.units() }
            #expect(kept == answered.sorted())
            #expect(kept == numbers.filter { $0 % 7 != 0 })
        }
    }

    @Test func `acts that wait for the disk share one commit, and no commit carries too many`() async throws {
        try await withDatabase(.promises) { database async throws in
            let before = database.commitsSeen()
            let seen = try await database.inOneLine(2 * CommitQueue.most + 1) { number, db in
                try db.addUnit(number)
                return try db.count("SELECT count(*) FROM unit")
            }
            #expect(seen.map { try? $0.get() } == Array(1...2 * CommitQueue.most + 1))
            // One for the act that held the line, two full ones, and one for the last act.
            #expect(before.count == 4)
        }
    }

    @Test func `one that breaks a rule of the schema does not hurt its neighbours`() async throws {
        try await withDatabase(.promises) { database async throws in
            let answers = try await database.inOneLine(6) { number, db in
                try db.addUnit(number)
                switch number {
                case 1: try db.execute("INSERT INTO promise (id, unit_id) VALUES (\(number), \(999))")
                case 2: try db.execute("INSERT INTO unit (id, name) VALUES (\(100), \("单位0"))")
                case 3: try db.execute("SELECT nonsense")
                case 4: throw Refusal.conflict(Words("不行", "No"))
                default: break
                }
            }
            let isWritten = answers.map { if case .success = $0 { true } else { false } }
            #expect(isWritten == [true, false, false, false, false, true])
            let kept = try await database.read { try $0.units() }
            #expect(kept == [0, 5])
        }
    }

    @Test func `a fault that a body swallows is undone to where the statement began`() async throws {
        try await withDatabase(.promises) { database async throws in
            try await database.write { db throws in
                try db.execute("INSERT INTO unit (id, name) VALUES (1, '住建局')")
                _ = try? db.execute("INSERT INTO unit (id, name) VALUES (2, '城管局'), (3, '住建局')")
            }
            #expect(try await database.read { try $0.count("SELECT sum(id) FROM unit") } == 1)
        }
    }

    @Test func `a write tells how many rows it changed`() async throws {
        try await withDatabase(.promises) { database async throws in
            let counts = try await database.write { db throws in
                [
                    try db.execute("INSERT INTO unit (id, name) VALUES (1, '住建局'), (2, '城管局')"),
                    try db.execute("UPDATE unit SET name = name || '（撤）' WHERE id > \(1)"),
                    try db.execute("DELETE FROM unit WHERE id = \(9)"),
                    try db.rows(
                        "INSERT INTO unit (id, name) VALUES (3, '水利局') ON CONFLICT (id) DO NOTHING RETURNING id"
                    ).count,
                    try db.rows(
                        "INSERT INTO unit (id, name) VALUES (3, '水利局') ON CONFLICT (id) DO NOTHING RETURNING id"
                    ).count,
                ]
            }
            #expect(counts == [2, 1, 0, 1, 0])
        }
    }

    @Test func `a task cancelled in line is let go and nothing is done for it`() async throws {
        try await withDatabase(.promises) { database async throws in
            let gate = DispatchSemaphore(value: 0)
            let didRun = Mutex(false)
            async let holder: Void = database.write { _ in gate.wait() }
            let waiting = Task {
                try await database.write { _ in didRun.withLock { $0 = true } }
            }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            gate.signal()
            try await holder
            try await database.write { _ in }
            #expect(didRun.withLock { !$0 })
        }
    }

    @Test func `a task cancelled after its act has begun hears what became of it`() async throws {
        try await withDatabase(.promises) { database async throws in
            let (begun, beginning) = AsyncStream<Void>.makeStream()
            let gate = DispatchSemaphore(value: 0)
            let acting = Task {
                try await database.write { db throws in
                    beginning.finish()
                    gate.wait()
                    try db.execute("INSERT INTO unit (id, name) VALUES (1, '住建局')")
                    return "written"
                }
            }
            for await _ in begun {}
            acting.cancel()
            gate.signal()
            #expect(try await acting.value == "written")
            #expect(try await database.read { try $0.count("SELECT count(*) FROM unit") } == 1)
        }
    }

    @Test func `nothing is answered before its commit`() async throws {
        try await withFolder { folder async throws in
            let path = folder + "/yishi.db"
            let (database, witness) = (try Database(path: path), try Database(path: path))
            try database.migrate([.promises])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try await database.write { try $0.addUnit(number) }
                        let units = try await witness.read { try $0.units() }
                        #expect(units.contains(number))
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
