package import Ground
import MerkleLog
package import Store

extension Writer {
    /// Takes every note out of the log, so that all of them come into one of another name: the old log is over, and whoever kept a
    /// head of it sees so. The new one declares when and why, and how far the old one had come.
    /// - Parameter reason: in words for everybody, on one line.
    package func renewLog(as origin: String, because reason: String, at now: Instant) throws {
        let old = try logHead()
        for emptied: SQL in ["DELETE FROM log_entry", "DELETE FROM log_hash", "DELETE FROM log_head"] {
            try execute(emptied)
        }
        try execute("UPDATE note SET place = NULL, salt = NULL")
        if let old {
            try declare(
                "log.ended", about: Subject("log", old.origin), at: now, detail: "\(old.size) \(old.root.base64)")
        }
        try declare("log.renewed", about: Subject("log", origin), at: now, detail: reason)
    }
}
