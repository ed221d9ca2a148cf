/// A moment: milliseconds since 1970-01-01 in UTC. The door reads the clock once a visit; everyone else is told.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment at which the clocks in China show `time` on `date`.
    package init(_ date: LocalDate, _ time: LocalTime = .midnight) {
        milliseconds = Int64(date.dayNumber) * Self.day + Int64(time.minutes) * Self.minute - Self.offset
    }

    /// The date in China at this moment.
    package var date: LocalDate {
        LocalDate(dayNumber: Int((milliseconds + Self.offset).flooredQuotient(Self.day)))
    }

    /// What the clocks in China show at this moment, to the minute.
    package var time: LocalTime {
        let ofDay = milliseconds + Self.offset - Int64(date.dayNumber) * Self.day
        return LocalTime(minutes: Int(ofDay / Self.minute))
    }

    package func advanced(byMilliseconds step: Int64) -> Instant { Instant(milliseconds: milliseconds + step) }
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package static let minute: Int64 = 60_000
    package static let hour: Int64 = 60 * minute
    package static let day: Int64 = 24 * hour
    /// Asia/Shanghai is eight hours ahead of UTC and has had no summer time since 1991.
    private static let offset: Int64 = 8 * hour
}

/// A time of day, to the minute.
package struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let minutes: Int
    package static let midnight = LocalTime(minutes: 0)

    package init(minutes: Int) {
        self.minutes = minutes
    }

    /// Reads `16:00`; nil for anything that is not a time of day.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    package var description: String { "\(padded(minutes / 60)):\(padded(minutes % 60))" }
    package static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }
}

extension LocalTime: Codable {
    /// Written as `16:00`, so that what is stored can be read.
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = LocalTime(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a time: \(text)"))
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}

func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
