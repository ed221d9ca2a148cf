import Testing

@testable import SecretBallot

/// A ballot that is opened instead of cast.
struct OpeningTests {
    @Test(arguments: GroupName.allCases)
    func `an opening shows what a ballot holds, and nothing else opens it`(group: GroupName) throws {
        let small = try SmallElection(in: group, blank: true)
        var random = Seeded("an opening")
        let marks = [[false, false, true]]
        let made = try small.made.voting.ballot(marking: marks, with: small.made.credentials[0]) { random.bytes($0) }
        let election = small.made.election
        try election.check(made.opening, of: made.ballot)
        #expect(made.opening.answers.map(\.marks) == marks)
        #expect(Opening(made.opening.json) == made.opening)
        for mutation in made.opening.json.mutations(order: small.order) where !mutation.isOrder {
            guard let opening = JSON(mutation.json.bytes).flatMap(Opening.init) else { continue }
            #expect(throws: Fault.self, "\(mutation)") { try election.check(opening, of: made.ballot) }
        }
        for number in [2, -1] {
            let json = JSON.object([
                .init(
                    "answers",
                    .array([
                        .object([.init("marks", .array([.number(number)])), .init("randomness", .array([.text("1")]))])
                    ]))
            ])
            #expect(Opening(json) == nil)
        }
    }

    @Test func `a ballot of another election is not opened in this one`() throws {
        // The very same marks and randomness, but for an election with another name: here it could never have been cast.
        let small = try SmallElection(in: .ed25519)
        let definition = try #require(JSON(small.setup[0])).with("name", .text("another")).bytes
        var random = Seeded("an opening")
        let made = try Voting(definition).ballot(marking: [[true, false]], with: small.made.credentials[0]) {
            random.bytes($0)
        }
        #expect(throws: Fault.ballotOfAnotherElection) { try small.made.election.check(made.opening, of: made.ballot) }
    }

    @Test func `no ballot is made of marks that break the rules`() throws {
        let small = try SmallElection(in: .ed25519, least: 1, blank: true)
        var random = Seeded("marks")
        for marks in [
            [[false, false, false]], [[true, true, false]], [[false, true, true]], [[true, false]], [[]],
            [[false, true, false, false]],
        ] {
            #expect(throws: Fault.marksNotAllowed(question: 1)) {
                try small.made.voting.ballot(marking: marks, with: small.made.credentials[0]) { random.bytes($0) }
            }
        }
        for (marks, question) in [([], 1), ([[false, true, false], [false, true, false]], 3)] {
            #expect(throws: Fault.marksNotAllowed(question: question)) {
                try small.made.voting.ballot(marking: marks, with: small.made.credentials[0]) { random.bytes($0) }
            }
        }
    }

    @Test func `a slip is read as typed, and nothing else is a slip`() throws {
        let text = Array("YL8ws-kjXsP2-wmh7k-TTiWrv".utf8)
        for typed in [
            "YL8ws-kjXsP2-wmh7k-TTiWrv", "YL8wskjXsP2wmh7kTTiWrv", " YL8ws kjXsP2 wmh7k TTiWrv ",
            "Y-L8wskjXsP2wmh7kTTiWr-v",
        ] {
            #expect(try Credential(typed: Array(typed.utf8)).text == text)
        }
        for typed in [
            "", "YL8ws-kjXsP2-wmh7k-TTiWr", "YL8ws-kjXsP2-wmh7k-TTiWrvv", "YL8ws-kjXsP2-wmh7k-TTiWr0",
            "YL8ws-kjXsP2-wmh7k-TTiWrO", "YL8ws-kjXsP2-wmh7k-TTiWrl", "票",
        ] {
            #expect(throws: Fault.credentialMistyped) { try Credential(typed: Array(typed.utf8)) }
        }
    }
}
