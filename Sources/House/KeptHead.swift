import Foundation
import Journal
import MerkleLog
import Store

/// The newest head of the log, kept beside the database. A database that is older than it comes from a backup: signing it again would
/// give two logs of one name and one size, the one thing that a log must never do. Before the first head it holds the log's name.
struct KeptHead: Sendable {
    private let path: String

    init(folder: String) {
        path = folder + "/log-head"
    }

    /// The name that the log was given before anything was signed; nil from the first head on.
    func beginning() throws -> String? {
        guard let text = try read(), text.hasPrefix(Self.beginning) else { return nil }
        return text.dropFirst(Self.beginning.count).split(separator: "\n").first.map(String.init)
    }

    /// Gives a log its name, where there is none.
    func begin(_ origin: String) throws {
        if try read() == nil { try write("\(Self.beginning)\(origin)\n") }
    }

    /// Whether the log of this database has grown from the head that was kept, or is about to begin.
    func isBeginning(of db: some Reading, signedBy key: VerifyingKey, origin: String) throws -> Bool {
        let head = try db.logHead()
        // A database with a log, and no head beside it: it came alone from elsewhere.
        guard let text = try read() else { return false }
        // The server may have stopped between the first head and its keeping.
        if try beginning() == origin { return head?.origin ?? origin == origin }
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

    /// Comes after the transaction in which the head was signed: what is kept is never newer than the database.
    func replace(with head: LogHead) throws { try write(head.signed) }

    private static let beginning = "the log begins: "

    private func read() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}
