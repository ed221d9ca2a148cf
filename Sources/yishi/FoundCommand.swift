import ArgumentParser
import Frame
import House
import People

/// `yishi found CODE NAME --administrator PERSON`: the first congress of a house, or one more.
struct FoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found", abstract: .found, discussion: .foundDiscussion)

    @OptionGroup var place: PlaceOptions
    @Argument(help: .divisionCodeHelp) var code: String
    @Argument(help: .congressNameHelp) var name: String
    @Option(help: .administratorHelp) var administrator: String
    @Option(help: .administratorLoginHelp) var login = "admin"
    @Option(help: .divisionKindHelp) var kind: Kind?

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case county, town, township
    }

    func run() async throws {
        let (password, address) = try await orExplain {
            let now = Server.now()
            let config = try place.config()
            let founding = try Founding(
                code: code, name: name, kind: kind.flatMap { Region.Kind(rawValue: $0.rawValue) },
                administrator: administrator, login: login, now: now)
            return (try await founding.record(in: config, now: now), config.reachedAt)
        }
        say(.founded(name, administrator, login, password, address))
    }
}
