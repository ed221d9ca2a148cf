import Ground
import Synchronization

/// How much a neighbourhood may do: so many at once, then so many a minute.
package struct Measure: Sendable {
    package let burst: Int
    package let perMinute: Int

    package init(burst: Int, perMinute: Int) {
        self.burst = burst
        self.perMinute = perMinute
    }
}

/// Counts by neighbourhood of addresses, without accounts and without keeping any address beyond a few minutes.
final class Measures: Sendable {
    private struct Key: Hashable {
        let rate: Rate
        let neighbourhood: [UInt8]
    }

    private struct Bucket {
        var tokens: Double
        var at: Instant
    }

    private let measures: [Rate: Measure]
    private let limit: Int
    private let buckets = Mutex<[Key: Bucket]>([:])

    /// - Parameter limit: how many neighbourhoods are kept at most.
    init(_ measures: [Rate: Measure], limit: Int = 20_000) {
        self.measures = measures
        self.limit = limit
    }

    /// How many neighbourhoods are remembered.
    var size: Int { buckets.withLock(\.count) }

    /// Takes one of what is left; where nothing is, the seconds to wait.
    func take(_ rate: Rate, _ neighbourhood: [UInt8], at now: Instant) -> Int? {
        guard let measure = measures[rate] else { return nil }
        let key = Key(rate: rate, neighbourhood: neighbourhood)
        return buckets.withLock { buckets in
            let tokens = Self.tokens(in: buckets[key], measure, now)
            if tokens < 1 { return max(1, Int((1 - tokens) * 60 / Double(measure.perMinute) + 0.999)) }
            if buckets.count >= limit && buckets[key] == nil { makeRoom(&buckets, now) }
            buckets[key] = Bucket(tokens: tokens - 1, at: now)
            return nil
        }
    }

    /// Puts one back that was taken for nothing.
    func giveBack(_ rate: Rate, _ neighbourhood: [UInt8]) {
        guard let measure = measures[rate] else { return }
        let key = Key(rate: rate, neighbourhood: neighbourhood)
        buckets.withLock { buckets in
            guard let bucket = buckets[key] else { return }
            buckets[key]?.tokens = min(Double(measure.burst), bucket.tokens + 1)
        }
    }

    private static func tokens(in bucket: Bucket?, _ measure: Measure, _ now: Instant) -> Double {
        guard let bucket else { return Double(measure.burst) }
        let minutes = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / Double(Instant.minute)
        return min(Double(measure.burst), bucket.tokens + minutes * Double(measure.perMinute))
    }

    /// Forgets the full ones, which say nothing; where a flood leaves none, the older half.
    private func makeRoom(_ buckets: inout [Key: Bucket], _ now: Instant) {
        buckets = buckets.filter { key, bucket in
            guard let measure = measures[key.rate] else { return false }
            return Self.tokens(in: bucket, measure, now) < Double(measure.burst)
        }
        guard buckets.count >= limit else { return }
        let middle = buckets.values.map(\.at).sorted()[buckets.count / 2]
        buckets = buckets.filter { $0.value.at > middle }
    }
}
