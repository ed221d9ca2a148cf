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
}
