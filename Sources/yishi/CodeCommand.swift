import ArgumentParser
import Frame
import House
import People

/// `yishi code LOGIN`: what the telephone of a person of the demo would show now.
struct CodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "code", abstract: .code)

    @OptionGroup var place: PlaceOptions
    @Argument(help: .loginHelp) var login: String

    func run() async throws {
        let (signIns, data) = try await orExplain {
            let config = try place.config()
            return (try DemoSignIn.read(from: config.data), config.data)
        }
        guard let signIns else { return try fail(.onlyInDemo(data)) }
        guard let person = signIns.first(where: { $0.login == login }) else { return try fail(.noSuchLogin(login)) }
        guard let secret = person.secret else { return try fail(.needsNoCode(login)) }
        print(secret.code(at: Server.now()))
    }
}
