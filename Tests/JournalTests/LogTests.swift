import Ground
import MerkleLog
import Site
import Store
import Testing

@testable import Journal

@Suite struct LogTests {
    private let book: Book
    init() throws { book = try Book() }

    @Test func `whatever is noted comes into the log, however many at once`() async throws {
        try await book.note(600)
        while try await book.sequence(limit: 77) > 0 {}
        #expect(try await book.head().size == 600)
        #expect(try await book.troubles() == [])
        let other = try Book()
        try await other.note(600)
        try await other.sequence()
        #expect(try await other.head() == book.head())
    }

    @Test func `who follows the log sees that it only grows`() async throws {
        var seen: [SeenHead] = []
        for count in [1, 1, 254, 1, 300] {
            try await book.note(count)
            try await book.sequence()
            seen.append(try await book.seen())
        }
        #expect(seen.map(\.size) == [1, 2, 256, 257, 557])
        #expect(try await book.troubles(since: seen) == [])
    }

    @Test func `nothing to note, nothing signed`() async throws {
        #expect(try await book.sequence() == 0)
        let hasHead = try await book.site.database.read { db in try db.logHead() != nil }
        #expect(!hasHead)
        #expect(try await book.troubles() == [])
    }

    @Test func `the log tells what is declared, and of the rest not even who or what`() async throws {
        try await book.note(4)
        try await book.sequence()
        let entries = try await book.site.database.read { db in
            try db.logFile("tile/entries/000.p/4").flatMap(EntryBundle.entries)
        }
        let shown = try #require(entries)
        #expect(shown.filter { $0.count == 32 }.count == 3)
        let declared = shown.filter { $0.count > 32 }.map { String(decoding: $0, as: UTF8.self) }
        #expect(
            declared == [
                """
                yishi note v1
                about thing/3
                number 1
                at \(book.site.now.milliseconds)
                kind thing.shown
                detail fact 3

                """
            ])
    }

    @Test func `only what the log has is served, under the one path that it has`() async throws {
        try await book.note(300)
        try await book.sequence()
        let found = try await book.site.database.read { db in
            try [
                "checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/0/001.p/7", "tile/1/000.p/1", "tile/entries/000",
                "tile/entries/001.p/44", "tile/0/001", "tile/0/001.p/45", "tile/0/002", "tile/1/000", "tile/2/000",
                "tile/00/000", "tile/+0/000", "tile/-1/000", "tile/entries", "tile", "", "../yishi.db",
                "tile/0/../0/000",
            ].map { try db.logFile($0)?.count }
        }
        #expect(found.prefix(7).allSatisfy { $0 != nil })
        #expect(found.dropFirst(7).allSatisfy { $0 == nil })
        #expect(found[1] == 8192 && found[2] == 44 * 32 && found[3] == 7 * 32 && found[4] == 32)
    }

    @Test func `a declared fact has a proof that is checked without us`() async throws {
        try await book.note(300)
        let early = try await book.site.database.read { db in
            try db.logProof(of: "thing.shown", about: Subject("thing", 3), detail: "fact 3") == nil
        }
        #expect(early, "what is not in the log yet has no proof")
        try await book.sequence()
        let given = try await book.site.database.read { db in
            try db.logProof(of: "thing.shown", about: Subject("thing", 3), detail: "fact 3")
        }
        let proof = try #require(given)
        let read = try #require(LogProof(proof.text))
        let entry = try #require(read.entry)
        #expect(try read.checked(of: entry, by: book.key.verifying).size == 300)
        #expect(String(decoding: entry, as: UTF8.self).hasSuffix("detail fact 3\n"))
        let none = try await book.site.database.read { db in
            try db.logProof(of: "thing.shown", about: Subject("thing", 3), detail: "fact 4") == nil
        }
        #expect(none)
    }
}
