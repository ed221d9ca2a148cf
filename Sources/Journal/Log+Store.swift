package import Ground
package import MerkleLog
package import Store

/// The log's head as it was last signed.
package struct LogHead: Sendable {
    package let origin: String
    package let size: Int
    package let root: TreeHash
    /// The whole signed note, as it is published.
    package let signed: String
    package let at: Instant

}

extension Reading {
    /// Nil before anything was signed.
    package func logHead() throws -> LogHead? {
        try row("SELECT origin, size, root, signed, at FROM log_head").map { row in
            guard let root = TreeHash(try row.blob(2)) else { throw LogBroken() }
            return LogHead(
                origin: try row.text(0), size: try row.int(1), root: root, signed: try row.text(3),
                at: try row.instant(4))
        }
    }

    /// The tree over the first `size` entries.
    package func logTree(of size: Int) -> LogTree { LogTree(size: size) { try hashes(of: $0) } }

    /// What a tile holds: fewer hashes than its width where the log is not that long.
    func hashes(of tile: Tile) throws -> [TreeHash] {
        if tile.level == 0 { return try entries(under: tile).map(TreeHash.leaf) }
        let first = tile.index * Tile.full
        return try rows(
            """
            SELECT hash FROM log_hash
            WHERE level = \(tile.level) AND place >= \(first) AND place < \(first + tile.width) ORDER BY place
            """
        ) { try $0.blob(0) }.compactMap(TreeHash.init)
    }

    /// The entries that a tile of level 0 hashes.
    func entries(under tile: Tile) throws -> [[UInt8]] {
        let first = tile.index * Tile.full
        return try rows(
            """
            SELECT bytes FROM log_entry WHERE place >= \(first) AND place < \(first + tile.width) ORDER BY place
            """
        ) { try $0.blob(0) }
    }

    /// What stands under a path of the log, as it is published; nil where nothing does.
    package func logFile(_ path: String) throws -> [UInt8]? {
        guard let head = try logHead() else { return nil }
        if path == "checkpoint" { return Array(head.signed.utf8) }
        let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "tile" else { return nil }
        let isEntries = parts[1] == "entries"
        guard let level = isEntries ? 0 : Int(parts[1]), let tile = Tile(level: level, name: parts[2]),
            let whole = Tile(level: level, index: tile.index, inLogOf: head.size), tile.width <= whole.width,
            [tile.path, tile.pathOfEntries].contains(path)
        else { return nil }
        return isEntries
            ? EntryBundle.bytes(of: try entries(under: tile)) : try hashes(of: tile).flatMap(\.bytes)
    }

    /// That the first declared note of this kind and detail about a subject stands in the log; nil while it waits for the next head,
    /// and where there is none.
    package func logProof(of kind: String, about subject: Subject, detail: String) throws -> LogProof? {
        guard let head = try logHead(),
            let row = try row(
                """
                SELECT note.place, log_entry.bytes FROM note JOIN log_entry ON log_entry.place = note.place
                WHERE about = \(subject.description) AND kind = \(kind) AND detail = \(detail) AND declared = 1
                    AND note.place < \(head.size)
                ORDER BY note.number LIMIT 1
                """)
        else { return nil }
        let place = try row.int(0)
        var tree = logTree(of: head.size)
        return LogProof(of: try row.blob(1), place: place, path: try tree.inclusion(of: place), head: head.signed)
    }
}
