/// What is voted on: election.json (section 2.3). Its bytes are hashed as they stand and never written anew.
package struct Definition: Sendable {
    package let bytes: [UInt8]
    package let identifier: [UInt8]
    package let name: [UInt8]
    package let group: GroupName
    package let questions: [Question]
    /// b64 of the bytes: what every ballot and proof is bound to (φ).
    package let fingerprint: [UInt8]
    /// The key to which ballots are encrypted, as written; whether it belongs to the group is asked by who uses it.
    let key: [UInt8]

    /// Reads election.json, whose fields may come in any order.
    package init(_ bytes: [UInt8]) throws(Fault) {
        guard let json = JSON(bytes), let object = FieldReader(json, knowing: Self.fields) else { throw .notAnElection }
        guard object.number("version") == 1 else { throw .versionUnknown }
        guard let group = object.text("group").flatMap(GroupName.init(text:)) else { throw .groupUnknown }
        guard let identifier = object.text("uuid"), identifier.count >= 14,
            identifier.allSatisfy(Base58.contains)
        else { throw .identifierMalformed }
        guard let name = object.text("name"), object.text("description") != nil, let key = object.text("public_key"),
            let questions = object.array("questions"), !questions.isEmpty,
            ["administrator", "credential_authority"].allSatisfy({ object[$0] == nil || object.text($0) != nil })
        else { throw .notAnElection }
        // Each answer has a place of half a kilobyte in the tally, however short it is written.
        guard questions.count <= 100 else { throw .questionMalformed(101) }
        self.bytes = bytes
        self.identifier = identifier
        self.name = name
        self.group = group
        self.key = key
        var read: [Question] = []
        for (index, question) in questions.enumerated() {
            guard let question = Question(question) else { throw .questionMalformed(index + 1) }
            read.append(question)
        }
        self.questions = read
        fingerprint = SecretBallot.fingerprint(bytes)
    }

    private static let fields: [StaticString] = [
        "version", "description", "name", "group", "public_key", "questions", "uuid", "administrator",
        "credential_authority",
    ]
}

/// A question to which a voter marks at least `least` and at most `most` of the answers or, where that is offered, none at all.
package struct Question: Equatable, Sendable {
    package let text: [UInt8]
    package let answers: [[UInt8]]
    package let least: Int
    package let most: Int
    /// Whether 弃权 is a mark of its own; it then comes before the answers.
    package let offersBlank: Bool

    /// Nil unless 0 ≤ least ≤ most ≤ the number of answers, of which there is at least one and at most 1,000.
    package init?(text: [UInt8], answers: [[UInt8]], least: Int, most: Int, offersBlank: Bool) {
        guard 0 <= least, least <= most, most <= answers.count, most > 0, answers.count <= 1000 else { return nil }
        self.text = text
        self.answers = answers
        self.least = least
        self.most = most
        self.offersBlank = offersBlank
    }

    init?(_ json: JSON) {
        guard let object = FieldReader(json, knowing: ["answers", "blank", "min", "max", "question"]),
            let text = object.text("question"), let least = object.number("min"), let most = object.number("max"),
            let written = object.array("answers"), let offersBlank = object.boolean("blank", orElse: false)
        else { return nil }
        var answers: [[UInt8]] = []
        for case .string(let answer) in written { answers.append(answer) }
        guard answers.count == written.count else { return nil }
        self.init(text: text, answers: answers, least: least, most: most, offersBlank: offersBlank)
    }

    /// How many ciphertexts answer it.
    package var choices: Int { answers.count + (offersBlank ? 1 : 0) }

    var json: JSON {
        var fields = [JSON.Field("answers", .array(answers.map(JSON.string)))]
        if offersBlank { fields.append(.init("blank", .boolean(true))) }
        fields += [.init("min", .number(least)), .init("max", .number(most)), .init("question", .string(text))]
        return .object(fields)
    }
}

extension Definition {
    /// Writes election.json, in the order in which belenios-tool does.
    package static func text(
        name: [UInt8], description: [UInt8], group: GroupName, key: [UInt8], questions: [Question], identifier: [UInt8],
        administrator: [UInt8], credentialAuthority: [UInt8]
    ) -> [UInt8] {
        JSON.object([
            .init("version", .number(1)), .init("description", .string(description)), .init("name", .string(name)),
            .init("group", .string(group.text)), .init("public_key", .string(key)),
            .init("questions", .array(questions.map { $0.json })), .init("uuid", .string(identifier)),
            .init("administrator", .string(administrator)), .init("credential_authority", .string(credentialAuthority)),
        ]).bytes
    }

    /// A name for a new election: 14 characters that nobody can guess.
    package static func newIdentifier(_ randomness: Randomness) -> [UInt8] { Base58.random(14, randomness) }
}
