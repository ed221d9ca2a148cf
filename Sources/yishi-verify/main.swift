// Checks what a congress has published: a vote's archive, the public log, a proof that something stands in it. It imports the
// mathematics and nothing else of the house, so that what it says does not rest on the server.
import Foundation
import Ground
import MerkleLog
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

guard let path = arguments.first else { end(.howToVerify, 2) }
do {
    guard arguments.count > 1 else { end(try await Election(verifying: read(path)).summary, 0) }
    let key = try VerifyingKey(given: arguments[1])
    if let log = PublishedLog(folder: path, key: key) {
        end(try await log.checked(with: Array(arguments.dropFirst(2))), 0)
    }
    guard arguments.count == 2 else { end(.howToVerify, 2) }
    end(try PublishedProof(path).checked(by: key), 0)
} catch let stop as Stop {
    end(stop.words, stop.status)
} catch let fault as ArchiveFault {
    end(fault.words, 1)
} catch let fault as LogFault {
    end(fault.words, 1)
}
