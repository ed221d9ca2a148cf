package import Ground
import People
package import Procedures
import Store

/// What a congress takes up and follows to its end.
package struct Matter: Sendable {
    package let id: MatterID
    package let procedure: String
    package let number: MatterNumber
    /// What it is called in lists: the first words of what was brought.
    package let title: String
    /// The choice that says what kind it is, and the place in words; nil where the procedure asks for none.
    package let kind: String?
    package let place: String?
    package let begunAt: Instant
    package let standing: Standing
    /// The digest of the code in the private link; nil where nobody was given one.
    package let follow: [UInt8]?

    package var hasEnded: Bool { standing.course.hasEnded }
}

/// `民声〔2026〕12`: the year, and the place in that year among the congress's matters of the same procedure.
package struct MatterNumber: Hashable, Sendable {
    package let year: Int
    package let serial: Int

    /// How it is written: 〔2026〕12号.
    package var words: Words { .number(serial, of: year) }

    /// With what it is a number of: 信访件〔2026〕12号.
    func words(of kind: Words) -> Words { Words("\(kind.zh)\(words.zh)", "\(kind.en) \(words.en)") }
}

extension Matter {
    var line: MatterLine {
        MatterLine(
            id: id, procedure: procedure, number: number, title: title, place: place, stage: standing.course.stage,
            hasEnded: hasEnded, begunAt: begunAt)
    }
}

/// A matter as a list shows it.
package struct MatterLine: Sendable {
    package let id: MatterID
    package let procedure: String
    package let number: MatterNumber
    package let title: String
    package let place: String?
    package let stage: String
    package let hasEnded: Bool
    package let begunAt: Instant
}

/// Two matters of which one led to the other.
package struct MatterLink: Hashable, Sendable {
    package enum Kind: String, Sendable { case begot, mergedInto = "merged-into" }
    package let from: MatterID
    package let to: MatterID
    package let kind: Kind
}

/// What the first paper says of a matter for lists.
struct Summary: Equatable {
    var title = ""
    var kind: String?
    var place: String?
}

extension Procedure {
    /// A title is the first line, cut where a line of a list ends.
    /// - Parameter name: what a division is called, by its code.
    func summary(of paper: FilledPaper, naming name: (String) throws -> String?) rethrows -> Summary {
        func written(_ path: FieldPath?) throws -> String? {
            guard let path, path.paper == paper.name else { return nil }
            switch paper[path.field] {
            case .text(let text): return text
            case .choice(let choice): return choice
            case .region(let code): return try name(code) ?? code
            default: return nil
            }
        }
        let first = try written(summary.title)?.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let title = first.count > 40 ? first.prefix(39) + "…" : first
        return Summary(title: title, kind: try written(summary.kind), place: try written(summary.place))
    }
}

extension Reading {
    func summary(of paper: FilledPaper?, in procedure: Procedure) throws -> Summary {
        try paper.map { paper in
            try procedure.summary(of: paper) { try RegionCode($0).flatMap(region)?.name }
        } ?? Summary()
    }
}
