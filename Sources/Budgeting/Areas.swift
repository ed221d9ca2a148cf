/// A part of the county (片区) that projects lie in, with who lives and votes there as far as that is known.
package struct Area: Hashable, Sendable {
    package let name: String
    /// Places in the instance. A project of the whole county lies in no area.
    package let projects: [Int]
    package let residents: Int?
    package let deputies: Int?
    /// Of a pre-vote.
    package let voters: Int?
    /// The most that may be spent there (budget_per_neighborhood of a .pb file).
    package let cap: Int?

    package init(
        _ name: String, projects: [Int], residents: Int? = nil, deputies: Int? = nil, voters: Int? = nil,
        cap: Int? = nil
    ) {
        self.name = name
        self.projects = projects
        self.residents = residents
        self.deputies = deputies
        self.voters = voters
        self.cap = cap
    }
}

/// How projects and money fall to one area.
package struct AreaShare: Hashable, Sendable {
    package let area: Area
    package let passed: Int
    package let selected: Int
    /// Of the selected projects, in the unit of the instance.
    package let cost: Int
    /// Of what is spent in some area; nil where nothing is. What the whole county gets is nobody's share.
    package let ofCost: Double?
    package let ofResidents: Double?
    package let ofDeputies: Double?
    package let ofVoters: Double?

    package var costPerResident: Double? {
        guard let residents = area.residents, residents > 0 else { return nil }
        return Double(cost) / Double(residents)
    }

    /// The share of the money to the share of the residents: 1 where both are the same. Nil with fewer than two projects in the
    /// area, of which nothing can be claimed.
    package var balance: Double? {
        guard area.projects.count > 1, let ofCost, let ofResidents, ofResidents > 0 else { return nil }
        return ofCost / ofResidents
    }
}

extension Instance {
    /// - Parameters:
    ///   - chosen: places of the projects that were selected.
    ///   - passed: places of those that had a majority.
    package func shares(of areas: [Area], chosen: [Int], passed: [Int]) -> [AreaShare] {
        let (chosen, passed) = (Set(chosen), Set(passed))
        let costs = areas.map { area in cost(of: area.projects.filter(chosen.contains)) }
        func shares(_ numbers: [Int?]) -> [Double?] {
            let known = numbers.compactMap { $0 }
            let sum = known.reduce(0, +)
            guard known.count == numbers.count, sum > 0 else { return numbers.map { _ in nil } }
            return known.map { Double($0) / Double(sum) }
        }
        let ofCost = shares(costs)
        let ofResidents = shares(areas.map(\.residents))
        let ofDeputies = shares(areas.map(\.deputies))
        let ofVoters = shares(areas.map(\.voters))
        return areas.indices.map { place in
            let area = areas[place]
            return AreaShare(
                area: area, passed: area.projects.count(where: passed.contains),
                selected: area.projects.count(where: chosen.contains), cost: costs[place], ofCost: ofCost[place],
                ofResidents: ofResidents[place], ofDeputies: ofDeputies[place], ofVoters: ofVoters[place])
        }
    }
}

extension [Area] {
    /// The first `seats` of those that passed, but at least `floor` from every area that has as many. A floor helps nobody over the
    /// majority: it chooses among `ranked` alone.
    ///
    /// - Parameter ranked: places of the projects that passed, most votes first.
    package func selected(from ranked: [Int], seats: Int, floor: Int) -> [Int] {
        let first = Set(flatMap { area in ranked.filter(area.projects.contains).prefix(floor) })
        let order = ranked.filter(first.contains) + ranked.filter { !first.contains($0) }
        let chosen = Set(order.prefix(seats))
        return ranked.filter(chosen.contains)
    }
}
