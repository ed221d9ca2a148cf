package import Ground

/// What a rule pack can fix: a span of time, a day of the year, a number, a body that must decide, words, or a yes or no.
package enum Amount: Hashable, Sendable, Codable {
    /// The same day for what comes before `cutoff` on a working day; else the next working day.
    case sameDay(cutoff: LocalTime)
    case days(Int)
    case workingDays(Int)
    case months(Int)
    /// The next such day of the year after the beginning.
    case monthDay(month: Int, day: Int)
    /// A day that a paper named. No rule pack has one.
    case date(LocalDate)
    case number(Int)
    /// The body whose decision is needed, such as `standing-committee`.
    case body(String)
    case text(Words)
    case flag(Bool)

    /// True for what a clock can run on.
    package var isSpan: Bool {
        switch self {
        case .sameDay, .days, .workingDays, .months, .monthDay, .date: true
        case .number, .body, .text, .flag: false
        }
    }

    /// True for what can be counted back from a due day.
    var isDaysAhead: Bool {
        switch self {
        case .number, .days, .workingDays: true
        default: false
        }
    }

    /// The number, where this is one.
    package var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The name of the body, where this is one.
    package var body: String? {
        if case .body(let body) = self { body } else { nil }
    }
}
