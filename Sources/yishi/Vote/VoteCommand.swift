import ArgumentParser

/// `yishi vote`: a whole secret ballot from files, each role apart, with no server. A folder holds what anyone may see; what one
/// person alone may see (a teller's seed, the slips) is a file of their own, elsewhere.
struct VoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vote", abstract: .vote, discussion: .voteDiscussion,
        subcommands: [
            KeygenCommand.self, CredentialsCommand.self, SetupCommand.self, CastCommand.self, VerifyCommand.self,
            CloseCommand.self, DecryptCommand.self, ResultCommand.self, CheckCommand.self,
        ])
}

/// What every role is told: where the public folder is.
struct VoteOptions: ParsableArguments {
    @Option(help: .voteFolderHelp) var folder = "vote"
    @Flag(help: .englishHelp) var english = false

    var place: VoteFolder { VoteFolder(path: folder) }
}
