/// How much two texts say the same, for finding reports of one thing. It ranks; a person decides.
package enum Likeness {
    /// The bigrams that both hold over the bigrams that either holds, each as often as it stands there:
    /// 0 for nothing in common, 1 for the same words.
    package static func between(_ first: String, _ second: String) -> Double {
        Likeness.between(counted(first), counted(second))
    }

    /// The texts most like `text`, best first, leaving out what falls below `least`.
    package static func ranked<Candidate>(
        _ candidates: [Candidate], by words: (Candidate) -> String, to text: String, least: Double = 0.1
    ) -> [(candidate: Candidate, likeness: Double)] {
        let wanted = counted(text)
        return
            candidates
            .map { (candidate: $0, likeness: between(wanted, counted(words($0)))) }
            .filter { $0.likeness >= least }
            .sorted { $0.likeness > $1.likeness }
    }

    /// A text, cut once to be held against many.
    package struct Cut: Sendable {
        private let counted: [String: Int]

        package init(_ text: String) {
            counted = Likeness.counted(text)
        }

        /// Twice what both hold over all that they hold: 0 for nothing in common, 1 for the same words.
        package func dice(_ other: Cut) -> Double {
            let common = counted.reduce(0) { $0 + min($1.value, other.counted[$1.key] ?? 0) }
            let all = counted.values.reduce(0, +) + other.counted.values.reduce(0, +)
            return all == 0 ? 0 : 2 * Double(common) / Double(all)
        }
    }

    private static func counted(_ text: String) -> [String: Int] {
        Bigrams.of(text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func between(_ first: [String: Int], _ second: [String: Int]) -> Double {
        let common = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        let either = first.values.reduce(0, +) + second.values.reduce(0, +) - common
        return either == 0 ? 0 : Double(common) / Double(either)
    }
}
