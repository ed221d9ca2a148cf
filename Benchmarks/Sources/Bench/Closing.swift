import SecretBallot

/// From the last trustee's share to the result, when every ballot was checked as it came.
enum Closing {
    static func line(voters: Int) async throws -> String {
        let question = try MadeElection.question(answers: 20, most: 10)
        var made = try MadeElection(questions: [question], voters: voters)
        let (voting, credentials, election) = (made.voting, made.credentials, made.election)
        let checked = try await withThrowingTaskGroup(of: CheckedBallot.self) { group in
            for voter in 0..<voters {
                group.addTask {
                    var random = Seeded("voter \(voter)")
                    let marks = MadeElection.marks(question, voter: voter)
                    let ballot = try voting.ballot(marking: [marks], with: credentials[voter]) { random.bytes($0) }
                    return try election.check(ballot.ballot)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for ballot in checked { made.archive += try made.election.cast(ballot) }
        let clock = ContinuousClock()
        let closing = try clock.measure { try made.close() }
        var random = Seeded("shares")
        let shares = try made.keys.prefix(2).map { try made.election.share(with: $0) { random.bytes($0) } }
        made.archive += try made.election.add(shares[0].share, fullProof: shares[0].fullProof, of: shares[0].owner)
        let opening = try clock.measure {
            made.archive += try made.election.add(shares[1].share, fullProof: shares[1].fullProof, of: shares[1].owner)
            made.archive += try made.election.count()
        }
        let verdict = opening <= .milliseconds(500) ? "met" : "MISSED"
        return """
            \(voters) ballots: from the last share to the result \((opening / .seconds(1)).short) s, goal 0.5 \(verdict); \
            ending the vote \((closing / .seconds(1)).short) s
            """
    }
}
