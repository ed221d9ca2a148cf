import Foundation

/// The folder of this server's keys: a file each, readable by its owner only, made at the first start. Never in the database.
package struct Secrets: Sendable {
    private let root: MAC
    /// What personal fields are sealed with.
    package let seal: Seal
    /// What the key of the public log is made from: 32 bytes.
    package let logSeed: [UInt8]

    /// A file of keys that others can read, or that does not hold a key.
    package struct Unusable: Error {
        package let path: String
    }

    package init(folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        root = MAC(key: try Self.key("server.key", in: folder))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        var numbers = names.compactMap { name -> UInt8? in
            guard name.hasPrefix("seal-"), name.hasSuffix(".key") else { return nil }
            return UInt8(name.dropFirst(5).dropLast(4))
        }
        if numbers.isEmpty { numbers = [1] }
        var keys: [UInt8: [UInt8]] = [:]
        for number in numbers { keys[number] = try Self.key("seal-\(number).key", in: folder) }
        seal = Seal(keys: keys, current: numbers.max() ?? 1)
        logSeed = try Self.key("log.key", in: folder)
    }

    /// A key for one purpose, drawn from the server's own.
    package func key(for purpose: StaticString) -> MAC { root.derived(for: purpose) }

    private static func key(_ name: String, in folder: String) throws -> [UInt8] {
        let path = folder + "/" + name
        let manager = FileManager.default
        if !manager.fileExists(atPath: path) {
            let isMade = manager.createFile(
                atPath: path, contents: Data(Random.bytes(32)), attributes: [.posixPermissions: 0o600])
            guard isMade else { throw Unusable(path: path) }
        }
        let mode = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        let bytes = manager.contents(atPath: path).map(Array.init) ?? []
        guard let mode, mode.intValue & 0o077 == 0, bytes.count == 32 else { throw Unusable(path: path) }
        return bytes
    }
}
