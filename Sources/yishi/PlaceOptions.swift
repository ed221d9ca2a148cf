import ArgumentParser
import Foundation
import House

/// What every command may be told of the place; what is not told comes from the environment and `<data>/yishi.conf`.
struct PlaceOptions: ParsableArguments {
    @Option(help: .dataHelp) var data: String?
    @Option(help: .filesHelp) var files: String?
    @Flag(help: .englishHelp) var english = false

    func config() throws -> Config {
        var environment = ProcessInfo.processInfo.environment
        if let data { environment["YISHI_DATA"] = data }
        if let files { environment["YISHI_FILES"] = files }
        return try Config(environment: environment)
    }
}
