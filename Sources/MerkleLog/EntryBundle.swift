/// The entries under a tile, one after the other, each behind its length in two bytes (C2SP tlog-tiles).
package enum EntryBundle {
    /// The longest an entry may be.
    package static let mostBytes = 65_535

    /// Nil where an entry is longer than a log can hold.
    package static func bytes(of entries: [[UInt8]]) -> [UInt8]? {
        guard entries.allSatisfy({ $0.count <= mostBytes }) else { return nil }
        return entries.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 255)] + $0 }
    }

    /// Nil where the bytes end within an entry.
    package static func entries(in bytes: [UInt8]) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let count = Int(high) << 8 | Int(low)
            guard rest.count >= count else { return nil }
            entries.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return entries
    }
}
