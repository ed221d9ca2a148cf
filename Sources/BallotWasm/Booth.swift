import SecretBallot

/// Where one voter makes a ballot. What it holds is secret until `cast`, which hands the ballot out and forgets what opens it, or
/// `open`, which shows everything and after which that ballot cannot be cast: never both, so nobody is left with a proof of how they
/// voted.
final class Booth {
    private let voting: Voting
    private var credential: Credential?
    private var ballot: Stage = .none

    private enum Stage {
        case none
        case made([UInt8], Opening)
        case cast([UInt8])
        case opened
    }

    init(_ election: [UInt8]) throws(Refusal) {
        do throws(Fault) { voting = try Voting(election) } catch { throw .fault(error) }
    }

    /// Takes the voter's slip; says how it is written, and the public half by which it stands in the archive.
    func take(typed: [UInt8]) throws(Refusal) -> (text: [UInt8], published: [UInt8]) {
        do throws(Fault) {
            let credential = try Credential(typed: typed)
            self.credential = credential
            ballot = .none
            return (credential.text, voting.published(credential))
        } catch { throw .fault(error) }
    }

    /// Makes a ballot in place of the one before. `marks` holds a 0 or a 1 for every choice, question after question.
    func make(_ marks: [UInt8], _ randomness: Randomness) throws(Refusal) {
        guard let credential else { throw .noCredential }
        ballot = .none
        do throws(Fault) {
            let made = try voting.ballot(marking: try voting.definition.split(marks), with: credential, randomness)
            ballot = .made(made.ballot, made.opening)
        } catch { throw .fault(error) }
    }

    /// What the voter looks for in the published list.
    var tracker: [UInt8] {
        get throws(Refusal) {
            switch ballot {
            case .made(let bytes, _), .cast(let bytes): fingerprint(bytes)
            case .opened: throw .ballotOpened
            case .none: throw .noBallot
            }
        }
    }

    /// The ballot as it is to be sent. May be asked for again, in case the network fails.
    func cast() throws(Refusal) -> [UInt8] {
        switch ballot {
        case .made(let bytes, _), .cast(let bytes):
            ballot = .cast(bytes)
            return bytes
        case .opened: throw .ballotOpened
        case .none: throw .noBallot
        }
    }

    /// The ballot and what opens it, once.
    func open() throws(Refusal) -> (ballot: [UInt8], opening: Opening) {
        switch ballot {
        case .made(let bytes, let opening):
            ballot = .opened
            return (bytes, opening)
        case .cast: throw .ballotCast
        case .opened: throw .ballotOpened
        case .none: throw .noBallot
        }
    }

    /// Forgets the voter.
    func wipe() {
        credential = nil
        ballot = .none
    }
}

extension Definition {
    fileprivate func split(_ marks: [UInt8]) throws(Fault) -> [[Bool]] {
        var (next, answers): (Int, [[Bool]]) = (0, [])
        for (index, question) in questions.enumerated() {
            guard marks.count - next >= question.choices else { throw .marksNotAllowed(question: index + 1) }
            answers.append(marks[next..<next + question.choices].map { $0 == 1 })
            next += question.choices
        }
        guard next == marks.count else { throw .marksNotAllowed(question: questions.count) }
        return answers
    }
}
