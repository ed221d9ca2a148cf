import ArgumentParser
import Ground
import House
import Procedures

/// `yishi rules list`: every limit of every place, with its source.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: .rules, subcommands: [List.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: .rulesList)

        @OptionGroup var place: PlaceOptions
        @Option(help: .regionHelp) var region = ""

        func run() async throws {
            let rules = try await orExplain { try place.config().ruleFiles.rules() }
            for pack in rules.packs.packs where region.isEmpty || region.hasPrefix(pack.region) {
                say(.packTitle(pack.name, pack.region))
                for limit in pack.limits { say(.limit(limit)) }
            }
        }
    }
}
