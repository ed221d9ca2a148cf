package import Ground
package import Store

extension Writer {
    /// Notes that something happened, in the transaction of the fact itself.
    package func note(
        _ kind: String, about subject: Subject, by person: PersonID?, at now: Instant,
        digest: [UInt8]? = nil, detail: String? = nil
    ) throws {
        try execute(
            """
            INSERT INTO note (about, number, at, kind, person, digest, detail)
            SELECT \(subject.description), coalesce(max(number), 0) + 1, \(now), \(kind), \(person), \(digest), \(detail)
            FROM note WHERE about = \(subject.description)
            """)
    }
}

extension Reading {
    /// Everything that was noted about one thing, oldest first.
    package func timeline(of subject: Subject) throws -> [Note] {
        try rows(
            """
            SELECT number, at, kind, person, digest, detail FROM note
            WHERE about = \(subject.description) ORDER BY number
            """
        ) { row in
            Note(
                about: subject, number: try row.int(0), at: try row.instant(1), kind: try row.text(2),
                by: try row.optional(3, row.id), digest: try row.optional(4, row.blob),
                detail: try row.optional(5, row.text))
        }
    }
}
