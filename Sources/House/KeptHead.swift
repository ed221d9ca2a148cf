import Foundation
import Journal
import MerkleLog
import Store

/// The newest head of the log, kept beside the database. A database that is older than it comes from a backup: signing it again would
/// give two logs of one name and one size, the one thing that a log must never do.
struct KeptHead: Sendable {
    private let path: String

    init(folder: String) {
        path = folder + "/log-head"
    }

    /// Nil where nothing was kept.
    private func read() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    /// Whether the log of this database has grown from the head that was kept.
    func isBeginning(of db: some Reading) throws -> Bool {
        guard let text = try read() else { return true }
        guard let head = try db.logHead() else { return false }
        if head.signed == text { return true }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, lines[0] == head.origin, let size = Int(lines[1]), size <= head.size else {
            return false
        }
        var tree = db.logTree(of: size)
        return try tree.root().base64 == lines[2]
    }

    /// Comes after the transaction in which the head was signed: what is kept is never newer than the database.
    func replace(with head: LogHead) throws {
        try Data(head.signed.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
