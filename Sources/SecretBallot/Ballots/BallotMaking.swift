extension Voting {
    /// A signed ballot and what opens it. The marks are question by question, 弃权 first where it is offered. Which answers are
    /// marked changes neither the steps taken nor the memory touched; that the marks keep the rules is found out beforehand.
    /// Its tracker is its `fingerprint`.
    package func ballot(
        marking marks: [[Bool]], with credential: Credential, _ randomness: Randomness
    ) throws(Fault) -> (ballot: [UInt8], opening: Opening) {
        guard marks.count == definition.questions.count else { throw .marksNotAllowed(question: marks.count + 1) }
        for (index, question) in definition.questions.enumerated() where !question.allows(marks[index]) {
            throw .marksNotAllowed(question: index + 1)
        }
        let secret = credential.exponent(for: definition.identifier, in: powers.field)
        let published = powers.power(secret)
        let prefix = Prefix(election: definition.fingerprint, credential: published)
        var (answers, openings): ([WrittenAnswer], [Opening.Answer]) = ([], [])
        for (index, question) in definition.questions.enumerated() {
            let sealed = Sealed(marks[index], with: powers, randomness)
            answers.append(sealed.answer(to: question, bound: prefix, with: powers, randomness))
            openings.append(Opening.Answer(marks: marks[index], randomness: sealed.randomness))
        }
        let unsigned = UnsignedBallot(
            election: definition.identifier, fingerprint: definition.fingerprint, credential: published,
            answers: answers
        ).fields
        let hash = fingerprint(JSON.object(unsigned).bytes)
        let proof = sign(Prefix.signature(hash), with: secret, in: powers.field, by: powers.power, randomness)
        let signature = JSON.object([.init("hash", .string(hash)), .init("proof", proof.json)])
        return (JSON.object(unsigned + [.init("signature", signature)]).bytes, Opening(answers: openings))
    }
}

/// Schnorr's signature: knowledge of the exponent of base^secret, bound to a prefix.
func sign<G: Group>(
    _ prefix: [UInt8], with secret: Scalar, base: PowerTable<G>, _ randomness: Randomness
) -> Proof {
    sign(prefix, with: secret, in: G.scalars, by: { G.text(of: base.secretPower($0)) }, randomness)
}

private func sign(
    _ prefix: [UInt8], with secret: Scalar, in field: ScalarField, by power: (Scalar) -> [UInt8],
    _ randomness: Randomness
) -> Proof {
    let nonce = field.random(randomness)
    let challenge = challenge(prefix, [power(nonce)], in: field)
    return Proof(challenge: challenge, response: field.subtract(nonce, field.multiply(challenge, secret)))
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
private struct Sealed {
    let randomness: [Scalar]
    private let held: [Scalar]
    private let choices: [WrittenCiphertext]

    init(_ marks: [Bool], with powers: VoterPowers, _ random: Randomness) {
        let held = marks.map { Scalar($0 ? 1 : 0) }
        let randomness = marks.map { _ in powers.field.random(random) }
        self.held = held
        self.randomness = randomness
        choices = marks.indices.map { powers.ciphertext(randomness[$0], held[$0]) }
    }

    func answer(
        to question: Question, bound prefix: Prefix, with powers: VoterPowers, _ random: Randomness
    ) -> WrittenAnswer {
        let texts = choices.map { $0.text }
        let choiceProofs = choices.indices.map { index in
            Claim.prove(
                [claim(index, says: 0), claim(index, says: 1)], bound: prefix.choice(texts[index]), with: powers, random
            )
        }
        let field = powers.field
        let counted = choices.indices.dropFirst(question.offersBlank ? 1 : 0)
        let total = counted.reduce(Scalar.zero) { field.add($0, held[$1]) }
        let shared = counted.reduce(Scalar.zero) { field.add($0, randomness[$1]) }
        let blank = question.offersBlank ? Limb.mask(held[0].limbs[0]) : 0
        let totals = (question.least...question.most).map { value in
            let said = Scalar(Limb(value))
            return Claim(randomness: shared, held: total, said: said, isProved: total.isEqual(to: said) & ~blank)
        }
        guard question.offersBlank else {
            // The product of the ciphertexts.
            let sum = powers.ciphertext(shared, total)
            return WrittenAnswer(
                choices: choices, choiceProofs: choiceProofs,
                totalProofs: Claim.prove(totals, bound: prefix.total(sum.text, of: texts), with: powers, random),
                blankProofs: [])
        }
        // Not blank, or nothing marked; where both are true the first is proved.
        let nothing = Claim(randomness: shared, held: total, said: .zero, isProved: blank)
        return WrittenAnswer(
            choices: choices, choiceProofs: choiceProofs,
            totalProofs: Claim.prove(
                [claim(0, says: 1)] + totals, bound: prefix.blankOrTotal(texts), with: powers, random),
            blankProofs: Claim.prove(
                [claim(0, says: 0), nothing], bound: prefix.blankOrNothing(texts), with: powers, random))
    }

    private func claim(_ index: Int, says value: Limb) -> Claim {
        let said = Scalar(value)
        return Claim(
            randomness: randomness[index], held: held[index], said: said, isProved: held[index].isEqual(to: said))
    }
}

extension Number {
    /// All ones where they are equal, else zero; takes the same time for all.
    fileprivate func isEqual(to other: Number) -> Limb {
        let difference = difference(from: other)
        return .mask(1 ^ ((difference | (0 &- difference)) >> Limb(Limb.bitWidth - 1)))
    }
}
