import Testing

@testable import SecretBallot

/// No place of what an election is set up from can be changed unseen.
struct SetupMutationTests {
    /// Why the setup is refused, or else why the ballots are.
    private func fault(of setup: [[UInt8]], ballots: [[UInt8]]) -> Fault? {
        do throws(Fault) {
            let election = try SmallElection.setUp(setup)
            for ballot in ballots { _ = try election.check(ballot) }
        } catch { return error }
        return nil
    }

    @Test(arguments: [nil, (2, of: 3)] as [(Int, of: Int)?])
    func `trustees changed in any place are refused`(threshold: (Int, of: Int)?) throws {
        for group in GroupName.allCases {
            let small = try SmallElection(in: group, threshold: threshold)
            let trustees = try #require(JSON(small.setup[1]))
            var accepted: [String] = []
            var mutations = trustees.mutations(order: small.order)
            // A threshold in the slower group: a third of them.
            if group == .belenios2048, threshold != nil {
                mutations = mutations.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
            }
            #expect(mutations.count > 20)
            for mutation in mutations {
                let setup = [small.setup[0], mutation.json.bytes, small.setup[2]]
                if fault(of: setup, ballots: []) == nil, !isHarmless(mutation) { accepted.append("\(mutation)") }
            }
            #expect(accepted == [])
        }
    }

    /// What says the same, or nothing that is signed or proved. The archive's chain of hashes covers these bytes like all others.
    private func isHarmless(_ mutation: Mutation) -> Bool {
        // A trustee's name is a remark: nobody signs it.
        if mutation.place.hasSuffix(".name") { return true }
        if mutation.change == "name dropped" { return true }
        // Fields may come in any order, but for those of a message that is signed.
        return mutation.isOrder
    }

    @Test(arguments: GroupName.allCases)
    func `election.json changed in any place is another election`(group: GroupName) throws {
        let small = try SmallElection(in: group, blank: true)
        let definition = try #require(JSON(small.setup[0]))
        #expect(fault(of: small.setup, ballots: small.ballots) == nil)
        for mutation in definition.mutations(order: small.order) {
            let setup = [mutation.json.bytes, small.setup[1], small.setup[2]]
            #expect(fault(of: setup, ballots: [small.ballots[0]]) != nil, "\(mutation)")
        }
        for spaced in definition.spaced.prefix(10) {
            #expect(fault(of: [spaced] + small.setup[1...], ballots: [small.ballots[0]]) == .ballotOfAnotherElection)
        }
    }

    @Test func `each field of election.json is refused for what is wrong with it`() throws {
        let small = try SmallElection(in: .ed25519)
        let definition = try #require(JSON(small.setup[0]))
        let question = try #require(try definition.items("questions").first)
        func questions(_ name: String, _ value: JSON) -> JSON {
            definition.with("questions", .array([question.with(name, value)]))
        }
        func text(_ text: String) -> JSON { .string(Array(text.utf8)) }
        let point = { (power: Limb) in Ed25519.text(of: Ed25519.power(of: Ed25519.generator, to: Scalar(power))) }
        let cases: [(JSON, Fault)] = [
            (definition.with("version", .number(2)), .versionUnknown),
            (definition.with("group", text("RFC-3526-2048")), .groupUnknown),
            (definition.with("group", text("ed25519")), .groupUnknown),
            (definition.with("uuid", text("0OIl0OIl0OIl0OIl")), .identifierMalformed),
            (definition.with("uuid", text("1234567890123")), .identifierMalformed),
            (definition.with("uuid", text("../../../../../etc")), .identifierMalformed),
            (definition.with("questions", .array([])), .notAnElection),
            (definition.with("questions", .array(Array(repeating: question, count: 101))), .questionMalformed(101)),
            (questions("min", .number(-1)), .questionMalformed(1)),
            (questions("min", .number(2)), .questionMalformed(1)),
            (questions("max", .number(3)), .questionMalformed(1)),
            (questions("max", .number(0)), .questionMalformed(1)),
            (questions("max", .number(999_999_999_999_999)), .questionMalformed(1)),
            (questions("answers", .array([])), .questionMalformed(1)),
            (questions("answers", .array(Array(repeating: text("a"), count: 1001))), .questionMalformed(1)),
            (questions("answers", .array([.number(1)])), .questionMalformed(1)),
            (questions("question", .null), .questionMalformed(1)),
            (definition.with("public_key", .string(Ed25519.text(of: Ed25519.identity))), .electionKeyNotOfTrustees),
            (definition.with("public_key", .string(point(2))), .electionKeyNotOfTrustees),
            (definition.with("public_key", .null), .notAnElection),
        ]
        for (json, expected) in cases {
            #expect(fault(of: [json.bytes] + small.setup[1...], ballots: []) == expected, "\(expected)")
        }
        // A voter's device has no trustees to compare with.
        for key in [Ed25519.text(of: Ed25519.identity), Array("ecffffff".utf8), [], Array("7".utf8)] {
            let json = definition.with("public_key", .string(key))
            #expect(throws: Fault.electionKeyMalformed) { try Voting(json.bytes) }
        }
    }

    @Test(arguments: GroupName.allCases)
    func `credentials changed in any place are refused, or somebody's ballot is`(group: GroupName) throws {
        let small = try SmallElection(in: group)
        let credentials = try #require(JSON(small.setup[2]))
        var accepted: [String] = []
        for mutation in credentials.mutations(order: small.order) {
            let setup = [small.setup[0], small.setup[1], mutation.json.bytes]
            if fault(of: setup, ballots: small.ballots) == nil { accepted.append("\(mutation)") }
        }
        // Their order says nothing.
        #expect(Set(accepted) == [": 0 exchanged with the next", ": 1 exchanged with the next"])
    }

    @Test func `what is no credential is refused in words`() throws {
        let small = try SmallElection(in: .belenios2048)
        let listed = try #require(JSON(small.setup[2])).items
        let first = try #require(listed.first?.text)
        let strangers = Belenios2048Tests.strangers.map(\.decimal)
        let cases: [([JSON], Fault)] =
            [
                ([], .credentialsUnreadable), (listed + [.string(first)], .credentialRepeated(4)),
                (listed + [.string(first + Array(",1".utf8))], .credentialWeighted(4)),
                (listed + [.string(first + Array(",2".utf8))], .credentialWeighted(4)),
                (listed + [.string(Array("1".utf8))], .credentialMalformed(4)),
                (listed + [.string(Array("0".utf8))], .credentialMalformed(4)),
                (listed + [.string(Belenios2048Tests.p.decimal)], .credentialMalformed(4)),
                (listed + [.number(7)], .credentialMalformed(4)),
            ] + strangers.map { (listed + [.string($0)], .credentialMalformed(4)) }
        for (items, expected) in cases {
            #expect(fault(of: small.setup[..<2] + [JSON.array(items).bytes], ballots: []) == expected)
        }
    }
}
