import Ground
package import Journal
import SecretBallot
package import Store

extension Reading {
    /// Every act of a vote against the note that was made of it: what was changed in the table, taken out or put in. The first
    /// note of a vote tells that it was begun; from there on each act has its own.
    package func changedVotes() throws -> [LogTrouble] {
        try rows("SELECT id FROM vote ORDER BY id") { row -> VoteID in try row.id(0) }.flatMap { vote in
            try changedActs(of: vote) + changedArchives(of: vote)
        }
    }

    /// Archives against what was declared of them when voting ended, and when the result was there.
    private func changedArchives(of vote: VoteID) throws -> [LogTrouble] {
        try elections(of: vote).compactMap { election in
            let subject = Subject.election(election.identifier)
            let declared = try timeline(of: subject).filter { DeclaredKind.ofArchive.contains($0.kind) }
            if declared.isEmpty { return nil }
            let archive = try archive(of: RoundID(vote: vote, number: election.number))
            let isWhole = declared.allSatisfy { ArchiveDigest($0.detail ?? "")?.isBeginning(of: archive) ?? false }
            return isWhole ? nil : .fileChanged(about: subject.description)
        }
    }

    private func changedActs(of vote: VoteID) throws -> [LogTrouble] {
        let acts = try rows("SELECT number, content FROM vote_act WHERE vote = \(vote)") { row in
            (try row.int(0), try row.text(1))
        }
        let contents = Dictionary(acts, uniquingKeysWith: { first, _ in first })
        let notes = try timeline(of: .vote(vote)).dropFirst()
        let numbers = Set(contents.keys).union(notes.map { $0.number - 1 }).sorted()
        return numbers.filter { number in
            guard let content = contents[number], let note = notes.first(where: { $0.number == number + 1 }) else {
                return true
            }
            // Acts from before the log have notes without a digest.
            return note.digest.map { $0 != SHA256.digest(Array(content.utf8)) } ?? false
        }.map { .factChanged(about: Subject.vote(vote).description, number: $0) }
    }
}
