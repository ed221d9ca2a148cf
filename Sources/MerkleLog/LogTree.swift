/// The tree over a log's first entries (RFC 6962 §2.1), read from tiles wherever they are: a database, a folder, another machine.
/// What it throws is `LogFault.missing`, where a tile is not there or not as wide as it should be, and what reading throws.
package struct LogTree {
    /// How many entries it stands over.
    package let size: Int
    private let read: (Tile) throws -> [TreeHash]
    private var known: [Tile: [TreeHash]] = [:]

    /// - Parameter read: the hashes of a tile, as many as its width says.
    package init(size: Int, _ read: @escaping (Tile) throws -> [TreeHash]) {
        self.size = size
        self.read = read
    }

    package mutating func root() throws -> TreeHash {
        size == 0 ? .ofNothing : try hash(over: 0..<size)
    }

    /// PATH of RFC 6962 §2.1.1: what leads from an entry to the root, its sibling first.
    /// - Parameter place: from 0, less than `size`.
    package mutating func inclusion(of place: Int) throws -> [TreeHash] {
        var path: [TreeHash] = []
        var range = 0..<size
        while range.count > 1 {
            let (left, right) = Self.halves(of: range)
            if left.contains(place) {
                path.append(try hash(over: right))
                range = left
            } else {
                path.append(try hash(over: left))
                range = right
            }
        }
        return path.reversed()
    }

    /// PROOF of RFC 6962 §2.1.2: that a log of `earlier` entries is the beginning of this one.
    /// - Parameter earlier: 1…`size`; of an empty log there is nothing to prove.
    package mutating func consistency(with earlier: Int) throws -> [TreeHash] {
        guard earlier > 0, earlier < size else { return [] }
        var path: [TreeHash] = []
        var (range, isWhole) = (0..<size, true)
        while range.upperBound != earlier {
            let (left, right) = Self.halves(of: range)
            if earlier <= left.upperBound {
                path.append(try hash(over: right))
                range = left
            } else {
                path.append(try hash(over: left))
                (range, isWhole) = (right, false)
            }
        }
        if !isWhole { path.append(try hash(over: range)) }
        return path.reversed()
    }

    /// Cut at the largest power of two that is smaller than the whole.
    static func halves(of range: Range<Int>) -> (Range<Int>, Range<Int>) {
        var left = 1
        while left * 2 < range.count { left *= 2 }
        let middle = range.lowerBound + left
        return (range.lowerBound..<middle, middle..<range.upperBound)
    }

    private mutating func hash(over range: Range<Int>) throws -> TreeHash {
        let count = range.count
        if count & (count - 1) == 0 { return try node(count.trailingZeroBitCount, range.lowerBound / count) }
        let (left, right) = Self.halves(of: range)
        return .node(try hash(over: left), try hash(over: right))
    }

    /// A node under which all is full: `level` counts from the entries, 8 to a tile.
    private mutating func node(_ level: Int, _ index: Int) throws -> TreeHash {
        let within = level % 8
        let first = index << within
        guard let tile = Tile(level: level / 8, index: first / Tile.full, inLogOf: size) else {
            throw LogFault.missing(path: "tile/\(level / 8)")
        }
        let hashes = try known[tile] ?? read(tile)
        guard hashes.count == tile.width else { throw LogFault.missing(path: tile.path) }
        known[tile] = hashes
        let start = first % Tile.full
        return .over(hashes[start..<start + (1 << within)])
    }
}
