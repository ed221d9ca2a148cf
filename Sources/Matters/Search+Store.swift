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

    /// The words of a matter that somebody may read.
    func words(of matter: Matter, in procedure: Procedure, readBy reader: Actor) throws -> String {
        try papers(of: matter.id).map { kept in
            procedure.words(in: kept.open) {
                procedure.isSeen($0, entry: kept.entry, by: reader, on: matter.standing)
            }
        }.joined(separator: "\n")
    }
}

extension Writer {
    /// Lets the matter be found by what this paper says, beside what its earlier papers said.
    func addToSearch(_ paper: FilledPaper, of procedure: Procedure, in matter: MatterID, entry: Int) throws {
        if entry > 1 { return try searchAnew(matter, of: procedure) }
        try index(matter.rawValue, in: .matters, words: procedure.words(in: paper) { _ in true })
    }

    /// Lets the matter be found by what its papers say now.
    func searchAnew(_ matter: MatterID, of procedure: Procedure) throws {
        let words = try papers(of: matter).map { kept in procedure.words(in: kept.open) { _ in true } }
        try index(matter.rawValue, in: .matters, words: words.joined(separator: "\n"))
    }

    func removeFromSearch(_ matter: MatterID) throws {
        try unindex(matter.rawValue, in: .matters)
    }
}

extension Procedure {
    fileprivate func words(in paper: FilledPaper, where isSeen: (Field) -> Bool) -> String {
        let searched = (self.paper(paper.name)?.fields ?? []).filter { !$0.isPersonal && isSeen($0) }
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
