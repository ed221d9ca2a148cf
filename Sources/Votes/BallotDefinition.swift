import Counting
import Ground
import SecretBallot

/// What voters of a round are asked, as the protocol writes it.
struct BallotDefinition {
    let vote: Vote
    let round: RoundStanding
    let number: Int

    /// One question with a mark for each project, or for each project a question with 赞成 and 反对.
    var questions: [Question] {
        guard let rules = vote.standing.rules else { return [] }
        let names = round.projects.map { number in
            Array((vote.standing.project(number).map { "\($0.label) \($0.name)" } ?? "\(number)").utf8)
        }
        switch rules.form {
        case .approve:
            return [
                Question(
                    text: Array(Words.markAtMost(round.method.marks.limit).zh.utf8), answers: names, least: 0,
                    most: min(round.method.marks.limit, names.count), offersBlank: false)
            ].compactMap(\.self)
        case .decide:
            let answers = [Words.approval, .objection].map { Array($0.zh.utf8) }
            return names.compactMap { Question(text: $0, answers: answers, least: 0, most: 1, offersBlank: false) }
        }
    }

    /// election.json of the round, for the tellers' key.
    func text(identifier: String, trustees: [UInt8]) throws(Fault) -> [UInt8] {
        Definition.text(
            name: Array(Words.roundOf(vote.title, number).zh.utf8), description: Array(vote.session.utf8),
            group: .belenios2048, key: try GroupName.belenios2048.electionKey(of: trustees), questions: questions,
            identifier: Array(identifier.utf8), administrator: Array(Words.presidium.zh.utf8),
            credentialAuthority: Array(Words.chiefTeller.zh.utf8))
    }
}
