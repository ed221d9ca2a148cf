import ArgumentParser
import Foundation
import Ground
import House
import Procedures

extension Language {
    /// What the command speaks: Chinese, unless the machine speaks English or it is asked to.
    static let ofCommand: Language = {
        if CommandLine.arguments.contains("--english") { return .en }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .en : .zh
    }()
}

/// Says something to whoever ran the command.
func say(_ words: Words) {
    // At once, also where somebody else reads along: print would wait for a full page.
    FileHandle.standardOutput.write(Data((words.in(.ofCommand) + "\n").utf8))
}

/// Says what went wrong in words, where there are words for it, and ends with status 1.
func orExplain<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let problems as ReadingProblems {
        for problem in problems.problems { complain(problem.described) }
        complain(.problemsFound(problems.problems.count))
    } catch let refusal as Refusal {
        complain(refusal.words)
    } catch let unreadable as RuleFiles.Unreadable {
        complain(.unreadable(unreadable.path))
    } catch {
        guard let words = Words(troubleAtStart: error) else { throw error }
        complain(words)
    }
    throw ExitCode(1)
}

/// Says what is wrong where errors are said.
func complain(_ words: Words) {
    FileHandle.standardError.write(Data((words.in(.ofCommand) + "\n").utf8))
}

/// Says why not, and ends with status 1.
func fail(_ words: Words) throws {
    complain(words)
    throw ExitCode(1)
}
