/// What a voter's slip says: 22 characters, written XXXXX-XXXXXX-XXXXX-XXXXXX (section 2.4). Its public half stands in the archive;
/// who holds the slip signs with it, once or again, and the last ballot counts.
package struct Credential: Equatable, Sendable {
    /// With its dashes.
    package let text: [UInt8]

    /// A new one, of 128 bits that nobody can guess.
    package init(_ randomness: Randomness) {
        let characters = Base58.random(22, randomness)
        text = Self.dashed(characters)
    }

    /// As typed from a slip: blanks and dashes forgiven, case not, since it carries meaning.
    package init(typed: [UInt8]) throws(Fault) {
        let characters = typed.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard characters.count == 22, characters.allSatisfy(Base58.contains) else { throw .credentialMistyped }
        text = Self.dashed(characters)
    }

    /// The exponent that it signs with, for one election and no other.
    func exponent(for election: [UInt8], in field: ScalarField) -> Scalar {
        let prefix = ("derive_credential|" as StaticString).bytes + election
        let low = SHA256.digest(prefix + ("|0|" as StaticString).bytes + text)
        let high = SHA256.digest(prefix + ("|1|" as StaticString).bytes + text)
        return field.reduce(low + high)
    }

    /// Its public half, as the archive lists it.
    func published<G: Group>(for election: [UInt8], with base: PowerTable<G>) -> [UInt8] {
        G.text(of: base.secretPower(exponent(for: election, in: G.scalars)))
    }

    private static func dashed(_ characters: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for (index, character) in characters.enumerated() {
            if index == 5 || index == 11 || index == 16 { text.append(UInt8(ascii: "-")) }
            text.append(character)
        }
        return text
    }
}
