import ArgumentParser
import Frame
import Ground
import House

/// `yishi routes`: everything that can be asked of the server, and by whom.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "routes", abstract: .routes)

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let routes = try await orExplain { try House.routes(place.config()) }
        for route in routes.sorted(by: { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }) {
            let method = route.method.rawValue.padding(to: 5)
            print("\(method)\(route.path.padding(to: 44))\(route.audience.described)")
        }
    }
}

extension Audience {
    fileprivate var described: String {
        switch self {
        case .anyone: "anyone"
        case .passwordGiven: "whoever has given a password"
        case .signedIn: "whoever is signed in"
        case .roles(let roles): roles.map(\.rawValue).joined(separator: ", ")
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
