/// A message signed by a trustee (section 2.6): `{"message":…,"signature":{…}}`.
struct SignedMessage: Equatable, Sendable {
    let message: [UInt8]
    let signature: Proof

    init(message: [UInt8], signature: Proof) {
        self.message = message
        self.signature = signature
    }

    init?(_ json: JSON?, in field: ScalarField) {
        guard let json, let object = FieldReader(json, knowing: ["message", "signature"]),
            let message = object.text("message"), let signature = Proof(object["signature"], in: field)
        else { return nil }
        self.init(message: message, signature: signature)
    }

    init<G: Group>(_ message: [UInt8], by secret: Scalar, base: PowerTable<G>, _ randomness: Randomness) {
        self.message = message
        signature = sign(Self.prefix(message), with: secret, base: base, randomness)
    }

    func isSigned<G: Group>(by key: G.Element, in group: G.Type) -> Bool {
        signature.shows(knowledgeOf: key, bound: Self.prefix(message), in: group)
    }

    var json: JSON { .object([.init("message", .string(message)), .init("signature", signature.json)]) }

    private static func prefix(_ message: [UInt8]) -> [UInt8] {
        ("sigmsg|" as StaticString).bytes + message + [UInt8(ascii: "|")]
    }
}

extension Proof {
    init?(_ json: JSON?, in field: ScalarField) {
        guard let json, let object = FieldReader(json, knowing: ["challenge", "response"]),
            let challenge = object.text("challenge").flatMap({ field.read($0[...]) }),
            let response = object.text("response").flatMap({ field.read($0[...]) })
        else { return nil }
        self.init(challenge: challenge, response: response)
    }

    /// Schnorr's proof: whether its maker knows the exponent of g that gives the key.
    func shows<G: Group>(knowledgeOf key: G.Element, bound prefix: [UInt8], in group: G.Type) -> Bool {
        let commitment = G.multiply(
            G.power(of: G.generator, to: response), G.power(of: key, to: challenge))
        return SecretBallot.challenge(prefix, [commitment], in: G.self) == challenge
    }
}
