import Ground
import MerkleLog

extension NoteLines {
    /// The note as the log binds it.
    init(_ note: Note) {
        self.init(
            about: note.about.description, number: note.number, at: note.at.milliseconds, kind: note.kind,
            by: note.by?.description, digest: note.digest, detail: note.detail)
    }
}

extension Note {
    /// What stands in the log for it: its words where they are declared, else only what binds them.
    /// - Parameter salt: of a sealed note; a declared one has none.
    /// - Returns: nil where a sealed note has lost its salt, a declared one has got one, or the text could be another note's too.
    func entry(salt: [UInt8]?) -> [UInt8]? {
        let lines = NoteLines(self)
        let text = lines.text
        guard isDeclared == (salt == nil), NoteLines(Array(text.utf8)) == lines else { return nil }
        return salt.map { SealedEntry.bytes(of: text, salt: $0) } ?? Array(text.utf8)
    }
}
