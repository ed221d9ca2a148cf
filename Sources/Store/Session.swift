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
        let cursor = try GRDB.Row.fetchCursor(connection.prepared(sql))
        while let row = try cursor.next() { rows.append(Row(row)) }
        return rows
    }

    /// The rows, each read by `decode`, which may ask again: all of them have been fetched by then.
    package func rows<Value>(_ sql: SQL, _ decode: (Row) throws -> Value) throws -> [Value] {
        try rows(sql).map(decode)
    }

    /// The first row, if there is one.
    package func row(_ sql: SQL) throws -> Row? {
        try GRDB.Row.fetchOne(connection.prepared(sql)).map(Row.init)
    }

    /// The first column of the first row as a number, 0 where there is none: for counts and sums.
    package func count(_ sql: SQL) throws -> Int {
        guard let row = try row(sql), !row.isNull(0) else { return 0 }
        return try row.int(0)
    }
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
        for (place, value) in sql.values.enumerated() { named[String(place + 1)] = try value.databaseValue() }
        try statement.setArguments(StatementArguments(named))
        return statement
    }
}

/// Neither engine keeps a text whole that has a NUL in it. The form should have refused it.
package struct TextWithNUL: Error {}

extension SQLValue {
    fileprivate func databaseValue() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .int(let number): return number.databaseValue
        case .real(let number): return number.databaseValue
        case .text(let text):
            guard !text.utf8.contains(0) else { throw TextWithNUL() }
            return text.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        }
    }
}
