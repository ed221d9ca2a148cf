import Testing

@testable import SecretBallot

/// Elections of which one part is ours and the other belenios-tool's.
struct BeleniosToolTests {
    @Test func `twelve voters, twenty answers and two of three trustees are verified; one digit changed is not`() throws
    {
        let question = try MadeElection.question(answers: 20, most: 10)
        var made = try MadeElection(in: .belenios2048, questions: [question], voters: 12)
        for voter in 0..<12 {
            try made.cast(made.ballot(of: voter, marking: [MadeElection.marks(question, voter: voter)]))
        }
        let identifier = made.election.definition.identifier
        try made.close()
        #expect(try BeleniosTool.accepts(made.archive, named: identifier))
        try made.open(with: [2, 1])
        #expect(try BeleniosTool.accepts(made.archive, named: identifier))
        // One digit of a proof, all written anew as it should be: only the proof can tell.
        let acts = try Acts(made.archive)
        var ballot = acts.acts[3].parts[0]
        let place = ballot.count / 2
        let digit = try #require(ballot[place...].firstIndex { (UInt8(ascii: "1")...UInt8(ascii: "8")).contains($0) })
        ballot[digit] += 1
        #expect(try !BeleniosTool.accepts(acts.replacing(0, of: 3, by: ballot).archive(), named: identifier))
        var wrong = acts
        wrong.acts[wrong.acts.count - 1].parts[0] = resultBytes([Array(repeating: 6, count: 20)])
        #expect(try !BeleniosTool.accepts(wrong.archive(), named: identifier))
    }

    @Test(arguments: [false, true])
    func `its election with ballots of both is counted by us, and verified by both`(blank: Bool) async throws {
        let tool = try BeleniosTool()
        let slips = try setUp(tool, blank: blank)
        let one = try Credential(typed: Array("YL8ws-kjXsP2-wmh7k-TTiWrv".utf8))
        // A ballot of its voters each, then one of ours.
        let votes = blank ? ["[[0,1,0,1]]", "[[1,0,0,0]]", "[[0,0,0,0]]"] : ["[[1,0,1]]", "[[0,0,0]]", "[[0,1,0]]"]
        for (slip, vote) in zip(slips, votes) {
            try tool.write(slip, to: "slip")
            try tool.write(Array(vote.utf8), to: "vote")
            let ballot = try tool.run("election", "generate-ballot", "--privcred", "slip", "--ballot", "vote")
            try tool.run("archive", "add-event", "--type=Ballot", giving: ballot)
        }
        let definition = try Acts(tool.read(".bel")).acts[0].parts[0]
        var random = Seeded("a voter")
        let marks = blank ? [true, false, false, false] : [false, true, true]
        let ours = try Voting(definition).ballot(marking: [marks], with: one) { random.bytes($0) }.ballot
        try tool.run("archive", "add-event", "--type=Ballot", giving: ours + [UInt8(ascii: "\n")])
        try tool.run("election", "verify")

        var archive = try tool.read(".bel")
        var election = try await Election(verifying: archive)
        #expect(election.voters == 4)
        archive += try election.end() + election.publishTally()
        let secret = try tool.read(".privkey").filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let made = try election.share(with: .single(secret)) { random.bytes($0) }
        archive += try election.add(made.share, fullProof: made.fullProof, of: made.owner) + election.count()
        #expect(election.counts == [blank ? [2, 1, 0, 1] : [1, 2, 2]])
        #expect(try BeleniosTool.accepts(archive, named: election.definition.identifier))
        #expect(try await Election(verifying: archive).counts == election.counts)
    }

    @Test(arguments: [false, true])
    func `ballots of ours are counted by it, and its count verified by us`(blank: Bool) async throws {
        let tool = try BeleniosTool()
        _ = try setUp(tool, blank: blank)
        let credential = try Credential(typed: Array("YL8ws-kjXsP2-wmh7k-TTiWrv".utf8))
        let definition = try Acts(tool.read(".bel")).acts[0].parts[0]
        var random = Seeded("a voter")
        let marks =
            blank
            ? [[true, false, false, false], [false, true, false, true]] : [[true, false, false], [false, true, true]]
        // The same voter twice: the last ballot counts.
        for marks in marks {
            let ballot = try Voting(definition).ballot(marking: [marks], with: credential) { random.bytes($0) }.ballot
            try tool.run("archive", "add-event", "--type=Ballot", giving: ballot + [UInt8(ascii: "\n")])
        }
        try tool.run("archive", "add-event", "--type=EndBallots")
        let tally = try tool.run("election", "compute-encrypted-tally")
        try tool.run("archive", "add-event", "--type=EncryptedTally", giving: tally)
        let key = try tool.read(".privkey")
        try tool.write(key, to: "key")
        let share = try tool.run("election", "decrypt", "--privkey", "key", "--trustee-id", "1")
        try tool.run("archive", "add-event", "--type=PartialDecryption", giving: share)
        try tool.run("archive", "add-event", "--type=Result", giving: try tool.run("election", "compute-result"))
        try tool.run("election", "verify")
        let election = try await Election(verifying: tool.read(".bel"))
        #expect(election.phase == .counted)
        #expect(election.counts == [blank ? [0, 1, 0, 1] : [0, 1, 1]])
    }

    /// An election by belenios-tool with three credentials of its own, which are handed back, and one of ours.
    private func setUp(_ tool: BeleniosTool, blank: Bool) throws -> [[UInt8]] {
        let identifier = try tool.run("setup", "generate-token").filter { $0 > 0x20 }
        let uuid = String(decoding: identifier, as: UTF8.self)
        let group = "BELENIOS-2048"
        try tool.run("setup", "generate-credentials", "--uuid", uuid, "--group", group, "--count", "3")
        let one = try Credential(typed: Array("YL8ws-kjXsP2-wmh7k-TTiWrv".utf8))
        let base = PowerTable<Belenios2048>(Belenios2048.generator, width: 4)
        let ours = one.published(for: identifier, with: base) + Array(",,4".utf8)
        let listed = try #require(JSON(tool.read(".pubcreds"))).items + [.string(ours)]
        try tool.write(JSON.array(listed).bytes, to: "public_creds.json")
        try tool.run("setup", "generate-trustee-key", "--group", group)
        try tool.write(tool.read(".pubkey"), to: "public_keys.jsons")
        try tool.run("setup", "make-trustees")
        let template = """
            {"description":"最多选两项","name":"民生实事","questions":[{"answers":["甲","乙","丙"],\(blank ? "\"blank\":true," : "")\
            "min":0,"max":2,"question":"选"}],"administrator":"主席团","credential_authority":"总监票人"}
            """
        try tool.write(Array(template.utf8), to: "template.json")
        try tool.run("setup", "make-election", "--uuid", uuid, "--group", group, "--template", "template.json")
        try tool.run("archive", "init")
        return try tool.read(".privcreds").split(separator: UInt8(ascii: "\n")).compactMap {
            $0.split(separator: UInt8(ascii: " ")).last.map { $0 + [UInt8(ascii: "\n")] }
        }
    }

    /// Where we are stricter than belenios-tool 2.0, on purpose. (Stricter also: more than 1,000 answers or 100 questions, a key of 1,
    /// a trustee who copies another, elements of certificates and commitments outside the group.)
    enum Difference: CaseIterable {
        /// Two spellings of one ballot would have two trackers.
        case numberWithLeadingZero
        /// The second says nothing, and two voters could be told the same tracker.
        case ballotRepeated
        /// A ballot would vanish from the tally while its tracker stays in the file.
        case ballotAfterTheEnd, ballotsDroppedByOrder
        case endMissing
        /// It computes the tally anew and does not look at what is published.
        case tallyOfOtherBallots, numberOfBallotsWrong
        /// Every deputy's vote counts one.
        case weight
        /// Without a context, a certificate can be taken from another ceremony.
        case certificateWithoutContext

        func archive() throws -> [UInt8] {
            func whole(_ name: String) throws -> [UInt8] {
                try Samples.bytes("a-2048-single/whole-archive-cases/\(name).bel")
            }
            func cases(_ name: String) throws -> [UInt8] {
                var acts = try Acts(Samples.archive(in: "a-2048-single"))
                acts.acts.removeSubrange(1...)
                let items = try Samples.json("a-2048-single/negative-ballots.json").items
                for item in items where try item.text("case") == Array(name.utf8) {
                    acts.acts += try item.items("ballots").map { Acts.Act(kind: .ballot, parts: [$0.text ?? []]) }
                }
                return acts.archive()
            }
            switch self {
            case .numberWithLeadingZero: return try cases("leading zero in integer (re-signed)")
            case .ballotRepeated: return try cases("identical ballot twice (replay of own)")
            case .ballotAfterTheEnd: return try whole("08-ballot-after-endballots")
            case .ballotsDroppedByOrder: return try whole("01-dropped-by-event-order")
            case .endMissing: return try whole("05-no-endballots")
            case .tallyOfOtherBallots: return try whole("02-tally-payload-differs")
            case .numberOfBallotsWrong: return try whole("06-num-tallied-wrong")
            case .weight:
                var acts = try Acts(Samples.archive(in: "a-2048-single"))
                acts.acts.removeSubrange(1...)
                let listed = try #require(JSON(acts.acts[0].parts[2])).items
                let heavy = JSON.string((listed[0].text ?? []) + Array(",2".utf8))
                return acts.replacing(2, of: 0, by: JSON.array([heavy] + listed.dropFirst()).bytes).archive()
            case .certificateWithoutContext: return try Samples.archive(in: "b12-2048-threshold2of3")
            }
        }

        var fault: Fault {
            switch self {
            case .numberWithLeadingZero: .ballotNotCanonical
            case .ballotRepeated: .ballotRepeated
            case .ballotAfterTheEnd, .ballotsDroppedByOrder, .endMissing: .eventOutOfTurn
            case .tallyOfOtherBallots: .tallyDiffers
            case .numberOfBallotsWrong: .countsDiffer
            case .weight: .credentialWeighted(1)
            case .certificateWithoutContext: .trusteesUnreadable
            }
        }
    }

    @Test(arguments: Difference.allCases)
    func `what belenios-tool accepts and we refuse is this`(difference: Difference) async throws {
        let archive = try difference.archive()
        let identifier = try Definition(Container(archive).records[0].bytes).identifier
        #expect(try BeleniosTool.accepts(archive, named: identifier))
        var found: Fault?
        do { _ = try await Election(verifying: archive) } catch let error { found = error.fault }
        #expect(found == difference.fault)
    }
}
