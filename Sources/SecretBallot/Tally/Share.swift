/// A trustee's part in opening the tally: alpha^x for each sum, with proofs that x is the trustee's (section 2.7).
struct Share<G: Group>: Sendable {
    let factors: [[G.Element]]
    let proofs: [[Proof]]

    /// Opens every sum with a secret that nobody learns from the time it takes.
    init(
        of tally: Tally<G>, with secret: Scalar, election fingerprint: [UInt8], base: PowerTable<G>,
        _ randomness: Randomness
    ) {
        let prefix = Self.prefix(fingerprint, G.text(of: base.secretPower(secret)))
        let field = G.scalars
        var (factors, proofs): ([[G.Element]], [[Proof]]) = ([], [])
        for question in tally.sums {
            factors.append(question.map { G.secretPower(of: $0.alpha, to: secret) })
            proofs.append(
                question.map { sum in
                    let nonce = field.random(randomness)
                    let commitments = [base.secretPower(nonce), G.secretPower(of: sum.alpha, to: nonce)]
                    let challenge = challenge(prefix, commitments, in: G.self)
                    return Proof(
                        challenge: challenge, response: field.subtract(nonce, field.multiply(challenge, secret)))
                })
        }
        self.factors = factors
        self.proofs = proofs
    }

    /// Nil unless it is written canonically, as `bytes` writes it.
    init?(_ bytes: [UInt8]) {
        guard let json = JSON(bytes),
            let object = FieldReader(json, knowing: ["decryption_factors", "decryption_proofs"]),
            let factors = object.array("decryption_factors"), let proofs = object.array("decryption_proofs")
        else { return nil }
        var (elements, read): ([[G.Element]], [[Proof]]) = ([], [])
        for row in factors {
            guard case .array(let items) = row else { return nil }
            var parsed: [G.Element] = []
            for item in items {
                guard case .string(let text) = item, let element = G.read(text[...]) else { return nil }
                parsed.append(element)
            }
            elements.append(parsed)
        }
        for row in proofs {
            guard case .array(let items) = row else { return nil }
            var parsed: [Proof] = []
            for item in items {
                guard let proof = Proof(item, in: G.scalars) else { return nil }
                parsed.append(proof)
            }
            read.append(parsed)
        }
        self.factors = elements
        self.proofs = read
        guard self.bytes == bytes else { return nil }
    }

    /// Whether it opens this tally with this key; a factor that is not of the group opens nothing.
    func opens(
        _ tally: Tally<G>, with key: VerificationKey<G>, election fingerprint: [UInt8], base: PowerTable<G>
    ) -> Bool {
        guard factors.map({ $0.count }) == tally.sums.map({ $0.count }),
            proofs.map({ $0.count }) == factors.map({ $0.count })
        else {
            return false
        }
        let prefix = Self.prefix(fingerprint, key.text)
        for (question, sums) in tally.sums.enumerated() {
            for (choice, sum) in sums.enumerated() {
                let (proof, factor) = (proofs[question][choice], factors[question][choice])
                let powers = G.powers(of: factor, to: [G.scalars.order, proof.challenge])
                guard powers[0] == G.identity else { return false }
                let first = G.multiply(
                    base.power(proof.response), G.power(of: key.element, to: proof.challenge))
                let second = G.multiply(G.power(of: sum.alpha, to: proof.response), powers[1])
                guard challenge(prefix, [first, second], in: G.self) == proof.challenge else { return false }
            }
        }
        return true
    }

    var bytes: [UInt8] {
        JSON.object([
            .init("decryption_factors", .array(factors.map { .array($0.map { .string(G.text(of: $0)) }) })),
            .init("decryption_proofs", .array(proofs.map { .array($0.map { $0.json }) })),
        ]).bytes
    }

    /// What the archive says of it.
    static func announcement(owner: Int, of bytes: [UInt8]) -> [UInt8] {
        JSON.object([
            .init("owner", .number(owner)), .init("payload", .string(Hexadecimal.text(SHA256.digest(bytes)))),
        ]).bytes
    }

    private static func prefix(_ fingerprint: [UInt8], _ key: [UInt8]) -> [UInt8] {
        let bar = [UInt8(ascii: "|")]
        return ("decrypt|" as StaticString).bytes + fingerprint + bar + key + bar
    }
}
