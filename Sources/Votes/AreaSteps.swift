import Frame
import Ground
import Store

/// Where projects lie, for the report by area; fixed before the rules, as the list is.
struct DivideAreas: ConductStep {
    let name: StaticString = "areas"
    let title = Words.stepAreas
    let role = VoteRole.office
    let kind = StepKind.optional

    func done(in vote: VoteStanding) -> Words? { vote.areas.isEmpty ? nil : .areasSaid(vote.areas.map(\.name)) }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { !vote.projects.isEmpty && vote.rules == nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup {
        let known =
            vote.standing.areas.isEmpty ? try visit.db.likelyAreas(of: vote, at: visit.now) : vote.standing.areas
        let projects = vote.standing.standingProjects.map { "<li>\($0.label) \($0.name)</li>" as Markup }
        return """
            <p>\(.areasLead)</p><ul>\(projects)</ul>\
            \(visit.field("areas", .areasField, hint: .areasHint, or: known.map(\.line).joined(separator: "\n"))
                .area(rows: 10))
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let lines = try form.lines("areas", upTo: 20_000).split(separator: "\n").map(String.init)
        return .divided(
            try lines.enumerated().map { index, line in
                let parts = line.split(omittingEmptySubsequences: false) { "|\u{FF5C}\t".contains($0) }.map(\.trimmed)
                guard parts.count == 4, (1...30).contains(parts[0].count),
                    let residents = Int(parts[1].isEmpty ? "0" : parts[1]), BallotArea.people.contains(residents),
                    let deputies = Int(parts[2].isEmpty ? "0" : parts[2]), BallotArea.people.contains(deputies)
                else { throw Refusal.wrong("areas", .areaLine(index + 1)) }
                let numbers = parts[3].split(whereSeparator: { " ,，、".contains($0) }).map { Int($0) }
                guard let projects = numbers as? [Int] else { throw Refusal.wrong("areas", .areaLine(index + 1)) }
                return BallotArea(name: parts[0], residents: residents, deputies: deputies, projects: projects)
            })
    }
}
