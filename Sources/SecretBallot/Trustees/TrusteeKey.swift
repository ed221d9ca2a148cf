/// What a trustee opens the tally with: the seed of a threshold key together with the public messages of its making, or the whole
/// key of a trustee who must take part.
package enum TrusteeKey: Sendable {
    case threshold(TrusteeSeed, KeyMessages)
    /// A decimal number, as belenios-tool keeps it in a .privkey file.
    case single([UInt8])
}

/// The public messages by which a threshold key was made: the certificates and the contributions, in the trustees' order.
package struct KeyMessages: Equatable, Sendable {
    package var certificates: [JSON]
    package var contributions: [JSON]

    package init(certificates: [JSON], contributions: [JSON]) {
        self.certificates = certificates
        self.contributions = contributions
    }
}

extension TrusteeKey {
    func secret<G: Group>(in group: G.Type) throws(Fault) -> Scalar {
        switch self {
        case .threshold(let seed, let messages):
            return try KeyCeremony<G>(certificates: messages.certificates)
                .secret(of: seed, from: messages.contributions)
        case .single(let text):
            guard let secret = G.scalars.read(text[...]) else { throw .notOneOfTheTrustees }
            return secret
        }
    }
}

extension BallotBox {
    func share(
        with key: TrusteeKey, _ randomness: Randomness
    ) throws(Fault) -> (owner: Int, share: [UInt8], fullProof: [UInt8]) {
        guard phase == .tallied else { throw .eventOutOfTurn }
        let secret = try key.secret(in: G.self)
        let base = PowerTable<G>(G.generator, width: 4)
        let own = G.text(of: base.secretPower(secret))
        guard let index = trustees.keys.firstIndex(where: { $0.text == own }) else { throw .notOneOfTheTrustees }
        let fingerprint = definition.fingerprint
        let share = Share<G>(of: tally, with: secret, election: fingerprint, base: base, randomness)
        let full = FullProof<G>(
            of: share, tally: tally, with: secret, owner: index + 1, election: fingerprint, base: base, randomness)
        return (index + 1, share.bytes, full.bytes)
    }

    var owners: [Int] { shares.keys.sorted() }

    var trusteeNames: [[UInt8]] { trustees.keys.map { $0.name ?? [] } }
}
