/// How surprising a number is, exactly and without any table.
enum ExactTests {
    /// How likely it is that of `n` as many as `k` come, or a number as unlikely, when each comes with probability `p`: the two-sided exact
    /// binomial test.
    static func binomial(_ k: Int, of n: Int, at p: Double) -> Double {
        guard (0...n).contains(k), p > 0, p < 1 else { return k == (p <= 0 ? 0 : n) ? 1 : 0 }
        let likeliest = min(n, Int(Double(n + 1) * p))
        let odds = p / (1 - p)
        var weights = [Double](repeating: 0, count: n + 1)
        weights[likeliest] = 1
        for index in stride(from: likeliest, to: n, by: 1) {
            weights[index + 1] = weights[index] * Double(n - index) / Double(index + 1) * odds
        }
        for index in stride(from: likeliest, to: 0, by: -1) {
            weights[index - 1] = weights[index] * Double(index) / Double(n - index + 1) / odds
        }
        // Numbers as unlikely as this one, but for the last digits of the reckoning.
        let limit = weights[k] * (1 + 1e-7)
        return weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / weights.reduce(0, +)
    }

    /// How likely it is that as many as `k` come, or more, when `mean` are expected (Poisson).
    static func poisson(atLeast k: Int, mean: Double) -> Double {
        guard k > 0 else { return 1 }
        guard mean > 0 else { return 0 }
        let likeliest = Int(mean)
        var (below, above) = (0.0, 0.0)
        func add(_ weight: Double, _ index: Int) { if index < k { below += weight } else { above += weight } }
        var weight = 1.0
        add(weight, likeliest)
        for index in stride(from: likeliest, to: 0, by: -1) {
            weight *= Double(index) / mean
            add(weight, index - 1)
        }
        weight = 1
        var index = likeliest
        while weight > 1e-300, index < max(k, likeliest) + 2000 {
            index += 1
            weight *= mean / Double(index)
            add(weight, index)
        }
        return above / (above + below)
    }

    /// Holm's correction: what each of many tests says when it is one of many. In the order given.
    static func holm(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var corrected = values
        var highest = 0.0
        for (rank, index) in order.enumerated() {
            highest = max(highest, min(1, values[index] * Double(values.count - rank)))
            corrected[index] = highest
        }
        return corrected
    }
}
