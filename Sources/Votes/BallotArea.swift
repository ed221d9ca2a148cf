import Budgeting
import Ground
import People
import Store

/// A part of the county (片区) as the vote knows it: which projects lie there, and whom it counts.
package struct BallotArea: Hashable, Sendable, Codable {
    /// As many as live in no county.
    static let people = 0...10_000_000

    package let name: String
    package let residents: Int
    package let deputies: Int
    /// By their numbers. A project in no area is the whole county's.
    package let projects: [Int]

    package init(name: String, residents: Int, deputies: Int, projects: [Int]) {
        self.name = name
        self.residents = residents
        self.deputies = deputies
        self.projects = projects
    }

    /// As the office writes it on a line.
    var line: String {
        let numbers = projects.map(String.init).joined(separator: "、")
        return "\(name) | \(residents > 0 ? "\(residents)" : "") | \(deputies) | \(numbers)"
    }
}

extension Reading {
    /// What can be said of a vote's areas before anybody has: one for each delegation, with its deputies and the projects whose dossier
    /// names it.
    func likelyAreas(of vote: Vote, at now: Instant) throws -> [BallotArea] {
        guard let term = try term(of: vote.congress, on: now.date) else { return [] }
        let delegations = try groups(in: term.id).filter { $0.kind == .delegation }
        let names = delegations.map { $0.name.replacing(Words.delegationEnding, with: "") }
        return try zip(delegations, names).map { delegation, name in
            // What names two of them is for more than one.
            let named = vote.standing.standingProjects.filter { project in
                let said = project.name + project.summary
                return said.contains(name) && names.count(where: said.contains) == 1
            }
            return BallotArea(
                name: name, residents: 0, deputies: try members(of: delegation.id).count,
                projects: named.map(\.number))
        }
    }
}
