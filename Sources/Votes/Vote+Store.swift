import Foundation
package import Ground
import Journal
import SecretBallot
package import Store

extension Reading {
    /// - Throws: `Refusal.notFound` where there is no such vote.
    package func vote(_ id: VoteID) throws -> Vote {
        guard let row = try row("SELECT id, congress, label, title, session, begun_at FROM vote WHERE id = \(id)")
        else {
            throw Refusal.notFound(.noSuchVote)
        }
        return try vote(row)
    }

    /// The votes of a congress, the latest first.
    package func votes(of congress: CongressID) throws -> [Vote] {
        try rows(
            """
            SELECT id, congress, label, title, session, begun_at FROM vote WHERE congress = \(congress)
            ORDER BY id DESC LIMIT 200
            """, vote)
    }

    /// Of the latest votes those that are not over.
    func openVotes(of congress: CongressID) throws -> [Vote] {
        try rows(
            """
            SELECT id, congress, label, title, session, begun_at FROM vote WHERE congress = \(congress)
            ORDER BY id DESC LIMIT 5
            """, vote
        ).filter { !$0.standing.isOver }
    }

    private func vote(_ row: Row) throws -> Vote {
        let id: VoteID = try row.id(0)
        let entries = try rows("SELECT number, at, person, content FROM vote_act WHERE vote = \(id) ORDER BY number") {
            row in
            VoteEntry(
                number: try row.int(0), at: try row.instant(1), by: try row.optional(2, row.id),
                act: try JSONDecoder().decode(VoteAct.self, from: Data(row.text(3).utf8)))
        }
        return Vote(
            id: id, congress: try row.id(1), label: Vote.Label(rawValue: try row.text(2)) ?? .consultation,
            title: try row.text(3), session: try row.text(4), begunAt: try row.instant(5), entries: entries)
    }

    func drawSeed(of vote: VoteID) throws -> [UInt8]? {
        try row("SELECT seed FROM draw_seed WHERE vote = \(vote)")?.blob(0)
    }

    func lotSeed(in round: RoundID) throws -> [UInt8]? {
        try row("SELECT seed FROM lot_seed WHERE vote = \(round.vote) AND round = \(round.number)")?.blob(0)
    }

    /// What the tellers' devices said in one step of making the key, by the teller's number.
    func messages(_ kind: MessageKind, of vote: VoteID) throws -> [Int: String] {
        let rows = try rows(
            "SELECT teller, content FROM teller_message WHERE vote = \(vote) AND kind = \(kind.text)"
        ) { row in (try row.int(0), try row.text(1)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// The elections that slips are good for, in the order of the rounds.
    func elections(of vote: VoteID) throws -> [PreparedElection] {
        try rows("SELECT number, identifier, slips FROM election WHERE vote = \(vote) ORDER BY number") { row in
            let halves = try row.optional(2, row.text).map {
                try JSONDecoder().decode([String].self, from: Data($0.utf8))
            }
            return PreparedElection(number: try row.int(0), identifier: try row.text(1), halves: halves)
        }
    }

    func election(of round: RoundID) throws -> PreparedElection? {
        try elections(of: round.vote).first { $0.number == round.number }
    }

    /// The public halves of the slips that may vote in a round, once it has opened.
    func slips(of round: RoundID) throws -> [String] {
        guard let row = try row("SELECT slips FROM election WHERE vote = \(round.vote) AND number = \(round.number)"),
            let text = try row.optional(0, row.text)
        else { return [] }
        return try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    /// The whole archive of a round, as it is published.
    func archive(of round: RoundID) throws -> [UInt8] {
        let parts = try rows(
            """
            SELECT bytes FROM archive_part WHERE vote = \(round.vote) AND election = \(round.number) ORDER BY number
            """
        ) { try $0.blob(0) }
        return Array(parts.joined())
    }

    /// How many ballots an open archive holds: it begins with the setup.
    func countBallots(in round: RoundID) throws -> Int {
        let parts = try count(
            "SELECT count(*) FROM archive_part WHERE vote = \(round.vote) AND election = \(round.number)")
        return max(0, parts - 1)
    }

    /// A ballot that its voter opened to look inside, by its tracker.
    func openedBallot(_ tracker: String, of vote: VoteID) throws -> (ballot: String, round: Int)? {
        try row("SELECT ballot, election FROM opened_ballot WHERE vote = \(vote) AND tracker = \(tracker)").map { row in
            (try row.text(0), try row.int(1))
        }
    }

    func countOpened(in round: RoundID) throws -> Int {
        try count(
            "SELECT count(*) FROM opened_ballot WHERE vote = \(round.vote) AND election = \(round.number)")
    }
}

extension Writer {
    package func record(_ vote: Vote, by person: PersonID?) throws {
        try execute(
            """
            INSERT INTO vote (id, congress, label, title, session, begun_at)
            VALUES (\(vote.id), \(vote.congress), \(vote.label.rawValue), \(vote.title), \(vote.session), \(vote.begunAt))
            """)
        let digest = Vote.beginning(
            title: vote.title, session: vote.session, label: vote.label.rawValue, congress: vote.congress)
        try note("vote.begun", about: .vote(vote.id), by: person, at: vote.begunAt, digest: digest)
    }

    /// Puts an act that was checked on record, with its note.
    func record(_ entry: VoteEntry, of vote: VoteID) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = try encoder.encode(entry.act)
        try execute(
            """
            INSERT INTO vote_act (vote, number, at, person, content)
            VALUES (\(vote), \(entry.number), \(entry.at), \(entry.by), \(Array(content).text))
            """)
        let digest = SHA256.digest(Array(content))
        try note("vote.\(entry.act.name)", about: .vote(vote), by: entry.by, at: entry.at, digest: digest)
    }

    func recordDrawSeed(_ seed: [UInt8], of vote: VoteID) throws {
        try execute("INSERT INTO draw_seed (vote, seed) VALUES (\(vote), \(seed))")
    }

    func record(lotSeed seed: [UInt8], in round: RoundID) throws {
        try execute("INSERT INTO lot_seed (vote, round, seed) VALUES (\(round.vote), \(round.number), \(seed))")
    }

    func record(_ message: String, _ kind: MessageKind, by teller: Int, of vote: VoteID) throws {
        try execute(
            """
            INSERT INTO teller_message (vote, kind, teller, content) VALUES (\(vote), \(kind.text), \(teller), \(message))
            ON CONFLICT (vote, kind, teller) DO NOTHING
            """)
    }

    func record(_ election: PreparedElection, of vote: VoteID) throws {
        try execute(
            """
            INSERT INTO election (vote, number, identifier) VALUES (\(vote), \(election.number), \(election.identifier))
            """)
    }

    func record(slips halves: [String], good number: Int, of vote: VoteID) throws {
        let text = Array(try JSONEncoder().encode(halves)).text
        try execute("UPDATE election SET slips = \(text) WHERE vote = \(vote) AND number = \(number)")
    }

    /// Keeps of every list the slips that were drawn, in an order that tells nothing of their numbers.
    func forgetSlipNumbers(of vote: VoteID, left: [Int]) throws {
        let struck = Set(left)
        for election in try elections(of: vote) {
            guard let halves = election.halves else { continue }
            let drawn = halves.enumerated().filter { !struck.contains($0.offset + 1) }.map(\.element).sorted()
            try record(slips: drawn, good: election.number, of: vote)
        }
    }

    /// Before the key is made: what the tellers' devices said is gone, and they say it anew.
    func forgetKeyMessages(of vote: VoteID) throws {
        try execute(
            "DELETE FROM teller_message WHERE vote = \(vote) AND kind IN ('certificate', 'contribution', 'key')")
    }

    /// Makes an archive grow.
    func append(_ bytes: [UInt8], to round: RoundID) throws {
        try execute(
            """
            INSERT INTO archive_part (vote, election, number, bytes)
            SELECT \(round.vote), \(round.number), coalesce(max(number), 0) + 1, \(bytes) FROM archive_part
            WHERE vote = \(round.vote) AND election = \(round.number)
            """)
    }

    func record(openedBallot ballot: String, _ tracker: String, in round: RoundID) throws {
        try execute(
            """
            INSERT INTO opened_ballot (vote, tracker, election, ballot)
            VALUES (\(round.vote), \(tracker), \(round.number), \(ballot))
            ON CONFLICT (vote, tracker) DO NOTHING
            """)
    }
}

extension Subject {
    static func vote(_ id: VoteID) -> Subject { Subject("vote", id) }
    static func election(_ identifier: String) -> Subject { Subject(DeclaredKind.subject, identifier) }
}

/// A round of a vote: its archive is one election.
package struct RoundID: Hashable, Sendable {
    package let vote: VoteID
    package let number: Int
}

/// An election that exists by name, and whose slips may have been made.
struct PreparedElection: Sendable {
    /// For how many elections slips are good: every round, and votes again after a void one.
    static let mostOfOneVote = 5
    /// How many ballots may be opened in one, so that nobody fills the disk with them.
    static let mostOpened = 500

    let number: Int
    let identifier: String
    /// The public halves of the slips: in the order of their printed numbers until the first round opens, sorted from then on.
    let halves: [String]?

    init(number: Int, identifier: String, halves: [String]? = nil) {
        self.number = number
        self.identifier = identifier
        self.halves = halves
    }
}

/// What a teller's device hands in.
enum MessageKind: Hashable, Sendable {
    case certificate, contribution, key
    /// A share of a round's sum, with its second proof.
    case share(round: Int)

    var text: String {
        switch self {
        case .certificate: "certificate"
        case .contribution: "contribution"
        case .key: "key"
        case .share(let round): "share-\(round)"
        }
    }
}

extension VoteAct {
    /// For the journal.
    var name: String {
        switch self {
        case .renamed: "renamed"
        case .abandoned: "abandoned"
        case .listed: "listed"
        case .withdrew: "withdrew"
        case .amended: "amended"
        case .divided: "divided"
        case .questioned: "questioned"
        case .answered: "answered"
        case .adopted: "adopted"
        case .approvedTellers: "approved-tellers"
        case .committed: "committed"
        case .drew, .drewByHand: "drew"
        case .madeKey: "made-key"
        case .restartedKey: "restarted-key"
        case .madeSlips: "made-slips"
        case .calledRoll: "called-roll"
        case .issued: "issued"
        case .asked(let act): "asked-\(act.rawValue)"
        case .opened: "opened"
        case .suspended: "suspended"
        case .resumed: "resumed"
        case .movedToPaper: "moved-to-paper"
        case .closed: "closed"
        case .enteredPaper: "entered-paper"
        case .gaveShare: "gave-share"
        case .refusedShare: "refused-share"
        case .counted: "counted"
        case .committedLot: "committed-lot"
        case .drewLot: "drew-lot"
        case .settled: "settled"
        case .certified: "certified"
        case .announced: "announced"
        case .beganRound: "began-round"
        case .proclaimed: "proclaimed"
        }
    }
}
