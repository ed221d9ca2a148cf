/// The set that the money can buy with the greatest value, and whether there is another as good.
package struct Welfare: Hashable, Sendable {
    package let chosen: [Int]
    package let isUnique: Bool
}

extension Instance {
    /// What a project is worth.
    package enum Worth: Sendable { case approvals, approvalsTimesCost }

    /// 0/1 knapsack, exact, by dynamic programming on costs divided by their common divisor. Nil where the table would have more than
    /// `mostCells` cells.
    package func maxWelfare(_ worth: Worth = .approvals, mostCells: Int = 200_000_000) -> Welfare? {
        let approvals = approvals
        let values = projects.indices.map { worth == .approvals ? approvals[$0] : approvals[$0] * projects[$0].cost }
        let unit = max(1, projects.reduce(0) { divisor($0, $1.cost) })
        let room = max(0, budget) / unit
        guard (room + 1) <= mostCells / max(1, projects.count) else { return nil }
        var best = [Int](repeating: 0, count: room + 1)
        var ways = [Int](repeating: 1, count: room + 1)
        var takes = [[Bool]](repeating: [], count: projects.count)
        for (place, project) in projects.enumerated() {
            let weight = project.cost / unit
            takes[place] = [Bool](repeating: false, count: room + 1)
            guard weight <= room, values[place] > 0 else { continue }
            for filled in stride(from: room, through: weight, by: -1) {
                let with = best[filled - weight] + values[place]
                if with > best[filled] {
                    (best[filled], ways[filled]) = (with, ways[filled - weight])
                    takes[place][filled] = true
                } else if with == best[filled] {
                    ways[filled] = min(2, ways[filled] + ways[filled - weight])
                }
            }
        }
        var chosen: [Int] = []
        var filled = room
        for place in projects.indices.reversed() where takes[place][filled] {
            chosen.append(place)
            filled -= projects[place].cost / unit
        }
        return Welfare(chosen: chosen.reversed(), isUnique: ways[room] == 1)
    }
}

private func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }
