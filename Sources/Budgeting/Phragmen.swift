extension Instance {
    /// Sequential Phragmén: the cost of each project is shared so that nobody carries more than needed; the project whose supporters
    /// would then carry least comes next.
    /// - Parameter misfit: whether the rule ends with the first that the money does not reach (as pabutools does) or leaves it out.
    package func phragmen(_ misfit: Misfit = .ends) -> [Int] {
        var loads = [Double](repeating: 0, count: ballots.count)
        let supporters = supporters
        let approvals = approvals
        var open = projects.indices.filter { approvals[$0] > 0 && projects[$0].cost <= budget }
        var left = budget
        var chosen: [Int] = []
        while !open.isEmpty {
            var next: (load: Double, project: Int)?
            var hasMisfit = false
            for project in open {
                var sum = Double(projects[project].cost)
                for group in supporters[project] { sum += loads[Int(group)] * Double(ballots[Int(group)].count) }
                let load = sum / Double(approvals[project])
                if let best = next {
                    if load < best.load - tolerance * best.load
                        || load <= best.load + tolerance * best.load && precedes(project, best.project, approvals)
                    {
                        next = (load, project)
                    }
                } else {
                    next = (load, project)
                }
            }
            guard let next else { break }
            if projects[next.project].cost > left { hasMisfit = true }
            open.removeAll { $0 == next.project }
            if hasMisfit {
                if misfit == .ends { break }
                continue
            }
            left -= projects[next.project].cost
            chosen.append(next.project)
            for group in supporters[next.project] { loads[Int(group)] = next.load }
        }
        return chosen
    }

    /// Of each project, which groups of ballots approve of it.
    var supporters: [[Int32]] {
        var supporters = [[Int32]](repeating: [], count: projects.count)
        for (place, group) in ballots.enumerated() {
            for project in group.approved { supporters[Int(project)].append(Int32(place)) }
        }
        return supporters
    }
}

/// Two numbers that differ by less than this part of themselves are the same: with it every one of ten real elections comes out as
/// with exact fractions.
let tolerance = 1e-12
