package import Ground
import Procedures
package import Store

/// When the file of days off gains a year, dates that ran into that year are reckoned anew.
extension Registry {
    /// Reckons the next matters anew, in the order of their IDs.
    /// - Parameters:
    ///   - last: the last one of the call before.
    ///   - stuck: matters that are left as they are, since they could not be reckoned anew before.
    /// - Returns: the last one looked at; nil when there was none left.
    /// - Throws: `Stuck` with the matter that cannot be reckoned anew.
    package func announce(
        after last: MatterID?, limit: Int, besides stuck: Set<MatterID>, at now: Instant, in db: Writer
    ) throws -> MatterID? {
        let next = try db.provisionalMatters(after: last, limit: limit)
        for id in next where !stuck.contains(id) {
            do {
                try announce(at: now, in: id, in: db)
            } catch  where !error.isOutOfService {
                throw Stuck(matter: id, cause: error)
            }
        }
        return next.last
    }

    private func announce(at now: Instant, in id: MatterID, in db: Writer) throws {
        var matter = try db.matter(id)
        let procedure = try book.procedure(matter.procedure)
        while let outcome = try procedure.announcing(now, on: matter.standing, under: book.rules) {
            try keep(outcome, of: procedure, in: matter, at: now, in: db)
            matter = try db.matter(id)
        }
    }
}
