import Ground
import SecretBallot

/// What the log tells of elections, by their identifier: every ballot that came in, and digests of the archive.
struct DeclaredElections {
    private var trackers: [String: [String]] = [:]
    private var digests: [String: [ArchiveDigest]] = [:]

    /// Takes up an entry of the log; what says nothing of an election is passed over.
    mutating func take(_ entry: [UInt8]) {
        let lines = String(decoding: entry, as: UTF8.self).split(separator: "\n")
        guard lines.first == "yishi note v1" else { return }
        let facts = Dictionary(
            lines.dropFirst().compactMap { line -> (Substring, String)? in
                let parts = line.split(separator: " ", maxSplits: 1)
                return parts.count == 2 ? (parts[0], String(parts[1])) : nil
            }, uniquingKeysWith: { first, _ in first })
        guard let about = facts["about"], about.hasPrefix("election/"), let detail = facts["detail"] else { return }
        let election = String(about.dropFirst("election/".count))
        switch facts["kind"] {
        case "election.ballot": trackers[election, default: []].append(detail)
        case "election.closed", "election.counted":
            if let digest = ArchiveDigest(detail) { digests[election, default: []].append(digest) }
        default: break
        }
    }

    /// Holds a verified archive beside what the log says: the same ballots in the same order, and the same bytes.
    func check(_ election: Election, _ archive: [UInt8]) throws -> Words {
        let name = String(decoding: election.definition.identifier, as: UTF8.self)
        let found = election.trackers.map { String(decoding: $0, as: UTF8.self) }
        guard let told = trackers[name] ?? (digests[name] == nil ? nil : []) else {
            throw Stop(words: .electionNotInLog(name), status: 1)
        }
        if let gone = told.first(where: { !found.contains($0) }) { throw Stop(words: .ballotGone(gone), status: 1) }
        guard told == found else { throw Stop(words: .ballotsDiffer(told: told.count, found: found.count), status: 1) }
        guard (digests[name] ?? []).allSatisfy({ $0.isBeginning(of: archive) }) else {
            throw Stop(words: .archiveDiffers, status: 1)
        }
        return [election.summary, .ballotsInLog(found.count)].joined(zh: "\n", en: "\n")
    }
}
