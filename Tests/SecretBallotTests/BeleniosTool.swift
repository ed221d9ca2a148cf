import Foundation

@testable import SecretBallot

/// belenios-tool of Debian in a folder of its own.
final class BeleniosTool {
    struct Said: Error { let text: String }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yishi-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What it says, errors too; throws that where it ends with one.
    @discardableResult
    func run(_ arguments: String..., giving input: [UInt8] = []) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/belenios-tool")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try Data(input).write(to: folder.appending(path: "given"))
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "given"))
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let wrong = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Said(text: String(decoding: wrong, as: UTF8.self)) }
        return Array(said)
    }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

    func read(_ suffix: String) throws -> [UInt8] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let name = names.first(where: { $0.hasSuffix(suffix) }) else { throw Said(text: "no \(suffix)") }
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// Whether it accepts a whole archive.
    static func accepts(_ archive: [UInt8], named identifier: [UInt8]) throws -> Bool {
        let tool = try BeleniosTool()
        try tool.write(archive, to: "\(String(decoding: identifier, as: UTF8.self)).bel")
        do { try tool.run("election", "verify") } catch is Said { return false }
        return true
    }
}
