import Frame
import Ground
import Journal
import People
import Procedures
import Store

/// Everything that a page shows of one matter to one reader: what they may not see is not in it.
struct Dossier {
    let matter: Matter
    let procedure: Procedure
    let sight: Procedure.Sight
    let reader: Actor
    let entries: [Entry]
    let papers: [Int: KeptPaper]
    let names: Names
    let promises: [Promise]
    let steps: [OpenStep]
    /// What led here and what came of it; without the line where this reader must not know more than that there is something.
    let links: [(link: MatterLink, line: MatterLine?, title: Words, state: Words?)]
    /// Looks at personal fields and erasures, from the journal.
    let notes: [Note]
    let now: Instant

    var standing: Standing { matter.standing }
    var stageTitle: Words { procedure.course.title(of: standing.course.stage) }
    var isReporter: Bool { standing.isMet(.relation(.reporter), by: reader) }

    /// The fields of a paper that this reader may see, in the paper's order, with what was written.
    func seen(_ kept: KeptPaper) -> [(field: Field, value: Value)] {
        guard let paper = procedure.paper(kept.open.name) else { return [] }
        return paper.fields.compactMap { field in
            guard !field.isPersonal, let value = kept.open[field.name],
                procedure.isSeen(field, entry: kept.entry, by: reader, on: standing)
            else { return nil }
            return (field, value)
        }
    }

    /// The earliest date that somebody must keep, if any.
    var next: Promise? { promises.first { !$0.isPaused && !$0.isTimer } }
}

extension Reading {
    /// - Throws: `Refusal.notFound` also where there is a matter that this reader must not know of.
    func dossier(_ matter: Matter, for reader: Actor, registry: Registry, now: Instant) throws -> Dossier {
        let procedure = try registry.book.procedure(matter.procedure)
        let sight = procedure.sight(of: reader, on: matter.standing)
        guard sight != .nothing else { throw Refusal.notFound(.noSuchMatter) }
        // A private link opens one matter and no other.
        let elsewhere = reader.holdsLink ? Actor.resident : reader
        let entries = try entries(of: matter.id)
        let papers = Dictionary(uniqueKeysWithValues: try papers(of: matter.id).map { ($0.entry, $0) })
        return Dossier(
            matter: matter, procedure: procedure, sight: sight, reader: reader, entries: entries, papers: papers,
            names: try names(in: entries, papers: papers.values.map(\.open), of: procedure, at: matter.standing.place),
            promises: procedure.promises(on: matter.standing),
            steps: procedure.steps(for: reader, on: matter.standing, under: registry.book.rules, now: now),
            links: try links(of: matter.id).map { link in
                let other = try self.matter(link.from == matter.id ? link.to : link.from)
                let procedure = try registry.book.procedure(other.procedure)
                let isSeen = procedure.sight(of: elsewhere, on: other.standing) != .nothing
                // Whose words were merged is told at least what became of them.
                let isTheirs = reader.holdsLink || reader.person != nil && reader.person == matter.standing.reporter
                var end = other
                while isTheirs,
                    let next = try links(of: end.id).first(where: { $0.kind == .mergedInto && $0.from == end.id })
                {
                    end = try self.matter(next.to)
                }
                let state: Words? =
                    isTheirs && link.kind == .mergedInto && link.from == matter.id
                    ? .becameOf(procedure.title, procedure.course.title(of: end.standing.course.stage)) : nil
                return (link, isSeen ? other.line : nil, procedure.title, state)
            },
            notes: try timeline(of: .matter(matter.id)).filter { Note.shown.contains($0.kind) }, now: now)
    }
}

extension Note {
    /// Kinds of notes that stand in a matter's record beside its entries.
    static let shown: Set<String> = [
        "matter.personal-seen", "matter.personal-erased", "matter.words-erased", "matter.took-in",
    ]
}
