import ArgumentParser
import Ground
import SecretBallot

/// `yishi vote close`: ends the voting, and publishes the encrypted sum that the trustees are to open.
struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: .close)

    @OptionGroup var vote: VoteOptions

    func run() async throws {
        try await orExplain {
            let (ballots, voters) = try await vote.place.act { election in
                try explained {
                    let bytes = try election.end() + election.publishTally()
                    return (bytes, (election.trackers.count, election.voters))
                }
            }
            say(.isClosed(ballots, voters))
        }
    }
}
