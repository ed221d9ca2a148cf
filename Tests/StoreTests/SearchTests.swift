import Foundation
import Testing

@testable import Store

struct SearchTests {
    static let matters = SearchCollection("matter")
    static let units = SearchCollection("unit")

    static let words = [
        1: "幸福路3号楼前路灯不亮，三天了。",
        2: "人民路井盖缺失；路面塌陷。夜里没有灯",
        3: "小区 LED 路灯太亮, 影响睡眠",
        4: "建议增设公交站 Line 12",
        5: "路过的车灯太刺眼",
    ]

    /// The words above, each found by its number, and a unit of the same words.
    private func withWords(_ body: (Database) async throws -> Void) async throws {
        try await withFolder { folder in
            let database = try Database(path: folder + "/yishi.db")
            try database.migrate(StoreSchema.migrations)
            try await database.write { db in
                for (id, words) in Self.words { try db.index(Int64(id), in: Self.matters, words: words) }
                try db.index(99, in: Self.units, words: "路灯管理所")
            }
            try await body(database)
            try database.close()
        }
    }

    @Test(arguments: [
        ("路灯", [3, 1]), ("路灯不亮", [1]), ("路灯太亮", [3]), ("灯", [5, 3, 2, 1]), ("亮", [3, 1]), ("了", [1]), ("车灯", [5]),
        ("路面", [2]), ("失路", []), ("亮三", []), ("路灯 三天", [1]), ("三天 路灯", [1]), ("路灯，三天", [1]), ("路灯 井盖", []),
        ("3号楼", [1]), ("幸福路3号", [1]), ("福路3", [1]), ("路3", [1]), ("号", [1]), ("３号楼", [1]), ("13号楼", []),
        ("led", [3]), ("LED路灯", [3]), ("ＬＥＤ", [3]), ("le", []), ("line 12", [4]), ("小区 太亮", [3]), ("不存在", []),
    ])
    func `a query finds what holds it, newest first`(query: String, ids: [Int64]) async throws {
        try await withWords { database in
            let found = try await database.read { try $0.found(query, in: Self.matters, limit: 10) }
            #expect(found == ids)
        }
    }

    @Test(arguments: [
        "", " ", "\"", "'", "*", "路灯*", "\"路灯", "路灯\"", "路灯 AND", "NEAR(路灯", "(路灯)", "words:路灯", "-路灯", "^路灯",
        "路灯 OR 井盖",
        "路灯;DROP TABLE search", "{words}", "collection : unit", "路灯 + 不亮", "\u{0}路灯", "路灯\u{202E}", "NOT", "AND OR NOT",
        "%", "_", "\\", "$1", "🏠",
    ])
    func `no punctuation breaks a query, nor any word of the engine`(query: String) async throws {
        try await withWords { database in
            let found = try await database.read { try $0.found(query, in: Self.matters, limit: 10) }
            #expect(Set(found).isSubset(of: [1, 3]))
        }
    }

    @Test(arguments: ["路灯 ", "路", "a ", "\" "])
    func `a query without end is read as far as one would type`(part: String) async throws {
        try await withWords { database in
            let query = String(repeating: part, count: 5000)
            let found = try await database.read { try $0.found(query, in: Self.matters, limit: 10) }
            #expect(found == (part == "路灯 " ? [3, 1] : []))
        }
    }

    @Test func `every part of a text of Chinese is found, and what is not in it is not`() async throws {
        let text = "关于加快推进老旧小区加装电梯的建议"
        try await withWords { database in
            try await database.write { try $0.index(7, in: Self.matters, words: text) }
            let letters = Array(text)
            try await database.read { db throws in
                for start in letters.indices {
                    for end in start..<letters.endIndex {
                        let part = String(letters[start...end])
                        #expect(try db.found(part, in: Self.matters, limit: 1) == [7], "\(part)")
                        let turned = String(letters[start...end].reversed())
                        if turned != part, turned.count > 1, !text.contains(turned) {
                            #expect(try !db.found(turned, in: Self.matters, limit: 9).contains(7), "\(turned)")
                        }
                    }
                }
            }
        }
    }

    @Test func `collections do not mix, and pages follow each other`() async throws {
        try await withWords { database in
            try await database.read { db throws in
                #expect(try db.found("路灯", in: Self.units, limit: 10) == [99])
                #expect(try db.found("灯", in: Self.matters, limit: 2) == [5, 3])
                #expect(try db.found("灯", in: Self.matters, after: 3, limit: 2) == [2, 1])
                #expect(try db.found("灯", in: Self.matters, after: 1, limit: 2) == [])
            }
        }
    }

    @Test func `what is indexed again is found by its new words only`() async throws {
        try await withWords { database in
            try await database.write { try $0.index(1, in: Self.matters, words: "井盖丢失") }
            try await database.read { db throws in
                #expect(try db.found("路灯", in: Self.matters, limit: 10) == [3])
                #expect(try db.found("井盖", in: Self.matters, limit: 10) == [2, 1])
            }
        }
    }

    @Test func `what was taken out is neither found nor left in the file`() async throws {
        let secret = "zxqvliuguifang"
        try await withFolder { folder in
            let database = try Database(path: folder + "/yishi.db")
            try database.migrate(StoreSchema.migrations)
            for id in 1...60 {
                try await database.write {
                    try $0.index(Int64(id), in: Self.matters, words: "路灯第\(id)盏 \(secret)\(id) 刘桂芳女士")
                }
            }
            func isKept(_ words: String) throws -> Bool {
                try ["", "-wal"].contains { end in
                    try Data(contentsOf: URL(filePath: folder + "/yishi.db" + end)).range(of: Data(words.utf8)) != nil
                }
            }
            #expect(try isKept(secret))
            #expect(try isKept("桂芳"))
            try await database.write { db in
                for id in 1...59 { try db.unindex(Int64(id), in: Self.matters) }
                try db.index(60, in: Self.matters, words: "路灯第60盏")
            }
            try await database.scrub()
            #expect(try !isKept(secret))
            #expect(try !isKept("桂芳"))
            let found = try await database.read { db in
                [try db.found("桂芳", in: Self.matters, limit: 9), try db.found("路灯", in: Self.matters, limit: 9)]
            }
            #expect(found == [[], [60]])
            #expect(try await database.read { try $0.count("SELECT count(*) FROM search_erasure") } == 0)
            try await database.scrub()
            try database.close()
        }
    }

    @Test func `a refused act leaves no trace in the search`() async throws {
        struct Refused: Error {}
        try await withWords { database in
            await #expect(throws: Refused.self) {
                try await database.write { db in
                    try db.index(8, in: Self.matters, words: "路灯")
                    throw Refused()
                }
            }
            let found = try await database.read { try $0.found("路灯", in: Self.matters, limit: 10) }
            #expect(found == [3, 1])
        }
    }
}
