/// How surprising a number is, exactly and without any table.
enum ExactTests {
    /// How likely it is that as many as `k` of `n` come, or more, when each comes with probability `p` (binomial).
    static func binomial(atLeast k: Int, of n: Int, at p: Double) -> Double {
        if k <= 0 { return 1 }
        guard k <= n, p > 0 else { return 0 }
        let odds = p / (1 - p)
        let weights = weights(from: 0, through: n, likeliest: min(n, Int(Double(n + 1) * p))) { index in
            Double(n - index) / Double(index + 1) * odds
        }
        return weights[k...].reduce(0, +) / weights.reduce(0, +)
    }

    /// Fisher's exact test, two-sided: how likely it is that `k` of the `n` here do something, or a number as unlikely, when `marked` of
    /// all `total` do and chance alone says who is here.
    static func fisher(_ k: Int, of n: Int, marked: Int, total: Int) -> Double {
        let (least, most) = (max(0, n + marked - total), min(n, marked))
        guard (least...max(least, most)).contains(k), total > 0 else { return 1 }
        let likeliest = min(most, max(least, (n + 1) * (marked + 1) / (total + 2)))
        let weights = weights(from: least, through: most, likeliest: likeliest) { index in
            Double(n - index) * Double(marked - index)
                / (Double(index + 1) * Double(total - n - marked + index + 1))
        }
        // Numbers as unlikely as this one, but for the last digits of the reckoning.
        let limit = weights[k - least] * (1 + 1e-7)
        return weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / weights.reduce(0, +)
    }

    /// What each number weighs against the likeliest, from what the next one weighs against it: no logarithm, and nothing overflows.
    private static func weights(
        from least: Int, through most: Int, likeliest: Int, next ratio: (Int) -> Double
    ) -> [Double] {
        var weights = [Double](repeating: 0, count: most - least + 1)
        weights[likeliest - least] = 1
        for index in stride(from: likeliest, to: most, by: 1) {
            weights[index - least + 1] = weights[index - least] * ratio(index)
        }
        for index in stride(from: likeliest, to: least, by: -1) {
            weights[index - least - 1] = weights[index - least] / ratio(index - 1)
        }
        return weights
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
