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
        let next = try scribe.successor(secrets, keepingIn: config.data, at: now)
        try await next.renew(in: database, because: line, at: now)
        return next
    }
}
