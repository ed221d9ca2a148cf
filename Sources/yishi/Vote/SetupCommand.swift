import ArgumentParser
import Frame
import Ground
import SecretBallot

/// `yishi vote setup`: fixes what is voted on, and begins the archive.
struct SetupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup", abstract: .setup, discussion: .setupDiscussion)

    @OptionGroup var vote: VoteOptions
    @Option(help: .voteNameHelp) var name: String
    @Option(help: .questionHelp) var question: String
    @Option(help: .answersHelp) var answers: String
    @Option(help: .leastHelp) var least = 0
    @Option(help: .mostHelp) var most: Int
    @Flag(help: .blankHelp) var blank = false
    @Option(help: .descriptionHelp) var description = ""
    @Option(help: .presidingHelp) var presiding = String.presidium
    @Option(help: .groupHelp) var group = KeygenCommand.Group.belenios2048

    func run() async throws {
        try await orExplain {
            let listed = try VoteFile.read(answers).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true
            )
            .map { Array($0.filter { $0 != UInt8(ascii: "\r") }) }.filter { !$0.isEmpty }
            guard
                let asked = Question(
                    text: Array(question.utf8), answers: listed, least: least, most: most, offersBlank: blank)
            else { throw Refusal.badInput(.impossibleQuestion(listed.count)) }
            let folder = vote.place
            let trustees = try folder.need(VoteFolder.trustees, .noTrustees)
            let credentials = try folder.need(VoteFolder.credentials, .noCredentials)
            let identifier = try folder.identifier(Random.bytes)
            try explained {
                let election = Definition.text(
                    name: Array(name.utf8), description: Array(description.utf8), group: group.name,
                    key: try group.name.electionKey(of: trustees), questions: [asked], identifier: identifier,
                    administrator: Array(presiding.utf8), credentialAuthority: Array(String.chiefTeller.utf8))
                var archive: [UInt8] = []
                let made = try Election(
                    election: election, trustees: trustees, credentials: credentials,
                    made: Int(Server.now().milliseconds / 1000), archive: &archive)
                try folder.write(election, to: VoteFolder.election)
                try folder.write(archive, to: "\(identifier.text).bel")
                say(.isSetUp(made.credentials, listed.count, made.definition.fingerprint.text))
            }
        }
    }
}
