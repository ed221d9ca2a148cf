/// A ballot as the protocol writes it (section 2.5), taken apart; nothing of it is checked yet.
struct Ballot<G: Group>: Sendable {
    struct Answer: Sendable {
        /// As written, `alpha,beta` each; read, in the same order.
        let texts: [[UInt8]]
        let choices: [Ciphertext<G>]
        /// Two for each choice: that it is 0, that it is 1.
        let choiceProofs: [[Proof]]
        let totalProofs: [Proof]
        let blankProofs: [Proof]
    }

    let election: [UInt8]
    let fingerprint: [UInt8]
    let credential: [UInt8]
    let answers: [Answer]
    let signatureHash: [UInt8]
    let signature: Proof
}

extension Ballot.Answer {
    var json: JSON {
        var fields: [JSON.Field] = [
            .init("choices", .array(choices.map(\.json))),
            .init("individual_proofs", .array(choiceProofs.map { .array($0.map(\.json)) })),
            .init("overall_proof", .array(totalProofs.map(\.json))),
        ]
        if !blankProofs.isEmpty { fields.append(.init("blank_proof", .array(blankProofs.map(\.json)))) }
        return .object(fields)
    }
}

extension Ballot {
    /// What the signature signs: everything but itself.
    static func unsigned(election: [UInt8], fingerprint: [UInt8], credential: [UInt8], answers: [Answer]) -> [JSON
        .Field]
    {
        [
            .init("election_uuid", .string(election)), .init("election_hash", .string(fingerprint)),
            .init("credential", .string(credential)), .init("answers", .array(answers.map(\.json))),
        ]
    }

    static func signed(_ fields: [JSON.Field], hash: [UInt8], signature: Proof) -> [UInt8] {
        JSON.object(
            fields + [.init("signature", .object([.init("hash", .string(hash)), .init("proof", signature.json)]))]
        ).bytes
    }
}
