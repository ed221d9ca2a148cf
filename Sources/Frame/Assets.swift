import Foundation
import Ground

/// The files of `Assets/`, read once, each under an address that changes with its content.
package struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let mediaType: String
        /// The first characters of its digest.
        let version: String
        /// What a browser compares the file with before it uses it: `sha256-…` (W3C Subresource Integrity).
        let integrity: String
    }

    /// What a page's script loads: its own modules, and the programs and scripts that they fetch.
    struct Loaded: Sendable {
        let modules: [String]
        let programs: [String]
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

    /// - Parameter others: files that were made or installed beside the folder; one that is not there is not served.
    package init(folder: String, others: [String] = []) throws {
        var assets: [String: Asset] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasPrefix(".") {
            assets[name] = try Self.asset(folder + "/" + name, named: name)
        }
        for path in others where FileManager.default.fileExists(atPath: path) {
            let name = String(path.split(separator: "/").last ?? "")
            assets[name] = try Self.asset(path, named: name)
        }
        self.assets = assets
    }

    /// Everything that a script names, and what that names.
    func loaded(by script: String) -> Loaded {
        var found: [String] = []
        var next = [script]
        while let name = next.popLast() {
            guard let asset = assets[name], name.hasSuffix(".mjs") else { continue }
            let text = String(decoding: asset.bytes, as: UTF8.self)
            let named = assets.keys.filter { other in
                other != script && !found.contains(other)
                    && ["'./\(other)'", "'\(other)'", "'/assets/\(other)'"].contains(where: text.contains)
            }
            found += named
            next += named
        }
        let sorted = found.sorted()
        return Loaded(
            modules: sorted.filter { $0.hasSuffix(".mjs") }, programs: sorted.filter { !$0.hasSuffix(".mjs") })
    }

    private static func asset(_ path: String, named name: String) throws -> Asset {
        let kind = String(name.split(separator: ".").last ?? "")
        guard let mediaType = mediaTypes[kind] else { throw UnknownKind(name: name) }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let version = Digest.of(bytes).prefix(6).hex
        let integrity = "sha256-" + Data(Digest.sha256(bytes)).base64EncodedString()
        return Asset(bytes: bytes, mediaType: mediaType, version: version, integrity: integrity)
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
        "wasm": "application/wasm",
    ]
}
