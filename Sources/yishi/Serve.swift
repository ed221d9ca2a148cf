import Frame
import ArgumentParser
import Ground
import House

/// `yishi serve`: opens the house to its visitors.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: .serve, discussion: .settings)

    @OptionGroup var place: PlaceOptions
    @Option(help: .addressHelp) var address: String?
    @Option(help: .portHelp) var port: Int?
    @Option(help: .publicAddressHelp) var publicAddress: String?

    func run() async throws {
        let house = try await orExplain {
            var config = try place.config()
            if let address { config.address = address }
            if let port { config.port = port }
            if let publicAddress { config.publicAddress = publicAddress }
            return try await House(config)
        }
        let name = house.congress.name.in(.ofCommand)
        let reached = house.config.reachedAt
        if let warning = house.server.settings.warning { complain(warning) }
        if try await !house.logGoesOn() { complain(.logNotSigned) }
        try await orExplain {
            try await house.serve { port in say(.serving(name, reached, port)) }
        }
        say(.closed)
    }
}
