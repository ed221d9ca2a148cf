import ArgumentParser
import Frame
import Ground
import House

/// `yishi demo`: fills an empty data folder with a made-up county, and says who can sign in.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: .demo, subcommands: [DemoVoteCommand.self])

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let (signIns, data) = try await orExplain {
            let config = try place.config()
            return (try await Demo.fill(config, now: Server.now()), config.data)
        }
        guard let signIns else { return say(.notOurDemo(data)) }
        say(.demoSignIns(data))
        for signIn in signIns { say(.signIn(signIn)) }
        say(.demoCodes(data))
    }
}

/// `yishi demo vote`: plays a whole vote in the demo county, every part by the machine, with real keys and real ballots.
struct DemoVoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "vote", abstract: .demoVote)

    @OptionGroup var place: PlaceOptions
    @Flag(name: .customLong("open"), help: .demoOpenHelp) var staysOpen = false

    func run() async throws {
        if staysOpen { return try await open() }
        let (vote, address) = try await orExplain {
            let config = try place.config()
            guard try await Demo.fill(config, now: Server.now()) != nil else {
                throw Refusal.conflict(.notOurDemo(config.data))
            }
            return (try await Demo.vote(config, now: Server.now()), config.reachedAt)
        }
        say(.demoVotePlayed("\(address)/votes/\(vote)"))
    }

    private func open() async throws {
        let (link, data) = try await orExplain {
            let config = try place.config()
            guard try await Demo.fill(config, now: Server.now()) != nil else {
                throw Refusal.conflict(.notOurDemo(config.data))
            }
            return (try await Demo.hall(config, now: Server.now()), config.data)
        }
        say(.demoHallOpen(link, in: data))
    }
}
