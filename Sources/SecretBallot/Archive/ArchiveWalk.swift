/// The verification of an archive ballot by ballot, for who has one core and wants to see how far it is: a teller's browser. (A server
/// verifies with `Election(verifying:)`, on all cores.) In BELENIOS-2048, as every vote in a hall is.
package struct ArchiveWalk: Sendable {
    private var replay: Replay<Belenios2048>
    private let unchecked: [[UInt8]]
    private var checked: [Result<ProvedBallot<Belenios2048>, Fault>] = []

    /// Does the setup again.
    package init(_ archive: [UInt8]) throws(ArchiveFault) {
        replay = try Replay(try Container(archive))
        unchecked = replay.ballots.map { $0.bytes }
    }

    /// How many ballots there are to check.
    package var ballots: Int { unchecked.count }

    /// Checks one more; what is wrong with it is said by `finish`.
    package mutating func checkNext() {
        guard checked.count < unchecked.count else { return }
        let bytes = unchecked[checked.count]
        do throws(Fault) { checked.append(.success(try replay.box.check.check(bytes))) } catch {
            checked.append(.failure(error))
        }
    }

    /// Checks what is left, and does every act again.
    package mutating func finish() throws(ArchiveFault) {
        while checked.count < unchecked.count { checkNext() }
        try replay.finish(checked)
    }

    /// `{"ballots","voters","last","identifier"}`: how many ballots and voters there are, and the tracker of the last ballot.
    package var summary: JSON {
        .object([
            .init("ballots", .number(replay.box.trackers.count)), .init("voters", .number(replay.box.voters)),
            .init("last", replay.box.trackers.last.map { .string($0) } ?? .null),
            .init("identifier", .string(replay.box.definition.identifier)),
        ])
    }

    /// A trustee's share of the tally, with its second proof; the archive must have been verified to its end.
    package func share(
        with key: TrusteeKey, _ randomness: Randomness
    ) throws(Fault) -> (owner: Int, share: [UInt8], fullProof: [UInt8]) {
        guard checked.count == unchecked.count else { throw .archiveUnfinished }
        return try replay.box.share(with: key, randomness)
    }
}
