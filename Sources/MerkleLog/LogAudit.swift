/// A whole log, checked from its entries up: every hash is made anew, every tile compared, and the root is the one that was signed.
package struct LogAudit {
    package let head: Checkpoint
    private let read: (String) throws -> [UInt8]?

    /// - Parameter read: what stands under a path of the log, such as `checkpoint` or `tile/0/000`; nil where nothing does.
    /// - Throws: `LogFault` where the head cannot be believed; what `read` throws.
    package init(signedBy key: VerifyingKey, _ read: @escaping (String) throws -> [UInt8]?) throws {
        guard let bytes = try read("checkpoint") else { throw LogFault.missing(path: "checkpoint") }
        head = try Checkpoint(String(decoding: bytes, as: UTF8.self), signedBy: key)
        self.read = read
    }

    /// Goes through all of it.
    /// - Parameter visit: is shown every entry with its place.
    /// - Throws: `LogFault` at the first thing that is wrong.
    package func run(_ visit: (Int, [UInt8]) throws -> Void = { _, _ in }) throws {
        // Of each level the hashes that its tiles should hold.
        var hashes: [TreeHash] = []
        for tile in Tile.all(at: 0, inLogOf: head.size) {
            let entries = try entries(under: tile)
            for (number, entry) in entries.enumerated() { try visit(tile.index * Tile.full + number, entry) }
            let leaves = entries.map(TreeHash.leaf)
            try compare(tile, with: leaves)
            if tile.width == Tile.full { hashes.append(.over(leaves[...])) }
        }
        for level in 1..<Tile.levels where !hashes.isEmpty {
            var next: [TreeHash] = []
            for tile in Tile.all(at: level, inLogOf: head.size) {
                let part = hashes[tile.index * Tile.full..<tile.index * Tile.full + tile.width]
                try compare(tile, with: Array(part))
                if tile.width == Tile.full { next.append(.over(part)) }
            }
            hashes = next
        }
        var tree = LogTree(size: head.size) { try tileHashes($0) }
        guard try tree.root() == head.root else { throw LogFault.rootDiffers }
    }

    /// Whether the log that somebody saw earlier is the beginning of this one. Comes after `run`.
    package func hasGrown(from earlier: SeenHead) throws {
        guard earlier.size <= head.size else { throw LogFault.shorterThan(size: earlier.size) }
        var before = LogTree(size: earlier.size) { tile in
            // A tile that was not full then may be full now.
            guard let now = Tile(level: tile.level, index: tile.index, inLogOf: head.size) else { return [] }
            return Array(try tileHashes(now).prefix(tile.width))
        }
        guard try before.root() == earlier.root else { throw LogFault.hasNotGrownFrom(size: earlier.size) }
    }

    private func entries(under tile: Tile) throws -> [[UInt8]] {
        guard let bytes = try read(tile.pathOfEntries) else { throw LogFault.missing(path: tile.pathOfEntries) }
        guard let entries = EntryBundle.entries(in: bytes), entries.count == tile.width else {
            throw LogFault.unreadableEntries(path: tile.pathOfEntries)
        }
        return entries
    }

    private func compare(_ tile: Tile, with hashes: [TreeHash]) throws {
        guard try tileHashes(tile) == hashes else { throw LogFault.tileDiffers(path: tile.path) }
    }

    private func tileHashes(_ tile: Tile) throws -> [TreeHash] {
        guard let bytes = try read(tile.path) else { throw LogFault.missing(path: tile.path) }
        guard bytes.count == tile.width * TreeHash.count else { throw LogFault.tileDiffers(path: tile.path) }
        return stride(from: 0, to: bytes.count, by: TreeHash.count).compactMap {
            TreeHash(Array(bytes[$0..<$0 + TreeHash.count]))
        }
    }
}
