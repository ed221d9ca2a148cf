package import MerkleLog
package import Store

/// What somebody did to the journal or the log behind the house's back.
package enum LogTrouble: Equatable, Sendable {
    /// The published log itself does not hold.
    case log(LogFault)
    /// A note is gone whose entry stands in the log. The first is 0.
    case noteGone(place: Int)
    /// A note says something else than when it was put in the log.
    case noteChanged(about: String, number: Int)
    /// Of the notes about a thing this one is missing, though later ones are there.
    case noteMissing(about: String, number: Int)
    /// An act says something else than when it was noted, is gone, or was never noted.
    case factChanged(about: String, number: Int)
    /// The database is older than the head that was kept beside it, or another one: a backup was put back.
    case rolledBack
    /// A file of the house is not the one whose digest was declared.
    case fileChanged(about: String)
}

extension Reading {
    /// Goes through journal and log: every entry is made anew from its note, the tree from its entries, and the head is the one that
    /// was signed. Notes that wait for the next head only have to be without gaps.
    /// - Parameter earlier: heads that somebody kept elsewhere, which tell whether the log was cut off or made anew.
    /// - Returns: everything that is wrong; empty where all is well.
    package func logTroubles(signedBy key: VerifyingKey, since earlier: [Checkpoint]) throws -> [LogTrouble] {
        try gaps() + notesAgainstEntries() + auditTroubles(key, earlier)
    }

    private func gaps() throws -> [LogTrouble] {
        try rows(
            """
            SELECT about, number FROM note AS one
            WHERE number > 1 AND NOT EXISTS (
                SELECT 1 FROM note AS other WHERE other.about = one.about AND other.number = one.number - 1)
            ORDER BY about, number
            """
        ) { .noteMissing(about: try $0.text(0), number: try $0.int(1) - 1) }
    }

    private func notesAgainstEntries() throws -> [LogTrouble] {
        var troubles: [LogTrouble] = try rows(
            """
            SELECT log_entry.place FROM log_entry LEFT JOIN note ON note.place = log_entry.place
            WHERE note.place IS NULL ORDER BY log_entry.place
            """
        ) { .noteGone(place: try $0.int(0)) }
        var last = -1
        while true {
            let part = try rows(
                """
                SELECT about, number, at, kind, person, digest, detail, declared, salt, note.place, log_entry.bytes
                FROM note LEFT JOIN log_entry ON log_entry.place = note.place
                WHERE note.place > \(last) ORDER BY note.place LIMIT 1000
                """
            ) { row in
                (
                    note: try Note(row), salt: try row.optional(8, row.blob), place: try row.int(9),
                    entry: try row.optional(10, row.blob)
                )
            }
            guard let end = part.last?.place else { return troubles }
            last = end
            troubles += part.filter { $0.note.entry(salt: $0.salt) != $0.entry }.map {
                .noteChanged(about: $0.note.about.description, number: $0.note.number)
            }
        }
    }

    private func auditTroubles(_ key: VerifyingKey, _ earlier: [Checkpoint]) throws -> [LogTrouble] {
        guard try logHead() != nil || count("SELECT count(*) FROM log_entry") > 0 || !earlier.isEmpty else { return [] }
        do {
            let audit = try LogAudit(signedBy: key) { try logFile($0) }
            try audit.run()
            for head in earlier { try audit.hasGrown(from: head) }
            guard try count("SELECT count(*) FROM log_entry") == audit.head.size else { return [.log(.rootDiffers)] }
            return []
        } catch let fault as LogFault {
            return [.log(fault)]
        }
    }
}
