package import Ground

/// A statement and the values bound to it. Interpolation binds, so a value never becomes part of the text.
///
///     "SELECT name FROM unit WHERE id = \(unit)"    // text: … WHERE id = $1
///
/// `\(raw: "…")` takes only what stands in our source; `\(sql)` puts one statement into another.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package let text: String
    package let values: [SQLValue]

    package init(stringLiteral text: StaticString) {
        self.text = text.description
        values = []
    }

    package init(stringInterpolation parts: StringInterpolation) {
        text = parts.text
        values = parts.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            text += "$\(values.count)"
        }

        /// Nil is bound as NULL. (Without an overload of its own, the compiler takes an optional for a slip.)
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            appendInterpolation(value?.sqlValue ?? .null)
        }

        /// A list of values, for `IN`: `WHERE id IN (\(list: ids))`. An empty list matches nothing.
        package mutating func appendInterpolation(list: [some SQLBindable]) {
            if list.isEmpty { text += "NULL" }
            for (place, value) in list.enumerated() {
                if place > 0 { text += ", " }
                appendInterpolation(value)
            }
        }

        package mutating func appendInterpolation(raw text: StaticString) {
            self.text += text.description
        }

        package mutating func appendInterpolation(_ sql: SQL) {
            var rest = Substring(sql.text)
            while let mark = rest.firstIndex(of: "$") {
                text += rest[..<mark]
                let digits = rest[rest.index(after: mark)...].prefix(while: \.isNumber)
                if let number = Int(digits), sql.values.indices.contains(number - 1) {
                    appendInterpolation(sql.values[number - 1])
                }
                rest = rest[digits.endIndex...]
            }
            text += rest
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
