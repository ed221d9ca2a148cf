import Foundation
import Ground
import MerkleLog
import SecretBallot

/// A log that was mirrored into a folder.
struct PublishedLog {
    let folder: String
    let key: VerifyingKey

    /// Nil where the path is no folder.
    init?(folder: String, key: VerifyingKey) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        self.folder = folder
        self.key = key
    }

    /// Checks all of it: every entry, and against what else is known.
    /// - Parameter others: archives of votes, of which the log must tell every ballot; heads that were kept.
    func checked(with others: [String]) async throws -> Words {
        let audit = try LogAudit(signedBy: key) { path in
            FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
        }
        var declared = DeclaredElections()
        try audit.run { _, entry in declared.take(entry) }
        for path in earlierHeads {
            guard let head = try SeenHead.given(path, of: key) else { throw Stop.wrong(.unreadableKeptHead(path)) }
            try audit.hasGrown(from: head)
        }
        var words: [Words] = [.logHolds(size: audit.head.size, root: audit.head.root.base64)]
        for given in others {
            if let head = try SeenHead.given(given, of: key) {
                try audit.hasGrown(from: head)
                words.append(.hasGrown(from: head.size))
            } else {
                let archive = try read(given)
                words.append(try declared.check(try await Election(verifying: archive), archive))
            }
        }
        return words.joined(zh: "\n", en: "\n")
    }

    /// The heads that were fetched each time the folder was brought up to date.
    private var earlierHeads: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/heads")) ?? []
        return names.sorted().map { "\(folder)/heads/\($0)" }
    }
}
