@testable import SecretBallot

/// An election of two answers and three voters, with the bytes of everything in it: small enough to be spoilt in every place.
struct SmallElection {
    var made: MadeElection
    let ballots: [[UInt8]]
    /// Election, trustees, credentials.
    let setup: [[UInt8]]

    init(
        in group: GroupName, least: Int = 0, most: Int = 1, blank: Bool = false, voters: Int = 3,
        threshold: (Int, of: Int)? = nil, seed: String = "an election"
    ) throws {
        let question = try MadeElection.question(answers: 2, least: least, most: most, blank: blank)
        var made = try MadeElection(in: group, questions: [question], voters: voters, threshold: threshold, seed: seed)
        setup = try Container(made.archive).records.prefix(3).map(\.bytes)
        ballots = try (0..<voters).map { voter in
            try made.ballot(of: voter, marking: [MadeElection.marks(question, voter: voter)])
        }
        self.made = made
    }

    /// Voted, closed, opened by the first trustees, counted.
    func counted(by trustees: [Int] = [0]) throws -> MadeElection {
        var made = made
        for ballot in ballots { try made.cast(ballot) }
        try made.close()
        try made.open(with: trustees)
        return made
    }

    /// Sets the same election up from these parts.
    static func setUp(_ setup: [[UInt8]]) throws(Fault) -> Election {
        var archive: [UInt8] = []
        return try Election(
            election: setup[0], trustees: setup[1], credentials: setup[2], made: 1_795_000_000, archive: &archive)
    }

    var order: Whole {
        switch made.election.definition.group {
        case .belenios2048: Whole(Belenios2048.scalars.order.bytes)
        case .ed25519: Whole(Ed25519.scalars.order.bytes)
        }
    }
}
