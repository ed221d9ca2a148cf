package import Ground

/// Versions of one paper ballot, each beginning at another place of the drawn order, so that no project is always on top.
package enum Rotation {
    /// Fewer ballots of one version than this could tell who cast them.
    static let leastBallots = 5

    /// `count` cyclic versions, spread evenly: with as many as there are projects, each project stands once in each place.
    package static func versions<Project>(_ count: Int, of order: [Project]) throws(Refusal) -> [[Project]] {
        guard (1...max(order.count, 1)).contains(count) else { throw .badInput(.tooManyVersions(order.count)) }
        return (0..<count).map { version in
            let start = version * order.count / count
            return Array(order[start...] + order[..<start])
        }
    }

    /// How many versions so many ballots can be printed in.
    package static func mostVersions(ballots: Int, projects: Int) -> Int {
        max(1, min(projects, ballots / leastBallots))
    }
}
