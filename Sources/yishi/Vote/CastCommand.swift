import ArgumentParser
import Foundation
import Frame
import Ground
import SecretBallot

/// `yishi vote cast`: a voter marks and casts, or opens the ballot to see that it holds what was marked. Or a ballot that was made
/// elsewhere is cast.
struct CastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cast", abstract: .cast, discussion: .castDiscussion)

    @OptionGroup var vote: VoteOptions
    @Option(help: .slipHelp) var slip: String?
    @Option(help: .markHelp) var mark: [Int] = []
    @Flag(help: .markBlankHelp) var blank = false
    @Option(help: .ballotHelp) var ballot: [String] = []
    @Flag(help: .openHelp) var open = false

    func run() async throws {
        try await orExplain {
            guard (slip == nil) != ballot.isEmpty else { throw Refusal.badInput(.slipOrBallot) }
            guard let slip else { return try await cast(ballot.map(VoteFile.read)) }
            let made = try make(with: slip)
            guard open else { return try await cast([made.ballot]) }
            say(Words(same: made.opening.json.bytes.text))
            say(.openedNotCast(fingerprint(made.ballot).text))
        }
    }

    /// On the voter's device: what is encrypted leaves it, and nothing else.
    private func make(with slip: String) throws -> (ballot: [UInt8], opening: Opening) {
        let election = try vote.place.need(VoteFolder.election, .noArchive(vote.folder))
        return try explained {
            let credential = try Credential(typed: try VoteFile.firstLine(slip))
            let voting = try Voting(election)
            guard let question = voting.definition.questions.first, voting.definition.questions.count == 1 else {
                throw Refusal.badInput(.oneQuestion)
            }
            return try voting.ballot(marking: [try marks(for: question)], with: credential, Random.bytes)
        }
    }

    private func marks(for question: Question) throws -> [Bool] {
        guard mark.allSatisfy({ (1...question.answers.count).contains($0) }), Set(mark).count == mark.count,
            !blank || question.offersBlank
        else { throw Refusal.badInput(.noSuchAnswer(question.answers.count)) }
        let answers = (1...question.answers.count).map(mark.contains)
        return question.offersBlank ? [blank] + answers : answers
    }

    private func cast(_ ballots: [[UInt8]]) async throws {
        let trackers = try await vote.place.act { election in
            try explained {
                var (grown, trackers): ([UInt8], [[UInt8]]) = ([], [])
                for ballot in ballots {
                    let checked = try election.check(ballot)
                    grown += try election.cast(checked)
                    trackers.append(checked.tracker)
                }
                return (grown, trackers)
            }
        }
        for tracker in trackers { say(.isCast(tracker.text)) }
    }
}

extension VoteFile {
    /// The first line of a file, or of what is typed where the file is called `-`: a slip is never an argument, which everyone on
    /// the machine could see.
    fileprivate static func firstLine(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array((readLine() ?? "").utf8) }
        return Array(try read(path).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    }
}
