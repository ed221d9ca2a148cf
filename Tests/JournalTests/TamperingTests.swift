import Ground
import MerkleLog
import Site
import Store
import Testing

@testable import Journal

/// What somebody who may write SQL can do, and what finds it.
@Suite struct TamperingTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        let sql: [SQL]
        /// What the check must say, at least.
        let finds: LogTrouble
        var testDescription: String { sql.map(\.text).joined(separator: "; ") }
    }

    static let attacks = [
        Attack(sql: ["DELETE FROM note WHERE place = 0"], finds: .noteGone(place: 0)),
        Attack(sql: ["DELETE FROM note WHERE place = 299"], finds: .noteGone(place: 299)),
        Attack(
            sql: ["DELETE FROM note WHERE about = 'thing/3' AND number = 2"],
            finds: .noteMissing(about: "thing/3", number: 2)),
        Attack(
            sql: ["UPDATE note SET person = 6 WHERE about = 'thing/1' AND number = 1"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET at = at + 1 WHERE about = 'thing/1' AND number = 1"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET kind = 'thing.kept' WHERE about = 'thing/1' AND number = 1"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET digest = NULL WHERE about = 'thing/1' AND number = 1"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET detail = 'other' WHERE about = 'thing/3' AND number = 1"],
            finds: .noteChanged(about: "thing/3", number: 1)),
        Attack(
            sql: ["DELETE FROM note WHERE place = 5", "DELETE FROM log_entry WHERE place = 5"],
            finds: .log(.rootDiffers)),
        Attack(
            sql: ["DELETE FROM note WHERE place = 299", "DELETE FROM log_entry WHERE place = 299"],
            finds: .log(.rootDiffers)),
        Attack(
            sql: ["UPDATE log_entry SET bytes = x'00' WHERE place = 5"],
            finds: .log(.tileDiffers(path: "tile/1/000.p/1"))),
        Attack(sql: ["UPDATE log_entry SET bytes = x'00' WHERE place = 299"], finds: .log(.rootDiffers)),
        Attack(sql: ["UPDATE log_hash SET hash = randomblob(32)"], finds: .log(.tileDiffers(path: "tile/1/000.p/1"))),
        Attack(sql: ["DELETE FROM log_hash"], finds: .log(.rootDiffers)),
        Attack(sql: ["UPDATE log_head SET size = 299"], finds: .log(.rootDiffers)),
        Attack(sql: ["UPDATE log_head SET size = 301"], finds: .log(.rootDiffers)),
        Attack(sql: ["UPDATE log_head SET root = randomblob(32)"], finds: .log(.rootDiffers)),
        Attack(sql: ["UPDATE log_head SET signed = replace(signed, '300', '299')"], finds: .log(.headNotSigned)),
        Attack(sql: ["DELETE FROM log_head"], finds: .log(.missing(path: "checkpoint"))),
        Attack(
            sql: ["INSERT INTO log_hash (level, place, hash) VALUES (1, 20, randomblob(32))"],
            finds: .log(.rootDiffers)),
        Attack(sql: ["INSERT INTO log_entry (place, bytes) VALUES (300, x'00')"], finds: .noteGone(place: 300)),
        Attack(sql: ["UPDATE note SET place = NULL, salt = NULL WHERE place = 7"], finds: .noteGone(place: 7)),
        Attack(
            sql: ["UPDATE note SET declared = 1 WHERE about = 'thing/1' AND number = 1"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET declared = 0 WHERE about = 'thing/3' AND number = 1"],
            finds: .noteChanged(about: "thing/3", number: 1)),
        // The same text, cut into other columns.
        Attack(
            sql: [
                """
                UPDATE note SET kind = 'thing.shown' || char(10) || 'detail ' || detail, detail = NULL
                WHERE about = 'thing/3' AND number = 1
                """
            ], finds: .noteChanged(about: "thing/3", number: 1)),
        // What stands behind a NUL is seen by the engine alone.
        Attack(
            sql: ["UPDATE note SET about = about || char(0) || 'x' WHERE about = 'thing/1'"],
            finds: .noteChanged(about: "thing/1", number: 1)),
        Attack(
            sql: ["UPDATE note SET detail = detail || char(0) || 'x' WHERE about = 'thing/3' AND number = 1"],
            finds: .noteChanged(about: "thing/3", number: 1)),
        // Beside the log, and never in it.
        Attack(
            sql: [
                "PRAGMA ignore_check_constraints = ON",
                "INSERT INTO note (about, number, at, kind, place) VALUES ('thing/9', 1, 0, 'thing.moved', -7)",
            ], finds: .noteChanged(about: "thing/9", number: 1)),
    ]

    @Test(arguments: attacks)
    func `a row that was changed or taken out is found`(_ attack: Attack) async throws {
        let book = try Book()
        try await book.note(300)
        try await book.sequence()
        #expect(try await book.troubles() == [])
        try await book.site.database.write { db in
            for sql in attack.sql {
                let changed = try db.execute(sql)
                #expect(changed > 0 || sql.text.hasPrefix("PRAGMA"), "the attack does nothing")
            }
        }
        let found = try await book.troubles()
        #expect(found.contains(attack.finds), "\(found)")
    }

    @Test(
        arguments: [
            "DELETE FROM log_hash", "UPDATE log_head SET size = 299",
            "UPDATE log_entry SET bytes = x'00' WHERE place = 299",
            "UPDATE log_head SET signed = 'x'", "DELETE FROM log_head",
        ] as [SQL])
    func `a log that was touched is never signed again`(_ sql: SQL) async throws {
        let book = try Book()
        try await book.note(300)
        try await book.sequence()
        try await book.site.database.write { db in try db.execute(sql) }
        try await book.note(1)
        await #expect(throws: LogBroken.self) { try await book.sequence() }
    }

    @Test func `a log that was cut off is never signed again`() async throws {
        let book = try Book()
        try await book.note(300)
        try await book.sequence()
        try await book.site.database.write { db in
            try db.execute("DELETE FROM note WHERE place >= 290")
            try db.execute("DELETE FROM log_entry WHERE place >= 290")
        }
        try await book.note(1)
        await #expect(throws: LogBroken.self) { try await book.sequence() }
    }

    @Test func `whoever rewrites everything, with the key, is found by one who kept a head`() async throws {
        let book = try Book()
        try await book.note(300)
        try await book.sequence()
        let kept = try await book.seen()
        try await book.site.database.write { db in
            try db.execute("DELETE FROM note WHERE place = 299")
            for sql: SQL in ["DELETE FROM log_entry", "DELETE FROM log_hash", "DELETE FROM log_head"] {
                try db.execute(sql)
            }
            try db.execute("UPDATE note SET place = NULL, salt = NULL")
        }
        try await book.sequence()
        #expect(try await book.troubles() == [], "by itself the new log is whole")
        #expect(try await book.troubles(since: [kept]) == [.log(.shorterThan(size: 300))])
        try await book.note(5)
        try await book.sequence()
        #expect(try await book.troubles(since: [kept]) == [.log(.hasNotGrownFrom(size: 300))])
    }

    @Test func `another key's signature is none`() async throws {
        let book = try Book()
        try await book.note(3)
        try await book.sequence()
        let other = try #require(SigningKey(name: Book.origin, seed: [UInt8](repeating: 8, count: 32)))
        let troubles = try await book.site.database.read { db in
            try db.logTroubles(signedBy: other.verifying, since: [])
        }
        #expect(troubles == [.log(.headNotSigned)])
    }
}
