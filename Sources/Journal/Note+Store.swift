package import Ground
import MerkleLog
package import Store

extension Writer {
    /// Notes that something happened, in the transaction of the fact itself.
    package func note(
        _ kind: String, about subject: Subject, by person: PersonID?, at now: Instant,
        digest: [UInt8]? = nil, detail: String? = nil
    ) throws {
        try note(kind, about: subject, by: person, at: now, digest: digest, detail: detail, isDeclared: false)
    }

    /// Notes a public fact in words that everybody will read in the log: nothing of a person, and nothing that is not told yet.
    package func declare(_ kind: String, about subject: Subject, at now: Instant, detail: String? = nil) throws {
        guard detail?.utf8.count ?? 0 <= Self.longestDetail else { throw DetailTooLong() }
        try note(kind, about: subject, by: nil, at: now, digest: nil, detail: detail, isDeclared: true)
    }

    /// With room for the note's other lines.
    private static var longestDetail: Int { EntryBundle.mostBytes - 5000 }

    private func note(
        _ kind: String, about subject: Subject, by person: PersonID?, at now: Instant, digest: [UInt8]?,
        detail: String?,
        isDeclared: Bool
    ) throws {
        try execute(
            """
            INSERT INTO note (about, number, at, kind, person, digest, detail, declared)
            SELECT \(subject.description), coalesce(max(number), 0) + 1, \(now), \(kind), \(person), \(digest), \(detail),
                \(isDeclared)
            FROM note WHERE about = \(subject.description)
            """)
    }
}

/// A fact that is too long for an entry of the log: declare its digest.
struct DetailTooLong: Error {}

extension Reading {
    /// Everything that was noted about one thing, oldest first.
    package func timeline(of subject: Subject) throws -> [Note] {
        try rows(
            """
            SELECT about, number, at, kind, person, digest, detail, declared FROM note
            WHERE about = \(subject.description) ORDER BY number
            """, Note.init)
    }
}

extension Note {
    /// Of `about, number, at, kind, person, digest, detail, declared`.
    init(_ row: Row) throws {
        self.init(
            about: Subject(written: try row.text(0)), number: try row.int(1), at: try row.instant(2),
            kind: try row.text(3), by: try row.optional(4, row.id), digest: try row.optional(5, row.blob),
            detail: try row.optional(6, row.text), isDeclared: try row.bool(7))
    }
}
