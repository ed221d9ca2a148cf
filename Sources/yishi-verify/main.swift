// `yishi-verify FILE.bel`: checks the published archive of a vote, and says what came out. It imports the mathematics and nothing
// else of the house, so that what it says does not rest on the server.
import Foundation
import Ground
import SecretBallot

var arguments = Array(CommandLine.arguments.dropFirst())
let speaksEnglish =
    arguments.contains("--english") || ProcessInfo.processInfo.environment["LANG"]?.hasPrefix("en") == true
arguments.removeAll { $0 == "--english" }
let language = speaksEnglish ? Language.en : .zh

func end(_ words: Words, _ status: Int32) -> Never {
    let output = status == 0 ? FileHandle.standardOutput : .standardError
    output.write(Data((words.in(language) + "\n").utf8))
    exit(status)
}

guard let path = arguments.first, arguments.count == 1 else { end(.howToVerify, 2) }
guard let file = FileManager.default.contents(atPath: path) else { end(.noSuchArchive(path), 2) }
do {
    let election = try await Election(verifying: Array(file))
    end(election.summary, 0)
} catch {
    end(error.words, 1)
}
