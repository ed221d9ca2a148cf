/// An election as it goes: set up, open, ended, tallied, opened by its trustees, counted. Every act checks all that it rests on,
/// keeps every voter's last ballot, and hands back the bytes by which the archive grows: to keep an archive is to append them, and to verify
/// one is to do the same acts again and compare.
struct BallotBox<G: Group>: Sendable {
    let definition: Definition
    let trustees: Trustees<G>
    let check: BallotCheck<G>
    let credentials: CredentialList<G>
    private(set) var phase = ElectionPhase.open
    private(set) var tally: Tally<G>
    private(set) var shares: [Int: Share<G>] = [:]
    private(set) var counts: [[Int]]?
    /// In the order of casting.
    private(set) var trackers: [[UInt8]] = []
    private var known: Set<[UInt8]> = []
    private var last: [[UInt8]: ProvedBallot<G>] = [:]
    private var chain = Chain()
    private let made: Int

    /// Sets an election up, and begins its archive.
    init(
        election: [UInt8], trustees: [UInt8], credentials: [UInt8], made: Int, archive: inout [UInt8]
    ) throws(Fault) {
        definition = try Definition(election)
        self.trustees = try Trustees(trustees)
        guard G.read(definition.key[...]) == self.trustees.key else { throw .electionKeyNotOfTrustees }
        self.credentials = try CredentialList(credentials)
        check = try BallotCheck(definition, credentials: self.credentials)
        tally = Tally(of: definition.questions)
        self.made = made
        archive += Container.beginning(made: made)
        let parts = [election, trustees, credentials].map { Container.Record(.data, $0) }
        let setup = JSON.object([
            .init("election", .string(parts[0].hash)), .init("trustees", .string(parts[1].hash)),
            .init("credentials", .string(parts[2].hash)),
        ])
        archive += chain.append(.setup, parts + [.init(.data, setup.bytes)], made: made)
    }

    /// How many voters' ballots count so far.
    var voters: Int { last.count }

    /// Whether this credential's ballot is in; nil where it is not listed.
    func hasVoted(_ credential: [UInt8]) -> Bool? { credentials[credential].map { _ in last[credential] != nil } }

    func holds(_ tracker: [UInt8]) -> Bool { known.contains(tracker) }

    /// Puts a ballot in. A voter's later ballot replaces the earlier one in the tally; both stay in the archive.
    mutating func cast(_ ballot: ProvedBallot<G>) throws(Fault) -> [UInt8] {
        guard phase == .open else { throw .eventOutOfTurn }
        // It may have been checked for another election, or for another list.
        guard ballot.election == definition.fingerprint else { throw .ballotOfAnotherElection }
        guard credentials[ballot.credential] != nil else { throw .credentialNotListed }
        guard known.insert(ballot.tracker).inserted else { throw .ballotRepeated }
        last[ballot.credential] = ballot
        trackers.append(ballot.tracker)
        return chain.append(.ballot, [.init(.data, ballot.bytes)], made: made)
    }

    /// Ends the voting, and adds up every voter's last ballot: a millionth of a second for each choice.
    mutating func end() throws(Fault) -> [UInt8] {
        guard phase == .open else { throw .eventOutOfTurn }
        phase = .ended
        for ballot in last.values { tally.add(ballot) }
        return chain.append(.endBallots, [], made: made)
    }

    mutating func publishTally() throws(Fault) -> [UInt8] {
        guard phase == .ended else { throw .eventOutOfTurn }
        phase = .tallied
        return chain.append(
            .encryptedTally, [.init(.data, tally.bytes), .init(.data, tally.announcement)], made: made)
    }

    /// Takes a trustee's share; `full` is the second proof, which names a saboteur. An archive does not hold it.
    mutating func add(_ bytes: [UInt8], of owner: Int, full: [UInt8]?) throws(Fault) -> [UInt8] {
        guard phase == .tallied else { throw .eventOutOfTurn }
        let keys = trustees.keys
        guard (1...keys.count).contains(owner) else { throw .notOneOfTheTrustees }
        guard shares[owner] == nil else { throw .shareRepeated(owner: owner) }
        guard let share = Share<G>(bytes) else { throw .shareMalformed(owner: owner) }
        let key = keys[owner - 1]
        guard share.opens(tally, with: key, election: definition.fingerprint, base: check.bases.generator) else {
            throw .shareUnproved(owner: owner)
        }
        if let full {
            guard let proof = FullProof<G>(full) else { throw .shareMalformed(owner: owner) }
            guard proof.holds(for: share, tally: tally, key: key, owner: owner, election: definition.fingerprint) else {
                throw .shareUnproved(owner: owner)
            }
        }
        shares[owner] = share
        let announcement = Share<G>.announcement(owner: owner, of: bytes)
        return chain.append(.partialDecryption, [.init(.data, bytes), .init(.data, announcement)], made: made)
    }

    /// Counts, once enough shares are in.
    mutating func count() throws(Fault) -> [UInt8] {
        guard phase == .tallied else { throw .eventOutOfTurn }
        let counts = try trustees.counts(of: tally, from: shares)
        self.counts = counts
        phase = .counted
        return chain.append(.result, [.init(.data, resultBytes(counts))], made: made)
    }
}

/// The events so far, as far as the next one needs to know.
private struct Chain: Sendable {
    private var parent: [UInt8]?
    private var height = 0

    /// The records of one event: what it is about, the last of them its payload, then the event itself.
    mutating func append(_ kind: Event.Kind, _ parts: [Container.Record], made: Int) -> [UInt8] {
        let event = Event(kind, payload: parts.last?.hash, after: parent, height: height)
        let record = Container.Record(.event, event.bytes)
        parent = record.hash
        height += 1
        return (parts + [record]).flatMap { Container.block($0, made: made) }
    }
}

/// How far an election has come.
package enum ElectionPhase: Equatable, Sendable {
    case open, ended, tallied, counted
}
