import SecretBallot

/// Randomness that a test can have again.
struct Seeded {
    private var state: [UInt8]

    init(_ seed: String) { state = SHA256.digest(Array(seed.utf8)) }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            state = SHA256.digest(state)
            bytes += SHA256.digest(state + [1])
        }
        return Array(bytes.prefix(count))
    }
}

/// An election with all its secrets, made by ourselves.
struct MadeElection {
    var archive: [UInt8] = []
    var election: Election
    let credentials: [Credential]
    let voting: Voting
    let keys: [TrusteeKey]
    var random: Seeded

    init(
        in group: GroupName = .belenios2048, questions: [Question], voters: Int,
        threshold: (Int, of: Int)? = (2, of: 3),
        seed: String = "an election"
    ) throws {
        var random = Seeded(seed)
        let trustee: JSON
        if let threshold {
            let seeds = (0..<threshold.of).map { _ in TrusteeSeed { random.bytes($0) } }
            var messages = KeyMessages(certificates: [], contributions: [])
            for (index, seed) in seeds.enumerated() {
                messages.certificates.append(
                    try group.certificate(of: seed, index: index + 1, size: threshold.of, threshold: threshold.0) {
                        random.bytes($0)
                    })
            }
            for seed in seeds {
                messages.contributions.append(
                    try group.contribution(of: seed, to: messages.certificates) { random.bytes($0) })
            }
            let keys = try seeds.map { seed in
                try group.verificationKey(of: seed, name: Array("监票人".utf8), from: messages) { random.bytes($0) }
            }
            trustee = try group.thresholdTrustee(of: messages, keys: keys)
            self.keys = seeds.map { .threshold($0, messages) }
        } else {
            let made = group.singleTrustee(name: nil) { random.bytes($0) }
            trustee = made.trustee
            keys = [.single(made.secret)]
        }
        let trustees = JSON.array([trustee]).bytes
        let identifier = Definition.newIdentifier { random.bytes($0) }
        let definition = Definition.text(
            name: Array("民生实事项目票决".utf8), description: Array("最多选三项".utf8), group: group,
            key: try group.electionKey(of: trustees), questions: questions, identifier: identifier,
            administrator: Array("主席团".utf8), credentialAuthority: Array("总监票人".utf8))
        credentials = (0..<voters).map { _ in Credential { random.bytes($0) } }
        election = try Election(
            election: definition, trustees: trustees,
            credentials: group.credentialList(of: credentials, election: identifier), made: 1_795_000_000,
            archive: &archive)
        voting = try Voting(definition)
        self.random = random
    }

    mutating func ballot(of voter: Int, marking marks: [[Bool]]) throws -> [UInt8] {
        var random = random
        defer { self.random = random }
        return try voting.ballot(marking: marks, with: credentials[voter]) { random.bytes($0) }.ballot
    }

    mutating func cast(_ ballot: [UInt8]) throws { archive += try election.cast(election.check(ballot)) }

    mutating func close() throws {
        archive += try election.end()
        archive += try election.publishTally()
    }

    /// Opens the tally with the shares of these trustees, counted from 0.
    mutating func open(with trustees: [Int]) throws {
        for trustee in trustees {
            let made = try election.share(with: keys[trustee]) { random.bytes($0) }
            archive += try election.add(made.share, fullProof: made.fullProof, of: made.owner)
        }
        archive += try election.count()
    }

    static func question(answers: Int, least: Int = 0, most: Int, blank: Bool = false) throws -> Question {
        guard
            let question = Question(
                text: Array("最多选 \(most) 项".utf8), answers: (1...answers).map { Array("项目\($0)".utf8) }, least: least,
                most: most, offersBlank: blank)
        else { throw Fault.questionMalformed(1) }
        return question
    }

    /// So many marks, spread over the answers by the voter's number.
    static func marks(_ question: Question, voter: Int) -> [Bool] {
        let offset = question.offersBlank ? 1 : 0
        var marks = [Bool](repeating: false, count: question.choices)
        if question.offersBlank, voter % 4 == 3 {
            marks[0] = true
            return marks
        }
        let count = question.least + voter % (question.most - question.least + 1)
        for index in 0..<count { marks[offset + (voter * 7 + index * 3) % question.answers.count] = true }
        return marks
    }
}
