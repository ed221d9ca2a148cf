import ArgumentParser
import Frame
import House

/// `yishi password LOGIN`: lets somebody in again who has lost password or telephone, when no administrator is left to do it.
struct PasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: .password, discussion: .passwordDiscussion)

    @OptionGroup var place: PlaceOptions
    @Argument(help: .loginHelp) var login: String

    func run() async throws {
        let password = try await orExplain {
            try await House.handOutPassword(to: login, in: place.config(), now: Server.now())
        }
        say(.newPassword(login, password))
    }
}
