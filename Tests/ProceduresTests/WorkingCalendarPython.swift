import Foundation
import Ground
import Testing

/// The calendar of PyPI's `chinesecalendar`, where python3 has it.
enum ChineseCalendar {
    static let isThere = (try? python("import chinese_calendar")) != nil

    static func workingDays(from first: String, to last: String) throws -> [LocalDate: Bool] {
        let lines = try python(
            """
            import datetime, chinese_calendar
            day, last = datetime.date.fromisoformat("\(first)"), datetime.date.fromisoformat("\(last)")
            while day <= last:
                print(day.isoformat(), int(chinese_calendar.is_workday(day)))
                day += datetime.timedelta(1)
            """)
        let days = try lines.split(separator: "\n").map { line in
            (try #require(LocalDate(line.prefix(10))), line.hasSuffix("1"))
        }
        return Dictionary(uniqueKeysWithValues: days)
    }

    private struct Failed: Error {}

    private static func python(_ script: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return String(decoding: data, as: UTF8.self)
    }
}
