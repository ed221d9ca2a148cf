import Ground
import Journal
import SecretBallot
import Store

// What of a round's election the log tells everybody in words: which programs its devices ran, every ballot that came
// in, and digests of the archive. Nothing of it says who voted, or what.

extension Writer {
    /// A round was opened, with what its devices run.
    func declareOpened(_ round: RoundID, fingerprint: String, programs: [DeviceProgram], at now: Instant) throws {
        let digests = programs.sorted { $0.name < $1.name }.map { program in
            JSON.Field(name: Array(program.name.utf8), value: .string(Array(program.digest.utf8)))
        }
        let detail = JSON.object([
            .init("election", .string(Array(fingerprint.utf8))), .init("programs", .object(digests)),
        ])
        try declare(.opened, of: round, detail.bytes.text, at: now)
    }

    /// Voting has ended: every ballot that came in, in the order of the archive, also those whose voters voted again; then the
    /// archive. So nobody can take one out later, whatever they can write.
    func declareClosed(_ round: RoundID, trackers: [[UInt8]], at now: Instant) throws {
        for tracker in trackers { try declare(.ballot, of: round, tracker.text, at: now) }
        try declareArchive(.closed, of: round, at: now)
    }

    /// The result is in the archive, which is whole now.
    func declareCounted(_ round: RoundID, at now: Instant) throws { try declareArchive(.counted, of: round, at: now) }

    private func declareArchive(_ kind: DeclaredKind, of round: RoundID, at now: Instant) throws {
        try declare(kind, of: round, ArchiveDigest(of: archive(of: round)).description, at: now)
    }

    private func declare(_ kind: DeclaredKind, of round: RoundID, _ detail: String, at now: Instant) throws {
        guard let election = try election(of: round) else { return }
        try declare(kind.rawValue, about: .election(election.identifier), at: now, detail: detail)
    }
}
