import Ground
import MerkleLog
import SecretBallot

/// What the log tells of elections, by their identifier.
struct DeclaredElections {
    private struct Told {
        /// Of what was voted on, as its fingerprint stood in the log when voting was opened.
        var opened: [String] = []
        var trackers: [String] = []
        /// When voting ended, and with the result.
        var closed: [ArchiveDigest?] = []
        var counted: [ArchiveDigest?] = []
    }

    private var told: [String: Told] = [:]

    /// Takes up an entry of the log; what says nothing of an election is passed over.
    mutating func take(_ entry: [UInt8]) {
        let subject = "\(DeclaredKind.subject)/"
        guard let note = NoteLines(entry), note.about.hasPrefix(subject), let kind = DeclaredKind(rawValue: note.kind),
            let detail = note.detail
        else { return }
        let election = String(note.about.dropFirst(subject.count))
        switch kind {
        case .opened: told[election, default: Told()].opened.append(detail)
        case .ballot: told[election, default: Told()].trackers.append(detail)
        case .closed: told[election, default: Told()].closed.append(ArchiveDigest(detail))
        case .counted: told[election, default: Told()].counted.append(ArchiveDigest(detail))
        }
    }

    /// Holds a verified archive beside what the log says: the same question, the same ballots in the same order, the same bytes.
    func check(_ election: Election, _ archive: [UInt8]) throws(Stop) -> Words {
        let name = String(strangers: election.definition.identifier)
        guard let told = told[name] else { throw .wrong(.electionNotInLog(name)) }
        let fingerprint = JSON.string(election.definition.fingerprint)
        let isOpened =
            told.opened.count == 1 && told.opened.allSatisfy { JSON(Array($0.utf8))?["election"] == fingerprint }
        guard isOpened else { throw .wrong(.electionDiffers) }
        let found = election.trackers.map { String(strangers: $0) }
        if let gone = told.trackers.first(where: { !found.contains($0) }) {
            throw .wrong(.ballotGone(String(strangers: Array(gone.utf8))))
        }
        guard told.trackers == found else {
            throw .wrong(.ballotsDiffer(told: told.trackers.count, found: found.count))
        }
        // What was counted is the whole archive; before that it may still grow.
        let isClosed = told.closed.count == 1 && told.closed.allSatisfy { $0?.isBeginning(of: archive) ?? false }
        let isCounted = told.counted.allSatisfy { $0 == ArchiveDigest(of: archive) }
        guard isClosed, isCounted, told.counted.count == (election.counts == nil ? 0 : 1) else {
            throw .wrong(.archiveDiffers)
        }
        return [election.summary, .ballotsInLog(found.count)].joined(zh: "\n", en: "\n")
    }
}

extension JSON {
    /// The value of a field; nil where this is no object, or has none.
    fileprivate subscript(name: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == Array(name.utf8) }?.value
    }
}
