import ArgumentParser
import Frame
import House

/// `yishi demo`: fills an empty data folder with a made-up county, and says who can sign in.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: .demo)

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
