import SecretBallot

/// Why a teller's device does not do what the page asks. The page has the words for each.
enum Refusal: Error {
    case fault(Fault)
    case archive(ArchiveFault)
    case unreadable
}

extension Refusal {
    /// {"refusal":"shareWrong","number":2}: whose message it is; of an archive, the number of its first wrong record.
    var json: JSON {
        let (name, number) = named
        var fields: [JSON.Field] = [.init("refusal", .text(name))]
        if let number { fields.append(.init("number", .number(number))) }
        return .object(fields)
    }

    private var named: (StaticString, Int?) {
        switch self {
        case .fault(.credentialMistyped): ("seedMistyped", nil)
        case .fault(.notOneOfTheTrustees): ("notOneOfTheTrustees", nil)
        case .fault(.certificateRefused(let number)): ("certificateRefused", number)
        case .fault(.commitmentsRefused(let number)): ("commitmentsRefused", number)
        case .fault(.shareWrong(let number)): ("shareWrong", number)
        case .fault(.eventOutOfTurn): ("notClosed", nil)
        case .fault: ("refused", nil)
        case .archive(let fault): ("archiveRefused", fault.record)
        case .unreadable: ("unreadable", nil)
        }
    }
}
