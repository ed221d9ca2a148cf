import Testing

@testable import SecretBallot

/// What trustees can do together, and what one who is against the others can do.
struct TrusteeTests {
    @Test(arguments: GroupName.allCases, [(2, 3), (3, 5)])
    func `any of enough trustees come to the same counts`(group: GroupName, threshold: (Int, Int)) throws {
        let (needed, size) = threshold
        let small = try SmallElection(in: group, threshold: (needed, of: size))
        var closed = small.made
        for ballot in small.ballots { try closed.cast(ballot) }
        try closed.close()
        let shares = try closed.keys.map { key in try closed.election.share(with: key) { closed.random.bytes($0) } }
        for set in 0..<(1 << size) {
            let members = (0..<size).filter { set >> $0 & 1 == 1 }
            var election = closed.election
            for member in members {
                let made = shares[member]
                #expect(made.owner == member + 1)
                _ = try election.add(made.share, fullProof: made.fullProof, of: made.owner)
            }
            if members.count >= needed {
                _ = try election.count()
                #expect(election.counts == [[0, 1]])
            } else {
                #expect(throws: Fault.sharesTooFew(have: members.count, need: needed)) { try election.count() }
                #expect(election.counts == nil)
            }
        }
    }

    @Test func `a share is taken once, of a trustee, for this tally, as it is written`() throws {
        let small = try SmallElection(in: .ed25519, threshold: (2, of: 3))
        var made = small.made
        for ballot in small.ballots { try made.cast(ballot) }
        let share = try { () throws in
            #expect(throws: Fault.eventOutOfTurn) {
                try made.election.share(with: made.keys[0]) { made.random.bytes($0) }
            }
            try made.close()
            return try made.election.share(with: made.keys[0]) { made.random.bytes($0) }
        }()
        for owner in [-1, 0, 4, Int.max, Int.min] {
            #expect(throws: Fault.notOneOfTheTrustees) {
                try made.election.add(share.share, fullProof: share.fullProof, of: owner)
            }
        }
        #expect(throws: Fault.shareUnproved(owner: 2)) { try made.election.add(share.share, fullProof: nil, of: 2) }
        let json = try #require(JSON(share.share))
        for mutation in json.mutations(order: small.order) {
            do {
                _ = try made.election.add(mutation.json.bytes, fullProof: nil, of: 1)
                Issue.record("\(mutation)")
            } catch let fault {
                #expect(fault == .shareMalformed(owner: 1) || fault == .shareUnproved(owner: 1), "\(mutation)")
            }
        }
        let proof = try #require(JSON(share.fullProof))
        for changed in proof.mutations(order: small.order).map(\.json.bytes) + proof.spaced {
            do {
                _ = try made.election.add(share.share, fullProof: changed, of: 1)
                Issue.record("\(String(decoding: changed, as: UTF8.self))")
            } catch let fault {
                #expect(fault == .shareMalformed(owner: 1) || fault == .shareUnproved(owner: 1))
            }
        }
        _ = try made.election.add(share.share, fullProof: share.fullProof, of: 1)
        #expect(throws: Fault.shareRepeated(owner: 1)) {
            try made.election.add(share.share, fullProof: share.fullProof, of: 1)
        }
    }

    @Test func `a trustee who publishes a false share with a proof that passes is named`() async throws {
        try await sabotage(in: Ed25519.self, .ed25519)
        try await sabotage(in: Belenios2048.self, .belenios2048)
    }

    /// The standard proof hashes neither alpha nor the factor. So choose g^a and alpha^b as commitments with a ≠ b, hash, and only
    /// then choose the factor that makes both equations hold.
    private func sabotage<G: Group>(in group: G.Type, _ name: GroupName) async throws {
        let small = try SmallElection(in: name, threshold: (2, of: 3))
        var made = small.made
        for ballot in small.ballots { try made.cast(ballot) }
        try made.close()
        let honest = try made.election.share(with: made.keys[1]) { made.random.bytes($0) }
        let field = G.scalars
        let secret = try made.keys[0].secret(in: G.self)
        let key = G.text(of: G.power(of: G.generator, to: secret))
        let bar = [UInt8(ascii: "|")]
        let prefix = Array("decrypt|".utf8) + made.election.definition.fingerprint + bar + key + bar
        let acts = try Acts(made.archive)
        let tally = try #require(acts.acts.last { $0.kind == .encryptedTally }.flatMap { JSON($0.parts[0]) })
        var (factors, proofs): ([JSON], [JSON]) = ([], [])
        for sum in tally.items[0].items {
            let alpha = try #require(G.read(try sum.text("alpha")[...]))
            let (a, b) = (field.random { made.random.bytes($0) }, field.random { made.random.bytes($0) })
            let second = G.power(of: alpha, to: b)
            let challenge = challenge(prefix, [G.power(of: G.generator, to: a), second], in: G.self)
            let response = field.subtract(a, field.multiply(challenge, secret))
            let rest = G.multiply(second, G.inverse(G.power(of: alpha, to: response)))
            let factor = G.power(of: rest, to: field.invert(challenge))
            #expect(factor != G.power(of: alpha, to: secret))
            factors.append(.string(G.text(of: factor)))
            proofs.append(Proof(challenge: challenge, response: response).json)
        }
        let share = JSON.object([
            .init("decryption_factors", .array([.array(factors)])),
            .init("decryption_proofs", .array([.array(proofs)])),
        ]).bytes

        // The standard proof passes, and spoils the count without a name.
        var election = made.election
        var archive = made.archive
        archive += try election.add(share, fullProof: nil, of: 1)
        archive += try election.add(honest.share, fullProof: honest.fullProof, of: 2)
        #expect(throws: Fault.resultDiffers) { try election.count() }
        #expect(try await Election(verifying: archive).phase == .tallied)

        // The full proof cannot be made for it: neither the one of the right factors, nor one made for the false.
        let read = try #require(Share<G>(share))
        var box = Tally<G>(of: election.definition.questions)
        for ballot in small.ballots {
            let check = try BallotCheck<G>(election.definition, credentials: CredentialList(small.setup[2]))
            box.add(try check.check(ballot))
        }
        let right = try made.election.share(with: made.keys[0]) { made.random.bytes($0) }
        let ofFalse = FullProof<G>(
            of: read, tally: box, with: secret, owner: 1, election: election.definition.fingerprint,
            base: PowerTable(G.generator, width: 4)
        ) { made.random.bytes($0) }
        for proof in [right.fullProof, ofFalse.bytes] {
            var election = made.election
            #expect(throws: Fault.shareUnproved(owner: 1)) { try election.add(share, fullProof: proof, of: 1) }
            #expect(election.sharesGiven == [])
            _ = try election.add(honest.share, fullProof: honest.fullProof, of: 2)
        }
    }

    @Test func `a full proof is for one owner, one tally and one election`() throws {
        let small = try SmallElection(in: .ed25519)
        func closed(_ ballots: ArraySlice<[UInt8]>) throws -> MadeElection {
            var made = small.made
            for ballot in ballots { try made.cast(ballot) }
            try made.close()
            return made
        }
        var (all, fewer) = (try closed(small.ballots[...]), try closed(small.ballots.dropLast()))
        let ofAll = try all.election.share(with: all.keys[0]) { all.random.bytes($0) }
        let ofFewer = try fewer.election.share(with: fewer.keys[0]) { fewer.random.bytes($0) }
        for (share, proof) in [
            (ofFewer.share, ofFewer.fullProof), (ofAll.share, ofFewer.fullProof), (ofFewer.share, ofAll.fullProof),
        ] {
            #expect(throws: Fault.shareUnproved(owner: 1)) { try all.election.add(share, fullProof: proof, of: 1) }
        }
    }
}
