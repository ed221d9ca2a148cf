import Ground
import Store
import Testing

struct SQLTests {
    @Test func `a value never becomes part of the text`() {
        let name = "'); DROP TABLE unit; --"
        let sql: SQL = "SELECT id FROM unit WHERE name = \(name) AND id > \(7)"
        #expect(sql.text == "SELECT id FROM unit WHERE name = $1 AND id > $2")
        #expect(sql.values == [.text(name), .int(7)])
    }

    @Test func `a statement inside another keeps its values in their places`() {
        let ofUnit: SQL = "unit_id = \(3) AND kept = \(true)"
        let since: SQL = "id > \(9)"
        let sql: SQL = "SELECT words FROM promise WHERE \(since) AND (\(ofUnit)) AND words = \("$1")\(raw: " LIMIT 5")"
        #expect(
            sql.text
                == "SELECT words FROM promise WHERE id > $1 AND (unit_id = $2 AND kept = $3) AND words = $4 LIMIT 5")
        #expect(sql.values == [.int(9), .int(3), .int(1), .text("$1")])
    }

    @Test(arguments: [(0, "NULL"), (1, "$1"), (2, "$1, $2"), (3, "$1, $2, $3, $4"), (4, "$1, $2, $3, $4")])
    func `a list has few lengths, so that few statements are kept`(count: Int, text: String) {
        let sql: SQL = "\(list: Array(0..<count))"
        #expect(sql.text == text)
        #expect(Set(sql.values) == Set((0..<count).map { .int(Int64($0)) }))
    }

    @Test func `every kind of value comes back as it went in`() async throws {
        let date = LocalDate(dayNumber: 20_779)
        try await withDatabase { database async throws in
            try await database.read { db throws in
                let row = try #require(
                    try db.row(
                        """
                        SELECT \(Int64.min), \(2.5), \("路灯不亮😀"), \([UInt8](0...255)), \(true), \(date), \(Instant(milliseconds: -1)),
                            \(MatterID(rawValue: .max)), \(String?.none), \(Optional("有")), \([UInt8]())
                        """))
                #expect(try row.int64(0) == .min)
                #expect(try row.double(1) == 2.5)
                #expect(try row.text(2) == "路灯不亮😀")
                #expect(try row.blob(3) == [UInt8](0...255))
                #expect(try row.bool(4))
                #expect(try row.date(5) == date)
                #expect(try row.instant(6) == Instant(milliseconds: -1))
                #expect(try row.id(7) == MatterID(rawValue: .max))
                #expect(row.isNull(8))
                #expect(try row.optional(8, row.text) == nil)
                #expect(try row.optional(9, row.text) == "有")
                #expect(try row.blob(10) == [])
            }
        }
    }

    @Test func `a value of another kind is a fault that is thrown`() async throws {
        try await withDatabase { database async throws in
            try await database.read { db throws in
                let row = try #require(try db.row("SELECT \("路灯"), \(String?.none)"))
                #expect(throws: Row.Mismatch.self) { try row.int(0) }
                #expect(throws: Row.Mismatch.self) { try row.date(0) }
                #expect(throws: Row.Mismatch.self) { try row.text(1) }
                #expect(throws: Row.Mismatch.self) { try row.text(2) }
                #expect(throws: Row.Mismatch.self) { try row.optional(2, row.text) }
            }
        }
    }

    @Test func `a text that no engine would keep whole is not written`() async throws {
        try await withDatabase { database async throws in
            await #expect(throws: TextWithNUL.self) {
                try await database.read { try $0.row("SELECT \("路灯\u{0}不亮")")?.text(0) }
            }
        }
    }

    @Test func `values are bound by name, so their order in the text does not matter`() async throws {
        let (first, second): (SQL, SQL) = ("\("甲")", "\("乙")")
        let words = try await withDatabase { database async throws in
            try await database.read { db throws in
                try db.row("SELECT \(second) || \(first) || (SELECT \("丙") || \(second))")?.text(0)
            }
        }
        #expect(words == "乙甲丙乙")
    }

    @Test func `a list finds what is in it, and an empty one nothing`() async throws {
        try await withDatabase(.promises) { database async throws in
            try await database.write { db throws in
                for number in 1...9 { try db.addUnit(number) }
            }
            try await database.read { db throws in
                func found(_ ids: [Int]) throws -> [Int] {
                    try db.rows("SELECT id FROM unit WHERE id IN (\(list: ids)) ORDER BY id") { try $0.int(0) }
                }
                #expect(try found([]) == [])
                #expect(try found([5]) == [5])
                #expect(try found([9, 2, 4]) == [2, 4, 9])
                #expect(try found([1, 2, 3, 4, 5, 77]) == [1, 2, 3, 4, 5])
            }
        }
    }

    @Test func `a question may be asked again while its answer is read`() async throws {
        try await withDatabase(.promises) { database async throws in
            try await database.write { db throws in
                for number in 1...3 { try db.addUnit(number) }
            }
            let pairs = try await database.read { db throws in
                func ids() -> SQL { "SELECT id FROM unit WHERE id <> \(2) ORDER BY id" }
                return try db.rows(ids()) { outer in
                    try db.rows(ids()) { inner in "\(try outer.int(0))\(try inner.int(0))" }
                }
            }
            #expect(pairs.flatMap(\.self) == ["11", "13", "31", "33"])
        }
    }

    @Test func `a count of nothing is nought`() async throws {
        try await withDatabase(.promises) { database async throws in
            try await database.read { db throws in
                #expect(try db.count("SELECT count(*) FROM unit") == 0)
                #expect(try db.count("SELECT sum(id) FROM unit") == 0)
                #expect(try db.count("SELECT id FROM unit") == 0)
                #expect(try db.row("SELECT id FROM unit") == nil)
            }
        }
    }
}
