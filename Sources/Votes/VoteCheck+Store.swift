import Foundation
import Ground
package import Journal
import SecretBallot
package import Store

/// Every act of a vote against the note that was made of it, and every archive against the acts and against what was declared of it: what
/// was changed in the tables, taken out or put in. Starts from the notes, which the log binds.
package func voteTroubles(in database: Database) async throws -> [LogTrouble] {
    let (troubles, archives, elections) = try await database.read { db in
        let votes = try Set(db.subjects("vote/").compactMap { VoteID($0) } + db.keptVotes()).sorted()
        return (
            try votes.flatMap { try db.changedActs(of: $0) }, try db.keptArchives(), try db.subjects("election/")
        )
    }
    var found: [String] = []
    var changed: [LogTrouble] = []
    for archive in archives {
        found.append(archive.election)
        if await !archive.isAsDeclared {
            changed.append(.archiveChanged(about: Subject.election(archive.election).description))
        }
    }
    let gone = elections.filter { !found.contains($0) }
    return troubles + changed + gone.map { .archiveChanged(about: Subject.election($0).description) }
}

/// An archive as the tables have it, and what was noted of it.
private struct KeptArchive: Sendable {
    let election: String
    let bytes: [UInt8]
    /// Of the act by which its round was opened; nil where no round was.
    let opened: String?
    /// Whether that was before there was a log to declare it in.
    let isEarly: Bool
    let notes: [Note]

    /// It is of the round that was opened with it, tells the ballots that were declared, and has their bytes: as it was when voting ended
    /// at its beginning, and with the result as a whole.
    var isAsDeclared: Bool {
        get async {
            let election: Election
            do throws(ArchiveFault) { election = try await Election(resuming: bytes) } catch { return false }
            guard election.definition.identifier.text == self.election, opened == election.definition.fingerprint.text,
                details(.opened).count == (isEarly ? 0 : 1)
            else { return false }
            let closed = details(.closed)
            let isClosed = closed.allSatisfy { ArchiveDigest($0)?.isBeginning(of: bytes) ?? false }
            let isCounted = details(.counted).allSatisfy { $0 == ArchiveDigest(of: bytes).description }
            let ballots = details(.ballot)
            return isClosed && isCounted
                && (closed.isEmpty ? ballots.isEmpty : ballots == election.trackers.map(\.text))
        }
    }

    private func details(_ kind: DeclaredKind) -> [String] {
        notes.filter { $0.kind == kind.rawValue }.map { $0.detail ?? "" }
    }
}

extension Reading {
    fileprivate func keptVotes() throws -> [VoteID] { try rows("SELECT id FROM vote ORDER BY id") { try $0.id(0) } }

    /// Every archive that is there, by the vote and the round that it stands at.
    fileprivate func keptArchives() throws -> [KeptArchive] {
        let rounds = try rows("SELECT DISTINCT vote, election FROM archive_part ORDER BY vote, election") { row in
            RoundID(vote: try row.id(0), number: try row.int(1))
        }
        return try rounds.map { round in
            let identifier = try row(
                "SELECT identifier FROM election WHERE vote = \(round.vote) AND number = \(round.number)")?.text(0)
            let election = identifier ?? "\(round.vote)-\(round.number)"
            return KeptArchive(
                election: election, bytes: try archive(of: round), opened: try fingerprintOpened(in: round),
                isEarly: try isOpenedEarly(round),
                notes: try timeline(of: .election(election)))
        }
    }

    /// Notes of a vote from before the log have no digest. From the first note of any vote on that has one, all have: an act that was put
    /// in later is not taken for an early one, since the log binds where its note stands.
    private func earlyNotes(of vote: VoteID) throws -> [Note] {
        let first = try row("SELECT min(place) FROM note WHERE digest IS NOT NULL AND substr(about, 1, 5) = 'vote/'")
            .flatMap { try $0.optional(0, $0.int) }
        let early = try rows(
            """
            SELECT number FROM note
            WHERE about = \(Subject.vote(vote).description) AND digest IS NULL
                AND (place < \(first ?? Int.max) OR place IS NULL AND NOT EXISTS (SELECT 1 FROM log_head))
            """
        ) { try $0.int(0) }
        return try timeline(of: .vote(vote)).filter { early.contains($0.number) }
    }

    private func isOpenedEarly(_ round: RoundID) throws -> Bool {
        let opened = try timeline(of: .vote(round.vote)).filter { $0.kind == "vote.opened" }
        guard opened.indices.contains(round.number - 1) else { return false }
        return try earlyNotes(of: round.vote).contains(opened[round.number - 1])
    }

    /// The rounds of a vote are opened one after the other, each once.
    private func fingerprintOpened(in round: RoundID) throws -> String? {
        let contents = try rows("SELECT content FROM vote_act WHERE vote = \(round.vote) ORDER BY number") {
            try $0.text(0)
        }
        let opened = contents.compactMap { content -> String? in
            // An act that cannot be read is found beside its note.
            guard case .opened(let fingerprint, _)? = try? JSONDecoder().decode(VoteAct.self, from: Data(content.utf8))
            else { return nil }
            return fingerprint
        }
        return opened.indices.contains(round.number - 1) ? opened[round.number - 1] : nil
    }

    fileprivate func subjects(_ kind: String) throws -> [String] {
        try rows("SELECT DISTINCT about FROM note WHERE substr(about, 1, \(kind.count)) = \(kind) ORDER BY about") {
            String(try $0.text(0).dropFirst(kind.count))
        }
    }

    /// The first note of a vote tells that it was begun; from there on each act has its own.
    fileprivate func changedActs(of id: VoteID) throws -> [LogTrouble] {
        let about = Subject.vote(id)
        let notes = try timeline(of: about)
        let early = Set(try earlyNotes(of: id))
        let isBegun = try notes.first.map { try isKept(id, asNoted: $0, isEarly: early.contains($0)) } ?? false
        let acts = try rows("SELECT number, at, person, content FROM vote_act WHERE vote = \(id)", KeptAct.init)
        let kept = Dictionary(acts.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let noted = Dictionary(notes.dropFirst().map { ($0.number - 1, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = try Set(kept.keys).union(noted.keys).sorted().filter { number throws in
            guard let act = kept[number], let note = noted[number] else { return true }
            // What stands behind a NUL is seen by the engine alone.
            let isFound =
                try count(
                    "SELECT count(*) FROM vote_act WHERE vote = \(id) AND number = \(number) AND content = \(act.content)"
                ) > 0
            let isSame = early.contains(note) || note.digest == act.digest
            return !isFound || !isSame || note.at != act.at || note.by != act.by
        }
        return ((isBegun ? [] : [0]) + changed).map { .actChanged(about: about.description, number: $0) }
    }

    private func isKept(_ id: VoteID, asNoted begun: Note, isEarly: Bool) throws -> Bool {
        guard let row = try row("SELECT title, session, label, congress, begun_at FROM vote WHERE id = \(id)") else {
            return false
        }
        let (title, session, label) = (try row.text(0), try row.text(1), try row.text(2))
        let digest = Vote.beginning(title: title, session: session, label: label, congress: try row.id(3))
        let isFound =
            try count("SELECT count(*) FROM vote WHERE id = \(id) AND title = \(title) AND session = \(session)") > 0
        return try isFound && (isEarly || begun.digest == digest) && begun.at == row.instant(4)
    }
}

/// An act as its row has it.
private struct KeptAct {
    let number: Int
    let at: Instant
    let by: PersonID?
    let content: String

    var digest: [UInt8] { SHA256.digest(Array(content.utf8)) }

    init(_ row: Row) throws {
        number = try row.int(0)
        at = try row.instant(1)
        by = try row.optional(2, row.id)
        content = try row.text(3)
    }
}

extension Vote {
    /// Binds what a vote was begun as.
    static func beginning(title: String, session: String, label: String, congress: CongressID) -> [UInt8] {
        SHA256.digest(Array([title, session, label, congress.description].joined(separator: "\n").utf8))
    }
}
