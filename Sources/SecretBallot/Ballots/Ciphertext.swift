/// ElGamal: alpha = g^r, beta = y^r g^m. The product of two holds the sum of what they hold.
struct Ciphertext<G: Group>: Equatable, Sendable {
    var alpha: G.Element
    var beta: G.Element

    static var empty: Ciphertext { Ciphertext(alpha: G.identity, beta: G.identity) }

    static func * (left: Ciphertext, right: Ciphertext) -> Ciphertext {
        Ciphertext(alpha: G.multiply(left.alpha, right.alpha), beta: G.multiply(left.beta, right.beta))
    }

    /// As it stands in what is hashed.
    var text: [UInt8] { G.text(of: alpha) + [UInt8(ascii: ",")] + G.text(of: beta) }

    var json: JSON {
        .object([.init("alpha", .string(G.text(of: alpha))), .init("beta", .string(G.text(of: beta)))])
    }
}

/// A proof of knowledge: a challenge and the response to it, both below q.
struct Proof: Equatable, Sendable {
    var challenge: Scalar
    var response: Scalar

    var json: JSON {
        .object([
            .init("challenge", .string(challenge.decimal)), .init("response", .string(response.decimal)),
        ])
    }
}

/// Section 2.2: SHA-256 of a prefix and of elements joined by commas, as a number modulo q.
func challenge(_ prefix: [UInt8], _ elements: [[UInt8]], in field: ScalarField) -> Scalar {
    var hash = SHA256()
    hash.update(prefix)
    for (index, element) in elements.enumerated() {
        if index > 0 { hash.update([UInt8(ascii: ",")]) }
        hash.update(element)
    }
    return field.reduce(hash.finish())
}

func challenge<G: Group>(_ prefix: [UInt8], _ elements: [G.Element], in group: G.Type) -> Scalar {
    challenge(prefix, elements.map { G.text(of: $0) }, in: G.scalars)
}
