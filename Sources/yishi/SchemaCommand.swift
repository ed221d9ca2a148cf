import ArgumentParser
import Foundation
import House

/// `yishi schema`: every table, as a new database has it.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: .schema)

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let folder = NSTemporaryDirectory() + "yishi-schema-" + UUID().uuidString
        defer { _ = try? FileManager.default.removeItem(atPath: folder) }
        var config = Config()
        config.data = folder
        print(try House.openDatabase(config).schema(), terminator: "")
    }
}
