import ArgumentParser
import House

/// The command of the house: each word below is a file beside this one.
@main
struct Yishi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yishi", abstract: .yishi,
        subcommands: [
            Serve.self, FoundCommand.self, PasswordCommand.self, DemoCommand.self, CodeCommand.self,
            ProcedureCommand.self, RulesCommand.self, VoteCommand.self, LogCommand.self, RoutesCommand.self,
            SchemaCommand.self,
        ])
}
