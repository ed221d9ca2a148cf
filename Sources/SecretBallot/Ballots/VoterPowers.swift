/// The powers that a ballot is made of, in whichever group: of the generator g and of the election's key y, as they are written. They
/// take the same time for all exponents. What is built on them is compiled once and not once for every group, which keeps the
/// browser's program small.
struct VoterPowers: Sendable {
    let field: ScalarField
    /// g^x.
    let power: @Sendable (_ exponent: Scalar) -> [UInt8]
    /// (g^r, y^r g^m): a ciphertext, or the commitments of a proof.
    let ciphertext: @Sendable (_ randomness: Scalar, _ held: Scalar) -> WrittenCiphertext
}

extension VoterPowers {
    /// Refuses a key that is not of the group.
    init<G: Group>(key text: [UInt8], in group: G.Type) throws(Fault) {
        guard let key = G.read(text[...]), key != G.identity else { throw .electionKeyMalformed }
        let bases = Bases<G>(key: key, width: 4)
        guard bases.key.secretPower(G.scalars.order) == G.identity else { throw .electionKeyMalformed }
        field = G.scalars
        power = { G.text(of: bases.generator.secretPower($0)) }
        ciphertext = { randomness, held in
            let shared = bases.key.secretPower(randomness)
            return WrittenCiphertext(
                alpha: G.text(of: bases.generator.secretPower(randomness)),
                beta: G.text(of: G.multiply(shared, bases.generator.secretPower(held))))
        }
    }
}

/// The two elements that all of an election's ballots are powers of.
struct Bases<G: Group>: Sendable {
    let generator: PowerTable<G>
    let key: PowerTable<G>

    init(key: G.Element, width: Int) {
        generator = PowerTable(G.generator, width: width)
        self.key = PowerTable(key, width: width)
    }
}
