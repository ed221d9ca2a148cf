import Testing

@testable import SecretBallot

struct MadeElectionTests {
    @Test(arguments: [GroupName.belenios2048, .ed25519], [false, true])
    func `an election of ours is counted, and belenios-tool agrees`(group: GroupName, blank: Bool) async throws {
        let question = try MadeElection.question(answers: 5, most: 3, blank: blank)
        var made = try MadeElection(in: group, questions: [question], voters: 7)
        var expected = [Int](repeating: 0, count: question.choices)
        for voter in 0..<7 {
            let marks = MadeElection.marks(question, voter: voter)
            #expect(question.allows(marks))
            for (index, mark) in marks.enumerated() where mark { expected[index] += 1 }
            try made.cast(made.ballot(of: voter, marking: [marks]))
        }
        try made.close()
        try made.open(with: [2, 0])
        #expect(made.election.counts == [expected])
        let again = try await Election(verifying: made.archive)
        #expect(again.counts == [expected])
        if group == .belenios2048 {
            #expect(try BeleniosTool.accepts(made.archive, named: made.election.definition.identifier))
        }
    }

    @Test func `an archive of our own that is taken up goes on as the one that was verified`() async throws {
        let question = try MadeElection.question(answers: 4, most: 2)
        var made = try MadeElection(in: .ed25519, questions: [question], voters: 4)
        for voter in [0, 1, 0] {
            try made.cast(made.ballot(of: voter, marking: [MadeElection.marks(question, voter: voter)]))
        }
        var (resumed, verified) = (
            try await Election(resuming: made.archive), try await Election(verifying: made.archive)
        )
        let last = try made.ballot(of: 2, marking: [MadeElection.marks(question, voter: 2)])
        for election in [resumed, verified] { #expect(election.trackers == made.election.trackers) }
        #expect(try resumed.cast(resumed.check(last)) == verified.cast(verified.check(last)))
        #expect(try resumed.end() + resumed.publishTally() == verified.end() + verified.publishTally())
    }

    @Test func `an archive of our own with a ballot that nobody signed is not taken up`() async throws {
        let question = try MadeElection.question(answers: 4, most: 2)
        var made = try MadeElection(in: .ed25519, questions: [question], voters: 4)
        try made.cast(made.ballot(of: 0, marking: [MadeElection.marks(question, voter: 0)]))
        let signature = try #require(made.archive.firstRange(of: Array("\"signature\":{\"hash\":\"".utf8)))
        let place = signature.upperBound + 3
        made.archive[place] = made.archive[place] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
        let broken = made.archive
        await #expect(throws: ArchiveFault.self) { try await Election(resuming: broken) }
    }
}
