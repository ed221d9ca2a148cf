import GRDB

// The one place with SQL that only SQLite knows: FTS5 here, an array of bigrams with a GIN index on PostgreSQL.

/// The table behind the search.
package enum StoreSchema {
    /// Its rows are bigrams made by `Bigrams`, which need no more of a tokenizer than to part at spaces.
    package static let migrations = [
        Migration(
            "0001-search",
            """
            CREATE VIRTUAL TABLE search USING fts5(collection, words, columnsize = 0, tokenize = 'ascii');
            CREATE TABLE search_erasure (id INTEGER PRIMARY KEY NOT NULL) STRICT;
            """)
    ]
}

/// What is searched together: the matters, the units. Each room names its own.
package struct SearchCollection: Hashable, Sendable {
    let name: String

    /// - Parameter name: one English word.
    package init(_ name: StaticString) {
        self.name = name.description
    }
}

extension Writer {
    /// Lets `words` be found as the thing `id`, in place of what was to be found there before. (Words that must be forgotten
    /// are taken out with `unindex` first.)
    package func index(_ id: Int64, in collection: SearchCollection, words: String) throws {
        try remove(id, from: collection)
        let bigrams = Bigrams.closed(words).joined(separator: " ")
        try execute("INSERT INTO search (rowid, collection, words) VALUES (\(id), \(collection.name), \(bigrams))")
    }

    /// Takes the thing out of the search. `Database.scrub` takes the last traces out of the file.
    package func unindex(_ id: Int64, in collection: SearchCollection) throws {
        try remove(id, from: collection)
        try execute("INSERT INTO search_erasure (id) VALUES (\(id)) ON CONFLICT (id) DO NOTHING")
    }

    private func remove(_ id: Int64, from collection: SearchCollection) throws {
        try execute("DELETE FROM search WHERE rowid = \(id) AND collection = \(collection.name)")
    }
}

extension Reading {
    /// The things whose words hold every part of `query`, newest first: Chinese anywhere in the text, other words whole.
    /// - Parameter after: the last one already shown; only older ones follow. Nil from the newest on.
    package func found(
        _ query: String, in collection: SearchCollection, after: Int64? = nil, limit: Int
    ) throws -> [Int64] {
        guard let wanted = Bigrams.match(query, in: collection) else { return [] }
        return try rows(
            """
            SELECT rowid FROM search WHERE search MATCH \(wanted) AND rowid < \(after ?? .max)
            ORDER BY rowid DESC LIMIT \(limit)
            """
        ) { try $0.int64(0) }
    }
}

extension Bigrams {
    /// The query as FTS5 reads it: each part a phrase in quotation marks. Only letters and digits are left to stand in them.
    /// Nil where there are none.
    static func match(_ query: String, in collection: SearchCollection) -> String? {
        let runs = runs(in: String(query.prefix(longestQuery)))
        guard !runs.isEmpty else { return nil }
        let starts = runs.indices.filter { runs[$0].isParted }
        let ends = starts.dropFirst() + [runs.endIndex]
        let phrases = zip(starts, ends).map { phrase(runs[$0..<$1]) }
        return "collection : \"\(collection.name)\" AND words : (\(phrases.joined(separator: " AND ")))"
    }

    /// What a person types in a search field, and no more.
    private static let longestQuery = 100

    private static func phrase(_ runs: ArraySlice<Run>) -> String {
        guard let last = runs.last else { return "" }
        let words = runs.dropLast().flatMap(\.closed) + last.pairs
        // One character is the beginning of every pair that it begins, and stands alone where it ends a run.
        let mayGoOn = last.kind == .paired && last.letters.count == 1
        return "\"\(words.joined(separator: " "))\"" + (mayGoOn ? "*" : "")
    }
}

extension Database {
    /// Takes what was deleted out of the file for good: out of the write-ahead log, and out of the search index, which keeps what was
    /// taken out of it until its parts are merged. Others write in between. Where nothing was taken out, it costs next to nothing.
    package func scrub() async throws {
        let erased = try await read { db in try db.rows("SELECT id FROM search_erasure") { try $0.int64(0) } }
        if !erased.isEmpty {
            // A number below nought begins with everything, whatever its size (<https://www.sqlite.org/fts5.html#the_merge_command>).
            try await write { try $0.mergeSearch(pages: -100) }
            while try await write({ try $0.mergeSearch(pages: 100) }) {}
            try await write { db in
                for id in erased { try db.execute("DELETE FROM search_erasure WHERE id = \(id)") }
            }
        }
        try await checkpoint()
    }
}

extension Writer {
    /// True while there may be more to merge.
    @discardableResult
    fileprivate func mergeSearch(pages: Int) throws -> Bool {
        let before = connection.database.totalChangesCount
        try execute("INSERT INTO search (search, rank) VALUES ('merge', \(pages))")
        return connection.database.totalChangesCount - before >= 2
    }
}
