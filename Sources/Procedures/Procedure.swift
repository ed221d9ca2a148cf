package import Ground

/// How a kind of matter runs to its end, as an office can read it in `Procedures/NAME.yaml`.
/// Only `Procedure.read` makes one, so whoever holds one knows that it can end and that every limit has a source.
package struct Procedure: Hashable, Sendable {
    /// `snap-report`: the file's name without its ending.
    package let name: String
    package let title: Words
    /// One or two sentences for the public: what this is for.
    package let about: Words
    /// The laws and practices it follows, shown beside the drawing.
    package let sources: [Words]
    package let access: Access
    package let begin: Beginning
    package let papers: [Paper]
    /// The matter's own course.
    package let course: Course
    /// Courses that run beside it, one for each party named: co-units, co-signers, sub-items.
    package let parts: [Part]
    /// Which fields say, in lists, what the matter is called, what kind it is and where.
    package let summary: Summary

    package func paper(_ name: String) -> Paper? { papers.first { $0.name == name } }
    package func part(_ name: String) -> Part? { parts.first { $0.name == name } }
}

/// How a matter comes to be.
package struct Beginning: Hashable, Sendable {
    package let by: [Who]
    package let paper: String
    package let stage: String
    /// Roles named already at the beginning: `co-signers: draft.co-signers`.
    package let names: [Naming]
}

/// Stages, the steps between them and the clocks that run meanwhile.
package struct Course: Hashable, Sendable {
    package let stages: [Stage]
    package let ends: [End]
    package let clocks: [Clock]

    package func stage(_ name: String) -> Stage? { stages.first { $0.name == name } }
    package func end(_ name: String) -> End? { ends.first { $0.name == name } }
    package func clock(_ name: String) -> Clock? { clocks.first { $0.name == name } }
    package func title(of stage: String) -> Words {
        self.stage(stage)?.title ?? end(stage)?.title ?? Words(same: stage)
    }
}

/// Where a matter stands, and what may be done there.
package struct Stage: Hashable, Sendable {
    package let name: String
    package let title: Words
    /// Until the matter has stood in another stage only those read it who act here, by what they are to it: a draft.
    package let isPrivate: Bool
    package let steps: [Step]

    package func step(_ name: String) -> Step? { steps.first { $0.name == name } }
}

/// Where a matter comes to rest.
package struct End: Hashable, Sendable {
    package let name: String
    package let title: Words
}

/// A course that runs beside the matter's own, one for each party named.
package struct Part: Hashable, Sendable {
    /// `co-unit`
    package let name: String
    package let title: Words
    package let each: Each
    package let begin: String
    /// Where it ends when its party is named no more; nil where it goes on.
    package let unnamed: String?
    package let course: Course

    /// For whom, or for what, there is one.
    package enum Each: Hashable, Sendable {
        case party(Relation)
        case row(FieldPath)
    }
}

/// Which fields speak for the matter in a list.
package struct Summary: Hashable, Sendable {
    package let title: FieldPath
    package let kind: FieldPath?
    package let place: FieldPath?
}

/// `reply.class`: a field of a paper.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    package let paper: String
    package let field: String

    package init(paper: String, field: String) {
        self.paper = paper
        self.field = field
    }

    package init?(_ text: String) {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(paper: String(pieces[0]), field: String(pieces[1]))
    }

    package var description: String { "\(paper).\(field)" }
}

extension Procedure {
    /// The step of this name where it may be taken: in the matter's own course, or in the part's.
    package func step(_ name: String, in part: PartKey?) -> Step? {
        let course = part.map { self.part($0.part)?.course } ?? self.course
        return course?.stages.lazy.compactMap { $0.step(name) }.first
    }
}
