import Ground
import Procedures
import Store

extension SearchCollection {
    /// Everything that is open to those who handle a matter. Personal fields never come here.
    fileprivate static let matters = SearchCollection("matter")
}

extension Reading {
    /// Matters whose words hold the query, newest first.
    func matters(saying query: String, before: MatterID?, limit: Int) throws -> [MatterID] {
        try found(query, in: .matters, after: before?.rawValue, limit: limit).map(MatterID.init(rawValue:))
    }

    /// The words of a matter's papers, all of them or those the public reads.
    func words(of matter: MatterID, in procedure: Procedure, publicOnly: Bool) throws -> String {
        try papers(of: matter).map { procedure.words(in: $0.open, publicOnly: publicOnly) }.joined(separator: "\n")
    }
}

extension Writer {
    /// Lets the matter be found by what this paper says, beside what its earlier papers said.
    func addToSearch(_ paper: FilledPaper, of procedure: Procedure, in matter: MatterID, entry: Int) throws {
        let words =
            entry == 1
            ? procedure.words(in: paper, publicOnly: false)
            : try self.words(of: matter, in: procedure, publicOnly: false)
        try index(matter.rawValue, in: .matters, words: words)
    }

    func removeFromSearch(_ matter: MatterID) throws {
        try unindex(matter.rawValue, in: .matters)
    }
}

extension Procedure {
    fileprivate func words(in paper: FilledPaper, publicOnly: Bool) -> String {
        let fields = self.paper(paper.name)?.fields ?? []
        let searched = fields.filter { field in
            !field.isPersonal && (!publicOnly || [.open, .afterScreening].contains(field.openness))
        }
        return searched.flatMap { paper[$0.name]?.texts ?? [] }.joined(separator: "\n")
    }
}

extension Value {
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .decision(_, let number): [number]
        case .rows(let rows): rows.flatMap { $0.sorted { $0.key < $1.key }.flatMap(\.value.texts) }
        default: []
        }
    }
}
