/// What a rule of participatory budgeting decides on: projects with costs, and who approves of which.
package struct Instance: Sendable {
    /// In the smallest unit that the costs are written in, as the costs are.
    package var budget: Int
    package let projects: [Project]
    /// Ballots that say the same, once, and how many there are of each.
    package let ballots: [Ballots]
    /// The parts that some of the projects lie in; often there are none.
    package let areas: [Area]

    package init(budget: Int, projects: [Project], ballots: [Ballots], areas: [Area] = []) {
        self.areas = areas
        self.budget = budget
        self.projects = projects
        self.ballots = ballots
    }

    package struct Project: Hashable, Sendable {
        package let id: String
        package let cost: Int

        package init(_ id: String, cost: Int) {
            self.id = id
            self.cost = cost
        }
    }

    package struct Ballots: Hashable, Sendable {
        /// Places in `projects`, ascending, each once.
        package let approved: [Int32]
        package var count: Int
        /// What each of them has to spend under Equal Shares, where one voter has 1 in the mean: more where few voted for many residents.
        package let endowment: Double

        package init(_ approved: [Int32], count: Int = 1, endowment: Double = 1) {
            self.approved = approved
            self.count = count
            self.endowment = endowment
        }
    }
}

extension Instance {
    /// Of each project, how many approve of it.
    package var approvals: [Int] {
        var approvals = [Int](repeating: 0, count: projects.count)
        for group in ballots {
            for project in group.approved { approvals[Int(project)] += group.count }
        }
        return approvals
    }

    package var voters: Int { ballots.reduce(0) { $0 + $1.count } }

    package func cost(of chosen: [Int]) -> Int { chosen.reduce(0) { $0 + projects[$1].cost } }

    /// How many voters have none of what they approve of among these.
    package func votersWithout(_ chosen: [Int]) -> Int {
        var isChosen = [Bool](repeating: false, count: projects.count)
        for project in chosen { isChosen[project] = true }
        return ballots.reduce(0) { sum, group in
            group.approved.contains { isChosen[Int($0)] } ? sum : sum + group.count
        }
    }

    /// Who comes first where a rule leaves it open: more approvals, then lower cost, then the order of the ballot.
    func precedes(_ one: Int, _ other: Int, _ approvals: [Int]) -> Bool {
        (-approvals[one], projects[one].cost, one) < (-approvals[other], projects[other].cost, other)
    }
}
