import Foundation
import Ground
import Procedures
import Testing

/// The files that the house ships.
enum RulePackFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "RulePacks")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func packs() throws -> RulePacks { try readPacks.get() }
    static func calendar() throws -> WorkingCalendar { try readCalendar.get() }

    private static let readPacks = Result {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let files = try names.filter { $0.hasSuffix(".yaml") && $0 != "holidays.yaml" }.map { ($0, try text($0)) }
        return try RulePacks.read(files)
    }

    private static let readCalendar = Result {
        try WorkingCalendar.read(yaml: text("holidays.yaml"), file: "holidays.yaml")
    }
}

func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

/// `2026-03-02 15:59`, or a date alone for its noon.
func moment(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    return Instant(try date(String(parts[0])), try #require(LocalTime(parts.count > 1 ? parts[1] : "12:00")))
}
