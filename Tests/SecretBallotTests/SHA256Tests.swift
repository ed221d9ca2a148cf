import Testing

@testable import SecretBallot

/// Against libsodium.
struct SHA256Tests {
    @Test func `a digest is libsodium's at every length`() {
        var random = Seeded("lengths")
        for length in 0...300 {
            let message = random.bytes(length)
            #expect(SHA256.digest(message) == Sodium.sha256(message))
        }
    }

    @Test func `a message may come in any pieces`() {
        var random = Seeded("pieces")
        let message = random.bytes(300)
        for first in 0...130 {
            var hash = SHA256()
            hash.update(Array(message[..<first]))
            hash.update([])
            hash.update(Array(message[first..<(first + 7)]))
            hash.update(Array(message[(first + 7)...]))
            #expect(hash.finish() == Sodium.sha256(message))
        }
    }

    @Test func `an HMAC is libsodium's at every length of key and message`() {
        var random = Seeded("keys")
        for length in 0...300 {
            let (message, key) = (random.bytes(length), random.bytes(300 - length))
            #expect(hmac(message, key: key) == Sodium.hmac(message, key: key))
        }
    }

    @Test func `a fingerprint is that of the protocol`() throws {
        let values = try Samples.json("a-2048-single/intermediate-values.json")
        let election = try Samples.bytes("a-2048-single/election.json")
        // The file ends with a newline that the archive's bytes have not.
        let bytes = election.last == UInt8(ascii: "\n") ? election.dropLast() : election
        #expect(try fingerprint(Array(bytes)) == values.text("election_fingerprint_b64"))
    }
}
