package import Ground

/// A statement and the values bound to it. Interpolation binds, so a value never becomes part of the text.
///
///     "SELECT name FROM unit WHERE id = \(unit)"    // text: … WHERE id = $1
///
/// `\(raw: "…")` takes only what stands in our source; `\(sql)` puts one statement into another.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// What stands before, between and after the values: always one piece more than there are values.
    private let pieces: [String]
    package let values: [SQLValue]

    package init(stringLiteral text: StaticString) {
        pieces = [text.description]
        values = []
    }

    package init(stringInterpolation parts: StringInterpolation) {
        pieces = parts.pieces
        values = parts.values
    }

    /// The statement as the engine gets it, its values numbered `$1`, `$2`, … in order.
    package var text: String {
        var text = pieces[0]
        for (number, piece) in pieces.enumerated().dropFirst() { text += "$\(number)" + piece }
        return text
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces = [""]
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            append(literal.description)
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            pieces.append("")
        }

        /// Nil is bound as NULL. (Without an overload of its own, the compiler takes an optional for a slip.)
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            appendInterpolation(value?.sqlValue ?? .null)
        }

        /// A list of values, for `IN`: `WHERE id IN (\(list: ids))`. With an empty list neither `IN` nor `NOT IN` is true.
        package mutating func appendInterpolation(list: [some SQLBindable]) {
            guard let last = list.last else { return append("NULL") }
            // A statement is kept for every length, so lengths are few: the last value is repeated up to a power of two.
            var length = 1
            while length < list.count { length *= 2 }
            for place in 0..<length {
                if place > 0 { append(", ") }
                appendInterpolation(place < list.count ? list[place] : last)
            }
        }

        package mutating func appendInterpolation(raw text: StaticString) {
            append(text.description)
        }

        package mutating func appendInterpolation(_ sql: SQL) {
            append(sql.pieces[0])
            pieces += sql.pieces.dropFirst()
            values += sql.values
        }

        private mutating func append(_ text: String) {
            pieces[pieces.endIndex - 1] += text
        }
    }
}

/// What both engines can hold.
package enum SQLValue: Hashable, Sendable, SQLBindable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package var sqlValue: SQLValue { self }
}

/// A type whose values can be bound.
package protocol SQLBindable: Sendable {
    var sqlValue: SQLValue { get }
}

extension Int: SQLBindable { package var sqlValue: SQLValue { .int(Int64(self)) } }
extension Int64: SQLBindable { package var sqlValue: SQLValue { .int(self) } }
extension Double: SQLBindable { package var sqlValue: SQLValue { .real(self) } }
extension Bool: SQLBindable { package var sqlValue: SQLValue { .int(self ? 1 : 0) } }
extension String: SQLBindable { package var sqlValue: SQLValue { .text(self) } }
extension Array: SQLBindable where Element == UInt8 { package var sqlValue: SQLValue { .blob(self) } }
extension ID: SQLBindable { package var sqlValue: SQLValue { .int(rawValue) } }
extension Instant: SQLBindable { package var sqlValue: SQLValue { .int(milliseconds) } }
extension LocalDate: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { map(\.sqlValue) ?? .null }
}
