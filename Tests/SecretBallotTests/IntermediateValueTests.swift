import Testing

@testable import SecretBallot

/// Every string that is hashed and every number on the way, as an independent implementation wrote them down.
struct IntermediateValueTests {
    static let folders = ["a-2048-single", "a-ed25519-single-v30", "b12-2048-threshold2of3"]

    private func records(_ folder: String) throws -> [Container.Record] {
        try Container(Samples.archive(in: folder)).records
    }

    @Test(arguments: folders)
    func `fingerprint, trackers and hashes are the known ones`(folder: String) throws {
        let values = try Samples.json("\(folder)/intermediate-values.json")
        let records = try records(folder)
        let definition = try Definition(records[0].bytes)
        #expect(definition.identifier == (try values.text("uuid")))
        #expect(definition.group.text == (try values.text("group")))
        #expect(definition.fingerprint == (try values.text("election_fingerprint_b64")))
        #expect(records[0].hash == (try values.text("election_sha256")))
        let ballots = try values.items("ballot_sha256").compactMap(\.text)
        let found = records.dropFirst(5).filter { ballots.contains($0.hash) }
        #expect(found.map(\.hash) == ballots)
        #expect(found.map { fingerprint($0.bytes) } == (try values.items("trackers_b64").compactMap(\.text)))
    }

    @Test func `the exponent of a slip of 22 characters is the known one`() throws {
        let values = try Samples.json("a-ed25519-single-v30/intermediate-values.json")
        let identifier = try values.text("uuid")
        let base = PowerTable<Ed25519>(Ed25519.generator, width: 4)
        for known in try values.items("credentials") {
            let credential = try Credential(typed: known.text("private"))
            #expect(credential.text == (try known.text("private")))
            #expect(credential.exponent(for: identifier, in: Ed25519.scalars).decimal == (try known.text("exponent")))
            #expect(credential.published(for: identifier, with: base) == (try known.text("public")))
        }
    }

    @Test(arguments: folders)
    func `the public half of an exponent is the known one`(folder: String) throws {
        for known in try Samples.json("\(folder)/intermediate-values.json").items("credentials") {
            let exponent = try known.text("exponent")
            let text: [UInt8]
            if folder == "a-ed25519-single-v30" {
                let scalar = try #require(Ed25519.scalars.read(exponent[...]))
                text = Ed25519.text(of: Ed25519.secretPower(of: Ed25519.generator, to: scalar))
            } else {
                let scalar = try #require(Belenios2048.scalars.read(exponent[...]))
                text = Belenios2048.text(of: Belenios2048.secretPower(of: Belenios2048.generator, to: scalar))
            }
            #expect(text == (try known.text("public")))
        }
    }

    @Test func `what is hashed for the first ballot is the known text, in BELENIOS-2048`() throws {
        for folder in ["a-2048-single", "b12-2048-threshold2of3"] { try check(folder, in: Belenios2048.self) }
    }

    @Test func `what is hashed for the first ballot is the known text, in Ed25519`() throws {
        try check("a-ed25519-single-v30", in: Ed25519.self)
    }

    private func check<G: Group>(_ folder: String, in group: G.Type) throws {
        let values = try Samples.json("\(folder)/intermediate-values.json").field("ballot0")
        let records = try records(folder)
        let definition = try Definition(records[0].bytes)
        let ballot = try Ballot<G>(records[5].bytes, answering: definition.questions)
        let answer = ballot.answers[0]
        #expect(ballot.credential == (try values.text("credential")))
        let prefix = Prefix(election: definition.fingerprint, credential: ballot.credential)
        #expect(prefix.voter == (try values.text("S0")))

        // The first choice: g^z alpha^c and y^z (beta / g^M)^c, for 0 and for 1.
        let key = try #require(G.read(definition.key[...]))
        func commitments(_ ciphertext: Ciphertext<G>, _ proofs: [Proof], from least: Int) -> [G.Element] {
            proofs.enumerated().flatMap { index, proof in
                let said = G.power(of: G.generator, to: Scalar(Limb(least + index)))
                let beta = G.multiply(ciphertext.beta, G.inverse(said))
                return [
                    G.multiply(
                        G.power(of: G.generator, to: proof.response),
                        G.power(of: ciphertext.alpha, to: proof.challenge)),
                    G.multiply(G.power(of: key, to: proof.response), G.power(of: beta, to: proof.challenge)),
                ]
            }
        }
        func sum(_ proofs: [Proof]) -> [UInt8] {
            proofs.reduce(Scalar.zero) { G.scalars.add($0, $1.challenge) }.decimal
        }
        func input(_ prefix: [UInt8], _ elements: [G.Element]) -> [UInt8] {
            prefix + Array(elements.map(G.text).joined(separator: [UInt8(ascii: ",")]))
        }
        let first = try values.field("individual0")
        let individual = commitments(answer.choices[0], answer.choiceProofs[0], from: 0)
        #expect(individual.map(G.text) == (try first.items("commitments").compactMap(\.text)))
        let hashed = input(prefix.choice(answer.texts[0]), individual)
        #expect(hashed == (try first.text("hash_input")))
        #expect(Hexadecimal.text(SHA256.digest(hashed)) == (try first.text("sha256")))
        #expect(
            challenge(prefix.choice(answer.texts[0]), individual, in: G.self).decimal == sum(answer.choiceProofs[0]))
        #expect(sum(answer.choiceProofs[0]) == (try first.text("challenge_sum_mod_q")))

        let overall = try values.field("overall")
        let total = answer.choices.reduce(Ciphertext<G>.empty, *)
        #expect(G.text(of: total.alpha) == (try overall.text("sum_alpha")))
        #expect(G.text(of: total.beta) == (try overall.text("sum_beta")))
        let elements = commitments(total, answer.totalProofs, from: definition.questions[0].least)
        let bound = input(prefix.total(total.text, of: answer.texts), elements)
        #expect(Hexadecimal.text(SHA256.digest(bound)) == (try overall.text("hash_input_sha256")))
        #expect(sum(answer.totalProofs) == (try overall.text("challenge_sum_mod_q")))

        let signature = try values.field("signature")
        #expect(ballot.signatureHash == (try signature.text("hash_b64")))
        let voter = try #require(G.read(ballot.credential[...]))
        let commitment = G.multiply(
            G.power(of: G.generator, to: ballot.signature.response), G.power(of: voter, to: ballot.signature.challenge))
        #expect(G.text(of: commitment) == (try signature.text("commitment")))
        #expect(input(Prefix.signature(ballot.signatureHash), [commitment]) == (try signature.text("hash_input")))
    }
}
