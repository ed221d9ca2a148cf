import Foundation

/// Makes a folder that only its owner enters.
func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
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
