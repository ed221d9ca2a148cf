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
    case actChanged(about: String, number: Int)
    /// The database is older than the head that was kept beside it, or another one: a backup was put back.
    case rolledBack
    /// The tables are not those that this program makes: something acts in the database that is not ours.
    case foreignTables
    /// An archive is not the one whose digest was declared.
    case archiveChanged(about: String)
}

extension Reading {
    /// Goes through journal and log: every entry is made anew from its note, the tree from its entries, and the head is the one that
    /// was signed. Notes that wait for the next head only have to be without gaps.
    /// - Parameter earlier: heads that somebody kept elsewhere, which tell whether the log was cut off or made anew.
    /// - Returns: everything that is wrong; empty where all is well.
    package func logTroubles(signedBy key: VerifyingKey, since earlier: [SeenHead]) throws -> [LogTrouble] {
        try gaps() + goneNotes() + changedNotes() + logFaults(key, earlier)
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

    private func goneNotes() throws -> [LogTrouble] {
        try rows(
            """
            SELECT log_entry.place FROM log_entry LEFT JOIN note ON note.place = log_entry.place
            WHERE note.place IS NULL ORDER BY log_entry.place
            """
        ) { .noteGone(place: try $0.int(0)) }
    }

    private func changedNotes() throws -> [LogTrouble] {
        var troubles: [LogTrouble] = []
        var last = Int.min
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
            for (note, salt, _, entry) in part {
                if let entry, note.entry(salt: salt) == entry, try isFound(note) { continue }
                troubles.append(.noteChanged(about: note.about.description, number: note.number))
            }
        }
    }

    /// Whether the engine finds the note by what it says: a NUL hides the end of a text from us, and the note from who looks for it.
    private func isFound(_ note: Note) throws -> Bool {
        try count(
            """
            SELECT count(*) FROM note WHERE about = \(note.about.description) AND number = \(note.number)
                AND kind = \(note.kind) AND detail IS NOT DISTINCT FROM \(note.detail)
            """) == 1
    }

    /// The first thing that is wrong with the log itself, as a stranger would find it, and with what the house keeps beside it.
    private func logFaults(_ key: VerifyingKey, _ earlier: [SeenHead]) throws -> [LogTrouble] {
        let head = try logHead()
        let count = try count("SELECT count(*) FROM log_entry")
        guard head != nil || count > 0 || !earlier.isEmpty else { return [] }
        do {
            let audit = try LogAudit(signedBy: key) { try logFile($0) }
            let signed = audit.head
            // The next head grows from these.
            guard head.map({ ($0.origin, $0.size, $0.root) == (signed.origin, signed.size, signed.root) }) ?? true,
                try self.count("SELECT count(*) FROM log_hash") == Tile.countOfHashes(inLogOf: signed.size),
                count == signed.size
            else { return [.log(.rootDiffers)] }
            try audit.run()
            for head in earlier { try audit.hasGrown(from: head) }
            return []
        } catch let fault as LogFault {
            return [.log(fault)]
        }
    }
}
