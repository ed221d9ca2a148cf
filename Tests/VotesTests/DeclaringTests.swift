import Frame
import Ground
import Journal
import MerkleLog
import SecretBallot
import Site
import Store
import Testing

@testable import Votes

/// What the log tells of a vote, and what its check finds when somebody touched the tables.
@Suite struct DeclaringTests {
    let hall: RehearsedHall
    init() async throws { hall = try await RehearsedHall() }

    private func declared(of id: VoteID) async throws -> [Note] {
        try await hall.site.database.read { db in
            let election = try #require(try db.elections(of: id).first)
            return try db.timeline(of: .election(election.identifier))
        }
    }

    private func changed() async throws -> [LogTrouble] {
        try await voteTroubles(in: hall.site.database)
    }

    @Test
    func `while voting is on the log tells of no ballot, and then of every one, also of those that were replaced`()
        async throws
    {
        let (id, _, slips, urn) = try await hall.rehearsal.begin(in: hall.site.database, at: Site.start)
        var trackers: [String] = []
        for slip in slips + slips.prefix(2) {
            let ballot = try await hall.ballot([true, false, false], slip, for: urn)
            try await urn.cast(ballot)
            trackers.append(ballot.tracker.text)
        }
        #expect(try await declared(of: id).map(\.kind) == ["election.opened"])
        let (presider, teller) = (hall.rehearsal.presider, hall.rehearsal.tellers[0].actor)
        try await hall.site.database.write { db in try db.conduct(.asked(.close), in: id, by: presider, at: Site.start)
        }
        let before = try await hall.site.database.read { db in try db.archive(of: RoundID(vote: id, number: 1)) }
        let closing = Site.start.advanced(byMilliseconds: Instant.hour)
        try await urn.close(as: teller, at: closing)
        let notes = try await declared(of: id)
        #expect(notes.filter { $0.kind == "election.ballot" }.map(\.detail) == trackers)
        #expect(trackers.count == 14)
        #expect(notes.allSatisfy { $0.isDeclared && $0.by == nil })
        // Nothing tells when a ballot came: all are of the closing.
        #expect(notes.filter { $0.kind != "election.opened" }.allSatisfy { $0.at == closing })
        let archive = try await hall.site.database.read { db in try db.archive(of: RoundID(vote: id, number: 1)) }
        let closed = try #require(notes.last { $0.kind == "election.closed" }?.detail.flatMap { ArchiveDigest($0) })
        #expect(archive.count > before.count && closed.isBeginning(of: archive) && !closed.isBeginning(of: before))
        #expect(try await changed() == [])
    }

    @Test func `with the result the log tells the digest of the whole archive`() async throws {
        let id = try await hall.rehearsal.play(in: hall.site.database, at: Site.start) { _ in [1] }
        let counted = try #require(try await declared(of: id).last)
        let archive = try await hall.site.database.read { db in try db.archive(of: RoundID(vote: id, number: 1)) }
        #expect(counted.kind == "election.counted" && counted.detail == ArchiveDigest(of: archive).description)
    }

    @Test func `an act that was changed, taken out or put in is found, and so is an archive`() async throws {
        let id = try await hall.rehearsal.play(in: hall.site.database, at: Site.start) { _ in [1] }
        #expect(try await changed() == [])
        let about = Subject.vote(id).description
        let election = try await hall.site.database.read { db in
            Subject.election(try #require(try db.elections(of: id).first).identifier).description
        }
        let third = try await hall.site.database.read { db in
            Subject.election(try db.elections(of: id)[2].identifier).description
        }
        let attacks: [(SQL, LogTrouble)] = [
            (
                "UPDATE vote_act SET content = replace(content, '15', '16') WHERE number = 2",
                .actChanged(about: about, number: 2)
            ),
            ("UPDATE vote_act SET at = at + 1 WHERE number = 4", .actChanged(about: about, number: 4)),
            ("UPDATE vote_act SET person = 77 WHERE number = 5", .actChanged(about: about, number: 5)),
            ("DELETE FROM vote_act WHERE number = 3", .actChanged(about: about, number: 3)),
            (
                "INSERT INTO vote_act (vote, number, at, content) VALUES (\(id), 99, 0, '{}')",
                .actChanged(about: about, number: 99)
            ),
            ("UPDATE vote SET title = '另一次票决'", .actChanged(about: about, number: 0)),
            (
                "UPDATE vote_act SET content = content || char(0) || 'x' WHERE number = 6",
                .actChanged(about: about, number: 6)
            ),
            (
                "INSERT INTO archive_part (vote, election, number, bytes) VALUES (\(id), 3, 1, x'0011')",
                .archiveChanged(about: third)
            ),
            (
                "INSERT INTO archive_part (vote, election, number, bytes) VALUES (\(id), 1, 9999, x'00')",
                .archiveChanged(about: election)
            ),
            ("DELETE FROM archive_part WHERE number = 2", .archiveChanged(about: election)),
            ("UPDATE election SET identifier = 'another' WHERE number = 1", .archiveChanged(about: election)),
        ]
        for (sql, trouble) in attacks {
            let rows = try await hall.site.database.write { db in try db.execute(sql) }
            #expect(rows == 1, "\(sql.text)")
            let found = try await changed()
            #expect(found.contains(trouble), "\(sql.text): \(found)")
        }
        try await hall.site.database.write { db in
            for sql: SQL in [
                "DELETE FROM archive_part", "DELETE FROM election", "DELETE FROM vote_act", "DELETE FROM draw_seed",
                "DELETE FROM teller_message", "DELETE FROM vote",
            ] {
                try db.execute(sql)
            }
        }
        #expect(try await changed().contains(.actChanged(about: about, number: 0)), "the whole vote is gone")
    }

    @Test func `an archive that was moved to another round is found`() async throws {
        _ = try await hall.rehearsal.play(in: hall.site.database, at: Site.start) { _ in [1] }
        try await hall.site.database.write { db in
            try db.execute("PRAGMA defer_foreign_keys = ON")
            for sql: SQL in [
                "UPDATE election SET number = 99 WHERE number = 1", "UPDATE election SET number = 1 WHERE number = 2",
                "UPDATE election SET number = 2 WHERE number = 99",
                "UPDATE archive_part SET election = 2 WHERE election = 1",
            ] {
                try db.execute(sql)
            }
        }
        #expect(try await !changed().isEmpty)
    }

    @Test func `a vote from before the log is not accused, and no later act is taken for one of its`() async throws {
        let id = try await hall.rehearsal.play(in: hall.site.database, at: Site.start) { _ in [1] }
        let about = Subject.vote(id).description
        // As an earlier version left it: notes without digests, and nothing declared.
        try await hall.site.database.write { db in
            try db.execute("UPDATE note SET digest = NULL WHERE about = \(about)")
            try db.execute("DELETE FROM note WHERE declared = 1")
        }
        #expect(try await changed() == [])
        let later = try await hall.rehearsal.play(in: hall.site.database, at: Site.start.advanced(byMilliseconds: 1)) {
            _ in [1]
        }
        let key = try #require(SigningKey(name: "hall", seed: [UInt8](repeating: 1, count: 32)))
        try await hall.site.database.write { db in
            _ = try db.sequence(signedBy: key, origin: "hall", limit: .max, at: Site.start) {
                [UInt8](repeating: 2, count: 32)
            }
        }
        #expect(try await changed() == [])
        let after = Subject.vote(later).description
        try await hall.site.database.write { db in
            try db.execute("UPDATE note SET digest = NULL WHERE about = \(after) AND number = 3")
        }
        #expect(try await changed() == [.actChanged(about: after, number: 2)])
    }
}
