import Ground
import MerkleLog

extension Note {
    /// The note as the log binds it.
    var text: String {
        NoteLines(
            about: about.description, number: number, at: at.milliseconds, kind: kind, by: by?.description,
            digest: digest, detail: detail
        ).text
    }

    /// What stands in the log for it: its words where they are declared, else only what binds them.
    /// - Parameter salt: of a sealed note; nil where it is declared.
    func entry(salt: [UInt8]?) -> [UInt8] {
        guard let salt else { return Array(text.utf8) }
        return SealedEntry.bytes(of: text, salt: salt)
    }
}
