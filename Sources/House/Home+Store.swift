import Ground
import Store

/// What the home page counts: public matters that came in since a day, and those of them that have ended.
struct PublicFigures: Sendable {
    let received: Int
    let finished: Int
}

extension Reading {
    func publicFigures(since: Instant) throws -> PublicFigures {
        guard let row = try row(Self.publicFigures(since: since)) else {
            return PublicFigures(received: 0, finished: 0)
        }
        return PublicFigures(received: try row.int(0), finished: try row.int(1))
    }

    /// Ids sort by time, so the public matters of a month stand together.
    static func publicFigures(since: Instant) -> SQL {
        """
        SELECT count(*), coalesce(sum(has_ended), 0) FROM matter
        WHERE is_public = 1 AND id >= \(MatterID(at: since, random: 0))
        """
    }
}
