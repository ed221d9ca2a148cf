/// A ballot whose every proof holds, whose credential is listed, and which is written canonically. Only `BallotCheck` makes one, so
/// who holds one need not check again.
struct ProvedBallot<G: Group>: Sendable {
    let bytes: [UInt8]
    /// What the voter looks for in the published list.
    let tracker: [UInt8]
    let election: [UInt8]
    let credential: [UInt8]
    /// Question by question.
    let choices: [[Ciphertext<G>]]

    fileprivate init(_ ballot: Ballot<G>, bytes: [UInt8]) {
        self.bytes = bytes
        tracker = fingerprint(bytes)
        election = ballot.fingerprint
        credential = ballot.credential
        choices = ballot.answers.map { $0.choices }
    }
}

/// Checks ballots of one election. It keeps nothing between two, so several may be checked at once.
struct BallotCheck<G: Group>: Sendable {
    let definition: Definition
    let key: G.Element
    let bases: Bases<G>
    private let credentials: CredentialList<G>

    init(_ definition: Definition, credentials: CredentialList<G>) throws(Fault) {
        guard let key = G.read(definition.key[...]), G.isKey(key) else { throw .electionKeyMalformed }
        self.definition = definition
        self.credentials = credentials
        self.key = key
        bases = Bases(key: key, width: 9)
    }

    /// Everything that can be said of a ballot by itself; whether it came before is for who keeps the others.
    func check(_ bytes: [UInt8]) throws(Fault) -> ProvedBallot<G> {
        let ballot = try signed(bytes)
        let prefix = Prefix(election: ballot.fingerprint, credential: ballot.credential)
        for (index, answer) in ballot.answers.enumerated() {
            try check(answer, to: definition.questions[index], number: index + 1, bound: prefix)
        }
        return ProvedBallot(ballot, bytes: bytes)
    }

    /// A ballot that was proved before it was written down, read again: all but the proofs of its choices, which take nearly all of the
    /// time.
    func reread(_ bytes: [UInt8]) throws(Fault) -> ProvedBallot<G> { ProvedBallot(try signed(bytes), bytes: bytes) }

    /// Of this election, and signed with a listed credential.
    private func signed(_ bytes: [UInt8]) throws(Fault) -> Ballot<G> {
        let ballot = try Ballot<G>(bytes, answering: definition.questions)
        guard ballot.election == definition.identifier, ballot.fingerprint == definition.fingerprint else {
            throw .ballotOfAnotherElection
        }
        guard let voter = credentials[ballot.credential] else { throw .credentialNotListed }
        // The cheapest first, so that a flood of nonsense costs little.
        try checkSignature(of: ballot, by: voter, bytes: bytes)
        return ballot
    }

    /// Whether a ballot holds what its voter was told it does.
    func check(_ opening: Opening, of bytes: [UInt8]) throws(Fault) {
        let ballot = try Ballot<G>(bytes, answering: definition.questions)
        guard ballot.election == definition.identifier, ballot.fingerprint == definition.fingerprint else {
            throw .ballotOfAnotherElection
        }
        try ballot.check(opening, key: key)
    }

    private func checkSignature(of ballot: Ballot<G>, by voter: G.Element, bytes: [UInt8]) throws(Fault) {
        // The ballot is canonical, so what was signed is what stands before the signature, and a closing brace.
        let tail = JSON.object([.init("hash", .string(ballot.signatureHash)), .init("proof", ballot.signature.json)])
        let signed = bytes.dropLast((",\"signature\":}" as StaticString).utf8CodeUnitCount + tail.bytes.count)
        guard fingerprint(Array(signed) + [UInt8(ascii: "}")]) == ballot.signatureHash else { throw .signatureWrong }
        let proof = ballot.signature
        let commitment = G.multiply(
            bases.generator.power(proof.response), G.power(of: voter, to: proof.challenge))
        guard challenge(Prefix.signature(ballot.signatureHash), [commitment], in: G.self) == proof.challenge else {
            throw .signatureWrong
        }
    }

    private func check(
        _ answer: Ballot<G>.Answer, to question: Question, number: Int, bound prefix: Prefix
    ) throws(Fault) {
        var (sum, blankPowers): (Ciphertext<G>, Powers<G>?) = (.empty, nil)
        for (index, ciphertext) in answer.choices.enumerated() {
            let proofs = answer.choiceProofs[index]
            let isBlank = question.offersBlank && index == 0
            // The blank mark stands in two more claims: that it is not set, and that it is.
            let more = isBlank ? [answer.blankProofs[0], answer.totalProofs[0]] : []
            var powers = Powers(of: ciphertext, to: (proofs + more).map { $0.challenge })
            guard powers.areOfTheGroup else { throw .elementOutsideGroup(question: number, choice: index + 1) }
            let commitments = powers.commitments(proofs, saying: [0, 1], with: bases)
            guard sums(proofs, to: prefix.choice(answer.texts[index]), commitments) else {
                throw .choiceUnproved(question: number, choice: index + 1)
            }
            if isBlank { blankPowers = powers } else { sum = sum * ciphertext }
        }
        if let blankPowers {
            return try checkBlank(answer, question, number, blankPowers, sum: sum, bound: prefix)
        }
        var powers = Powers(of: sum, to: answer.totalProofs.map { $0.challenge }, areMembers: true)
        let commitments = powers.commitments(
            answer.totalProofs, saying: Array(question.least...question.most), with: bases)
        guard sums(answer.totalProofs, to: prefix.total(sum.text, of: answer.texts), commitments) else {
            throw .totalUnproved(question: number)
        }
    }

    private func checkBlank(
        _ answer: Ballot<G>.Answer, _ question: Question, _ number: Int, _ blankPowers: Powers<G>, sum: Ciphertext<G>,
        bound prefix: Prefix
    ) throws(Fault) {
        var powers = blankPowers
        let totals = Array(answer.totalProofs.dropFirst())
        var sumPowers = Powers(of: sum, to: ([answer.blankProofs[1]] + totals).map { $0.challenge }, areMembers: true)
        let notBlank = powers.commitments([answer.blankProofs[0]], saying: [0], with: bases)
        let nothing = sumPowers.commitments([answer.blankProofs[1]], saying: [0], with: bases)
        guard sums(answer.blankProofs, to: prefix.blankOrNothing(answer.texts), notBlank + nothing) else {
            throw .blankUnproved(question: number)
        }
        let blank = powers.commitments([answer.totalProofs[0]], saying: [1], with: bases)
        let counted = sumPowers.commitments(totals, saying: Array(question.least...question.most), with: bases)
        guard sums(answer.totalProofs, to: prefix.blankOrTotal(answer.texts), blank + counted) else {
            throw .totalUnproved(question: number)
        }
    }

    /// Whether the challenges add up to the hash of all commitments.
    private func sums(_ proofs: [Proof], to prefix: [UInt8], _ commitments: [G.Element]) -> Bool {
        let total = proofs.reduce(Scalar.zero) { G.scalars.add($0, $1.challenge) }
        return total == challenge(prefix, commitments, in: G.self)
    }
}

/// alpha and beta of one ciphertext to the challenges of all its proofs, computed together, and handed out in that order.
private struct Powers<G: Group> {
    let areOfTheGroup: Bool
    private var alphas: ArraySlice<G.Element>
    private var betas: ArraySlice<G.Element>

    init(of ciphertext: Ciphertext<G>, to challenges: [Scalar], areMembers: Bool = false) {
        let exponents = areMembers ? challenges : [G.scalars.order] + challenges
        let (alphas, betas) = (
            G.powers(of: ciphertext.alpha, to: exponents), G.powers(of: ciphertext.beta, to: exponents)
        )
        areOfTheGroup = areMembers || (alphas[0] == G.identity && betas[0] == G.identity)
        self.alphas = alphas.dropFirst(areMembers ? 0 : 1)
        self.betas = betas.dropFirst(areMembers ? 0 : 1)
    }

    /// For each claim M with its proof (c, z): g^z alpha^c and y^z (beta / g^M)^c.
    mutating func commitments(_ proofs: [Proof], saying values: [Int], with bases: Bases<G>) -> [G.Element] {
        var commitments: [G.Element] = []
        for (proof, value) in zip(proofs, values) {
            guard let alpha = alphas.popFirst(), let beta = betas.popFirst() else { break }
            commitments.append(G.multiply(bases.generator.power(proof.response), alpha))
            var second = G.multiply(bases.key.power(proof.response), beta)
            if value != 0 {
                let exponent = G.scalars.negate(G.scalars.multiply(proof.challenge, Scalar(Limb(value))))
                second = G.multiply(second, bases.generator.power(exponent))
            }
            commitments.append(second)
        }
        return commitments
    }
}
