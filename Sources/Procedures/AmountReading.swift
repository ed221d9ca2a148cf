import Ground

/// The reading of one amount: exactly one of its kinds has to be there.
struct AmountReading {
    let key: String

    static let kinds = [
        "same-day", "days", "working-days", "months", "month-day", "number", "body", "text", "flag",
    ]

    func amount(in map: YAMLMap) -> Amount? {
        let given = Self.kinds.filter(map.has)
        guard given.count == 1, let kind = given.first else {
            map.problem(.notOneAmount(key, Self.kinds))
            return nil
        }
        switch kind {
        case "same-day": return sameDay(in: map)
        case "days": return whole(kind, in: map, 1...3650).map { .days($0) }
        case "working-days": return whole(kind, in: map, 1...1000).map { .workingDays($0) }
        case "months": return whole(kind, in: map, 1...120).map { .months($0) }
        case "month-day": return monthDay(in: map)
        case "number": return whole(kind, in: map, 0...1_000_000).map { .number($0) }
        case "body": return map.text(kind).map { .body($0) }
        case "text": return .text(map.words(kind))
        default: return .flag(map.yes(kind))
        }
    }

    private func whole(_ kind: String, in map: YAMLMap, _ range: ClosedRange<Int>) -> Int? {
        guard let number = map.text(kind).flatMap({ Int($0) }), range.contains(number) else {
            map.problem(.outOfRange(kind, range), at: kind)
            return nil
        }
        return number
    }

    private func sameDay(in map: YAMLMap) -> Amount? {
        guard let cutoff = map.text("same-day").flatMap({ LocalTime($0) }) else {
            map.problem(.notATime, at: "same-day")
            return nil
        }
        return .sameDay(cutoff: cutoff)
    }

    /// `07-01`, a day that every year has.
    private func monthDay(in map: YAMLMap) -> Amount? {
        guard let date = map.text("month-day").flatMap({ LocalDate("2026-" + $0) }) else {
            map.problem(.notAMonthDay, at: "month-day")
            return nil
        }
        return .monthDay(month: date.month, day: date.day)
    }
}

extension Amount {
    /// A span stays a span, a number a number: what reads a key can rely on its kind.
    func isOfOneKind(with other: Amount) -> Bool {
        switch (self, other) {
        case (.number, .number), (.body, .body), (.text, .text), (.flag, .flag): true
        default: isSpan && other.isSpan
        }
    }
}
