/// What opens a ballot that was made to be looked into instead of cast: the marks and the randomness of every ciphertext
/// (Benaloh's challenge). An opened ballot is no longer secret and must never be cast.
package struct Opening: Equatable, Sendable {
    package struct Answer: Equatable, Sendable {
        package let marks: [Bool]
        let randomness: [Scalar]
    }

    package let answers: [Answer]

    init(answers: [Answer]) { self.answers = answers }

    /// Reads what `json` writes; nil for anything else.
    package init?(_ json: JSON) {
        guard let object = FieldReader(json, knowing: ["answers"]), let written = object.array("answers") else {
            return nil
        }
        var answers: [Answer] = []
        for item in written {
            guard let answer = Answer(item) else { return nil }
            answers.append(answer)
        }
        self.answers = answers
    }

    /// Whether a ballot of a BELENIOS-2048 election, given by the bytes of election.json, holds this and nothing else.
    package func check(_ ballot: [UInt8], of election: [UInt8]) throws(Fault) {
        let definition = try Definition(election)
        guard let key = Belenios2048.read(definition.key[...]) else { throw .electionKeyMalformed }
        let read = try Ballot<Belenios2048>(ballot, answering: definition.questions)
        guard read.fingerprint == definition.fingerprint else { throw .ballotOfAnotherElection }
        try read.check(self, key: key)
    }

    package var json: JSON { .object([.init("answers", .array(answers.map { $0.json }))]) }
}

extension Opening.Answer {
    fileprivate init?(_ json: JSON) {
        guard let object = FieldReader(json, knowing: ["marks", "randomness"]), let marks = object.array("marks"),
            let randomness = object.array("randomness"), marks.count == randomness.count
        else { return nil }
        var (read, scalars): ([Bool], [Scalar]) = ([], [])
        for index in marks.indices {
            guard case .number(let mark) = marks[index], mark == 0 || mark == 1,
                case .string(let text) = randomness[index], let scalar = Scalar(decimal: text[...])
            else { return nil }
            read.append(mark == 1)
            scalars.append(scalar)
        }
        self.init(marks: read, randomness: scalars)
    }

    fileprivate var json: JSON {
        .object([
            .init("marks", .array(marks.map { .number($0 ? 1 : 0) })),
            .init("randomness", .array(randomness.map { .string($0.decimal) })),
        ])
    }
}

extension Ballot {
    /// Whether the ballot holds these marks and nothing else.
    func check(_ opening: Opening, key: G.Element) throws(Fault) {
        for (index, answer) in answers.enumerated() {
            guard opening.answers.indices.contains(index),
                opening.answers.count == answers.count, opening.answers[index].marks.count == answer.choices.count
            else { throw .openingDiffers(question: index + 1, choice: 1) }
            let opened = opening.answers[index]
            for (choice, ciphertext) in answer.choices.enumerated() {
                guard opened.randomness[choice] < G.scalars.order else {
                    throw .openingDiffers(question: index + 1, choice: choice + 1)
                }
                let shared = G.power(of: key, to: opened.randomness[choice])
                let expected = Ciphertext<G>(
                    alpha: G.power(of: G.generator, to: opened.randomness[choice]),
                    beta: opened.marks[choice] ? G.multiply(shared, G.generator) : shared)
                guard expected == ciphertext else { throw .openingDiffers(question: index + 1, choice: choice + 1) }
            }
        }
    }
}
