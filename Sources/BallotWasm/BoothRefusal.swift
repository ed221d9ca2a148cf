import SecretBallot

/// Why the booth does not do what the page asks. The page has the words for each.
enum Refusal: Error {
    case fault(Fault)
    case noElection
    case noCredential
    case noBallot
    case ballotOpened
    case ballotCast
}

extension Refusal {
    /// {"refusal":"marksNotAllowed","question":1}
    var json: JSON {
        let (name, question) = named
        var fields: [JSON.Field] = [.init("refusal", .text(name))]
        if let question { fields.append(.init("question", .number(question))) }
        return .object(fields)
    }

    private var named: (StaticString, question: Int?) {
        switch self {
        case .fault(.notAnElection): ("notAnElection", nil)
        case .fault(.versionUnknown): ("versionUnknown", nil)
        case .fault(.groupUnknown): ("groupUnknown", nil)
        case .fault(.identifierMalformed): ("identifierMalformed", nil)
        case .fault(.questionMalformed(let number)): ("questionMalformed", number)
        case .fault(.electionKeyMalformed): ("electionKeyMalformed", nil)
        case .fault(.credentialMistyped): ("credentialMistyped", nil)
        case .fault(.marksNotAllowed(let question)): ("marksNotAllowed", question)
        case .fault: ("refused", nil)
        case .noElection: ("noElection", nil)
        case .noCredential: ("noCredential", nil)
        case .noBallot: ("noBallot", nil)
        case .ballotOpened: ("ballotOpened", nil)
        case .ballotCast: ("ballotCast", nil)
        }
    }
}
