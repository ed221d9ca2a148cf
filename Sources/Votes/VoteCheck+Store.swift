import Ground
package import Journal
import SecretBallot
package import Store

extension Reading {
    /// Every act of a vote against the note that was made of it, and every archive against what was declared of it: what was changed in
    /// the tables, taken out or put in. Starts from the notes, which the log binds.
    package func voteTroubles() throws -> [LogTrouble] {
        let noted = try subjects("vote/").compactMap { VoteID($0) }
        let kept = try rows("SELECT id FROM vote ORDER BY id") { row -> VoteID in try row.id(0) }
        let declared = try subjects("election/")
        return try Set(noted + kept).sorted().flatMap { try changedActs(of: $0) }
            + declared.flatMap { try changedArchive(of: $0) }
    }

    private func subjects(_ kind: String) throws -> [String] {
        try rows("SELECT DISTINCT about FROM note WHERE substr(about, 1, \(kind.count)) = \(kind) ORDER BY about") {
            String(try $0.text(0).dropFirst(kind.count))
        }
    }

    /// The first note of a vote tells that it was begun; from there on each act has its own.
    private func changedActs(of id: VoteID) throws -> [LogTrouble] {
        let about = Subject.vote(id)
        let notes = try timeline(of: about)
        guard let row = try row("SELECT title, session, label, congress, begun_at FROM vote WHERE id = \(id)"),
            let begun = notes.first, begun.at == (try row.instant(4)),
            begun.digest
                == Vote.beginning(
                    title: try row.text(0), session: try row.text(1), label: try row.text(2), congress: try row.id(3))
        else { return [.actChanged(about: about.description, number: 0)] }
        let acts = try rows("SELECT number, at, person, content FROM vote_act WHERE vote = \(id)", KeptAct.init)
        let kept = Dictionary(acts.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let noted = Dictionary(notes.dropFirst().map { ($0.number - 1, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(kept.keys).union(noted.keys).sorted().filter { number in
            guard let act = kept[number], let note = noted[number] else { return true }
            return note.digest != act.digest || note.at != act.at || note.by != act.by
        }.map { .actChanged(about: about.description, number: $0) }
    }

    /// The archive as it was when voting ended is the beginning of what there is; with its result it is all of it.
    private func changedArchive(of election: String) throws -> [LogTrouble] {
        let about = Subject.election(election)
        let row = try row("SELECT vote, number FROM election WHERE identifier = \(election)")
        let archive = try row.map { try self.archive(of: RoundID(vote: $0.id(0), number: $0.int(1))) } ?? []
        let isChanged = try timeline(of: about).contains { note in
            guard let kind = DeclaredKind(rawValue: note.kind) else { return false }
            switch kind {
            case .opened, .ballot: return archive.isEmpty
            case .closed: return ArchiveDigest(note.detail ?? "")?.isBeginning(of: archive) != true
            case .counted: return note.detail != ArchiveDigest(of: archive).description
            }
        }
        return isChanged ? [.archiveChanged(about: about.description)] : []
    }
}

/// An act as its row has it.
private struct KeptAct {
    let number: Int
    let at: Instant
    let by: PersonID?
    let digest: [UInt8]

    init(_ row: Row) throws {
        number = try row.int(0)
        at = try row.instant(1)
        by = try row.optional(2, row.id)
        digest = SHA256.digest(Array(try row.text(3).utf8))
    }
}

extension Vote {
    /// Binds what a vote was begun as.
    static func beginning(title: String, session: String, label: String, congress: CongressID) -> [UInt8] {
        SHA256.digest(Array([title, session, label, congress.description].joined(separator: "\n").utf8))
    }
}
