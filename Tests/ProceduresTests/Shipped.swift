import Foundation
import Ground

@testable import Procedures

/// The files that an office gets with the house.
enum Shipped {
    static let names = [
        "bureau-visit", "citizen-voice", "deliberation-forum", "livelihood-project", "meeting-gate", "petition",
        "review-opinion", "snap-report", "suggestion",
    ]

    static let rules = Result {
        let national = try RulePack.read(yaml: text("RulePacks/national.yaml"), file: "national.yaml")
        let local = try ["beijing", "chongqing", "henan", "hubei", "shandong", "shanghai", "zhejiang"].map {
            try RulePack.read(yaml: text("RulePacks/\($0).yaml"), file: "\($0).yaml", under: national)
        }
        let calendar = try WorkingCalendar.read(yaml: text("RulePacks/holidays.yaml"), file: "holidays.yaml")
        return Rules(packs: RulePacks(packs: [national] + local), calendar: calendar)
    }

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
