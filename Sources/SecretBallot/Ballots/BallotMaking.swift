/// Makes ballots for one election. It holds no secret of its own.
struct BallotMaker<G: Group>: Sendable {
    private let definition: Definition
    private let bases: Bases<G>

    init(_ definition: Definition) throws(Fault) {
        self.definition = definition
        guard let key = G.read(definition.key[...]), G.isKey(key) else { throw .electionKeyMalformed }
        bases = Bases(key: key, width: 4)
    }

    /// The public half of a credential, as the archive lists it.
    func published(_ credential: Credential) -> [UInt8] {
        credential.published(for: definition.identifier, with: bases.generator)
    }

    /// A signed ballot and what opens it. The marks are question by question, 弃权 first where it is offered. Which answers are
    /// marked changes neither the steps taken nor the memory touched; that the marks keep the rules is found out beforehand.
    func make(
        _ marks: [[Bool]], with credential: Credential, _ randomness: Randomness
    ) throws(Fault) -> (ballot: [UInt8], opening: Opening) {
        guard marks.count == definition.questions.count else { throw .marksNotAllowed(question: marks.count + 1) }
        for (index, question) in definition.questions.enumerated() where !question.allows(marks[index]) {
            throw .marksNotAllowed(question: index + 1)
        }
        let secret = credential.exponent(for: definition.identifier, in: G.scalars)
        let published = G.text(of: bases.generator.secretPower(secret))
        let prefix = Prefix(election: definition.fingerprint, credential: published)
        var (answers, openings): ([Ballot<G>.Answer], [Opening.Answer]) = ([], [])
        for (index, question) in definition.questions.enumerated() {
            let sealed = Sealed(marks[index], with: bases, randomness)
            answers.append(sealed.answer(to: question, bound: prefix, with: bases, randomness))
            openings.append(Opening.Answer(marks: marks[index], randomness: sealed.randomness))
        }
        let fields = Ballot<G>.unsigned(
            election: definition.identifier, fingerprint: definition.fingerprint, credential: published,
            answers: answers)
        let hash = fingerprint(JSON.object(fields).bytes)
        let signature = sign(Prefix.signature(hash), with: secret, base: bases.generator, randomness)
        return (Ballot<G>.signed(fields, hash: hash, signature: signature), Opening(answers: openings))
    }
}

/// Schnorr's signature: knowledge of the exponent of base^secret, bound to a prefix.
func sign<G: Group>(
    _ prefix: [UInt8], with secret: Scalar, base: PowerTable<G>, _ randomness: Randomness
) -> Proof {
    let nonce = G.scalars.random(randomness)
    let challenge = challenge(prefix, [base.secretPower(nonce)], in: G.self)
    return Proof(
        challenge: challenge, response: G.scalars.subtract(nonce, G.scalars.multiply(challenge, secret)))
}

extension Question {
    /// Whether a voter may mark so.
    package func allows(_ marks: [Bool]) -> Bool {
        guard marks.count == choices else { return false }
        let total = marks.dropFirst(offersBlank ? 1 : 0).reduce(0) { $0 + ($1 ? 1 : 0) }
        return offersBlank && marks[0] ? total == 0 : (least...most).contains(total)
    }
}

/// The marks of one question, encrypted.
private struct Sealed<G: Group> {
    let randomness: [Scalar]
    private let held: [Scalar]
    private let choices: [Ciphertext<G>]

    init(_ marks: [Bool], with bases: Bases<G>, _ random: Randomness) {
        let field = G.scalars
        let held = marks.map { Scalar($0 ? 1 : 0) }
        let randomness = marks.map { _ in field.random(random) }
        self.held = held
        self.randomness = randomness
        choices = marks.indices.map { index in
            var factor = G.identity
            factor.take(G.generator, mask: .mask(held[index].limbs[0]))
            return Ciphertext(
                alpha: bases.generator.secretPower(randomness[index]),
                beta: G.multiply(bases.key.secretPower(randomness[index]), factor))
        }
    }

    func answer(
        to question: Question, bound prefix: Prefix, with bases: Bases<G>, _ random: Randomness
    ) -> Ballot<G>.Answer {
        let texts = choices.map(\.text)
        let choiceProofs = choices.indices.map { index in
            Claim<G>.prove(
                [claim(index, says: 0), claim(index, says: 1)], bound: prefix.choice(texts[index]), with: bases, random)
        }
        let field = G.scalars
        let counted = choices.indices.dropFirst(question.offersBlank ? 1 : 0)
        let total = counted.reduce(Scalar.zero) { field.add($0, held[$1]) }
        let shared = counted.reduce(Scalar.zero) { field.add($0, randomness[$1]) }
        func totalClaim(says value: Int, unless blank: Limb = 0) -> Claim<G> {
            let said = Scalar(Limb(value))
            let isProved = total.isEqual(to: said) & ~blank
            return Claim(randomness: shared, held: total, said: said, isProved: isProved)
        }
        guard question.offersBlank else {
            let sum = counted.reduce(Ciphertext<G>.empty) { $0 * choices[$1] }
            let claims = (question.least...question.most).map { totalClaim(says: $0) }
            return Ballot.Answer(
                texts: texts, choices: choices, choiceProofs: choiceProofs,
                totalProofs: Claim.prove(claims, bound: prefix.total(sum.text, of: texts), with: bases, random),
                blankProofs: [])
        }
        let blank = Limb.mask(held[0].limbs[0])
        // Not blank, or nothing marked; where both are true the first is proved.
        let nothing = Claim<G>(randomness: shared, held: total, said: .zero, isProved: blank)
        let totals = (question.least...question.most).map { totalClaim(says: $0, unless: blank) }
        return Ballot.Answer(
            texts: texts, choices: choices, choiceProofs: choiceProofs,
            totalProofs: Claim.prove(
                [claim(0, says: 1)] + totals, bound: prefix.blankOrTotal(texts), with: bases, random),
            blankProofs: Claim.prove(
                [claim(0, says: 0), nothing], bound: prefix.blankOrNothing(texts), with: bases, random))
    }

    private func claim(_ index: Int, says value: Limb) -> Claim<G> {
        let said = Scalar(value)
        return Claim(
            randomness: randomness[index], held: held[index], said: said, isProved: held[index].isEqual(to: said))
    }
}

extension Number {
    /// All ones where they are equal, else zero; takes the same time for all.
    fileprivate func isEqual(to other: Number) -> Limb {
        var difference: Limb = 0
        for index in 0..<Self.count { difference |= limbs[index] ^ other.limbs[index] }
        return .mask(1 ^ ((difference | (0 &- difference)) >> Limb(Limb.bitWidth - 1)))
    }
}
