import Foundation
import Ground
package import Procedures

/// The folders that an office reads and may change: procedures, and the limits they run under.
package struct RuleFiles: Sendable {
    package let procedures: String
    package let rulePacks: String

    /// A folder or a file that is not there, or is not text.
    package struct Unreadable: Error {
        package let path: String
    }

    package init(procedures: String, rulePacks: String) {
        self.procedures = procedures
        self.rulePacks = rulePacks
    }

    /// The limits of every place, and the working days.
    package func rules() throws -> Rules {
        let files = try yaml(in: rulePacks).map { (file: $0, yaml: try Self.text(of: $0)) }
        let isCalendar = { (file: (file: String, yaml: String)) in file.file.hasSuffix("/holidays.yaml") }
        guard let holidays = files.first(where: isCalendar) else {
            throw Unreadable(path: rulePacks + "/holidays.yaml")
        }
        return Rules(
            packs: try RulePacks.read(files.filter { !isCalendar($0) }),
            calendar: try WorkingCalendar.read(yaml: holidays.yaml, file: holidays.file))
    }

    /// Every procedure, read and checked together with the rules.
    /// - Throws: all that is wrong in all files.
    package func book() throws -> RuleBook {
        let rules = try rules()
        var read: [Procedure] = []
        var problems: [ReadingProblem] = []
        for file in try yaml(in: procedures) {
            do {
                read.append(try Self.procedure(file, under: rules))
            } catch let wrong as ReadingProblems {
                problems += wrong.problems
            }
        }
        if !problems.isEmpty { throw ReadingProblems(problems) }
        return try RuleBook(procedures: read, rules: rules)
    }

    /// One procedure file, which may lie anywhere.
    package static func procedure(_ file: String, under rules: Rules) throws -> Procedure {
        try Procedure.read(yaml: text(of: file), file: file, packs: rules.packs)
    }

    private func yaml(in folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Unreadable(path: folder)
        }
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func text(of file: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: file), let text = String(bytes: bytes, encoding: .utf8)
        else { throw Unreadable(path: file) }
        return text
    }
}
