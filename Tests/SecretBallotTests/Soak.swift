import Foundation

/// How often a property is tried: quickly by default, BALLOT_SOAK times as often for `make soak`.
enum Soak {
    private static let factor = ProcessInfo.processInfo.environment["BALLOT_SOAK"].flatMap(Int.init) ?? 1

    static func rounds(_ quick: Int) -> Int { quick * max(factor, 1) }

    /// Other numbers in every long run; the seed is said where something fails.
    static var seed: String { factor > 1 ? "soak \(Date.now.timeIntervalSince1970)" : "a quick run" }
}
