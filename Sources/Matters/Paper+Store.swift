import Frame
package import Ground
package import Procedures
package import Store

/// Splits papers: what is open is kept as it is, what is personal is sealed with the matter's own key. Without the key,
/// which erasing destroys, nobody reads it again.
struct PaperVault: Sendable {
    let seal: Seal

    init(seal: Seal) {
        self.seal = seal
    }

    static func place(of matter: MatterID) -> String { "matter/\(matter)" }
}

/// A paper of the record. The personal part, if there is one, stays sealed until somebody asks for it by name.
struct KeptPaper: Sendable {
    let entry: Int
    let open: FilledPaper
    let hasSealedPart: Bool
}

extension Reading {
    /// What the papers of a matter say openly, oldest first.
    package func openPapers(of matter: MatterID) throws -> [FilledPaper] { try papers(of: matter).map(\.open) }

    func papers(of matter: MatterID) throws -> [KeptPaper] {
        try rows("SELECT entry, open, sealed FROM paper WHERE matter = \(matter) ORDER BY entry") { row in
            KeptPaper(
                entry: try row.int(0), open: try JSON.read(FilledPaper.self, from: row.text(1)),
                hasSealedPart: !row.isNull(2))
        }
    }

    /// The personal part of a paper; nil where there is none, or where it was erased.
    func personalPart(ofEntry entry: Int, in matter: MatterID, vault: PaperVault) throws -> FilledPaper? {
        guard let row = try row("SELECT sealed FROM paper WHERE matter = \(matter) AND entry = \(entry)"),
            let sealed = try row.optional(0, row.blob), let key = try key(of: matter, vault: vault)
        else { return nil }
        return try JSON.read(FilledPaper.self, from: key.openText(sealed, for: PaperVault.place(of: matter)))
    }

    fileprivate func key(of matter: MatterID, vault: PaperVault) throws -> Seal? {
        guard let row = try row("SELECT sealed FROM matter_key WHERE matter = \(matter)") else { return nil }
        return Seal(keys: [1: try vault.seal.open(row.blob(0), for: PaperVault.place(of: matter))], current: 1)
    }
}

extension Writer {
    /// Keeps a paper and gives the digest that the journal holds: of a random salt and the whole content, so that it
    /// binds what was written and cannot be guessed back once salt and content are gone.
    func record(_ paper: FilledPaper, of procedure: Procedure, in matter: MatterID, entry: Int, vault: PaperVault)
        throws
        -> [UInt8]
    {
        let personal = Set(procedure.paper(paper.name)?.fields.filter(\.isPersonal).map(\.name) ?? [])
        let open = paper.keeping { !personal.contains($0) }
        let closed = paper.keeping(personal.contains)
        let salt = Random.bytes(32)
        let sealed = closed.isEmpty ? nil : try seal(JSON.text(of: closed), of: matter, vault: vault)
        try execute(
            """
            INSERT INTO paper (matter, entry, name, open, sealed, salt)
            VALUES (\(matter), \(entry), \(paper.name), \(try JSON.text(of: open)), \(sealed), \(salt))
            """)
        return Digest.of(salt + Array(try JSON.text(of: paper).utf8))
    }

    private func seal(_ text: String, of matter: MatterID, vault: PaperVault) throws -> [UInt8] {
        let place = PaperVault.place(of: matter)
        if let key = try key(of: matter, vault: vault) { return try key.close(text, for: place) }
        let fresh = Random.bytes(32)
        try execute(
            "INSERT INTO matter_key (matter, sealed) VALUES (\(matter), \(try vault.seal.close(fresh, for: place)))")
        return try Seal(keys: [1: fresh], current: 1).close(text, for: place)
    }

    /// Destroys the key of the personal part, and what it had closed. A copy of the file made before still has the key.
    func erasePersonalPart(of matter: MatterID) throws {
        try execute("DELETE FROM matter_key WHERE matter = \(matter)")
        try execute("UPDATE paper SET sealed = NULL, salt = NULL WHERE matter = \(matter) AND sealed IS NOT NULL")
    }

    /// Puts what is left of a paper in its place: that it was handed in stays in the record.
    func replace(_ paper: KeptPaper, of matter: MatterID, with left: FilledPaper) throws {
        try execute(
            """
            UPDATE paper SET open = \(try JSON.text(of: left)), salt = NULL
            WHERE matter = \(matter) AND entry = \(paper.entry)
            """)
    }
}
