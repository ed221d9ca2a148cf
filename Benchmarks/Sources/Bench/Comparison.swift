/// Two ways to do one thing, measured in turn, window by window, so that what else the machine does falls on both.
struct Comparison {
    let name: String
    let unit: String
    /// The ratio that the house promises itself.
    let goal: Double
    let ours: Way
    let theirs: Way

    /// A way to do it, and how much of it is done a second in one window.
    struct Way {
        let name: String
        let window: () async throws -> Double
    }

    /// - Parameter windows: how many for each; the median of them counts.
    func measure(windows: Int) async throws -> Outcome {
        _ = try await (ours.window(), theirs.window())
        var rates: (ours: [Double], theirs: [Double]) = ([], [])
        for _ in 0..<windows {
            rates.ours.append(try await ours.window())
            rates.theirs.append(try await theirs.window())
        }
        return Outcome(comparison: self, ours: rates.ours.sorted(), theirs: rates.theirs.sorted())
    }

    struct Outcome {
        let comparison: Comparison
        let ours: [Double]
        let theirs: [Double]

        var ratio: Double { ours.median / theirs.median }

        /// The ratio against its goal, then both rates with the range of their windows.
        var lines: [String] {
            let verdict = ratio >= comparison.goal ? "met" : "MISSED"
            return [
                "\(comparison.name): \(ratio.short)×, goal \(comparison.goal.short)× \(verdict)",
                "    \(line(of: comparison.ours, ours))", "    \(line(of: comparison.theirs, theirs))",
            ]
        }

        private func line(of way: Way, _ rates: [Double]) -> String {
            let range = "\((rates.first ?? 0).short)–\((rates.last ?? 0).short)"
            return "\(way.name): \(rates.median.short) \(comparison.unit) (\(range))"
        }
    }
}

extension [Double] {
    /// Of numbers in order, the one in the middle.
    var median: Double { isEmpty ? 0 : self[count / 2] }
}

extension Double {
    /// Two digits after the point where it is small, none where it is large.
    var short: String { self < 100 ? String((self * 100).rounded() / 100) : String(Int(rounded())) }
}

/// How often a second `work` was done, going on until `window` is over.
func rate(for window: Duration, _ work: () async throws -> Int) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var done = 0
    repeat { done += try await work() } while start.duration(to: clock.now) < window
    return Double(done) / (start.duration(to: clock.now) / .seconds(1))
}
