import Ground

/// A seeded source of chance (SplitMix64): the same seed makes the same county again.
struct DemoChance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// - Parameter places: where in the county the chance is needed, so that one story does not depend on another.
    init(_ places: Int...) {
        state = places.reduce(0x5EED) { $0 &* 0x100_0000_01B3 ^ UInt64(truncatingIfNeeded: $1 &+ 1) }
        for _ in 0..<3 { _ = next() }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func one<Thing>(of things: [Thing]) -> Thing? { things.randomElement(using: &self) }
    mutating func id<Of>(at moment: Instant) -> ID<Of> { ID(at: moment, random: next()) }
}
