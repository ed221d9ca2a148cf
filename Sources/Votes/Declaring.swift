import Foundation
import Ground
import Journal
import SecretBallot
import Store

// What of a round's election the log tells everybody in words: which programs its devices ran, every ballot that came
// in, and digests of the archive. Nothing of it says who voted, or what.

extension Writer {
    /// A round was opened, with what its devices run.
    func declareOpened(_ election: PreparedElection, fingerprint: String, programs: [DeviceProgram], at now: Instant)
        throws
    {
        let digests = Dictionary(programs.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let detail = Array(try encoder.encode(Opened(election: fingerprint, programs: digests))).text
        try declare(DeclaredKind.opened, about: .election(election.identifier), at: now, detail: detail)
    }

    private struct Opened: Encodable {
        let election: String
        let programs: [String: String]
    }

    /// Voting has ended: every ballot that came in, in the order of the archive, also those whose voters voted again; then the
    /// archive. So nobody can take one out later, whatever they can write.
    func declareClosed(_ round: RoundID, trackers: [[UInt8]], archive: [UInt8], at now: Instant) throws {
        guard let election = try election(of: round) else { return }
        let subject = Subject.election(election.identifier)
        for tracker in trackers {
            try declare(DeclaredKind.ballot, about: subject, at: now, detail: tracker.text)
        }
        try declare(DeclaredKind.closed, about: subject, at: now, detail: ArchiveDigest(of: archive).description)
    }

    /// The result is in the archive, which is whole now.
    func declareCounted(_ round: RoundID, archive: [UInt8], at now: Instant) throws {
        guard let election = try election(of: round) else { return }
        try declare(
            DeclaredKind.counted, about: .election(election.identifier), at: now,
            detail: ArchiveDigest(of: archive).description)
    }
}

/// What the log tells of an election; `yishi-verify` reads the same words.
enum DeclaredKind {
    static let opened = "election.opened"
    static let ballot = "election.ballot"
    static let closed = "election.closed"
    static let counted = "election.counted"
    static let ofArchive = [closed, counted]
}

extension Reading {
    func election(of round: RoundID) throws -> PreparedElection? {
        try elections(of: round.vote).first { $0.number == round.number }
    }
}

extension Subject {
    static func election(_ identifier: String) -> Subject { Subject("election", identifier) }
}
