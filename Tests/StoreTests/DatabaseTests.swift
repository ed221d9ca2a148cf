import Foundation
import GRDB
import Testing

@testable import Store

struct DatabaseTests {
    @Test func `every commit waits for the disk, and erased bytes are overwritten`() async throws {
        try await withDatabase { database async throws in
            let settings = try await database.write { db throws in
                try ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "defer_foreign_keys"].map {
                    try String.fetchOne(db.connection.database, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == ["wal", "2", "1", "1", "0"])
        }
    }

    @Test(arguments: [
        ("synchronous = NORMAL", "synchronous", "1", "2"), ("synchronous = OFF", "synchronous", "0", "2"),
        ("foreign_keys = OFF", "foreign_keys", "0", "1"), ("secure_delete = FAST", "secure_delete", "2", "1"),
        ("journal_mode = DELETE", "journal_mode", "delete", "wal"),
    ])
    func `a database that is opened otherwise is refused`(
        pragma: String, setting: String, found: String, needed: String
    )
        async throws
    {
        try await withFolder { folder async throws in
            let queue = try DatabaseQueue(path: folder + "/yishi.db")
            try await queue.writeWithoutTransaction { database throws in
                for safe in ["journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"] {
                    try database.execute(sql: "PRAGMA \(safe)")
                }
                try Store.Database.refuseUnlessSafe(database)
                try database.execute(sql: "PRAGMA \(pragma)")
                #expect(throws: Store.Database.Unsafe(setting: setting, found: found, needed: needed)) {
                    try Store.Database.refuseUnlessSafe(database)
                }
            }
        }
    }

    @Test(arguments: [":memory:", "/proc/yishi.db", "/no/such/folder/yishi.db"])
    func `a file that cannot keep anything is not opened`(path: String) {
        #expect(throws: DatabaseError.self) { try Store.Database(path: path) }
    }

    @Test func `a read sees one state, whatever is committed meanwhile`() async throws {
        try await withFolder { folder async throws in
            let path = folder + "/yishi.db"
            let (database, another) = (try Store.Database(path: path), try Store.Database(path: path))
            try database.migrate([.promises])
            let counts = try await database.read { db throws in
                let before = try db.count("SELECT count(*) FROM unit")
                try another.pool.write { try $0.execute(sql: "INSERT INTO unit (id, name) VALUES (1, '住建局')") }
                return [before, try db.count("SELECT count(*) FROM unit")]
            }
            #expect(counts == [0, 0])
            #expect(try await database.read { try $0.count("SELECT count(*) FROM unit") } == 1)
        }
    }

    @Test func `what is written can be read at once`() async throws {
        try await withDatabase(.promises) { database async throws in
            for number in 1...50 {
                try await database.write { try $0.addUnit(number) }
                let count = try await database.read { try $0.count("SELECT count(*) FROM unit") }
                #expect(count == number)
            }
        }
    }

    @Test func `a reader cannot write`() async throws {
        try await withDatabase(.promises) { database async throws in
            await #expect(throws: DatabaseError.self) {
                try await database.read {
                    _ = try $0.rows("INSERT INTO unit (id, name) VALUES (1, '住建局') RETURNING id")
                }
            }
        }
    }

    @Test func `a closed database answers with an error`() async throws {
        try await withFolder { folder async throws in
            let database = try Store.Database(path: folder + "/yishi.db")
            try database.close()
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("DELETE FROM migration") }
            }
            await #expect(throws: DatabaseError.self) { try await database.read { try $0.count("SELECT 1") } }
        }
    }

    @Test func `what was erased is found neither in the file nor in its log`() async throws {
        let secret = "重庆市某县幸福路三号刘女士电话13800000000"
        try await withFolder { folder async throws in
            let database = try Store.Database(path: folder + "/yishi.db")
            try database.migrate([.promises])
            func kept() throws -> Bool {
                try ["", "-wal"].contains { end in
                    try Data(contentsOf: URL(filePath: folder + "/yishi.db" + end)).range(of: Data(secret.utf8)) != nil
                }
            }
            try await database.write { db throws in
                try db.execute("INSERT INTO unit (id, name) VALUES (1, '住建局')")
                for number in 1...200 {
                    try db.execute(
                        "INSERT INTO promise (id, unit_id, words) VALUES (\(number), 1, \("\(secret)，第\(number)件"))")
                }
            }
            #expect(try kept())
            try await database.checkpoint()
            #expect(try kept())
            try await database.write { try $0.execute("DELETE FROM promise WHERE id % 2 = 0") }
            try await database.write { try $0.execute("UPDATE promise SET words = NULL") }
            try await database.checkpoint()
            #expect(try !kept())
            try database.close()
        }
    }
}
