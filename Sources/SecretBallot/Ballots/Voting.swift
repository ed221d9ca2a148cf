/// What a voter's device does: it makes ballots for one election, in whichever group. It is the whole of what runs in the browser,
/// and holds no secret of its own.
package struct Voting: Sendable {
    package let definition: Definition
    let powers: VoterPowers

    /// Reads election.json, and refuses a key that is not of the group.
    package init(_ election: [UInt8]) throws(Fault) {
        definition = try Definition(election)
        switch definition.group {
        case .belenios2048: powers = try VoterPowers(key: definition.key, in: Belenios2048.self)
        case .ed25519:
            // The browser's program knows the group of congresses alone: a second one would make it half as large again.
            #if hasFeature(Embedded)
                throw .groupUnknown
            #else
                powers = try VoterPowers(key: definition.key, in: Ed25519.self)
            #endif
        }
    }

    /// The public half of a credential, by which a voter finds their ballots in the archive.
    package func published(_ credential: Credential) -> [UInt8] {
        powers.power(credential.exponent(for: definition.identifier, in: powers.field))
    }
}
