import Frame
import Ground
import SecretBallot
import Store

// What takes more than an act on record: making the key, opening, casting, closing, opening the sum. The hall and a rehearsal do it
// alike.

extension Writer {
    /// Keeps a message of the making of the key. The last one completes it: the key is on record, and the elections that slips will be
    /// good for have names.
    func take(
        _ message: String, _ kind: MessageKind, by teller: Int, of id: VoteID, as actor: Actor, at now: Instant
    ) throws {
        let vote = try vote(id)
        if vote.standing.keyFingerprint != nil { return }
        try record(message, kind, by: teller, of: id)
        guard kind == .key, let trustees = try trustees(of: vote) else { return }
        let key = try explained { try GroupName.belenios2048.electionKey(of: trustees) }
        for number in 1...PreparedElection.mostOfOneVote {
            let name = Definition.newIdentifier(Random.bytes).text
            try record(PreparedElection(number: number, identifier: name), of: id)
        }
        try conduct(.madeKey(fingerprint: fingerprint(key).text), in: id, by: actor, at: now)
    }

    /// Keeps the public halves of the slips, a list for each election, in the order of the printed numbers.
    func take(slips lists: [[String]], of id: VoteID, as actor: Actor, at now: Instant) throws {
        let elections = try elections(of: id)
        guard lists.count == elections.count, let count = lists.first?.count, (1...5000).contains(count),
            lists.allSatisfy({ $0.count == count && Set($0).count == count })
        else { throw Refusal.badInput(.unreadableMessage) }
        let print = fingerprint(Array(lists.joined().joined(separator: "\n").utf8)).text
        try conduct(.madeSlips(count: count, fingerprint: print), in: id, by: actor, at: now)
        for (election, list) in zip(elections, lists) { try record(slips: list, good: election.number, of: id) }
    }

    /// Opens what was reckoned with; refused where anything was changed meanwhile.
    func open(
        _ setup: ElectionSetup, begun: (archive: [UInt8], fingerprint: String), programs: [DeviceProgram] = [],
        as actor: Actor, at now: Instant
    ) throws {
        let id = setup.round.vote
        guard try vote(id).standing.lastNumber == setup.vote.standing.lastNumber else {
            throw Refusal.conflict(.changedMeanwhile)
        }
        try conduct(
            .opened(fingerprint: begun.fingerprint, programs: programs.isEmpty ? nil : programs), in: id, by: actor,
            at: now)
        if !begun.archive.isEmpty {
            try append(begun.archive, to: setup.round)
            try declareOpened(setup.round, fingerprint: begun.fingerprint, programs: programs, at: now)
        }
        // From now on no number of a slip leads to its public half.
        if setup.round.number == 1, let issue = setup.vote.standing.round?.issue {
            try forgetSlipNumbers(of: id, left: issue.leftSlips)
        }
    }
}

extension Urn {
    /// Puts a ballot in while its own round is open; refused where it was opened to look inside.
    func cast(_ ballot: CheckedBallot) async throws {
        let round = round
        try await cast(ballot) { db in
            try db.expectOpen(round)
            if try db.openedBallot(ballot.tracker.text, of: round.vote) != nil {
                throw Refusal.conflict(.openedIsNotCast)
            }
        }
    }

    /// Keeps a ballot that its voter opened to look inside; it can never be cast.
    func keepOpened(_ ballot: CheckedBallot) async throws {
        let round = round
        _ = try await act { election in
            if election.holds(ballot.tracker) { throw Refusal.conflict(.castIsNotOpened) }
            return ([], 0)
        } beside: { db, _ in
            try db.expectOpen(round)
            guard try db.countOpened(in: round) < PreparedElection.mostOpened else {
                throw Refusal.conflict(.openedEnough)
            }
            try db.record(openedBallot: ballot.bytes.text, ballot.tracker.text, in: round)
        }
    }

    /// Ends the voting, and adds up what is encrypted; of no ballots there is nothing to open.
    func close(as actor: Actor, at now: Instant) async throws {
        let round = round
        _ = try await act { election in
            let ballots = (cast: election.voters, trackers: election.trackers)
            return (ballots.cast == 0 ? [] : try election.end() + election.publishTally(), ballots)
        } beside: { db, ballots in
            try db.conduct(.closed(cast: ballots.cast), in: round.vote, by: actor, at: now)
            try db.declareClosed(round, trackers: ballots.trackers, at: now)
        }
    }

    /// Takes a teller's share; with as many as are needed the result is there. A false one is refused, and its teller named.
    /// - Parameter content: `{"share","proof"}`, as the device wrote it.
    func take(share content: [UInt8], of teller: Int, openers: Int, as actor: Actor, at now: Instant) async throws {
        guard case .object(let fields)? = JSON(content),
            let share = fields.first(where: { $0.name.text == "share" })?.value,
            let proof = fields.first(where: { $0.name.text == "proof" })?.value
        else { throw Refusal.badInput(.unreadableMessage) }
        let round = round
        do {
            _ = try await act { election -> ([UInt8], [[Int]]?) in
                var grown = try election.add(share.bytes, fullProof: proof.bytes, of: teller)
                if election.sharesGiven.count >= openers { grown += try election.count() }
                return (grown, election.counts)
            } beside: { db, counts in
                try db.record(content.text, .share(round: round.number), by: teller, of: round.vote)
                try db.conduct(.gaveShare(teller: teller), in: round.vote, by: actor, at: now)
                guard let counts else { return }
                try db.conduct(.counted(counts), in: round.vote, by: actor, at: now)
                try db.declareCounted(round, at: now)
            }
        } catch let fault as Fault {
            if case .shareUnproved = fault {
                let refused = VoteAct.refusedShare(teller: teller, reason: fault.words)
                _ = try await act { _ in
                    ([], 0)
                } beside: { db, _ in
                    try db.conduct(refused, in: round.vote, by: actor, at: now)
                }
            }
            throw Refusal.conflict(fault.words)
        }
    }
}

extension Writer {
    /// The round is the one that is on, and open.
    fileprivate func expectOpen(_ round: RoundID) throws {
        let standing = try vote(round.vote).standing
        guard standing.round?.phase == .open, standing.roundNumber == round.number else {
            throw Refusal.conflict(.notOpen)
        }
    }
}
