import Foundation
import Ground
import SecretBallot

/// The public folder of an election. What stands in it once is never written over.
struct VoteFolder {
    let path: String

    private static let identifier = "identifier"
    static let trustees = "trustees.json"
    static let credentials = "credentials.json"
    static let election = "election.json"

    /// The election's identifier; made by whoever needs it first.
    func identifier(_ randomness: Randomness) throws -> [UInt8] {
        if let known = try read(Self.identifier) { return known }
        let new = Definition.newIdentifier(randomness)
        try write(new, to: Self.identifier)
        return new
    }

    /// A file's bytes; nil where there is none.
    func read(_ name: String) throws -> [UInt8]? {
        let file = "\(path)/\(name)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try VoteFile.read(file)
    }

    /// A file that must be there by now.
    func need(_ name: String, _ missing: Words) throws -> [UInt8] {
        guard let bytes = try read(name) else { throw Refusal.notFound(missing) }
        return bytes
    }

    /// Writes a new file, and has it on the disk before it returns.
    func write(_ bytes: [UInt8], to name: String) throws {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        guard !FileManager.default.fileExists(atPath: file) else { throw Refusal.conflict(.fileStandsThere(file)) }
        try VoteFile.write(bytes, to: file, mode: 0o644)
    }

    /// A message of each trustee, `certificates/1.json` and so on; nil where one is missing yet.
    func messages(_ kind: MessageKind, of size: Int) throws -> [JSON]? {
        var messages: [JSON] = []
        for index in 1...max(size, 1) {
            guard let bytes = try read(kind.file(index)) else { return nil }
            guard let json = JSON(bytes) else { throw Refusal.badInput(.unreadable(kind.file(index))) }
            messages.append(json)
        }
        return messages
    }

    /// Who has not given a message yet.
    func missing(_ kind: MessageKind, of size: Int) -> [Int] {
        (1...max(size, 1)).filter { !FileManager.default.fileExists(atPath: "\(path)/\(kind.file($0))") }
    }

    enum MessageKind: String {
        case certificates, contributions, keys, shares

        func file(_ index: Int) -> String { "\(rawValue)/\(index).json" }
    }
}

extension VoteFolder {
    /// The one archive of the folder.
    var archivePath: String {
        get throws {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let archives = names.filter { $0.hasSuffix(".bel") }
            guard let only = archives.first, archives.count == 1 else { throw Refusal.notFound(.noArchive(path)) }
            return "\(path)/\(only)"
        }
    }

    /// Reads and verifies the whole archive.
    func election() async throws -> Election { try await VoteFile.election(archivePath) }

    /// Appends to the archive while nobody else does; what an act returns is on the disk before anyone is told of it. An archive
    /// that was cut short while it was written is first cut back to the last whole act.
    func act<Answer>(_ work: (inout Election) throws -> (bytes: [UInt8], answer: Answer)) async throws -> Answer {
        let file = try archivePath
        let lock = try FileLock(file)
        defer { lock.release() }
        var election = try await VoteFile.election(file)
        let (bytes, answer) = try work(&election)
        try VoteFile.append(bytes, to: file)
        return answer
    }
}

/// Files as bytes, durable when they are written.
enum VoteFile {
    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refusal.notFound(.unreadable(path)) }
        return Array(data)
    }

    static func write(_ bytes: [UInt8], to path: String, mode: Int) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: mode]) else {
            throw Refusal.notAllowed(.unwritable(path))
        }
        try append(bytes, to: path)
    }

    static func append(_ bytes: [UInt8], to path: String) throws {
        guard let handle = FileHandle(forWritingAtPath: path) else { throw Refusal.notAllowed(.unwritable(path)) }
        defer { try? handle.close() }
        let end = try handle.seekToEnd()
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
        } catch {
            // Nothing was said yet, so nothing may stand there.
            try handle.truncate(atOffset: end)
            throw Refusal(.unavailable, .unwritable(path))
        }
    }

    static func election(_ path: String) async throws -> Election {
        let archive = try read(path)
        do {
            return try await Election(verifying: archive)
        } catch {
            throw Refusal.conflict(.archiveRefused(path, error.words))
        }
    }
}

/// Held while an archive grows: two at once would each append to what they saw.
private struct FileLock {
    private let handle: FileHandle

    init(_ path: String) throws {
        guard let handle = FileHandle(forUpdatingAtPath: path) else { throw Refusal.notAllowed(.unwritable(path)) }
        guard flock(handle.fileDescriptor, LOCK_EX) == 0 else { throw Refusal(.unavailable, .unwritable(path)) }
        self.handle = handle
    }

    func release() { try? handle.close() }
}
