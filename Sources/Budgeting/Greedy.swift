/// What is done with a project that does not fit any more.
package enum Misfit: Sendable {
    /// Go on with the next one (greedy).
    case skipped
    /// Stop there (greedy-no-skip).
    case ends
}

extension Instance {
    /// By approvals, as long as the money lasts. Same as pabutools' greedy with `Cost_Sat`.
    package func greedyByVotes(_ misfit: Misfit = .skipped) -> [Int] {
        let approvals = approvals
        return taken(from: projects.indices.sorted { precedes($0, $1, approvals) }, misfit)
    }

    /// By approvals; what is over its area's cap is skipped too. An area without a cap is bound by the budget alone.
    package func greedyByVotesUnderCaps() -> [Int] {
        let approvals = approvals
        var room = areas.map { $0.cap ?? budget }
        var areaOf = [Int?](repeating: nil, count: projects.count)
        for (place, area) in areas.enumerated() {
            for project in area.projects { areaOf[project] = place }
        }
        var left = budget
        return projects.indices.sorted { precedes($0, $1, approvals) }.filter { project in
            let cost = projects[project].cost
            let area = areaOf[project]
            guard cost <= left, cost <= area.map({ room[$0] }) ?? left else { return false }
            left -= cost
            if let area { room[area] -= cost }
            return true
        }
    }

    /// By approvals for the money, which favours many cheap projects: never to be called plain greedy.
    package func greedyByVotesPerCost() -> [Int] {
        let approvals = approvals
        let order = projects.indices.sorted { one, other in
            let (left, right) = (approvals[one] * projects[other].cost, approvals[other] * projects[one].cost)
            return left == right ? precedes(one, other, approvals) : left > right
        }
        return taken(from: order, .skipped)
    }

    /// What can still be paid after `chosen`, by votes.
    func completed(_ chosen: [Int]) -> [Int] {
        let approvals = approvals
        let rest = projects.indices.filter { !chosen.contains($0) }.sorted { precedes($0, $1, approvals) }
        return chosen + taken(from: rest, .skipped, left: budget - cost(of: chosen))
    }

    private func taken(from order: [Int], _ misfit: Misfit, left: Int? = nil) -> [Int] {
        var left = left ?? budget
        var chosen: [Int] = []
        for project in order {
            guard projects[project].cost <= left else {
                if misfit == .ends { break }
                continue
            }
            left -= projects[project].cost
            chosen.append(project)
        }
        return chosen
    }
}
