/// What a rule would choose if one project had not stood.
package struct Withdrawal: Hashable, Sendable {
    package let project: Int
    /// Places of those that come in, and of others that drop out.
    package let comeIn: [Int]
    package let dropOut: [Int]

    package init(project: Int, comeIn: [Int], dropOut: [Int]) {
        self.project = project
        self.comeIn = comeIn
        self.dropOut = dropOut
    }
}

extension BudgetingRule {
    /// For every project that the rule chooses.
    package func withdrawals(from instance: Instance) -> [Withdrawal] {
        let chosen = chosen(in: instance)
        return chosen.sorted().map { project in
            let others = instance.projects.indices.filter { $0 != project }
            let then = Set(self.chosen(in: instance.without(project)).map { others[$0] })
            let now = Set(chosen).subtracting([project])
            return Withdrawal(
                project: project, comeIn: then.subtracting(now).sorted(), dropOut: now.subtracting(then).sorted())
        }
    }
}

extension Instance {
    /// The others move up by one place.
    fileprivate func without(_ project: Int) -> Instance {
        func moved(_ place: Int) -> Int? { place == project ? nil : place > project ? place - 1 : place }
        return Instance(
            budget: budget, projects: projects.enumerated().filter { $0.offset != project }.map(\.element),
            ballots: ballots.map { group in
                Ballots(group.approved.compactMap { moved(Int($0)).map(Int32.init) }, count: group.count)
            },
            areas: areas.map { area in
                Area(
                    area.name, projects: area.projects.compactMap(moved), residents: area.residents,
                    deputies: area.deputies, voters: area.voters, cap: area.cap)
            })
    }
}
