import Foundation
import GRDB
import Store
import Testing

struct MigrationTests {
    static let later = Migration("0003-deadlines", "ALTER TABLE promise ADD COLUMN due INTEGER;")

    @Test func `migrations run once, in the order of their numbers`() async throws {
        try await withFolder { folder async throws in
            for _ in 1...2 {
                let database = try Store.Database(path: folder + "/yishi.db")
                try database.migrate([Self.later, .promises])
                try database.migrate([.promises, Self.later])
                let names = try await database.read {
                    try $0.rows("SELECT name FROM migration ORDER BY name") { try $0.text(0) }
                }
                #expect(names == ["0002-promises", "0003-deadlines"])
                try database.close()
            }
        }
    }

    @Test func `a file of a newer Yishi is refused and left as it is`() async throws {
        try await withDatabase(.promises, Self.later) { database async throws in
            let before = try database.schema()
            #expect(throws: Store.Database.UnknownSchema.self) {
                try database.migrate([
                    .promises, Migration("0004-more", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"),
                ])
            }
            #expect(try database.schema() == before)
        }
    }

    @Test func `a migration that fails leaves nothing behind`() async throws {
        try await withDatabase(.promises) { database async throws in
            let before = try database.schema()
            let broken = Migration(
                "0003-broken", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; ALTER TABLE nowhere ADD COLUMN x;")
            #expect(throws: DatabaseError.self) { try database.migrate([.promises, broken]) }
            #expect(try database.schema() == before)
            try database.migrate([.promises, Self.later])
        }
    }

    @Test func `the schema is told without what the search keeps behind its table`() async throws {
        let words = Migration(
            "0001-talk", "CREATE VIRTUAL TABLE talk USING fts5(words); CREATE INDEX of_migration ON migration (name);")
        let schema = try await withDatabase(words) { try $0.schema() }
        #expect(
            schema == """
                CREATE TABLE migration (name TEXT PRIMARY KEY NOT NULL) STRICT;

                CREATE INDEX of_migration ON migration (name);

                CREATE VIRTUAL TABLE talk USING fts5(words);

                """)
    }
}
