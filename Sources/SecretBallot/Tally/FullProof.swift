/// A second proof beside each factor of a share. The protocol's own hashes neither alpha nor the factor, so a trustee can publish a
/// false factor with a proof that verifies, and spoil the result without being named. This one hashes everything: the
/// election, the owner, the place, the key, alpha, the factor and both commitments. It is handed in with the share and never enters
/// the archive, where other software would not know it.
struct FullProof<G: Group>: Sendable {
    private let proofs: [[Proof]]

    init(
        of share: Share<G>, tally: Tally<G>, with secret: Scalar, owner: Int, election fingerprint: [UInt8],
        base: PowerTable<G>, _ randomness: Randomness
    ) {
        let field = G.scalars
        let key = G.text(of: base.secretPower(secret))
        proofs = tally.sums.indices.map { question in
            tally.sums[question].indices.map { choice in
                let alpha = tally.sums[question][choice].alpha
                let nonce = field.random(randomness)
                let place = Self.prefix(fingerprint, owner, question, choice, key)
                let statement = [
                    alpha, share.factors[question][choice], base.secretPower(nonce),
                    G.secretPower(of: alpha, to: nonce),
                ]
                let challenge = challenge(place, statement, in: G.self)
                return Proof(challenge: challenge, response: field.subtract(nonce, field.multiply(challenge, secret)))
            }
        }
    }

    /// Nil unless it is written as `bytes` writes it.
    init?(_ bytes: [UInt8]) {
        guard case .array(let rows)? = JSON(bytes) else { return nil }
        var proofs: [[Proof]] = []
        for row in rows {
            guard case .array(let items) = row else { return nil }
            var read: [Proof] = []
            for item in items {
                guard let proof = Proof(item, in: G.scalars) else { return nil }
                read.append(proof)
            }
            proofs.append(read)
        }
        self.proofs = proofs
        guard self.bytes == bytes else { return nil }
    }

    /// Whether every factor of the share is the right one.
    func holds(
        for share: Share<G>, tally: Tally<G>, key: VerificationKey<G>, owner: Int, election fingerprint: [UInt8]
    ) -> Bool {
        guard proofs.map({ $0.count }) == tally.sums.map({ $0.count }),
            share.factors.map({ $0.count }) == proofs.map({ $0.count })
        else {
            return false
        }
        for question in proofs.indices {
            for (choice, proof) in proofs[question].enumerated() {
                let (alpha, factor) = (tally.sums[question][choice].alpha, share.factors[question][choice])
                let first = G.multiply(
                    G.power(of: G.generator, to: proof.response), G.power(of: key.element, to: proof.challenge))
                let second = G.multiply(
                    G.power(of: alpha, to: proof.response), G.power(of: factor, to: proof.challenge))
                let place = Self.prefix(fingerprint, owner, question, choice, key.text)
                guard challenge(place, [alpha, factor, first, second], in: G.self) == proof.challenge else {
                    return false
                }
            }
        }
        return true
    }

    var bytes: [UInt8] { JSON.array(proofs.map { .array($0.map { $0.json }) }).bytes }

    private static func prefix(
        _ fingerprint: [UInt8], _ owner: Int, _ question: Int, _ choice: Int, _ key: [UInt8]
    ) -> [UInt8] {
        let place = [fingerprint, digits(of: owner), digits(of: question), digits(of: choice), key]
        return ("yishi-share|" as StaticString).bytes + Array(place.joined(separator: [UInt8(ascii: "|")]))
            + [UInt8(ascii: "|")]
    }
}
