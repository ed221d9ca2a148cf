import ArgumentParser
import Frame
import Ground
import SecretBallot

/// `yishi vote credentials`: makes the slips, on a teller's own device. The public folder gets their public halves alone, in an order
/// that does not tell which is whose.
struct CredentialsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credentials", abstract: .credentials, discussion: .credentialsDiscussion)

    @OptionGroup var vote: VoteOptions
    @Option(help: .votersHelp) var voters: Int
    @Option(help: .slipsHelp) var slips: String
    @Option(help: .groupHelp) var group = KeygenCommand.Group.belenios2048

    func run() async throws {
        try await orExplain {
            guard (1...100_000).contains(voters) else { throw Refusal.badInput(.howManyVoters) }
            let identifier = try vote.place.identifier(Random.bytes)
            let made = (0..<voters).map { _ in Credential(Random.bytes) }
            let lines = made.map(\.text.text).joined(separator: "\n")
            let list = group.name.credentialList(of: made, election: identifier)
            if try vote.place.read(VoteFolder.credentials) != nil {
                throw Refusal.conflict(.fileStandsThere("\(vote.folder)/\(VoteFolder.credentials)"))
            }
            try VoteFile.writeSecret(Array(lines.utf8), to: slips)
            try vote.place.write(list, to: VoteFolder.credentials)
            say(.madeSlips(voters, slips, fingerprint(list).text))
        }
    }
}
