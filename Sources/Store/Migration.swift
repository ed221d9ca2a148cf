import GRDB

/// A numbered change of the schema. Once shipped it is never edited; a new one follows it.
package struct Migration: Sendable {
    /// `0003-matters`: the order of numbers is the order of running.
    package let name: String
    package let statements: String

    /// - Parameter statements: SQL of both engines, statements parted by semicolons.
    package init(_ name: String, _ statements: StaticString) {
        self.name = name
        self.statements = statements.description
    }
}

extension Database {
    /// The file was made by a newer Yishi, or its history is not ours.
    package struct UnknownSchema: Error {
        package let migration: String
    }

    /// Runs what has not run yet, each migration in a transaction of its own.
    package func migrate(_ migrations: [Migration]) throws {
        let done = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL) STRICT")
            return try String.fetchAll(database, sql: "SELECT name FROM migration ORDER BY name")
        }
        let known = Set(migrations.map(\.name))
        if let stranger = done.first(where: { !known.contains($0) }) { throw UnknownSchema(migration: stranger) }
        for migration in migrations.sorted(by: { $0.name < $1.name }) where !done.contains(migration.name) {
            try pool.write { database in
                try database.execute(sql: migration.statements)
                try database.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
            }
        }
    }

    /// Every table and index as the engine holds it, for the map. What the search keeps behind its table is the engine's affair, but for
    /// triggers and views, of which we have none and nobody may hide one.
    package func schema() throws -> String {
        try pool.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND (
                        type NOT IN ('table', 'index')
                        OR tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
                            AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')
                    )
                    ORDER BY tbl_name, type DESC, name
                    """
            ).map { $0 + ";\n" }.joined(separator: "\n")
        }
    }
}
