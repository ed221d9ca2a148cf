/// The public half of a trustee's key, with the proof that somebody knows the other half.
struct VerificationKey<G: Group>: Sendable {
    let element: G.Element
    let text: [UInt8]
    let proof: Proof
    /// In the threshold form: the trustee's signature of the text.
    let signature: Proof?
    let name: [UInt8]?

    init?(_ json: JSON) {
        guard let object = FieldReader(json, knowing: ["pok", "public_key", "signature", "name"]),
            let proof = Proof(object["pok"], in: G.scalars), let text = object.text("public_key"),
            let element = G.read(text[...]), G.isKey(element)
        else { return nil }
        self.element = element
        self.text = text
        self.proof = proof
        name = object.text("name")
        guard name != nil || object["name"] == nil else { return nil }
        guard object["signature"] != nil else {
            signature = nil
            return
        }
        guard let signature = Proof(object["signature"], in: G.scalars) else { return nil }
        self.signature = signature
    }

    /// A new one for a secret; `signer` signs it in the threshold form.
    init(of secret: Scalar, name: [UInt8]?, signedWith signer: Scalar?, base: PowerTable<G>, _ randomness: Randomness) {
        element = base.secretPower(secret)
        text = G.text(of: element)
        proof = sign(Self.prefix(text), with: secret, base: base, randomness)
        let text = text
        signature = signer.map { SignedMessage(text, by: $0, base: base, randomness).signature }
        self.name = name
    }

    var isProved: Bool { proof.shows(knowledgeOf: element, bound: Self.prefix(text), in: G.self) }

    var json: JSON {
        var fields: [JSON.Field] = [.init("pok", proof.json), .init("public_key", .string(text))]
        if let signature { fields.append(.init("signature", signature.json)) }
        if let name { fields.append(.init("name", .string(name))) }
        return .object(fields)
    }

    private static func prefix(_ text: [UInt8]) -> [UInt8] {
        ("pok|" as StaticString).bytes + G.name.text + [UInt8(ascii: "|")] + text + [UInt8(ascii: "|")]
    }
}
