import ArgumentParser
import House

/// `yishi schema`: every table, as a new database has it.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: .schema)

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        print(try House.schema(), terminator: "")
    }
}
