import Ground
import MerkleLog

extension SeenHead {
    /// A head that somebody kept: a file that was signed, or size and root as they stand on a certificate.
    /// - Returns: nil for what is no head at all.
    /// - Throws: `Stop` for a head of another log, or one that does not hold.
    static func given(_ argument: String, of key: VerifyingKey) throws(Stop) -> SeenHead? {
        if let head = SeenHead(argument) { return head }
        let text = String(decoding: try read(argument), as: UTF8.self)
        guard SignedNote(text) != nil else { return nil }
        do { return SeenHead(try Checkpoint(text, signedBy: key)) } catch { throw .wrong(.anotherLogsHead(argument)) }
    }
}
