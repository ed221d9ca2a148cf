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

        func link(_ name: String) -> Link { "/assets/\(name)?v=\(version)" }
    }

    private let assets: [String: Asset]
    private let scripts: [String: PageScript]

    /// A file of a kind that this server does not serve.
    package struct UnknownKind: Error {
        package let name: String
    }

    /// None, for tests that look at words only.
    package init() {
        assets = [:]
        scripts = [:]
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
        scripts = Dictionary(
            uniqueKeysWithValues: assets.keys.filter { $0.hasSuffix(".mjs") }.map {
                ($0, PageScript($0, among: assets))
            })
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

    /// A page's script with all that it loads; nil where there is no such script.
    func script(_ name: String) -> PageScript? { scripts[name] }

    /// `/assets/yishi.css?v=1f…`; nil where there is no such file.
    package func link(_ name: String) -> Link? {
        assets[name].map { $0.link(name) }
    }

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
        "wasm": "application/wasm",
    ]
}
