import Ground
import Store

/// What the home page counts: public matters that came in since a day, and those of them that have ended.
struct PublicFigures: Sendable {
    let received: Int
    let finished: Int
}

extension Reading {
    /// Ids sort by time, so the public matters of a month stand together.
    func publicFigures(since: Instant) throws -> PublicFigures {
        let first = MatterID(at: since, random: 0)
        guard
            let row = try row(
                """
                SELECT count(*), coalesce(sum(has_ended), 0) FROM matter WHERE is_public = 1 AND id >= \(first)
                """)
        else { return PublicFigures(received: 0, finished: 0) }
        return PublicFigures(received: try row.int(0), finished: try row.int(1))
    }
}
