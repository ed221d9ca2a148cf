/// All that a trustee keeps: 22 characters, from which every secret of theirs is derived anew when it is needed (section 2.6).
package struct TrusteeSeed: Equatable, Sendable {
    package let text: [UInt8]

    package init(_ randomness: Randomness) { text = Base58.random(22, randomness) }

    /// As typed or read from a file; blanks around it forgiven.
    package init(typed: [UInt8]) throws(Fault) {
        text = typed.filter { $0 > 0x20 }
        guard text.count == 22, text.allSatisfy(Base58.contains) else { throw .credentialMistyped }
    }

    func signingKey(in field: ScalarField) -> Scalar {
        field.reduce(SHA256.digest(("sk|" as StaticString).bytes + text))
    }

    func decryptionKey(in field: ScalarField) -> Scalar {
        field.reduce(SHA256.digest(("dk|" as StaticString).bytes + text))
    }

    /// The coefficients of the polynomial that this trustee shares out, of one ceremony: with other certificates, others.
    func polynomial<G: Group>(for certificates: Certificates<G>) -> [Scalar] {
        let ceremony = SHA256.digest(certificates.json.bytes)
        return (0..<certificates.threshold).map { index in
            let halves = [UInt8](0...1).map { half in
                hmac(("polynomial|" as StaticString).bytes + ceremony + digits(of: index) + [half], key: text)
            }
            return G.scalars.reduce(halves[0] + halves[1])
        }
    }
}
