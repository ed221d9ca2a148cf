import Foundation

/// Makes a folder that only its owner enters.
func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
}

/// Makes a file that only its owner reads, or makes one that stands there so. What SQLite puts beside it is as private.
func keepPrivate(_ path: String) throws {
    let files = FileManager.default
    if !files.fileExists(atPath: path), !files.createFile(atPath: path, contents: nil) {
        throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
    }
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
}

/// Writes a file that only its owner reads.
func writePrivately(_ text: String, to path: String) throws {
    guard
        FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw RuleFiles.Unreadable(path: path) }
}

/// A folder that is needed for a moment.
struct TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "yishi-" + UUID().uuidString
        try makeFolder(path)
    }

    /// What the system clears away later anyway.
    func remove() { _ = try? FileManager.default.removeItem(atPath: path) }
}
