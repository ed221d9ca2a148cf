import Foundation

@testable import MerkleLog

/// The log of 300 entries and the vectors beside the tests, which Go's `sumdb/tlog` and two others agree about.
struct Samples: Decodable {
    struct Inclusion: Decodable, Sendable {
        let index: Int
        let size: Int
        let proof: [String]
    }
    struct Consistency: Decodable, Sendable {
        let old: Int
        let new: Int
        let proof: [String]
    }
    struct Example: Decodable, Sendable {
        let vkey: String
        let note: String
    }

    let origin: String
    let logSeedHex: String
    let logVkey: String
    let leafHash: [String: String]
    let root: [String: String]
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let pathEncoding: [String: String]
    let checkpoint0: String
    let checkpoint257: String
    let checkpoint300: String
    let tlogProof150: String
    let specVkeyExample: Example
    let mustReject: [String: String]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "samples")

    static func read() throws -> Samples {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Samples.self, from: Data(contentsOf: folder.appending(path: "vectors.json")))
    }

    /// What stands under a path of the log of 300; nil where nothing does.
    static func file(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: "log300/\(path)"))).map(Array.init)
    }

    /// As `entries.rule` of the vectors says.
    static func entry(_ number: Int) -> [UInt8] {
        switch number {
        case 1: []
        case 2: [0, 10, 255]
        case 3: Array("民生实事项目第一号".utf8)
        default: Array("entry \(number)\n".utf8)
        }
    }

    static func tree(of size: Int) -> LogTree {
        let leaves = (0..<size).map { TreeHash.leaf(entry($0)) }
        var levels = [leaves]
        while let last = levels.last, last.count >= Tile.full {
            levels.append((0..<last.count / Tile.full).map { .over(last[$0 * Tile.full..<($0 + 1) * Tile.full]) })
        }
        return LogTree(size: size) { [levels] tile in
            Array(levels[tile.level][tile.index * Tile.full..<tile.index * Tile.full + tile.width])
        }
    }
}
