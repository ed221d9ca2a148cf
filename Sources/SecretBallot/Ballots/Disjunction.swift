/// «One of these is true», without saying which (Cramer, Damgård, Schoenmakers 1994): of several claims «this ciphertext holds M»,
/// the true one is proved and the others are made up, and nothing tells them apart.
struct Claim<G: Group> {
    /// r of the ciphertext.
    let randomness: Scalar
    /// What it holds, and what the claim says it holds.
    let held: Scalar
    let said: Scalar
    /// All ones for the claim that is proved; for exactly one of the claims of a disjunction.
    let isProved: Limb
}

extension Claim {
    /// Proves that one of the claims is true. The steps are the same whichever it is: a claim that is proved is made up like the
    /// others, with the challenge 0, and gets what is left of the real challenge afterwards.
    static func prove(
        _ claims: [Claim], bound prefix: [UInt8], with bases: Bases<G>, _ randomness: Randomness
    ) -> [Proof] {
        let field = G.scalars
        var proofs: [Proof] = []
        var commitments: [G.Element] = []
        for claim in claims {
            var proof = Proof(challenge: field.random(randomness), response: field.random(randomness))
            proof.challenge.take(.zero, mask: claim.isProved)
            let exponent = field.add(proof.response, field.multiply(claim.randomness, proof.challenge))
            let offset = field.multiply(proof.challenge, field.subtract(claim.held, claim.said))
            commitments.append(bases.generator.secretPower(exponent))
            commitments.append(
                G.multiply(bases.key.secretPower(exponent), bases.generator.secretPower(offset)))
            proofs.append(proof)
        }
        let others = proofs.reduce(Scalar.zero) { field.add($0, $1.challenge) }
        let rest = field.subtract(challenge(prefix, commitments, in: G.self), others)
        for (index, claim) in claims.enumerated() {
            var proved = Proof(
                challenge: rest,
                response: field.subtract(proofs[index].response, field.multiply(rest, claim.randomness)))
            proved.challenge.take(proofs[index].challenge, mask: ~claim.isProved)
            proved.response.take(proofs[index].response, mask: ~claim.isProved)
            proofs[index] = proved
        }
        return proofs
    }
}

/// The two elements that all of an election's ballots are powers of.
struct Bases<G: Group>: Sendable {
    let generator: PowerTable<G>
    let key: PowerTable<G>

    init(key: G.Element, width: Int) {
        generator = PowerTable(G.generator, width: width)
        self.key = PowerTable(key, width: width)
    }
}
