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
