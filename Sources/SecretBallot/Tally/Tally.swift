/// The sum of ballots, still encrypted: for each choice the product of its ciphertexts (section 2.7).
struct Tally<G: Group>: Equatable, Sendable {
    /// Question by question, choice by choice.
    private(set) var sums: [[Ciphertext<G>]]
    private(set) var ballots = 0

    init(of questions: [Question]) { sums = questions.map { Array(repeating: .empty, count: $0.choices) } }

    mutating func add(_ ballot: ProvedBallot<G>) {
        multiply(by: ballot.choices)
        ballots += 1
    }

    private mutating func multiply(by choices: [[Ciphertext<G>]]) {
        for question in sums.indices {
            for choice in sums[question].indices {
                sums[question][choice] = sums[question][choice] * choices[question][choice]
            }
        }
    }

    var bytes: [UInt8] { JSON.array(sums.map { .array($0.map { $0.json }) }).bytes }

    /// What the archive says of it.
    var announcement: [UInt8] {
        JSON.object([
            .init("num_tallied", .number(ballots)), .init("total_weight", .number(ballots)),
            .init("encrypted_tally", .string(Hexadecimal.text(SHA256.digest(bytes)))),
        ]).bytes
    }
}
