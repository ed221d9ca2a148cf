import Testing

@testable import SecretBallot

struct SampleTests {
    @Test(arguments: ["a-2048-single", "b12-2048-threshold2of3-v30", "a-ed25519-single-v30"])
    func `an archive made by belenios-tool is verified to its result`(folder: String) async throws {
        let election = try await Election(verifying: Samples.archive(in: folder))
        #expect(election.phase == .counted)
        // The file holds the counts of the only question.
        let expected = try Samples.json("\(folder)/expected_result.json").items
        #expect(election.counts?.map { $0.map(JSON.number) } == [expected])
    }

    @Test(arguments: Self.wholeArchives)
    func `every whole archive that lies is refused, with the record that lies`(
        name: String, record: Int, fault: Fault?
    ) async throws {
        let archive = try Samples.bytes("a-2048-single/whole-archive-cases/\(name).bel")
        var found: ArchiveFault?
        do { _ = try await Election(verifying: archive) } catch let error { found = error }
        #expect(found == fault.map { ArchiveFault(record: record, fault: $0) })
    }

    static let wholeArchives: [(String, Int, Fault?)] = [
        ("00-ok", 0, nil),
        ("01-dropped-by-event-order", 11, .eventOutOfTurn),
        ("02-tally-payload-differs", 17, .tallyDiffers),
        ("03-wrong-result", 23, .resultDiffers),
        ("04-false-factor-with-passing-proof", 23, .resultDiffers),
        ("05-no-endballots", 16, .eventOutOfTurn),
        ("06-num-tallied-wrong", 17, .countsDiffer),
        ("07-stuffed-vote-5", 6, .choiceUnproved(question: 1, choice: 1)),
        ("08-ballot-after-endballots", 15, .eventOutOfTurn),
    ]

    @Test(arguments: ["a-2048-single", "a-ed25519-single-v30"])
    func `every ballot of the negative cases is refused for what is wrong with it`(folder: String) throws {
        let election = try Samples.opened(folder)
        for item in try Samples.json("\(folder)/negative-ballots.json").items {
            let name = String(decoding: try item.text("case"), as: UTF8.self)
            for (ballot, part) in try zip(item.items("ballots"), item.items("independent_check")) {
                var fault: Fault?
                do throws(Fault) { _ = try election.check(ballot.text ?? []) } catch { fault = error }
                #expect(
                    fault.map(Self.part) == part.text.map { expected(String(decoding: $0, as: UTF8.self), in: name) },
                    "\(name)")
            }
        }
    }

    /// The part of a ballot that a fault speaks of, in the words of the file.
    private static func part(_ fault: Fault) -> String {
        switch fault {
        case .ballotNotCanonical: "written"
        case .credentialNotListed: "credential"
        case .signatureWrong: "signature"
        case .elementOutsideGroup: "group"
        case .choiceUnproved: "individual"
        case .totalUnproved: "overall"
        default: "another: \(fault)"
        }
    }

    /// What we say where the file's checker, which looks in another order, says this.
    private func expected(_ part: String, in name: String) -> String {
        switch (part, name) {
        case ("fields", _), ("noncanonical", _), (_, "challenge >= q (re-signed)"): "written"
        case (_, "leading zero in integer (re-signed)"), (_, "upper-case hex (re-signed)"): "written"
        case (_, "alpha negated (order-2 component)"): "group"
        default: part
        }
    }

    @Test(arguments: ["a-2048-single", "a-ed25519-single-v30"])
    func `a second ballot counts instead of the first, and none is taken twice`(folder: String) throws {
        let cases = try Samples.json("\(folder)/negative-ballots.json").items
        for (name, repeats) in [
            ("ok-revote: second ballot same credential", false), ("identical ballot twice (replay of own)", true),
        ] {
            var election = try Samples.opened(folder)
            let ballots = try #require(try cases.first { try $0.text("case") == Array(name.utf8) }).items("ballots")
            for (index, ballot) in ballots.enumerated() {
                let checked = try election.check(ballot.text ?? [])
                if repeats, index == 2 {
                    #expect(throws: Fault.ballotRepeated) { try election.cast(checked) }
                } else {
                    _ = try election.cast(checked)
                }
            }
            #expect(election.voters == 2)
            #expect(election.trackers.count == (repeats ? 2 : 3))
        }
    }
}
