import Testing

@testable import SecretBallot

/// No place of a ballot can be changed: neither by who finds it, nor by the voter, who can sign it anew.
struct BallotMutationTests {
    static let groups: [GroupName] = [.belenios2048, .ed25519]

    private func fault(of ballot: [UInt8], in election: Election) -> Fault? {
        do throws(Fault) { _ = try election.check(ballot) } catch { return error }
        return nil
    }

    @Test(arguments: groups, [false, true])
    func `a ballot changed in any place is refused`(group: GroupName, blank: Bool) throws {
        let small = try SmallElection(in: group, blank: blank)
        let ballot = try #require(JSON(small.ballots[1]))
        #expect(ballot.bytes == small.ballots[1])
        #expect(fault(of: ballot.bytes, in: small.made.election) == nil)
        let mutations = ballot.mutations(order: small.order)
        #expect(mutations.count > 200)
        for mutation in mutations {
            #expect(fault(of: mutation.json.bytes, in: small.made.election) != nil, "\(mutation)")
        }
        for spaced in ballot.spaced { #expect(fault(of: spaced, in: small.made.election) == .ballotNotCanonical) }
        for length in stride(from: 0, to: small.ballots[1].count, by: 7) {
            #expect(fault(of: Array(small.ballots[1].prefix(length)), in: small.made.election) == .ballotNotCanonical)
        }
    }

    @Test(arguments: groups, [false, true])
    func `answers changed in any place are refused though the voter signs them`(group: GroupName, blank: Bool) throws {
        switch group {
        case .belenios2048: try signAnew(in: Belenios2048.self, group, blank)
        case .ed25519: try signAnew(in: Ed25519.self, group, blank)
        }
    }

    private func signAnew<G: Group>(in group: G.Type, _ name: GroupName, _ blank: Bool) throws {
        let small = try SmallElection(in: name, blank: blank)
        let ballot = try #require(JSON(small.ballots[1]))
        let signer = Signer<G>(small, voter: 1)
        #expect(fault(of: try signer.sign(ballot), in: small.made.election) == nil)
        for mutation in try ballot.field("answers").mutations(order: small.order, at: "answers") {
            let signed = try signer.sign(ballot.with("answers", mutation.json))
            let fault = fault(of: signed, in: small.made.election)
            #expect(fault != nil && fault != .signatureWrong, "\(mutation): \(fault as Any)")
        }
        // Members of the group, which only the proofs can refuse.
        let answer = try #require(try ballot.items("answers").first)
        let choices = try answer.items("choices")
        for index in choices.indices {
            for part in ["alpha", "beta"] {
                let element = try #require(G.read(try choices[index].text(part)[...]))
                for other in [G.generator, G.inverse(G.generator)] {
                    var changed = choices
                    changed[index] = changed[index].with(part, .string(G.text(of: G.multiply(element, other))))
                    let answers = JSON.array([answer.with("choices", .array(changed))])
                    let fault = fault(of: try signer.sign(ballot.with("answers", answers)), in: small.made.election)
                    #expect(fault == .choiceUnproved(question: 1, choice: index + 1))
                }
            }
        }
        for name in ["election_uuid", "election_hash", "credential"] {
            for mutation in try ballot.field(name).mutations(order: small.order, at: name) {
                let fault = fault(of: try signer.sign(ballot.with(name, mutation.json)), in: small.made.election)
                let expected: [Fault] = [.ballotNotCanonical, .ballotOfAnotherElection, .credentialNotListed]
                #expect(fault.map(expected.contains) == true, "\(mutation): \(fault as Any)")
            }
        }
    }

    @Test(arguments: groups)
    func `a ballot is nobody else's`(group: GroupName) throws {
        let small = try SmallElection(in: group)
        let other = try SmallElection(in: group, seed: "another election")
        #expect(fault(of: other.ballots[0], in: small.made.election) == .ballotOfAnotherElection)
        // The answers of one voter under the name of another, signed by that other.
        let copied = try #require(JSON(small.ballots[0]))
        let mine = try #require(JSON(small.ballots[1])).with("answers", try copied.field("answers"))
        let signed =
            switch group {
            case .belenios2048: try Signer<Belenios2048>(small, voter: 1).sign(mine)
            case .ed25519: try Signer<Ed25519>(small, voter: 1).sign(mine)
            }
        #expect(fault(of: signed, in: small.made.election) == .choiceUnproved(question: 1, choice: 1))
    }

    @Test func `a ballot checked for one election is not cast in another`() throws {
        let small = try SmallElection(in: .ed25519)
        var other = try SmallElection(in: .ed25519, seed: "another election").made.election
        let checked = try small.made.election.check(small.ballots[0])
        #expect(throws: Fault.ballotOfAnotherElection) { try other.cast(checked) }
        // The same election with fewer who may vote.
        let credentials = try #require(JSON(small.setup[2])).items
        let own = try #require(JSON(small.ballots[0])).text("credential")
        let fewer = JSON.array(credentials.filter { $0 != .string(own) }).bytes
        var shorter = try SmallElection.setUp([small.setup[0], small.setup[1], fewer])
        #expect(throws: Fault.credentialNotListed) { try shorter.cast(checked) }
    }
}

/// A voter who signs whatever there is to sign.
struct Signer<G: Group> {
    private let secret: Scalar
    private let base = PowerTable<G>(G.generator, width: 4)

    init(_ small: SmallElection, voter: Int) {
        let identifier = small.made.election.definition.identifier
        secret = small.made.credentials[voter].exponent(for: identifier, in: G.scalars)
    }

    func sign(_ ballot: JSON) throws -> [UInt8] {
        guard case .object(let fields) = ballot else { return ballot.bytes }
        let unsigned = fields.filter { $0.name != Array("signature".utf8) }
        let hash = fingerprint(JSON.object(unsigned).bytes)
        var random = Seeded("a nonce")
        let proof = SecretBallot.sign(Prefix.signature(hash), with: secret, base: base) { random.bytes($0) }
        let signature = JSON.object([.init("hash", .string(hash)), .init("proof", proof.json)])
        return JSON.object(unsigned + [.init("signature", signature)]).bytes
    }
}
