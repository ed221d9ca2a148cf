import Frame
import Ground
import Journal
import SecretBallot
import Site
import Store
import Testing

@testable import Votes

/// A box on a real database: what it takes, what it refuses, and that it never says what the disk does not.
@Suite struct UrnTests {
    let hall: RehearsedHall
    init() async throws { hall = try await RehearsedHall() }

    private var site: Site { hall.site }
    private var rehearsal: Rehearsal { hall.rehearsal }
    private func ballot(_ marks: [Bool], _ slip: Credential, for urn: Urn) async throws -> CheckedBallot {
        try await hall.ballot(marks, slip, for: urn)
    }

    /// The kind and words of what is thrown.
    private func refusal(_ work: () async throws -> Void) async -> Words? {
        do { try await work() } catch let refusal as Refusal { return refusal.words } catch {
            return Words(same: "\(error)")
        }
        return nil
    }

    @Test func `every act of a vote has one note beside it, by the same person, and no gap`() async throws {
        let id = try await rehearsal.play(in: site.database, at: Site.start) { _ in [1] }
        try await site.database.read { db in
            let acts = try db.rows("SELECT number, person FROM vote_act WHERE vote = \(id) ORDER BY number") {
                (try $0.int(0), try $0.optional(1, $0.id) as PersonID?)
            }
            let notes = try db.rows(
                "SELECT number, person FROM note WHERE about = \(Subject.vote(id).description) ORDER BY number"
            ) { (try $0.int(0), try $0.optional(1, $0.id) as PersonID?) }
            #expect(acts.map(\.0) == Array(1...acts.count))
            // The first note is that the vote was begun.
            #expect(notes.map(\.0) == Array(1...acts.count + 1))
            #expect(notes.dropFirst().map(\.1) == acts.map(\.1))
        }
    }

    @Test func `a whole vote comes out as it was marked`() async throws {
        let id = try await rehearsal.play(in: site.database, at: Site.start) { voter in voter < 10 ? [1, 2] : [3] }
        let vote = try await site.database.read { db in try db.vote(id) }
        #expect(vote.standing.round?.counts == [[10, 10, 2]])
        #expect(vote.standing.chosen == [1, 2])
        #expect(vote.standing.proclamation != nil)
    }

    @Test func `one slip votes ten times and no more`() async throws {
        let (_, _, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        for _ in 0..<10 { try await urn.cast(try await ballot([true, false, false], slips[0], for: urn)) }
        let eleventh = try await ballot([false, true, false], slips[0], for: urn)
        #expect(await refusal { try await urn.cast(eleventh) } == .votesEnough)
        try await urn.cast(try await ballot([false, true, false], slips[1], for: urn))
        #expect(try await urn.now.voters == 2)
    }

    @Test func `nothing is cast while the vote is suspended, or into a round that is over`() async throws {
        let (id, _, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        let ballot = try await ballot([true, false, false], slips[0], for: urn)
        let (presider, teller) = (rehearsal.presider, rehearsal.tellers[0].actor)
        try await site.database.write { db in
            try db.conduct(.suspended(reason: "停电"), in: id, by: presider, at: Site.start)
        }
        #expect(await refusal { try await urn.cast(ballot) } == .notOpen)
        try await site.database.write { db in
            try db.conduct(.asked(.paper), in: id, by: presider, at: Site.start)
            try db.conduct(.movedToPaper(reason: "停电", issued: 12), in: id, by: teller, at: Site.start)
        }
        #expect(await refusal { try await urn.cast(ballot) } == .notOpen)
        #expect(try await urn.now.voters == 0)
    }

    @Test func `an opened ballot is not cast, and a cast one not opened`() async throws {
        let (_, _, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        let (one, other) = (
            try await ballot([true, false, false], slips[0], for: urn),
            try await ballot([true, false, false], slips[0], for: urn)
        )
        try await urn.keepOpened(one)
        #expect(await refusal { try await urn.cast(one) } == .openedIsNotCast)
        try await urn.cast(other)
        #expect(await refusal { try await urn.keepOpened(other) } == .castIsNotOpened)
    }

    @Test func `what another server takes up from the disk is what this one knew`() async throws {
        let (id, _, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        for slip in slips { try await urn.cast(try await ballot([true, true, false], slip, for: urn)) }
        let again = Urn(RoundID(vote: id, number: 1), in: site.database, Turnout())
        let (one, other) = (try await urn.now, try await again.now)
        #expect(one.trackers == other.trackers)
        #expect(other.voters == 12)
    }

    @Test func `many at once are each in, once`() async throws {
        let (_, _, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        var ballots: [CheckedBallot] = []
        for slip in slips { ballots.append(try await ballot([false, true, true], slip, for: urn)) }
        await withTaskGroup(of: Void.self) { group in
            for ballot in ballots + ballots { group.addTask { try? await urn.cast(ballot) } }
        }
        let trackers = try await urn.now.trackers
        #expect(Set(trackers) == Set(ballots.map(\.tracker)))
        #expect(trackers.count == 12)
    }

    @Test func `after the opening no number leads to a slip's public half`() async throws {
        let (id, _, slips, _) = try await rehearsal.begin(in: site.database, at: Site.start)
        let election = try #require(try await site.database.read { db in try db.elections(of: id) }.first)
        let made = GroupName.belenios2048.publicHalves(of: slips, election: Array(election.identifier.utf8)).map(\.text)
        #expect(election.halves == made.sorted())
    }

    @Test func `a false share is refused, its teller named, and the others open the count`() async throws {
        let (id, seeds, slips, urn) = try await rehearsal.begin(in: site.database, at: Site.start)
        for slip in slips { try await urn.cast(try await ballot([true, false, false], slip, for: urn)) }
        let (presider, tellers) = (rehearsal.presider, rehearsal.tellers.map(\.actor))
        try await site.database.write { db in try db.conduct(.asked(.close), in: id, by: presider, at: Site.start) }
        try await urn.close(as: tellers[0], at: Site.start)
        let messages = try #require(try await site.database.read { db in try db.keyMessages(of: db.vote(id)) })
        func share(_ teller: Int) async throws -> [UInt8] {
            let made = try await urn.now.share(with: .threshold(seeds[teller - 1], messages), Random.bytes)
            guard let share = JSON(made.share), let proof = JSON(made.fullProof) else { return [] }
            return JSON.object([.init("share", share), .init("proof", proof)]).bytes
        }
        let (first, third) = (try await share(1), try await share(3))
        #expect(
            await refusal { try await urn.take(share: first, of: 3, openers: 2, as: tellers[2], at: Site.start) } != nil
        )
        try await urn.take(share: first, of: 1, openers: 2, as: tellers[0], at: Site.start)
        try await urn.take(share: third, of: 3, openers: 2, as: tellers[2], at: Site.start)
        let round = try await site.database.read { db in try db.vote(id) }.standing.round
        #expect(round?.refusedShares.map(\.teller) == [3])
        #expect(round?.counts == [[12, 0, 0]])
    }
}
