import ArgumentParser
import Ground
import SecretBallot

/// `yishi vote verify`: whether all that has happened so far is right and, for a voter, whether their ballot is in.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: .verify)

    @OptionGroup var vote: VoteOptions
    @Option(help: .trackerHelp) var tracker: String?

    func run() async throws {
        try await orExplain {
            let election = try await vote.place.election()
            say(election.summary)
            guard let tracker else { return }
            guard election.holds(Array(tracker.utf8)) else { throw Refusal.notFound(.trackerIsMissing) }
            say(.trackerIsIn)
        }
    }
}

/// `yishi vote check FILE.bel`: verifies an archive that somebody published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: .checkArchive)

    @Argument(help: .archiveHelp) var file: String
    @Flag(help: .englishHelp) var english = false

    func run() async throws {
        try await orExplain { say(try await VoteFile.election(file).summary) }
    }
}
