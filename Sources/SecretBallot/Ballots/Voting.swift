/// What a voter's device does: it makes ballots for one election, in whichever group. It is the whole of what runs in the browser.
package struct Voting: Sendable {
    package let definition: Definition
    private var belenios2048: BallotMaker<Belenios2048>?
    private var ed25519: BallotMaker<Ed25519>?

    /// Reads election.json, and refuses a key that is not of the group.
    package init(_ election: [UInt8]) throws(Fault) {
        definition = try Definition(election)
        switch definition.group {
        case .belenios2048: belenios2048 = try BallotMaker(definition)
        case .ed25519: ed25519 = try BallotMaker(definition)
        }
    }

    /// The public half of a credential, by which a voter finds their ballots in the archive.
    package func published(_ credential: Credential) -> [UInt8] {
        belenios2048?.published(credential) ?? ed25519?.published(credential) ?? []
    }

    /// A signed ballot and what opens it. Its tracker is its `fingerprint`.
    package func ballot(
        marking marks: [[Bool]], with credential: Credential, _ randomness: Randomness
    ) throws(Fault) -> (ballot: [UInt8], opening: Opening) {
        if let made = try belenios2048?.make(marks, with: credential, randomness) { return made }
        if let made = try ed25519?.make(marks, with: credential, randomness) { return made }
        throw .groupUnknown
    }
}
