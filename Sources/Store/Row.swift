import Foundation
import GRDB
package import Ground

/// One row of an answer, read by the place of its columns. A value of another kind than asked for is a fault of ours and is thrown.
package struct Row {
    let values: [DatabaseValue]

    /// The engine uses a row again for the next one, so its values are taken out at once.
    init(_ row: GRDB.Row) {
        values = Array(row.databaseValues)
    }

    /// A column held something else than the code that reads it expects.
    package struct Mismatch: Error {
        package let column: Int
        package let expected: String
    }

    package func int(_ column: Int) throws -> Int { try value(column, "an integer") }
    package func int64(_ column: Int) throws -> Int64 { try value(column, "an integer") }
    package func double(_ column: Int) throws -> Double { try value(column, "a number") }
    package func bool(_ column: Int) throws -> Bool { try value(column, "0 or 1") as Int64 != 0 }
    package func text(_ column: Int) throws -> String { try value(column, "text") }
    package func blob(_ column: Int) throws -> [UInt8] { [UInt8](try value(column, "bytes") as Data) }
    package func id<Of>(_ column: Int) throws -> ID<Of> { ID(rawValue: try int64(column)) }
    package func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try int64(column)) }
    package func date(_ column: Int) throws -> LocalDate {
        guard let date = LocalDate(try text(column)) else { throw Mismatch(column: column, expected: "a date") }
        return date
    }

    /// Reads the column with `read`, or gives nil where it is NULL: `row.optional(3, row.text)`.
    package func optional<Value>(_ column: Int, _ read: (Int) throws -> Value) throws -> Value? {
        isNull(column) ? nil : try read(column)
    }

    package func isNull(_ column: Int) -> Bool { values.indices.contains(column) && values[column].isNull }

    private func value<Value: DatabaseValueConvertible>(_ column: Int, _ expected: String) throws -> Value {
        guard values.indices.contains(column), let value = Value.fromDatabaseValue(values[column]) else {
            throw Mismatch(column: column, expected: expected)
        }
        return value
    }
}
