package import Ground

/// All rule packs of a house. The most specific limit wins.
package struct RulePacks: Hashable, Sendable {
    /// The country first, then by division code.
    package let packs: [RulePack]
    /// Every key, in the order of the national pack.
    package let keys: [String]
    private let limits: [String: [Limit]]

    package init(packs: [RulePack]) {
        let sorted = packs.sorted { $0.region < $1.region }
        self.packs = sorted
        let all = sorted.flatMap(\.limits)
        var seen: Set<String> = []
        keys = all.map(\.key).filter { seen.insert($0).inserted }
        limits = Dictionary(grouping: all, by: \.key)
    }

    /// The limit that holds in a place, at a level, on a day: first the longest region, then what is said for the level, then the newest.
    package func limit(_ key: String, region: String, level: Level, on date: LocalDate) -> Limit? {
        limits[key]?.filter { $0.holds(in: region, at: level, on: date) }.max { $0.rank < $1.rank }
    }

    /// The first that came into force in a place: what counts for a day before it, since every clock needs a limit.
    func earliest(_ key: String, region: String, level: Level) -> Limit? {
        limits[key]?.filter { $0.holds(in: region, at: level, on: $0.validFrom) }.min { $0.validFrom < $1.validFrom }
    }

    /// Whether any pack knows the key.
    package func knows(_ key: String) -> Bool { limits[key] != nil }

    /// What a key means; nil where no pack knows it.
    package func label(of key: String) -> Words? { limits[key]?.first?.label }
}

extension Limit {
    fileprivate var rank: (Int, Int, LocalDate) { (region.utf8.count, level == nil ? 0 : 1, validFrom) }
}
