import Foundation
import Ground

/// A page's script with all that it loads, each with the digest that a browser compares the file with before it uses it (W3C Subresource
/// Integrity). Modules have theirs twice: in an import map, which holds for every import, and as preloads for browsers that do not
/// know that yet. What a script fetches itself, it finds in `data-programs`.
struct PageScript: Sendable {
    let markup: Markup
    /// What lets the import map stand in the page although no other script may: a source of the Content-Security-Policy.
    let policy: String

    init(_ script: String, among assets: [String: Assets.Asset]) {
        let loaded = Self.names(reachedFrom: script, among: assets).compactMap { name in assets[name].map { (name, $0) }
        }
        let modules = loaded.filter { $0.0.hasSuffix(".mjs") }
        let programs = loaded.filter { !$0.0.hasSuffix(".mjs") }
        // Names and digests of ours: nothing in them is a sign of HTML.
        let lines = modules.enumerated().map { place, module -> Markup in
            "\(",", if: place > 0)\"/assets/\(module.0)\":\"\(module.1.integrity)\""
        }
        let map: Markup = "{\"integrity\":{\(lines)}}"
        let preloads = modules.map { name, asset -> Markup in
            "\n<link rel=\"modulepreload\" href=\"/assets/\(name)\" integrity=\"\(asset.integrity)\">"
        }
        let own = assets[script].map { asset -> Markup in
            "src=\"\(url: asset.link(script))\" integrity=\"\(asset.integrity)\""
        }
        markup = """

            <script type="importmap">\(map)</script>\(preloads)
            <script type="module" \(own) \
            data-programs="\(programs.map { "\($0) \($1.integrity)" }.joined(separator: " "))"></script>
            """
        policy = "'sha256-\(Data(Digest.sha256(map.html(in: .zh))).base64EncodedString())'"
    }

    /// Everything that a script names, and what that names, by the alphabet. Our scripts name a file in quotes and in no other way.
    private static func names(reachedFrom script: String, among assets: [String: Assets.Asset]) -> [String] {
        var found: Set<String> = []
        var next = [script]
        while let name = next.popLast() {
            guard let asset = assets[name], name.hasSuffix(".mjs") else { continue }
            let text = String(decoding: asset.bytes, as: UTF8.self)
            for other in assets.keys where other != script && !found.contains(other) {
                guard ["'./\(other)'", "'\(other)'", "'/assets/\(other)'"].contains(where: text.contains) else {
                    continue
                }
                found.insert(other)
                next.append(other)
            }
        }
        return found.sorted()
    }
}
