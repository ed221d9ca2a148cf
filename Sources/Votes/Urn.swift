import Ground
import SecretBallot
import Store
import Synchronization

/// The ballot box (票箱) of one round while the server runs: the election in memory, its archive on the disk, and never one without
/// the other. Acts follow each other; checking a ballot, which takes long, happens beside them.
actor Urn {
    let round: RoundID
    private let database: Database
    /// Nil where it is not known to be what the archive says: before the first use, and after a write that failed.
    private var known: Election?
    /// How often each slip has voted since this server took the box up.
    private var casts: [[UInt8]: Int] = [:]
    private var endings: [[UInt8]]?
    private let turnout: Turnout
    private let turns = Turns()

    init(_ round: RoundID, in database: Database, _ turnout: Turnout) {
        self.round = round
        self.database = database
        self.turnout = turnout
    }

    /// As it is now. Checking needs no turn.
    var now: Election {
        get async throws {
            if let known { return known }
            await turns.take()
            defer { turns.end() }
            return try await current()
        }
    }

    /// The last signs of every slip's public half: enough to tell a mistyped slip from one that was drawn, before anybody marks.
    var slipEndings: [[UInt8]] {
        get async throws {
            if let endings { return endings }
            let round = round
            let halves = try await database.read { db in try db.slips(of: round) }
            let found = halves.map { Array($0.utf8.suffix(16)) }
            endings = found
            return found
        }
    }

    /// Does an act, writes what the archive grows by together with whatever else belongs to it, and only then lets it be true.
    /// - Parameter record: comes when the archive has grown, in the same transaction; what it refuses undoes that too.
    func act<Value: Sendable>(
        _ work: (inout Election) throws -> (bytes: [UInt8], value: Value),
        beside record: @escaping @Sendable (Writer, Value) throws -> Void
    ) async throws -> Value {
        await turns.take()
        defer { turns.end() }
        let before = try await current()
        var next = before
        let (bytes, value) = try work(&next)
        let round = round
        known = nil
        do {
            try await database.write { db in
                if !bytes.isEmpty { try db.append(bytes, to: round) }
                try record(db, value)
            }
        } catch let refusal as Refusal {
            known = before
            throw refusal
        }
        known = next
        turnout.set(next.voters, in: round)
        return value
    }

    /// How often one slip may vote: enough for every second thought, too little to wear the tellers out.
    private static let mostOfOneSlip = 10

    /// Puts a ballot in, where `record` lets it pass in the same transaction.
    func cast(_ ballot: CheckedBallot, beside record: @escaping @Sendable (Writer) throws -> Void) async throws {
        let credential = ballot.credential
        guard casts[credential, default: 0] < Self.mostOfOneSlip else { throw Refusal.conflict(.votesEnough) }
        _ = try await act { election in
            (try election.cast(ballot), 0)
        } beside: { db, _ in
            try record(db)
        }
        casts[credential, default: 0] += 1
    }

    /// Takes up where the archive ends. Whoever calls this has the turn.
    private func current() async throws -> Election {
        if let known { return known }
        let round = round
        let archive = try await database.read { db in try db.archive(of: round) }
        guard !archive.isEmpty else { throw Refusal.conflict(.notOpen) }
        let election: Election
        do throws(ArchiveFault) { election = try await Election(resuming: archive) } catch {
            throw Refusal(.unavailable, .archiveDamaged(error.words))
        }
        known = election
        turnout.set(election.voters, in: round)
        return election
    }
}

/// The boxes that are in use.
actor Urns {
    /// How many have voted: the only thing that anyone is told while voting is on.
    nonisolated let turnout = Turnout()
    private var urns: [RoundID: Urn] = [:]

    /// The box of a round: one, however many ask.
    func urn(of round: RoundID, in database: Database) -> Urn {
        let urn = urns[round] ?? Urn(round, in: database, turnout)
        urns[round] = urn
        return urn
    }
}

/// How many voters have a ballot in, round by round.
final class Turnout: Sendable {
    private let voters = Mutex<[RoundID: Int]>([:])

    func set(_ count: Int, in round: RoundID) { voters.withLock { $0[round] = count } }
    func count(in round: RoundID) -> Int? { voters.withLock { $0[round] } }
}
