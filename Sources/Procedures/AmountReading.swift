import Ground
import Yams

/// The reading of one amount: exactly one of its kinds has to be there.
struct AmountReading {
    let sheet: Sheet
    let key: String

    static let kinds = [
        "same-day", "days", "working-days", "months", "month-day", "number", "body", "text", "flag",
    ]

    func amount(_ fields: [String: Node], of node: Node) -> Amount? {
        let given = Self.kinds.filter { fields[$0] != nil }
        guard given.count == 1, let kind = given.first, let field = fields[kind] else {
            sheet.say(.notOneAmount(key, Self.kinds), at: node)
            return nil
        }
        return amount(kind, field)
    }

    private func amount(_ kind: String, _ node: Node) -> Amount? {
        switch kind {
        case "same-day": sheet.time(node, of: kind).map { .sameDay(cutoff: $0) }
        case "days": sheet.integer(node, of: kind, in: 1...3650).map { .days($0) }
        case "working-days": sheet.integer(node, of: kind, in: 1...1000).map { .workingDays($0) }
        case "months": sheet.integer(node, of: kind, in: 1...120).map { .months($0) }
        case "month-day": monthDay(node)
        case "number": sheet.integer(node, of: kind, in: 0...1_000_000).map { .number($0) }
        case "body": sheet.text(node, of: kind).map { .body($0) }
        case "text": sheet.words(node, of: kind).map { .text($0) }
        default: flag(node)
        }
    }

    /// `07-01`; every year has to have the day.
    private func monthDay(_ node: Node) -> Amount? {
        guard let date = node.scalar.flatMap({ LocalDate("2026-" + $0.string) }) else {
            sheet.say(.notAMonthDay(key), at: node)
            return nil
        }
        return .monthDay(month: date.month, day: date.day)
    }

    private func flag(_ node: Node) -> Amount? {
        guard let flag = node.bool else {
            sheet.say(.notOneOf(key, ["true", "false"]), at: node)
            return nil
        }
        return .flag(flag)
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
