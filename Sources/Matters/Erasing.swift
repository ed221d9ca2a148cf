import Ground
import Journal
import Procedures
import Store

extension Registry {
    /// Empties what the one who brought a matter wrote in it, and the copies that matters begun from it took along.
    func eraseWords(of id: MatterID, at now: Instant, in db: Writer) throws {
        let own = Set(try db.entries(of: id).filter(\.isReporters).map(\.number))
        var gone: Set<FieldPath> = []
        for paper in try db.papers(of: id) where own.contains(paper.entry) {
            gone.formUnion(paper.open.values.keys.map { FieldPath(paper: paper.open.name, field: $0) })
            try db.replace(paper, of: id, with: paper.open.keeping { _ in false })
        }
        try db.rename(id, Summary(title: Words.erasedTitle.zh, kind: db.matter(id).kind))
        try db.removeFromSearch(id)
        try db.note("matter.words-erased", about: .matter(id), by: nil, at: now)
        try eraseCopies(of: gone, inOffspringOf: db.matter(id), at: now, in: db)
    }

    private func eraseCopies(
        of gone: Set<FieldPath>, inOffspringOf parent: Matter, at now: Instant, in db: Writer
    ) throws {
        let carries = try book.procedure(parent.procedure).carries
        for link in try db.links(of: parent.id) where link.kind == .begot && link.from == parent.id {
            let child = try db.matter(link.to)
            let procedure = try book.procedure(child.procedure)
            let copied = Set(carries.filter { gone.contains($0.from) && $0.procedure == child.procedure }.map(\.to))
            let papers = try db.papers(of: child.id)
            guard !copied.isEmpty, let first = papers.first(where: { $0.entry == 1 })?.open else { continue }
            // Handed in again, the paper may say the same once more.
            for paper in papers where paper.open.name == first.name {
                let left = paper.open.keeping { !copied.contains($0) || paper.open[$0] != first[$0] }
                try db.replace(paper, of: child.id, with: left)
            }
            let last = try db.papers(of: child.id).last { $0.open.name == first.name }?.open
            var summary = try db.summary(of: last, in: procedure)
            if summary.title.isEmpty { summary.title = Words.erasedTitle.zh }
            try db.rename(child.id, summary)
            try db.searchAnew(child.id, of: procedure)
            try db.note("matter.words-erased", about: .matter(child.id), by: nil, at: now)
            let paths = Set(copied.map { FieldPath(paper: first.name, field: $0) })
            try eraseCopies(of: paths, inOffspringOf: child, at: now, in: db)
        }
    }
}

extension Procedure {
    /// What its steps hand on to matters that they begin.
    fileprivate var carries: [(from: FieldPath, to: String, procedure: String)] {
        ([course] + parts.map(\.course)).flatMap { $0.stages.flatMap(\.steps) }.flatMap { step in
            guard case .begins(let offspring) = step.effect else { return [(FieldPath, String, String)]() }
            return offspring.carries.map { ($0.from, $0.to, offspring.procedure) }
        }
    }
}

extension Entry {
    /// What the one who brought the matter wrote: its beginning, and the answers given by the private link.
    fileprivate var isReporters: Bool { paper != nil && (deed == .began || capacity == Relation.reporter.rawValue) }
}
