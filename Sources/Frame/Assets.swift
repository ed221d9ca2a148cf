import Foundation

/// The files of `Assets/`, read once, each under an address that changes with its content.
package struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let mediaType: String
        /// The first characters of its digest.
        let version: String
    }

    private let assets: [String: Asset]

    /// A file of a kind that this server does not serve.
    package struct UnknownKind: Error {
        package let name: String
    }

    /// None, for tests that look at words only.
    package init() {
        assets = [:]
    }

    package init(folder: String) throws {
        var assets: [String: Asset] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasPrefix(".") {
            let kind = String(name.split(separator: ".").last ?? "")
            guard let mediaType = Self.mediaTypes[kind] else { throw UnknownKind(name: name) }
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let version = String(Digest.of(bytes).prefix(6).flatMap { [Self.hex($0 >> 4), Self.hex($0 & 15)] })
            assets[name] = Asset(bytes: bytes, mediaType: mediaType, version: version)
        }
        self.assets = assets
    }

    subscript(name: String) -> Asset? { assets[name] }

    /// `/assets/yishi.css?v=1f…`; nil where there is no such file.
    package func link(_ name: String) -> Link? {
        assets[name].map { "/assets/\(name)?v=\($0.version)" }
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
    ]

    private static func hex(_ digit: UInt8) -> Character { Character(String(digit, radix: 16)) }
}
