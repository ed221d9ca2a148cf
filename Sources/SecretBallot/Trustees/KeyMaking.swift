// Making keys and credentials, in whichever group: messages go in and out as JSON, for files, pages and printed sheets to carry.

extension GroupName {
    /// Round 1 of a threshold key: a certificate, which the trustee hands to all others.
    package func certificate(
        of seed: TrusteeSeed, index: Int, size: Int, threshold: Int, _ randomness: Randomness
    ) throws(Fault) -> JSON {
        switch self {
        case .belenios2048:
            try KeyCeremony<Belenios2048>.certificate(
                of: seed, index: index, size: size, threshold: threshold, randomness)
        case .ed25519:
            try KeyCeremony<Ed25519>.certificate(of: seed, index: index, size: size, threshold: threshold, randomness)
        }
    }

    /// Round 2: commitments, and a value for each of the others, encrypted to them.
    package func contribution(
        of seed: TrusteeSeed, to certificates: [JSON], _ randomness: Randomness
    ) throws(Fault) -> JSON {
        switch self {
        case .belenios2048:
            try KeyCeremony<Belenios2048>(certificates: certificates).contribution(of: seed, randomness)
        case .ed25519: try KeyCeremony<Ed25519>(certificates: certificates).contribution(of: seed, randomness)
        }
    }

    /// Round 3: the public half of the trustee's part, made once every value received has been checked.
    package func verificationKey(
        of seed: TrusteeSeed, name: [UInt8]?, from messages: KeyMessages, _ randomness: Randomness
    ) throws(Fault) -> JSON {
        switch self {
        case .belenios2048:
            try KeyCeremony<Belenios2048>(certificates: messages.certificates)
                .verificationKey(of: seed, name: name, from: messages.contributions, randomness)
        case .ed25519:
            try KeyCeremony<Ed25519>(certificates: messages.certificates)
                .verificationKey(of: seed, name: name, from: messages.contributions, randomness)
        }
    }

    /// The end: the threshold trustee as trustees.json lists it.
    package func thresholdTrustee(of messages: KeyMessages, keys: [JSON]) throws(Fault) -> JSON {
        switch self {
        case .belenios2048:
            try KeyCeremony<Belenios2048>(certificates: messages.certificates)
                .trustee(contributions: messages.contributions, keys: keys)
        case .ed25519:
            try KeyCeremony<Ed25519>(certificates: messages.certificates)
                .trustee(contributions: messages.contributions, keys: keys)
        }
    }

    /// A trustee without whom nothing is opened: the secret, to be kept, and the item of trustees.json.
    package func singleTrustee(name: [UInt8]?, _ randomness: Randomness) -> (secret: [UInt8], trustee: JSON) {
        switch self {
        case .belenios2048: single(Belenios2048.self, name, randomness)
        case .ed25519: single(Ed25519.self, name, randomness)
        }
    }

    private func single<G: Group>(
        _ group: G.Type, _ name: [UInt8]?, _ randomness: Randomness
    ) -> (secret: [UInt8], trustee: JSON) {
        let secret = G.scalars.random(randomness)
        let base = PowerTable<G>(G.generator, width: 4)
        let key = VerificationKey<G>(of: secret, name: name, signedWith: nil, base: base, randomness)
        return (secret.decimal, .array([.text("Single"), key.json]))
    }

    /// Checks trustees.json, and says the key that ballots are to be encrypted to.
    package func electionKey(of trustees: [UInt8]) throws(Fault) -> [UInt8] {
        switch self {
        case .belenios2048: Belenios2048.text(of: try Trustees<Belenios2048>(trustees).key)
        case .ed25519: Ed25519.text(of: try Trustees<Ed25519>(trustees).key)
        }
    }

    /// The credentials' public halves, as the archive lists them.
    package func credentialList(of credentials: [Credential], election identifier: [UInt8]) -> [UInt8] {
        Self.credentialList(of: publicHalves(of: credentials, election: identifier))
    }

    /// The public half of each, in the order in which they are given: who prints the slips needs to know which is which.
    package func publicHalves(of credentials: [Credential], election identifier: [UInt8]) -> [[UInt8]] {
        switch self {
        case .belenios2048: halves(Belenios2048.self, credentials, identifier)
        case .ed25519: halves(Ed25519.self, credentials, identifier)
        }
    }

    /// The list of an election, of the halves that may vote in it.
    package static func credentialList(of halves: [[UInt8]]) -> [UInt8] {
        CredentialList<Belenios2048>.text(halves)
    }

    private func halves<G: Group>(_ group: G.Type, _ credentials: [Credential], _ identifier: [UInt8]) -> [[UInt8]] {
        let base = PowerTable<G>(G.generator, width: 4)
        return credentials.map { $0.published(for: identifier, with: base) }
    }
}
