#if !hasFeature(Embedded)
    /// An election in whichever group it is held: what a server, a command or an auditor works with. (In the browser, where only
    /// ballots are made, there is `BallotMaking` instead.)
    ///
    /// Acts hand back the bytes by which the archive grows; they are to be on the disk before anyone is told.
    package struct Election: Sendable {
        package let definition: Definition
        // One of the two; in place, so that an act copies nothing.
        private var belenios2048: BallotBox<Belenios2048>?
        private var ed25519: BallotBox<Ed25519>?

        /// Sets an election up, and begins its archive. `made` is in seconds since 1970, and the only time in it.
        package init(
            election: [UInt8], trustees: [UInt8], credentials: [UInt8], made: Int, archive: inout [UInt8]
        ) throws(Fault) {
            definition = try Definition(election)
            switch definition.group {
            case .belenios2048:
                belenios2048 = try BallotBox(
                    election: election, trustees: trustees, credentials: credentials, made: made, archive: &archive)
            case .ed25519:
                ed25519 = try BallotBox(
                    election: election, trustees: trustees, credentials: credentials, made: made, archive: &archive)
            }
        }

        /// Verifies a whole archive, on all cores, and goes on from where it ends. An archive that has not come to its result yet is
        /// right so far: see `phase`.
        package init(verifying archive: [UInt8]) async throws(ArchiveFault) {
            self = try await Self(replaying: archive, trustingProofs: false)
        }

        /// Takes up an archive that this very program wrote, ballot by ballot, each proved before it was. Everything is done again but
        /// the proofs of the choices, so a hall waits for no more than a moment. No trustee opens anything on the word of it: their
        /// devices verify.
        package init(resuming archive: [UInt8]) async throws(ArchiveFault) {
            self = try await Self(replaying: archive, trustingProofs: true)
        }

        private init(replaying archive: [UInt8], trustingProofs: Bool) async throws(ArchiveFault) {
            let container = try Container(archive)
            guard let first = container.records.first else { throw ArchiveFault(record: 1, fault: .archiveUnfinished) }
            do throws(Fault) { definition = try Definition(first.bytes) } catch {
                throw ArchiveFault(record: 1, fault: error)
            }
            switch definition.group {
            case .belenios2048: belenios2048 = try await Self.replayed(container, trustingProofs)
            case .ed25519: ed25519 = try await Self.replayed(container, trustingProofs)
            }
        }

        // Generic here, specialised by the two calls above.
        private static func replayed<G: Group>(
            _ container: Container, _ trustingProofs: Bool
        ) async throws(ArchiveFault) -> BallotBox<G> {
            var replay = try Replay<G>(container)
            let ballots = replay.ballots.map(\.bytes)
            let check = replay.box.check
            let checked = await together(ballots) { bytes in
                Result { () throws(Fault) in trustingProofs ? try check.reread(bytes) : try check.check(bytes) }
            }
            try replay.finish(checked)
            return replay.box
        }

        /// How far it has come.
        package var phase: ElectionPhase { belenios2048?.phase ?? ed25519?.phase ?? .open }
        /// In the order of casting, one for every ballot.
        package var trackers: [[UInt8]] { belenios2048?.trackers ?? ed25519?.trackers ?? [] }
        /// How many voters have a ballot in.
        package var voters: Int { belenios2048?.voters ?? ed25519?.voters ?? 0 }
        /// How many credentials may vote.
        package var credentials: Int { belenios2048?.credentials.count ?? ed25519?.credentials.count ?? 0 }
        /// Question by question, choice by choice, 弃权 first where it is offered; nil until counted.
        package var counts: [[Int]]? { belenios2048?.counts ?? ed25519?.counts }
        /// Who has given a share, by number from 1.
        package var sharesGiven: [Int] { belenios2048?.owners ?? ed25519?.owners ?? [] }
        /// In their order; empty for who has none.
        package var trusteeNames: [[UInt8]] { belenios2048?.trusteeNames ?? ed25519?.trusteeNames ?? [] }
    }

    /// A ballot that may be cast: written canonically, of this election, signed with a listed credential, and proved to keep the
    /// rules. Only `Election.check` makes one, so who holds one need not check again.
    package struct CheckedBallot: Sendable {
        fileprivate let belenios2048: ProvedBallot<Belenios2048>?
        fileprivate let ed25519: ProvedBallot<Ed25519>?
        package let bytes: [UInt8]
        /// What the voter looks for in the published list.
        package let tracker: [UInt8]
        /// The public half of the slip that signed it.
        package var credential: [UInt8] { belenios2048?.credential ?? ed25519?.credential ?? [] }
    }

    extension Election {
        /// All that can be said of a ballot by itself. Changes nothing, so many may be checked at once.
        package func check(_ ballot: [UInt8]) throws(Fault) -> CheckedBallot {
            let first = try belenios2048?.check.check(ballot)
            let second = try ed25519?.check.check(ballot)
            let tracker = first?.tracker ?? second?.tracker ?? fingerprint(ballot)
            return CheckedBallot(belenios2048: first, ed25519: second, bytes: ballot, tracker: tracker)
        }

        /// Whether a ballot holds what its voter was told it does. A ballot that was opened is not to be cast.
        package func check(_ opening: Opening, of ballot: [UInt8]) throws(Fault) {
            try belenios2048?.check.check(opening, of: ballot)
            try ed25519?.check.check(opening, of: ballot)
        }

        /// Puts a ballot in; refused after the end, and where it is in already.
        package mutating func cast(_ ballot: CheckedBallot) throws(Fault) -> [UInt8] {
            if let proved = ballot.belenios2048, let bytes = try belenios2048?.cast(proved) { return bytes }
            if let proved = ballot.ed25519, let bytes = try ed25519?.cast(proved) { return bytes }
            throw .ballotOfAnotherElection
        }

        package func holds(_ tracker: [UInt8]) -> Bool {
            belenios2048?.holds(tracker) ?? ed25519?.holds(tracker) ?? false
        }

        /// Ends the voting.
        package mutating func end() throws(Fault) -> [UInt8] {
            if let bytes = try belenios2048?.end() { return bytes }
            return try ed25519?.end() ?? []
        }

        /// Publishes what is to be opened: the product of all ballots that count.
        package mutating func publishTally() throws(Fault) -> [UInt8] {
            if let bytes = try belenios2048?.publishTally() { return bytes }
            return try ed25519?.publishTally() ?? []
        }

        /// Takes a trustee's share. Who hands one in gives the second proof with it: without, a false share may pass here and only
        /// show when the count fails.
        package mutating func add(_ share: [UInt8], fullProof: [UInt8]?, of owner: Int) throws(Fault) -> [UInt8] {
            if let bytes = try belenios2048?.add(share, of: owner, full: fullProof) { return bytes }
            return try ed25519?.add(share, of: owner, full: fullProof) ?? []
        }

        /// Counts, once enough shares are in.
        package mutating func count() throws(Fault) -> [UInt8] {
            if let bytes = try belenios2048?.count() { return bytes }
            return try ed25519?.count() ?? []
        }

        /// A trustee's share of the tally, with its second proof. The trustee has verified the archive that this election was read
        /// from.
        package func share(
            with key: TrusteeKey, _ randomness: Randomness
        ) throws(Fault) -> (owner: Int, share: [UInt8], fullProof: [UInt8]) {
            if let made = try belenios2048?.share(with: key, randomness) { return made }
            if let made = try ed25519?.share(with: key, randomness) { return made }
            throw .notOneOfTheTrustees
        }
    }

    /// Does the same to many things on all cores; the answers come in the order of the things.
    private func together<Thing: Sendable, Answer: Sendable>(
        _ things: [Thing], _ work: @escaping @Sendable (Thing) -> Answer
    ) async -> [Answer] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            for (index, thing) in things.enumerated() { group.addTask { (index, work(thing)) } }
            var answers = [Answer?](repeating: nil, count: things.count)
            for await (index, answer) in group { answers[index] = answer }
            return answers.compactMap(\.self)
        }
    }
#endif
