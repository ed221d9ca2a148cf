import Foundation
import GRDB

/// What can be asked of the database inside one transaction. Rooms add their reads here.
package protocol Reading {
    var connection: Connection { get }
}

/// A look at one moment of the database: everything read through it belongs to the same state.
package struct Reader: Reading {
    package let connection: Connection
}

/// One act: what it reads and writes holds together or not at all. Rooms add their writes here.
/// The body may be run again, so it reads and writes and does nothing else.
package struct Writer: Reading {
    package let connection: Connection
}

/// The engine's connection, seen only by this room.
package struct Connection {
    let database: GRDB.Database
}

extension Reading {
    package func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        let statement = try connection.prepared(sql)
        let cursor = try GRDB.Row.fetchCursor(statement)
        while let row = try cursor.next() { rows.append(Row(values: row.copy())) }
        return rows
    }

    /// The first row, if there is one.
    package func row(_ sql: SQL) throws -> Row? {
        try GRDB.Row.fetchOne(connection.prepared(sql)).map(Row.init(values:))
    }

    /// The rows, each read by `decode`.
    package func rows<Value>(_ sql: SQL, _ decode: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        let cursor = try GRDB.Row.fetchCursor(connection.prepared(sql))
        while let row = try cursor.next() { values.append(try decode(Row(values: row))) }
        return values
    }

    /// The first column of the first row as a number, 0 where there is none: for counts and sums.
    package func count(_ sql: SQL) throws -> Int { try row(sql)?.int(0) ?? 0 }
}

extension Writer {
    /// Runs a statement and says how many rows it changed.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        try connection.prepared(sql).execute()
        return connection.database.changesCount
    }
}

extension Connection {
    /// SQLite takes `$1` for a name and would bind an array in order of first appearance, so values are always bound by name.
    func prepared(_ sql: SQL) throws -> GRDB.Statement {
        let statement = try database.cachedStatement(sql: sql.text)
        if sql.values.isEmpty { return statement }
        var named: [String: (any DatabaseValueConvertible)?] = Dictionary(minimumCapacity: sql.values.count)
        for (place, value) in sql.values.enumerated() { named[String(place + 1)] = value.databaseValue }
        try statement.setArguments(StatementArguments(named))
        return statement
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .int(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
