import Frame
import Ground

/// Ballots set apart (暂不计入): nothing odd is dropped silently, or by one alone. One person asks with a reason; another one, of the
/// congress's own office, agrees or refuses.
struct Quarantine: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
        case agreed(PersonID), refused(PersonID)
    }

    /// `Suspicion.key`
    let flag: String
    let reason: String
    let askedBy: PersonID
    var answer: Answer?

    /// - Parameter isOfCongress: whether the person is of the congress's office, and not of the government that organises.
    func answered(by person: PersonID, agrees: Bool, isOfCongress: Bool) throws(Refusal) -> Quarantine {
        guard answer == nil else { throw .conflict(.isAnswered) }
        guard person != askedBy else { throw .conflict(.secondPerson) }
        guard isOfCongress else { throw .notAllowed(.secondOfCongress) }
        var copy = self
        copy.answer = agrees ? .agreed(person) : .refused(person)
        return copy
    }

    var isAgreed: Bool { if case .agreed? = answer { true } else { false } }
}

extension [Quarantine] {
    /// The reason for each ballot that is set apart, by its place in `ballots`.
    /// - Throws: a refusal while one waits for its answer, or where what was agreed on is not there any more.
    func apart(in ballots: [PrevoteBallot]) throws(Refusal) -> [Int: String] {
        guard allSatisfy({ $0.answer != nil }) else { throw .conflict(.quarantineWaits) }
        let flags = Dictionary(ballots.flags.map { ($0.suspicion.key, $0) }, uniquingKeysWith: { first, _ in first })
        var apart: [Int: String] = [:]
        for quarantine in self where quarantine.isAgreed {
            guard let flag = flags[quarantine.flag] else { throw .conflict(.noSuchFlag) }
            for ballot in flag.ballots where apart[ballot] == nil { apart[ballot] = quarantine.reason }
        }
        return apart
    }
}
