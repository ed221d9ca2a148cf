@testable import SecretBallot

/// Bytes that look random, and are secret.
func bytes(_ count: Int) -> [UInt8] { secret(SHA256.digest([UInt8(count)]).cycled(count)) }

extension [UInt8] {
    func cycled(_ count: Int) -> [UInt8] { (0..<count).map { self[$0 % self.count] &+ UInt8(truncatingIfNeeded: $0) } }
}

func watch<H: Group>(_ group: H.Type) {
    typealias G = Published<H>
    let field = G.scalars
    func known(_ number: UInt8) -> Scalar { field.reduce(SHA256.digest([number])) }
    let table = PowerTable<G>(G.generator, width: 4)
    let (one, two) = (secret(known(1)), secret(known(2)))

    print("\(G.name): powers")
    _ = published(table.secretPower(one))
    _ = published(G.secretPower(of: G.generator, to: one))
    print("\(G.name): sums, products, inverses, reductions of exponents")
    let mixed = field.add(field.multiply(one, two), field.negate(field.subtract(one, two)))
    _ = published(field.invert(mixed))
    _ = published(field.random(bytes))
    print("\(G.name): a signature, and a credential's exponent")
    _ = sign([1], with: one, base: table, bytes)
    let credential = secret(SHA256.digest([5]))
    _ = published(field.reduce(SHA256.digest(credential) + SHA256.digest(credential)))
    print("\(G.name): the proof that a choice is 0 or 1")
    guard let powers = try? VoterPowers(key: G.text(of: G.power(of: G.generator, to: known(3))), in: G.self) else { return }
    for held: Limb in [0, 1] {
        let claims = [Limb(0), 1].map { said in
            Claim(
                randomness: one, held: secret(Scalar(held)), said: Scalar(said),
                isProved: secret(.mask(held == said ? 1 : 0)))
        }
        _ = Claim.prove(claims, bound: [2], with: powers, bytes)
    }
    print("\(G.name): a share of the tally, with both proofs")
    guard let question = Question(text: [], answers: [[]], least: 0, most: 1, offersBlank: false) else { return }
    let tally = Tally<G>(of: [question])
    let share = Share<G>(of: tally, with: one, election: [], base: table, bytes)
    _ = FullProof<G>(of: share, tally: tally, with: one, owner: 1, election: [], base: table, bytes)
}

watch(Belenios2048.self)
watch(Ed25519.self)
