/// The second round of a threshold key: a trustee commits to a polynomial and hands each of the others its value at their place.
///
/// The values are encrypted to their receivers by hashed ElGamal. What others must be able to check (the commitments and the
/// signatures) is as in Belenios; how the values travel is ours, since they never enter the archive.
struct Contribution<G: Group>: Sendable {
    /// Signed: g to the coefficients.
    let commitments: SignedMessage
    let elements: [G.Element]
    /// Of `Certificates.witnessed`.
    let signature: Proof
    /// Signed: an array, for each trustee in turn.
    private let shares: SignedMessage

    init(
        by index: Int, of seed: TrusteeSeed, for certificates: Certificates<G>, base: PowerTable<G>,
        _ randomness: Randomness
    ) {
        let field = G.scalars
        let secret = seed.signingKey(in: field)
        let polynomial = seed.polynomial(for: certificates)
        elements = polynomial.map(base.secretPower)
        let written = JSON.object([.init("coefexps", .array(elements.map { .string(G.text(of: $0)) }))])
        commitments = SignedMessage(written.bytes, by: secret, base: base, randomness)
        signature =
            SignedMessage(certificates.witnessed(with: elements), by: secret, base: base, randomness).signature
        let sealed = certificates.members.map { receiver -> JSON in
            let place = Scalar(Limb(receiver.context.index))
            let value = polynomial.reversed().reduce(Scalar.zero) { field.add(field.multiply($0, place), $1) }
            let nonce = field.random(randomness)
            let pad = Self.pad(G.secretPower(of: receiver.encryption, to: nonce), from: index, to: receiver)
            let hidden = zip(value.bytes, pad).map { $0 ^ $1 }
            return .object([
                .init("alpha", .string(G.text(of: base.secretPower(nonce)))),
                .init("data", .string(Hexadecimal.text(hidden))),
            ])
        }
        shares = SignedMessage(JSON.array(sealed).bytes, by: secret, base: base, randomness)
    }

    /// Nil unless its signatures are the trustee's of this certificate.
    init?(_ json: JSON, by index: Int, for certificates: Certificates<G>) {
        guard let object = FieldReader(json, knowing: ["coefexps", "signature", "shares"]),
            let signature = Proof(object["signature"], in: G.scalars),
            let shares = SignedMessage(object["shares"], in: G.scalars),
            let commitments = SignedMessage(object["coefexps"], in: G.scalars),
            shares.isSigned(by: certificates.members[index - 1].verification, in: G.self),
            let elements = Self.elements(commitments, signature, by: index, for: certificates)
        else { return nil }
        self.commitments = commitments
        self.elements = elements
        self.signature = signature
        self.shares = shares
    }

    /// The elements of signed commitments, where they are as many as the threshold, of the group, and rightly signed.
    static func elements(
        _ commitments: SignedMessage, _ signature: Proof?, by index: Int, for certificates: Certificates<G>
    ) -> [G.Element]? {
        let key = certificates.members[index - 1].verification
        guard commitments.isSigned(by: key, in: G.self), let message = JSON(commitments.message),
            let object = FieldReader(message, knowing: ["coefexps"]), let items = object.array("coefexps"),
            items.count == certificates.threshold, message.bytes == commitments.message
        else { return nil }
        var elements: [G.Element] = []
        for item in items {
            guard case .string(let text) = item, let element = G.read(text[...]), G.contains(element) else {
                return nil
            }
            elements.append(element)
        }
        guard let signature else { return nil }
        let witnessed = SignedMessage(message: certificates.witnessed(with: elements), signature: signature)
        return witnessed.isSigned(by: key, in: G.self) ? elements : nil
    }

    /// The value handed to a trustee, where it is the one committed to.
    func share(for receiver: Certificate<G>, from index: Int, of seed: TrusteeSeed) -> Scalar? {
        guard case .array(let items)? = JSON(shares.message), items.indices.contains(receiver.context.index - 1),
            let object = FieldReader(items[receiver.context.index - 1], knowing: ["alpha", "data"]),
            let alpha = object.text("alpha").flatMap({ G.read($0[...]) }), G.contains(alpha),
            let data = object.text("data"), let hidden = Number256(hexadecimalDigits: data[...])
        else { return nil }
        let shared = G.secretPower(of: alpha, to: seed.decryptionKey(in: G.scalars))
        let plain = zip(hidden.bytes, Self.pad(shared, from: index, to: receiver)).map { $0 ^ $1 }
        guard let value = Scalar(bytes: plain), value < G.scalars.order,
            G.secretPower(of: G.generator, to: value) == Self.value(of: elements, at: receiver.context.index)
        else { return nil }
        return value
    }

    /// g to the value of the committed polynomial at a place: the product of the commitments to the powers of the place.
    static func value(of commitments: [G.Element], at place: Int) -> G.Element {
        let place = Scalar(Limb(place))
        return commitments.reversed().reduce(G.identity) { G.multiply(G.power(of: $0, to: place), $1) }
    }

    var json: JSON {
        .object([
            .init("coefexps", commitments.json), .init("signature", signature.json), .init("shares", shares.json),
        ])
    }

    private static func pad(_ shared: G.Element, from sender: Int, to receiver: Certificate<G>) -> [UInt8] {
        let bar = [UInt8(ascii: "|")]
        let route = digits(of: sender) + bar + digits(of: receiver.context.index) + bar
        return SHA256.digest(
            ("share|" as StaticString).bytes + route + receiver.signed.message + bar + G.text(of: shared))
    }
}
