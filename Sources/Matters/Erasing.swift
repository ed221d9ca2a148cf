import Ground
import Journal
import Procedures
import Store

extension Registry {
    /// Empties what the one who brought a matter wrote in it, and the copies that matters begun from it took along.
    func eraseWords(of id: MatterID, at now: Instant, in db: Writer) throws {
        let own = Set(try db.entries(of: id).filter(\.isReporters).map(\.number))
        var gone: Set<Value> = []
        for paper in try db.papers(of: id) where own.contains(paper.entry) {
            gone.formUnion(paper.open.values.values.filter(\.isText))
            try db.replace(paper, of: id, with: paper.open.keeping { _ in false })
        }
        try db.retitle(id, Words.erasedTitle.zh)
        try db.removeFromSearch(id)
        try db.note("matter.words-erased", about: .matter(id), by: nil, at: now)
        try eraseCopies(of: gone, inOffspringOf: id, at: now, in: db)
    }

    private func eraseCopies(of gone: Set<Value>, inOffspringOf parent: MatterID, at now: Instant, in db: Writer) throws
    {
        for link in try db.links(of: parent) where link.kind == .begot && link.from == parent {
            let matter = try db.matter(link.to)
            let procedure = try book.procedure(matter.procedure)
            let papers = try db.papers(of: matter.id).filter { $0.open.values.values.contains(where: gone.contains) }
            for paper in papers {
                let left = paper.open.keeping { field in paper.open[field].map { !gone.contains($0) } ?? true }
                try db.replace(paper, of: matter.id, with: left)
                if paper.entry == 1, procedure.summary(of: left).title.isEmpty {
                    try db.retitle(matter.id, Words.erasedTitle.zh)
                }
            }
            if !papers.isEmpty {
                try db.searchAnew(matter.id, of: procedure)
                try db.note("matter.words-erased", about: .matter(matter.id), by: nil, at: now)
            }
            try eraseCopies(of: gone, inOffspringOf: matter.id, at: now, in: db)
        }
    }
}

extension Entry {
    /// What the one who brought the matter wrote: its beginning, and the answers given by the private link.
    fileprivate var isReporters: Bool { paper != nil && (deed == .began || capacity == Relation.reporter.rawValue) }
}

extension Value {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
