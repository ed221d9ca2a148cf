import Ground
import SecretBallot
import Store
import Synchronization

/// The ballot box (票箱) of one round while the server runs: the election in memory, its archive on the disk, and never one without
/// the other. Acts follow each other; checking a ballot, which takes long, happens beside them.
actor Urn {
    private let round: RoundID
    private let database: Database
    private var election: Election
    private let turnout: Turnout
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private init(_ round: RoundID, _ election: Election, in database: Database, _ turnout: Turnout) {
        self.round = round
        self.election = election
        self.database = database
        self.turnout = turnout
        turnout.set(election.voters, in: round)
    }

    /// Takes up where the archive ends, after verifying all of it.
    static func taken(up round: RoundID, in database: Database, _ turnout: Turnout) async throws -> Urn {
        let archive = try await database.read { db in try db.archive(of: round) }
        guard !archive.isEmpty else { throw Refusal.conflict(.notOpen) }
        do throws(ArchiveFault) {
            return Urn(round, try await Election(verifying: archive), in: database, turnout)
        } catch {
            throw Refusal(.unavailable, .archiveDamaged(error.words))
        }
    }

    /// As it is now. Checking needs no turn.
    var now: Election { election }

    /// Does an act, writes what the archive grows by together with whatever else belongs to it, and only then lets it be true.
    func act<Value: Sendable>(
        _ work: (inout Election) throws -> (bytes: [UInt8], value: Value),
        beside record: @escaping @Sendable (Writer, Value) throws -> Void
    ) async throws -> Value {
        await takeTurn()
        defer { endTurn() }
        var next = election
        let (bytes, value) = try work(&next)
        let round = round
        try await database.write { db in
            try record(db, value)
            if !bytes.isEmpty { try db.append(bytes, to: round) }
        }
        election = next
        turnout.set(next.voters, in: round)
        return value
    }

    private func takeTurn() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func endTurn() {
        if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
    }
}

/// The boxes that are in use.
actor Urns {
    private let database: Database
    /// How many have voted: the only thing that anyone is told while voting is on.
    nonisolated let turnout = Turnout()
    private var urns: [RoundID: Task<Urn, any Error>] = [:]

    init(_ database: Database) { self.database = database }

    /// The box of a round, taken up from its archive where this server has not had it in hands yet.
    func urn(of round: RoundID) async throws -> Urn {
        let taken = urns[round] ?? Task { [database, turnout] in try await Urn.taken(up: round, in: database, turnout) }
        urns[round] = taken
        do { return try await taken.value } catch {
            urns[round] = nil
            throw error
        }
    }
}

/// How many voters have a ballot in, round by round.
final class Turnout: Sendable {
    private let voters = Mutex<[RoundID: Int]>([:])

    func set(_ count: Int, in round: RoundID) { voters.withLock { $0[round] = count } }
    func count(in round: RoundID) -> Int? { voters.withLock { $0[round] } }
}
