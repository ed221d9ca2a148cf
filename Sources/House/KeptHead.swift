import Foundation
import Journal
import MerkleLog
import Store

/// The newest head of the log, kept beside the database. A database that is older than it comes from a backup: signing it again would
/// give two logs of one name and one size, the one thing that a log must never do.
struct KeptHead: Sendable {
    private let path: String
    private let key: VerifyingKey

    init(folder: String, key: VerifyingKey) {
        path = folder + "/log-head"
        self.key = key
    }

    /// Whether the log of this database has grown from the head that was kept.
    func isBeginning(of db: some Reading) throws -> Bool {
        let head = try db.logHead()
        // A database with a log, and no head beside it: it came alone from elsewhere.
        guard let text = try read() else { return head == nil }
        if text == Self.beginning { return true }
        guard let head else { return false }
        if head.signed == text { return true }
        do {
            let kept = try Checkpoint(text, signedBy: key)
            guard kept.size <= head.size else { return false }
            var tree = db.logTree(of: kept.size)
            return try tree.root() == kept.root
        } catch is LogFault {
            return false
        }
    }

    private func read() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    /// Comes before the first head is signed, so that the server may stop before it is kept.
    func begin() throws {
        if try read() == nil { try write(Self.beginning) }
    }

    private static let beginning = "the log begins\n"

    /// Comes after the transaction in which the head was signed: what is kept is never newer than the database.
    func replace(with head: LogHead) throws {
        try write(head.signed)
    }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
