import Testing

@testable import SecretBallot

/// The making of a threshold key, where one of those who make it cheats.
struct KeyCeremonyTests {
    typealias G = Ed25519

    /// Three trustees with their messages; the second cheats.
    private struct Ceremony {
        var random = Seeded("a ceremony")
        let seeds: [TrusteeSeed]
        var messages = KeyMessages(certificates: [], contributions: [])

        init(threshold: Int = 2) throws {
            var random = random
            seeds = (0..<3).map { _ in TrusteeSeed { random.bytes($0) } }
            for (index, seed) in seeds.enumerated() {
                let certificate = try GroupName.ed25519.certificate(
                    of: seed, index: index + 1, size: 3, threshold: threshold
                ) { random.bytes($0) }
                messages.certificates.append(certificate)
            }
            for seed in seeds {
                let contribution = try GroupName.ed25519.contribution(of: seed, to: messages.certificates) {
                    random.bytes($0)
                }
                messages.contributions.append(contribution)
            }
            self.random = random
        }

        mutating func key(of trustee: Int) throws(Fault) -> JSON {
            var random = random
            defer { self.random = random }
            return try GroupName.ed25519.verificationKey(of: seeds[trustee], name: nil, from: messages) {
                random.bytes($0)
            }
        }

        /// A message signed by the second trustee.
        func signed(_ message: [UInt8]) -> SignedMessage {
            var random = Seeded("a signature")
            let base = PowerTable<G>(G.generator, width: 4)
            return SignedMessage(message, by: seeds[1].signingKey(in: G.scalars), base: base) { random.bytes($0) }
        }
    }

    @Test func `who hands out a wrong value is named by whom it was handed to, and by nobody else`() throws {
        var ceremony = try Ceremony()
        let contribution = ceremony.messages.contributions[1]
        let sealed = try #require(JSON(try contribution.field("shares").text("message"))).items
        let data = try sealed[2].text("data")
        let wrong = sealed[2].with("data", .string([data[0] == 0x30 ? 0x31 : 0x30] + data.dropFirst()))
        let message = JSON.array([sealed[0], sealed[1], wrong]).bytes
        ceremony.messages.contributions[1] = contribution.with("shares", ceremony.signed(message).json)
        _ = try ceremony.key(of: 0)
        #expect(throws: Fault.shareWrong(from: 2)) { try ceremony.key(of: 2) }
        for message in ["[]", "{}", "", "[1,2,3]"] {
            let signed = ceremony.signed(Array(message.utf8)).json
            ceremony.messages.contributions[1] = contribution.with("shares", signed)
            #expect(throws: Fault.shareWrong(from: 2)) { try ceremony.key(of: 2) }
        }
    }

    @Test func `a contribution changed in any place is refused by everybody`() throws {
        var ceremony = try Ceremony()
        let contribution = ceremony.messages.contributions[1]
        for mutation in contribution.mutations(order: Ed25519Tests.q) where !mutation.isOrder {
            guard let changed = JSON(mutation.json.bytes) else { continue }
            ceremony.messages.contributions[1] = changed
            #expect(throws: Fault.commitmentsRefused(2), "\(mutation)") { try ceremony.key(of: 0) }
        }
        ceremony.messages.contributions.removeLast()
        #expect(throws: Fault.commitmentsRefused(3)) { try ceremony.key(of: 0) }
    }

    @Test func `a certificate changed in any place is refused by everybody`() throws {
        var ceremony = try Ceremony()
        let certificate = ceremony.messages.certificates[1]
        for mutation in certificate.mutations(order: Ed25519Tests.q) where !mutation.isOrder {
            guard let changed = JSON(mutation.json.bytes) else { continue }
            ceremony.messages.certificates[1] = changed
            #expect(throws: Fault.certificateRefused(2), "\(mutation)") { try ceremony.key(of: 0) }
        }
        ceremony.messages.certificates[1] = ceremony.messages.certificates[0]
        #expect(throws: Fault.certificateRefused(2)) { try ceremony.key(of: 0) }
    }

    @Test func `a certificate for another ceremony, or with a key that all know, is refused though it is signed`()
        throws
    {
        var ceremony = try Ceremony()
        let message = try #require(JSON(try ceremony.messages.certificates[1].text("message")))
        let context = try message.field("context")
        let one = JSON.string(G.text(of: G.identity))
        let order2 = JSON.string(Hexadecimal.text(Ed25519Tests.small[1].reversed()))
        let changed = [
            message.with("context", context.with("size", .number(4))),
            message.with("context", context.with("threshold", .number(3))),
            message.with("context", context.with("index", .number(1))),
            message.with("context", context.with("group", .text("BELENIOS-2048"))),
            message.with("encryption", one), message.with("encryption", order2),
        ]
        for message in changed {
            ceremony.messages.certificates[1] = ceremony.signed(message.bytes).json
            #expect(throws: Fault.certificateRefused(2)) { try ceremony.key(of: 0) }
        }
        // With a verification key of 1, every signature is right that anybody makes up.
        var random = Seeded("made up")
        let nobody = message.with("verification", one).bytes
        let forged = SignedMessage(nobody, by: .zero, base: PowerTable<G>(G.generator, width: 4)) { random.bytes($0) }
        #expect(forged.isSigned(by: G.identity, in: G.self))
        ceremony.messages.certificates[1] = forged.json
        #expect(throws: Fault.certificateRefused(2)) { try ceremony.key(of: 0) }
    }

    @Test func `commitments of another degree are refused though they are signed`() throws {
        var ceremony = try Ceremony()
        let contribution = ceremony.messages.contributions[1]
        let message = try #require(JSON(try contribution.field("coefexps").text("message")))
        let items = try message.items("coefexps")
        let certificates = try Certificates<G>(ceremony.messages.certificates)
        for changed in [Array(items.dropLast()), items + items, []] {
            let elements = changed.compactMap { $0.text.flatMap { G.read($0[...]) } }
            ceremony.messages.contributions[1] =
                contribution
                .with("coefexps", ceremony.signed(message.with("coefexps", .array(changed)).bytes).json)
                .with("signature", ceremony.signed(certificates.witnessed(with: elements)).signature.json)
            #expect(throws: Fault.commitmentsRefused(2)) { try ceremony.key(of: 0) }
        }
    }

    @Test(arguments: [0, 4, -1]) func `a threshold lies between one and all`(threshold: Int) {
        #expect(throws: Fault.thresholdImpossible) { _ = try Ceremony(threshold: threshold) }
    }

    @Test(arguments: [1, 3]) func `one may be enough, or all needed`(threshold: Int) throws {
        let small = try SmallElection(in: .ed25519, threshold: (threshold, of: 3))
        #expect(try small.counted(by: Array(0..<threshold)).election.counts == [[0, 1]])
    }

    @Test func `a trustee who copies another's key is refused`() throws {
        var random = Seeded("two")
        let (one, two) = (
            GroupName.ed25519.singleTrustee(name: nil) { random.bytes($0) }.trustee,
            GroupName.ed25519.singleTrustee(name: nil) { random.bytes($0) }.trustee
        )
        _ = try GroupName.ed25519.electionKey(of: JSON.array([one, two]).bytes)
        #expect(throws: Fault.trusteeRepeated(3)) {
            try GroupName.ed25519.electionKey(of: JSON.array([one, two, one]).bytes)
        }
        // A member of a threshold beside it, and the other way round.
        let small = try SmallElection(in: .ed25519, threshold: (2, of: 3))
        let pedersen = try #require(JSON(small.setup[1])).items[0]
        let member = try #require(pedersen.items.last).items("verification_keys")[1]
        guard case .object(let fields) = member else { return }
        let unsigned = JSON.object(fields.filter { $0.name != Array("signature".utf8) })
        let copy = JSON.array([.text("Single"), unsigned])
        #expect(throws: Fault.trusteeRepeated(4)) {
            try GroupName.ed25519.electionKey(of: JSON.array([pedersen, copy]).bytes)
        }
        #expect(throws: Fault.trusteeRepeated(3)) {
            try GroupName.ed25519.electionKey(of: JSON.array([copy, pedersen]).bytes)
        }
    }

    @Test func `trustees whose keys cancel each other out make no election`() throws {
        let base = PowerTable<G>(G.generator, width: 4)
        var random = Seeded("two")
        let secret = G.scalars.random { random.bytes($0) }
        let trustees = [secret, G.scalars.negate(secret)].map { secret in
            let key = VerificationKey<G>(of: secret, name: nil, signedWith: nil, base: base) { random.bytes($0) }
            return JSON.array([.text("Single"), key.json])
        }
        let bytes = JSON.array(trustees).bytes
        let key = try GroupName.ed25519.electionKey(of: bytes)
        #expect(key == G.text(of: G.identity))
        let small = try SmallElection(in: .ed25519)
        let definition = try #require(JSON(small.setup[0])).with("public_key", .string(key)).bytes
        #expect(throws: Fault.electionKeyMalformed) { try SmallElection.setUp([definition, bytes, small.setup[2]]) }
        #expect(throws: Fault.electionKeyMalformed) { try Voting(definition) }
    }

    @Test func `a seed of nobody gives no share`() throws {
        let small = try SmallElection(in: .ed25519, threshold: (2, of: 3))
        var made = small.made
        try made.close()
        guard case .threshold(let seed, let messages) = made.keys[0] else { return }
        var random = Seeded("a stranger")
        let stranger = TrusteeSeed { random.bytes($0) }
        let other = try Ceremony()
        let keys: [TrusteeKey] = [
            .threshold(stranger, messages), .threshold(seed, other.messages),
            .threshold(other.seeds[0], other.messages),
            .single(Array("12345".utf8)), .single([]), .single(Array("-1".utf8)), .single(Ed25519Tests.q.decimal),
        ]
        for key in keys {
            #expect(throws: Fault.notOneOfTheTrustees) { try made.election.share(with: key) { random.bytes($0) } }
        }
    }
}

extension Mutation {
    /// Whether only the order of an object's fields changed, outside of what is signed.
    var isOrder: Bool {
        let isOfItems = change.first?.isNumber ?? true
        return change.hasSuffix("exchanged with the next") && !isOfItems && !place.contains("→")
    }
}
