/// Projects that the same voters want (voting.md §6): by average linkage on 1 − Jaccard, and only what stays together whichever single
/// ballot is left out.
package struct Coalition: Hashable, Sendable {
    /// Places, ascending.
    package let projects: [Int]
    /// The mean over pairs, one from each side of its last joining, of how large a part of those who approve of either approves of both:
    /// 0…1.
    package let likeness: Double
}

/// How two projects go together.
package struct CoApproval: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let both: Int
    /// Both together as often as chance would have it is 1.
    package let lift: Double
}

extension Instance {
    /// Every coalition of two projects and more but that of all, the closest first. Ties go to the earlier project.
    package var coalitions: [Coalition] {
        let counts = CoApprovals(self)
        var kept = counts.coalitions.filter { $0.projects.count < projects.count }
        for group in ballots where !kept.isEmpty {
            let others = Set(counts.without(group).coalitions.map(\.projects))
            kept.removeAll { !others.contains($0.projects) }
        }
        return kept
    }

    /// Every pair inside one of the coalitions, the most often together first.
    package func pairs(in coalitions: [Coalition]) -> [CoApproval] {
        let counts = CoApprovals(self)
        let voters = Double(voters)
        var pairs: Set<CoApproval> = []
        for coalition in coalitions {
            for (place, first) in coalition.projects.enumerated() {
                for second in coalition.projects.dropFirst(place + 1) {
                    let both = counts[first, second]
                    let expected = Double(counts[first, first]) * Double(counts[second, second])
                    let lift = expected > 0 ? Double(both) * voters / expected : 0
                    pairs.insert(CoApproval(first: first, second: second, both: both, lift: lift))
                }
            }
        }
        return pairs.sorted { ($1.both, $0.first, $0.second) < ($0.both, $1.first, $1.second) }
    }
}

/// Of any two projects, how many approve of both; of one, how many approve of it.
private struct CoApprovals {
    private let count: Int
    private var both: [Int]

    init(_ instance: Instance) {
        count = instance.projects.count
        both = [Int](repeating: 0, count: count * count)
        for group in instance.ballots { add(group.approved, group.count) }
    }

    /// As if one ballot of this kind had not been cast.
    func without(_ group: Instance.Ballots) -> CoApprovals {
        var copy = self
        copy.add(group.approved, -1)
        return copy
    }

    subscript(first: Int, second: Int) -> Int { both[first * count + second] }

    private mutating func add(_ approved: [Int32], _ times: Int) {
        for first in approved {
            for second in approved { both[Int(first) * count + Int(second)] += times }
        }
    }

    private func distance(_ first: Int, _ second: Int) -> Double {
        let common = self[first, second]
        let either = self[first, first] + self[second, second] - common
        return either == 0 ? 1 : 1 - Double(common) / Double(either)
    }

    /// Average linkage: the two closest groups are joined until one is left.
    var coalitions: [Coalition] {
        var groups = (0..<count).map { [$0] }
        var distances = (0..<count).map { first in (0..<count).map { distance(first, $0) } }
        var found: [Coalition] = []
        while groups.count > 1 {
            var best = (first: 0, second: 1, distance: Double.infinity)
            for first in groups.indices {
                for second in groups.indices where second > first && distances[first][second] < best.distance {
                    best = (first, second, distances[first][second])
                }
            }
            let (first, second) = (best.first, best.second)
            let (large, small) = (Double(groups[first].count), Double(groups[second].count))
            for other in groups.indices where other != first && other != second {
                let mean = (large * distances[first][other] + small * distances[second][other]) / (large + small)
                (distances[first][other], distances[other][first]) = (mean, mean)
            }
            groups[first] += groups[second]
            found.append(Coalition(projects: groups[first].sorted(), likeness: 1 - best.distance))
            groups.remove(at: second)
            distances.remove(at: second)
            for row in distances.indices { distances[row].remove(at: second) }
        }
        return found
    }
}
