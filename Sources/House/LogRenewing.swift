import Frame
package import Ground

extension House {
    /// Begins the log anew where the old one cannot go on: after a backup was put back, or after somebody touched the database.
    /// - Parameter reason: why, for everybody to read.
    /// - Returns: who signs the new log.
    /// - Throws: a refusal where nothing is wrong, since nobody may drop a log that holds.
    package func renewLog(because reason: String, at now: Instant) async throws -> Scribe {
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !line.isEmpty, line.utf8.count <= 1000 else { throw Refusal.badInput(.sayWhyInALine) }
        if try await verifyLog(since: []).troubles.isEmpty { throw Refusal.conflict(.logNeedsNoRenewal) }
        // Never a name that was used before, also where the same backup is put back twice.
        let old = scribe.origin.prefix { $0 != "~" }
        let mark = ID<Scribe>(at: now, random: Random.uint64())
        let next = try Scribe(origin: "\(old)~\(mark)", secrets, keepingIn: config.data)
        try await next.renew(in: database, because: line, at: now)
        return next
    }
}
