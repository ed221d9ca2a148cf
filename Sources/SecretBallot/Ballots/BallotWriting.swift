/// A ciphertext as it is written.
struct WrittenCiphertext {
    let alpha: [UInt8]
    let beta: [UInt8]

    /// As it stands in what is hashed.
    var text: [UInt8] { alpha + [UInt8(ascii: ",")] + beta }

    var json: JSON { .object([.init("alpha", .string(alpha)), .init("beta", .string(beta))]) }
}

/// The answer to one question as a ballot has it (section 2.5).
struct WrittenAnswer {
    let choices: [WrittenCiphertext]
    let choiceProofs: [[Proof]]
    let totalProofs: [Proof]
    let blankProofs: [Proof]

    var json: JSON {
        var fields: [JSON.Field] = [
            .init("choices", .array(choices.map { $0.json })),
            .init("individual_proofs", .array(choiceProofs.map(Self.json))),
            .init("overall_proof", Self.json(totalProofs)),
        ]
        if !blankProofs.isEmpty { fields.append(.init("blank_proof", Self.json(blankProofs))) }
        return .object(fields)
    }

    private static func json(_ proofs: [Proof]) -> JSON { .array(proofs.map { $0.json }) }
}

/// What the signature of a ballot signs: everything but itself.
struct UnsignedBallot {
    let election: [UInt8]
    let fingerprint: [UInt8]
    let credential: [UInt8]
    let answers: [WrittenAnswer]

    var fields: [JSON.Field] {
        [
            .init("election_uuid", .string(election)), .init("election_hash", .string(fingerprint)),
            .init("credential", .string(credential)), .init("answers", .array(answers.map { $0.json })),
        ]
    }
}
