import Foundation
import Ground
import MerkleLog
import SecretBallot

/// Why nothing more is checked: 1 where something is wrong with what was published, 2 where the command was given something else.
struct Stop: Error {
    let words: Words
    let status: Int32
}

func read(_ path: String) throws -> [UInt8] {
    guard let file = FileManager.default.contents(atPath: path) else { throw Stop(words: .noSuchFile(path), status: 2) }
    return Array(file)
}

/// A log's key, or a file that holds it.
func key(_ given: String) throws -> VerifyingKey {
    if let key = VerifyingKey(given) { return key }
    let text = FileManager.default.contents(atPath: given).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard let key = VerifyingKey(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
        throw Stop(words: .noKey(given), status: 2)
    }
    return key
}

/// What a proof says, once it holds.
func checkedProof(in path: String, by key: VerifyingKey) throws -> Words {
    guard let proof = LogProof(String(decoding: try read(path), as: UTF8.self)), let entry = proof.entry else {
        throw Stop(words: .noProof(path), status: 2)
    }
    do {
        let head = try proof.checked(of: entry, by: key)
        return .proofHolds(place: proof.place, size: head.size, entry: shown(entry))
    } catch {
        throw Stop(words: error.words, status: 1)
    }
}

/// What a stranger's file says must not steer the terminal that it is shown on.
private func shown(_ entry: [UInt8]) -> String {
    String(
        String.UnicodeScalarView(
            String(decoding: entry, as: UTF8.self).unicodeScalars.map { scalar -> Unicode.Scalar in
                switch scalar.properties.generalCategory {
                case _ where scalar == "\n": scalar
                case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
                default: scalar
                }
            }))
}

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
        do {
            let audit = try LogAudit(signedBy: key) { path in
                FileManager.default.contents(atPath: folder + "/" + path).map(Array.init)
            }
            var declared = DeclaredElections()
            try audit.run { _, entry in declared.take(entry) }
            var words: [Words] = [.logHolds(size: audit.head.size, root: audit.head.root.base64)]
            for path in others {
                let bytes = try read(path)
                if let head = try? Checkpoint(String(decoding: bytes, as: UTF8.self), signedBy: key) {
                    try audit.hasGrown(from: head)
                    words.append(.hasGrown(from: head.size))
                } else {
                    words.append(try await declared.check(Election(verifying: bytes), bytes))
                }
            }
            return words.joined(zh: "\n", en: "\n")
        } catch let fault as LogFault {
            throw Stop(words: fault.words, status: 1)
        }
    }
}
