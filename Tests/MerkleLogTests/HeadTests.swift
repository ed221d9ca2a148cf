import Testing

@testable import MerkleLog

@Suite struct HeadTests {
    private let samples: Samples
    private let key: VerifyingKey
    init() throws {
        samples = try Samples.read()
        key = try #require(VerifyingKey(samples.logVkey))
    }

    @Test func `a head that others signed is read, whoever else signed it too`() throws {
        for (size, whole) in [(0, samples.checkpoint0), (257, samples.checkpoint257), (300, samples.checkpoint300)] {
            let head = try Checkpoint(whole, signedBy: key)
            #expect(head.origin == samples.origin && head.size == size)
            #expect(head.root.base64 == samples.root[String(size)])
        }
        let example = samples.specVkeyExample
        let note = try #require(SignedNote(example.note))
        #expect(note.isSigned(by: try #require(VerifyingKey(example.vkey))))
        #expect(!note.isSigned(by: key))
    }

    @Test func `what a strict reader must reject is rejected`() {
        #expect(samples.mustReject.count == 14)
        for (name, whole) in samples.mustReject {
            #expect(throws: LogFault.self, "\(name)") { try Checkpoint(whole, signedBy: key) }
        }
    }

    @Test func `a head is signed byte for byte as others sign it`() throws {
        let seed = stride(from: 0, to: 64, by: 2).compactMap { place -> UInt8? in
            UInt8(samples.logSeedHex.dropFirst(place).prefix(2), radix: 16)
        }
        let signing = try #require(SigningKey(name: samples.origin, seed: seed))
        #expect(signing.verifying.description == samples.logVkey)
        let head = try Checkpoint(samples.checkpoint300, signedBy: key)
        let ours = head.signed(by: signing)
        // Without the line of the witness.
        #expect(
            ours == samples.checkpoint300.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
                .joined(separator: "\n") + "\n")
        #expect(SigningKey(name: "two words", seed: seed) == nil)
        #expect(SigningKey(name: "a+b", seed: seed) == nil)
        #expect(SigningKey(name: "a", seed: []) == nil)
    }

    @Test func `a key is written in one way`() {
        let text = samples.logVkey
        for wrong in ["", "a", text + "=", "x" + text, text.replacing("fa25bbb8", with: "fa25bbb9"), text.uppercased()]
        {
            #expect(VerifyingKey(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a proof that others made is checked without asking anybody`() throws {
        let proof = try #require(LogProof(samples.tlogProof150))
        #expect(try proof.checked(of: Samples.entry(150), by: key).size == 300)
        #expect(throws: LogFault.notIncluded) { try proof.checked(of: Samples.entry(151), by: key) }
        #expect(proof.text == samples.tlogProof150)
        let extra = samples.tlogProof150.replacing("index 150", with: "extra QUJD\nindex 150")
        #expect(try LogProof(extra)?.checked(of: Samples.entry(150), by: key).size == 300)
        let elsewhere = samples.tlogProof150.replacing("index 150", with: "index 151")
        #expect(throws: LogFault.notIncluded) { try LogProof(elsewhere)?.checked(of: Samples.entry(150), by: key) }
        for wrong in ["index 0150", "index -1", "index", "extra ?\nindex 150", "Index 150"] {
            #expect(LogProof(samples.tlogProof150.replacing("index 150", with: wrong)) == nil, "\(wrong)")
        }
    }
}
