import Foundation

@testable import SecretBallot

/// Elections that belenios-tool made, beside the tests.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

    static func json(_ path: String) throws -> JSON {
        guard let json = try JSON(bytes(path)) else { throw CocoaError(.propertyListReadCorrupt) }
        return json
    }

    static func archive(in name: String) throws -> [UInt8] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
        guard let archive = names.first(where: { $0.hasSuffix(".bel") }) else { throw CocoaError(.fileNoSuchFile) }
        return try bytes("\(name)/\(archive)")
    }

    /// The setup of an archive alone: an election in which nobody has voted yet.
    static func opened(_ name: String) throws -> Election {
        let records = try Container(archive(in: name)).records
        var archive: [UInt8] = []
        return try Election(
            election: records[0].bytes, trustees: records[1].bytes, credentials: records[2].bytes, made: 0,
            archive: &archive)
    }
}

/// What a test knows to be there.
extension JSON {
    struct Missing: Error { let name: String }

    func field(_ name: String) throws -> JSON {
        guard case .object(let fields) = self, let field = fields.first(where: { $0.name == Array(name.utf8) }) else {
            throw Missing(name: name)
        }
        return field.value
    }

    func text(_ name: String) throws -> [UInt8] {
        guard case .string(let text) = try field(name) else { throw Missing(name: name) }
        return text
    }

    func items(_ name: String) throws -> [JSON] {
        guard case .array(let items) = try field(name) else { throw Missing(name: name) }
        return items
    }

    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    var text: [UInt8]? { if case .string(let text) = self { text } else { nil } }
}
