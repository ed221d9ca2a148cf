import Foundation
import Ground

@testable import Procedures

/// The files that an office gets with the house.
enum Shipped {
    static let names = [
        "bureau-visit", "citizen-voice", "deliberation-forum", "livelihood-project", "meeting-gate", "petition",
        "review-opinion", "snap-report", "suggestion",
    ]

    static let rules = Result { Rules(packs: try RulePackFiles.packs(), calendar: try RulePackFiles.calendar()) }

    static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func yaml(_ name: String) throws -> String { try text("Procedures/\(name).yaml") }

    static func procedure(_ name: String) throws -> Procedure {
        try Procedure.read(yaml: yaml(name), file: "\(name).yaml", packs: rules.get().packs)
    }
}
