import Ground
import Matters
import People
import Procedures
import Store

extension Reading {
    /// The proposals of a congress that nobody has sorted, the earliest first.
    func proposals(of congress: CongressID, upTo most: Int) throws -> [Proposal] {
        try matters(of: ProjectProcedure.name, at: ProjectProcedure.proposed, in: congress).prefix(most).compactMap {
            id in
            guard let paper = try openPapers(of: id).last(where: { $0.name == ProjectProcedure.proposal }) else {
                return nil
            }
            func said(_ field: String) -> String? {
                switch paper[field] {
                case .text(let text), .choice(let text): text
                default: nil
                }
            }
            let matter = try matter(id)
            return Proposal(
                matter: id, title: matter.title, what: said("what") ?? "", place: said("where") ?? "",
                kind: said("kind"), channel: said("channel"),
                station: try matter.standing.place.station.map { try station($0).name }, at: matter.begunAt,
                merged: try countMerged(into: id))
        }
    }
}
