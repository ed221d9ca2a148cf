/// A piece of the tree as it is published: up to 256 hashes side by side (C2SP tlog-tiles). Level 0 has the hashes of the entries; a
/// hash of level 1 stands for a full tile of level 0, and so on.
package struct Tile: Hashable, Sendable {
    /// 0…63.
    package let level: Int
    /// From 0, left to right.
    package let index: Int
    /// How many hashes it holds: 1…256.
    package let width: Int

    package init(level: Int, index: Int, width: Int = Self.full) {
        self.level = level
        self.index = index
        self.width = width
    }

    /// As many as a tile can hold.
    package static let full = 256

    /// As much of this tile as a log of this size has; nil where it has none of it.
    package init?(level: Int, index: Int, inLogOf size: Int) {
        let there = Self.count(at: level, of: size) - index * Self.full
        guard there > 0 else { return nil }
        self.init(level: level, index: index, width: min(there, Self.full))
    }

    /// How many levels the tiles of a log have whose size is an `Int`.
    static let levels = 8

    /// The tiles of one level of a log of this size, left to right. Made as they are asked for: a size may be a lie.
    static func all(at level: Int, inLogOf size: Int) -> some Sequence<Tile> {
        sequence(first: 0) { $0 + 1 }.lazy.map { Tile(level: level, index: $0, inLogOf: size) }.prefix { $0 != nil }
            .compactMap(\.self)
    }

    /// How many hashes stand on the levels above the entries in a log of this size.
    package static func countOfHashes(inLogOf size: Int) -> Int {
        (1..<levels).reduce(0) { $0 + count(at: $1, of: size) }
    }

    /// How many whole hashes a level has.
    private static func count(at level: Int, of size: Int) -> Int { size >> (8 * level) }

    /// `tile/0/x001/x234/067`, `tile/0/001.p/44`
    package var path: String { "tile/\(level)/" + name }
    /// Where the entries stand that a tile of level 0 hashes: `tile/entries/001.p/44`
    package var pathOfEntries: String { "tile/entries/" + name }

    private var name: String {
        var groups = [padded(index % 1000)]
        var rest = index / 1000
        while rest > 0 {
            groups.insert("x" + padded(rest % 1000), at: 0)
            rest /= 1000
        }
        return groups.joined(separator: "/") + (width == Self.full ? "" : ".p/\(width)")
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// Reads what follows `tile/<level>/`, such as `x001/x234/067` or `001.p/44`; nil for any other way to say the same.
    package init?(level: Int, name: some StringProtocol) {
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        var width = Self.full
        if parts.count > 1, parts[parts.count - 2].hasSuffix(".p") {
            guard let number = Int(parts.removeLast()), (1..<Self.full).contains(number) else { return nil }
            width = number
            parts[parts.count - 1] = parts[parts.count - 1].dropLast(2)
        }
        guard parts.count <= 5 else { return nil }
        let digits = parts.map { $0.hasPrefix("x") ? $0.dropFirst() : $0 }
        guard digits.allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let index = Int(digits.joined())
        else { return nil }
        self.init(level: level, index: index, width: width)
        guard (0..<64).contains(level), self.name == name else { return nil }
    }
}
