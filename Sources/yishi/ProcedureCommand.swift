import ArgumentParser
import Ground
import House
import Procedures

/// `yishi procedure`: reads the files in which an office says how things are done.
struct ProcedureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure", abstract: .procedure, subcommands: [Check.self, Draw.self])

    /// `yishi procedure check FILE…`: says in words, with the line, what is wrong.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "check", abstract: .check)

        @OptionGroup var place: PlaceOptions
        @Argument(help: .procedureFilesHelp) var files: [String]

        func run() async throws {
            let rules = try await orExplain { try place.config().ruleFiles.rules() }
            var wrong = 0
            for file in files {
                do {
                    let procedure = try await orExplain { try RuleFiles.procedure(file, under: rules) }
                    say(.isGood(file, procedure.title))
                } catch is ExitCode {
                    wrong += 1
                }
            }
            if wrong > 0 { throw ExitCode(1) }
        }
    }

    /// `yishi procedure draw FILE`: its stages and the steps between them.
    struct Draw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "draw", abstract: .draw)

        enum Form: String, EnumerableFlag { case svg, mermaid, text }

        @OptionGroup var place: PlaceOptions
        @Flag(help: .drawFormHelp) var form = Form.text
        @Argument(help: .procedureFileHelp) var file: String

        func run() async throws {
            let procedure = try await orExplain {
                try RuleFiles.procedure(file, under: place.config().ruleFiles.rules())
            }
            switch form {
            case .svg: print(procedure.drawing(in: .ofCommand), terminator: "")
            case .mermaid: print(procedure.mermaid(in: .ofCommand), terminator: "")
            case .text: print(procedure.outline(in: .ofCommand), terminator: "")
            }
        }
    }
}
