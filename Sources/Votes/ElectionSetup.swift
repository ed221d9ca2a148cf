import Foundation
import Ground
import SecretBallot
import Store

/// All that an election of a round is set up from.
struct ElectionSetup {
    let vote: Vote
    let round: RoundID
    /// Nil where everybody votes on paper.
    private let parts: (definition: [UInt8], trustees: [UInt8], credentials: [UInt8])?

    init(_ vote: Vote, _ db: some Reading, at now: Instant) throws {
        let standing = vote.standing
        if let first = standing.obstacles(at: now).first { throw Refusal.conflict(first.words) }
        guard let current = standing.round, let issue = current.issue else { throw Refusal.conflict(.issueFirst) }
        self.vote = vote
        round = RoundID(vote: vote.id, number: standing.roundNumber)
        parts = issue.drawnSlips == 0 ? nil : try Self.parts(vote, current, issue, round, db)
    }

    private static func parts(
        _ vote: Vote, _ current: RoundStanding, _ issue: Issue, _ round: RoundID, _ db: some Reading
    ) throws -> (definition: [UInt8], trustees: [UInt8], credentials: [UInt8]) {
        guard let trustees = try db.trustees(of: vote) else { throw Refusal.conflict(.keyFirst) }
        let elections = try db.elections(of: vote.id)
        guard let election = elections.first(where: { $0.number == round.number }), let halves = election.halves else {
            throw Refusal.conflict(.slipsUsedUp)
        }
        // After the first round only those that were drawn are kept.
        let left = round.number == 1 ? Set(issue.leftSlips) : []
        let drawn = halves.enumerated().filter { !left.contains($0.offset + 1) }.map { Array($0.element.utf8) }
        let definition = try explained {
            try BallotDefinition(vote: vote, round: current, number: round.number)
                .text(identifier: election.identifier, trustees: trustees)
        }
        return (definition, trustees, GroupName.credentialList(of: drawn))
    }

    /// The archive's beginning, and the fingerprint of what is voted on, to be read out.
    func begun(at now: Instant) throws -> (archive: [UInt8], fingerprint: String) {
        guard let parts else { return ([], "") }
        var archive: [UInt8] = []
        let election = try explained {
            try Election(
                election: parts.definition, trustees: parts.trustees, credentials: parts.credentials,
                made: Int(now.milliseconds / 1000), archive: &archive)
        }
        return (archive, election.definition.fingerprint.text)
    }
}

extension Reading {
    /// trustees.json, once every teller's device has gone through all steps.
    func trustees(of vote: Vote) throws -> [UInt8]? {
        guard let messages = try keyMessages(of: vote) else { return nil }
        let keys = try self.messages(.key, of: vote.id)
        let ordered = vote.standing.tellers.indices.compactMap { keys[$0 + 1] }.compactMap { JSON(Array($0.utf8)) }
        guard ordered.count == vote.standing.tellers.count else { return nil }
        return try explained {
            JSON.array([try GroupName.belenios2048.thresholdTrustee(of: messages, keys: ordered)]).bytes
        }
    }

    /// The public messages by which the key was made; nil where one is missing.
    func keyMessages(of vote: Vote) throws -> KeyMessages? {
        let places = vote.standing.tellers.indices.map { $0 + 1 }
        let certificates = try messages(.certificate, of: vote.id)
        let contributions = try messages(.contribution, of: vote.id)
        let first = places.compactMap { certificates[$0] }.compactMap { JSON(Array($0.utf8)) }
        let second = places.compactMap { contributions[$0] }.compactMap { JSON(Array($0.utf8)) }
        guard !places.isEmpty, first.count == places.count, second.count == places.count else { return nil }
        return KeyMessages(certificates: first, contributions: second)
    }
}
