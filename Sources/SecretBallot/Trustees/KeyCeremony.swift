/// A threshold key made by several trustees, each on a device of their own, who exchange only what anyone may see. Each round takes
/// all messages of the round before, and checks them.
struct KeyCeremony<G: Group>: Sendable {
    private let certificates: Certificates<G>
    private let base = PowerTable<G>(G.generator, width: 4)

    /// After the first round.
    init(certificates: [JSON]) throws(Fault) { self.certificates = try Certificates(certificates) }

    /// Round 1.
    static func certificate(
        of seed: TrusteeSeed, index: Int, size: Int, threshold: Int, _ randomness: Randomness
    ) throws(Fault) -> JSON {
        guard (1...max(size, 1)).contains(threshold), (1...max(size, 1)).contains(index) else {
            throw .thresholdImpossible
        }
        let context = Certificate<G>.Context(size: size, threshold: threshold, index: index)
        return Certificate(context, of: seed, base: PowerTable(G.generator, width: 4), randomness).signed.json
    }

    /// Round 2.
    func contribution(of seed: TrusteeSeed, _ randomness: Randomness) throws(Fault) -> JSON {
        Contribution(by: try place(of: seed), of: seed, for: certificates, base: base, randomness).json
    }

    /// Round 3: the trustee's part of the key, public half.
    func verificationKey(
        of seed: TrusteeSeed, name: [UInt8]?, from contributions: [JSON], _ randomness: Randomness
    ) throws(Fault) -> JSON {
        VerificationKey(
            of: try secret(of: seed, from: contributions), name: name,
            signedWith: seed.signingKey(in: G.scalars), base: base, randomness
        ).json
    }

    /// The trustee's part of the key, secret half: the sum of what all handed to it.
    func secret(of seed: TrusteeSeed, from contributions: [JSON]) throws(Fault) -> Scalar {
        let receiver = certificates.members[try place(of: seed) - 1]
        var secret = Scalar.zero
        for (index, contribution) in try read(contributions).enumerated() {
            guard let share = contribution.share(for: receiver, from: index + 1, of: seed) else {
                throw .shareWrong(from: index + 1)
            }
            secret = G.scalars.add(secret, share)
        }
        return secret
    }

    /// The end: what stands in trustees.json.
    func trustee(contributions: [JSON], keys: [JSON]) throws(Fault) -> JSON {
        let contributions = try read(contributions)
        return .array([
            .text("Pedersen"),
            .object([
                .init("threshold", .number(certificates.threshold)), .init("certs", certificates.json),
                .init("coefexps", .array(contributions.map { $0.commitments.json })),
                .init("signatures", .array(contributions.map { $0.signature.json })),
                .init("verification_keys", .array(keys)),
            ]),
        ])
    }

    private func read(_ contributions: [JSON]) throws(Fault) -> [Contribution<G>] {
        guard contributions.count == certificates.members.count else {
            throw .commitmentsRefused(contributions.count + 1)
        }
        var read: [Contribution<G>] = []
        for (index, json) in contributions.enumerated() {
            guard let contribution = Contribution(json, by: index + 1, for: certificates) else {
                throw .commitmentsRefused(index + 1)
            }
            read.append(contribution)
        }
        return read
    }

    private func place(of seed: TrusteeSeed) throws(Fault) -> Int {
        let key = base.secretPower(seed.signingKey(in: G.scalars))
        guard let member = certificates.members.first(where: { $0.verification == key }) else {
            throw .notOneOfTheTrustees
        }
        return member.context.index
    }
}
