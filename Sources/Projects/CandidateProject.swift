package import Ground
import Matters
import People
import Procedures
package import Store

/// A project that may be put on a ballot, with what deputies should know of it: its nine fields and each of its sub-items.
package struct CandidateProject: Sendable {
    package struct Item: Sendable {
        package let name: String
        package let place: String
        package let budget: String
        package let due: String
        package let target: String
    }

    package let matter: MatterID
    package let name: String
    package let background: String
    package let content: String
    package let area: String
    package let implementer: String
    package let investment: String
    /// The same in fen.
    package let cost: Int?
    package let fundSource: String
    package let due: String
    package let targets: String
    package let items: [Item]
    /// What the sub-items come to, in fen.
    package let itemsCost: Int

    /// What fits under the name on a ballot's own page.
    package var summary: String {
        let sums = items.map { "\($0.name)（\($0.place)，\($0.budget)）" }.joined(separator: "；")
        return "\(area)；\(investment)；\(implementer)；\(due)。\(content)\n\(sums)"
    }
}

extension Reading {
    /// The candidates of a congress, in the order in which they were proposed. A dossier that lacks a field never gets this far: the
    /// procedure refuses it.
    package func candidateProjects(of congress: CongressID) throws -> [CandidateProject] {
        try matters(of: ProjectProcedure.name, at: ProjectProcedure.candidate, in: congress).compactMap(
            candidateProject)
    }

    /// Every project of a congress that has a dossier and waits for the congress: what residents may be asked about.
    package func shortlistedProjects(of congress: CongressID) throws -> [CandidateProject] {
        try ProjectProcedure.withDossier.flatMap { stage in
            try matters(of: ProjectProcedure.name, at: stage, in: congress)
        }.compactMap(candidateProject)
    }

    /// A project's dossier as it was last written; nil where it has none.
    package func candidateProject(_ id: MatterID) throws -> CandidateProject? {
        guard let paper = try openPapers(of: id).last(where: { $0.name == "dossier" }) else { return nil }
        func said(_ field: String) -> String { paper[field].map(shown) ?? "" }
        let units: [UnitID] = if case .units(let units)? = paper["implementer"] { units } else { [] }
        let cost: Int? = if case .money(let fen)? = paper["investment"] { fen } else { nil }
        var rows: [[String: Value]] = []
        if case .rows(let written)? = paper["items"] { rows = written }
        return CandidateProject(
            matter: id, name: said("name"), background: said("background"), content: said("content"),
            area: said("area"),
            implementer: try units.map { try unit($0).name }.joined(separator: "、"), investment: said("investment"),
            cost: cost,
            fundSource: said("fund-source"), due: said("due"), targets: said("targets"),
            items: rows.map { row in
                CandidateProject.Item(
                    name: row["name"].map(shown) ?? "", place: row["place"].map(shown) ?? "",
                    budget: row["budget"].map(shown) ?? "", due: row["due"].map(shown) ?? "",
                    target: row["target"].map(shown) ?? "")
            },
            itemsCost: rows.reduce(0) { sum, row in if case .money(let fen)? = row["budget"] { sum + fen } else { sum }
            })
    }

    private func shown(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .money(let fen): Words.yuan(Money.yuan(fen)).zh
        case .date(let date): date.words.zh
        default: ""
        }
    }
}
