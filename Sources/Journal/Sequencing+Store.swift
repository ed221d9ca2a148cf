package import Ground
package import MerkleLog
package import Store

extension Writer {
    /// Puts notes that wait, the oldest first, at the end of the log, and signs its new head: all in one transaction, so that no
    /// two heads of one size are ever signed.
    /// - Parameters:
    ///   - limit: how many at once, so that nobody who writes meanwhile waits long.
    ///   - salt: 32 bytes that nobody can guess, new for every note.
    /// - Returns: how many there were.
    /// - Throws: `LogBroken` where the log does not go on from its head, and then nothing is signed.
    package func sequence(
        signedBy key: SigningKey, origin: String, limit: Int, at now: Instant, salt: () -> [UInt8]
    ) throws -> Int {
        let waiting = try rows(
            """
            SELECT about, number, at, kind, person, digest, detail, declared FROM note
            WHERE place IS NULL ORDER BY at, about, number LIMIT \(limit)
            """, Note.init)
        if waiting.isEmpty { return 0 }
        let head = try logHead()
        let size = head?.size ?? 0
        try expect(head, signedBy: key)
        for (number, note) in waiting.enumerated() { try append(note, at: size + number, salt: salt) }
        let grown = size + waiting.count
        var tree = logTree(of: grown)
        let root = try tree.root()
        let signed = Checkpoint(origin: origin, size: grown, root: root).signed(by: key)
        try record(LogHead(origin: origin, size: grown, root: root, signed: signed, at: now), after: size)
        return waiting.count
    }

    /// What stands before the new entries must be what was signed last: a log that was cut off or rewritten is never signed again.
    private func expect(_ head: LogHead?, signedBy key: SigningKey) throws {
        let last = try row("SELECT max(place) FROM log_entry").flatMap { try $0.optional(0, $0.int) }
        guard let head else {
            guard last == nil else { throw LogBroken() }
            return
        }
        do {
            let signed = try Checkpoint(head.signed, signedBy: key.verifying)
            var tree = logTree(of: head.size)
            guard last == head.size - 1, signed.size == head.size, signed.root == head.root,
                try tree.root() == head.root
            else { throw LogBroken() }
        } catch is LogFault {
            throw LogBroken()
        }
    }

    private func append(_ note: Note, at place: Int, salt: () -> [UInt8]) throws {
        let salt = note.isDeclared ? nil : salt()
        guard let entry = note.entry(salt: salt) else { throw LogBroken() }
        try execute("INSERT INTO log_entry (place, bytes) VALUES (\(place), \(entry))")
        try execute(
            """
            UPDATE note SET place = \(place), salt = \(salt)
            WHERE about = \(note.about.description) AND number = \(note.number)
            """)
        try closeTiles(endingWith: place)
    }

    /// Where an entry fills its tile, the hash over the tile becomes one of the next level; and so on.
    private func closeTiles(endingWith place: Int) throws {
        var (level, place) = (0, place)
        while (place + 1) % Tile.full == 0 {
            place /= Tile.full
            let hash = TreeHash.over(try hashes(of: Tile(level: level, index: place))[...])
            level += 1
            try execute("INSERT INTO log_hash (level, place, hash) VALUES (\(level), \(place), \(hash.bytes))")
        }
    }

    private func record(_ head: LogHead, after size: Int) throws {
        let changed = try execute(
            """
            INSERT INTO log_head (log, origin, size, root, signed, at)
            VALUES (1, \(head.origin), \(head.size), \(head.root.bytes), \(head.signed), \(head.at))
            ON CONFLICT (log) DO UPDATE
            SET origin = excluded.origin, size = excluded.size, root = excluded.root, signed = excluded.signed,
                at = excluded.at
            WHERE log_head.size = \(size)
            """)
        guard changed == 1 else { throw LogBroken() }
    }
}

extension Reading {
    /// Whether some note about a thing is not in the log yet.
    package func hasWaitingNotes(about subject: Subject) throws -> Bool {
        try count("SELECT count(*) FROM note WHERE about = \(subject.description) AND place IS NULL") > 0
    }

    /// How many notes the next head will bind.
    package func countWaitingNotes() throws -> Int { try count("SELECT count(*) FROM note WHERE place IS NULL") }
}

/// The log does not go on from the head that was signed last.
package struct LogBroken: Error {
    package init() {}
}
