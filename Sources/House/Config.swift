import Foundation
package import Ground
package import Votes

/// What a place sets for its house. Everything has a value with which a fresh clone runs.
package struct Config: Sendable {
    /// The folder of the database and the keys.
    package var data = "data"
    /// The folder that holds `Procedures/`, `RulePacks/` and `Assets/`, unless they are named one by one.
    package var files = "."
    package var procedures: String?
    package var rulePacks: String?
    package var assets: String?
    /// Where the server listens. Only this machine reaches 127.0.0.1; 0.0.0.0 is every address that it has.
    package var address = "127.0.0.1"
    package var port = 8080
    /// What people type: `https://yishi.example.gov.cn`.
    package var publicAddress: String?
    /// The code of the division whose congress the home page speaks for; without one, the first county of the house.
    package var region: String?
    /// The congress's name for English readers.
    package var englishName: String?
    /// Where somebody without a telephone of their own can ring, as the foot of each page says it.
    package var phone: String?
    /// Proxies whose word on who asks is believed, by address.
    package var proxies: Set<String> = []
    /// Files of a certificate and its key, where the server does TLS itself.
    package var certificate: String?
    package var certificateKey: String?

    package init() {}

    /// The values of `<data>/yishi.conf`, and over them those of the environment.
    /// - Throws: a refusal that names the setting that cannot be used.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(Refusal) {
        if let folder = environment["YISHI_DATA"] { data = folder }
        let file = FileManager.default.contents(atPath: data + "/yishi.conf") ?? Data()
        for (name, value) in try Self.lines(String(decoding: file, as: UTF8.self)) { try set(name, value) }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("YISHI_") {
            try set(name, value)
        }
        if (certificate == nil) != (certificateKey == nil) { throw .badInput(.halfACertificate) }
    }

    /// The address that people type.
    package var reachedAt: String { publicAddress ?? (certificate == nil ? "http" : "https") + "://localhost:\(port)" }
    package var database: String { data + "/yishi.db" }
    package var secrets: String { data + "/secrets" }
    package var assetFolder: String { assets ?? inside("Assets") }
    /// What runs in browsers beside the scripts of `Assets/`: our own programs, and Debian's maker of QR codes.
    package var programs: [String] {
        [".build-wasm/BallotWasm.wasm", ".build-wasm/TellerWasm.wasm"].map(inside)
            + ["/usr/share/nodejs/qrcode-generator/qrcode.js"]
    }
    /// What the devices in a hall run, every script and program of it.
    package var devicePrograms: [DeviceProgram] {
        let scripts = ["ballot", "booth-page", "calls", "opened-page", "pagework", "teller", "teller-page"]
        return (scripts.map { "\(assetFolder)/\($0).mjs" } + programs).compactMap { path in
            let name = String(path.split(separator: "/").last ?? "")
            return FileManager.default.contents(atPath: path).map { DeviceProgram(name: name, bytes: Array($0)) }
        }
    }
    /// The program that computes a draw anew, for a page that is opened without us; nil where it is missing.
    package var drawProgram: String? {
        FileManager.default.contents(atPath: inside("Auditor/draw.mjs")).map { String(decoding: $0, as: UTF8.self) }
    }
    /// The files that an office reads and may change.
    package var ruleFiles: RuleFiles {
        RuleFiles(procedures: procedures ?? inside("Procedures"), rulePacks: rulePacks ?? inside("RulePacks"))
    }

    /// As a person would write it, since the name stands in messages.
    private func inside(_ folder: String) -> String { files == "." ? folder : "\(files)/\(folder)" }

    private mutating func set(_ name: String, _ value: String) throws(Refusal) {
        switch name {
        case "YISHI_DATA": data = value
        case "YISHI_FILES": files = value
        case "YISHI_PROCEDURES": procedures = value
        case "YISHI_RULEPACKS": rulePacks = value
        case "YISHI_ASSETS": assets = value
        case "YISHI_ADDRESS": address = value
        case "YISHI_PORT":
            guard let number = Int(value), (0...65535).contains(number) else { throw .badInput(.badPort(value)) }
            port = number
        case "YISHI_PUBLIC_ADDRESS":
            let isWhole = ["http://", "https://"].contains { value.hasPrefix($0) && value.count > $0.count }
            guard isWhole, !value.hasSuffix("/") else { throw .badInput(.badPublicAddress(value)) }
            publicAddress = value
        case "YISHI_REGION": region = value
        case "YISHI_ENGLISH_NAME": englishName = value
        case "YISHI_PHONE": phone = value
        case "YISHI_PROXIES":
            proxies = Set(value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        case "YISHI_CERTIFICATE": certificate = value
        case "YISHI_CERTIFICATE_KEY": certificateKey = value
        default: throw .badInput(.unknownSetting(name))
        }
    }

    /// `YISHI_PORT=8080`, a line each; `#` begins a remark.
    private static func lines(_ text: String) throws(Refusal) -> [(String, String)] {
        var settings: [(String, String)] = []
        for line in text.split(separator: "\n") {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let pieces = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pieces.count == 2 else { throw .badInput(.unknownSetting(line)) }
            let both = pieces.map { $0.trimmingCharacters(in: .whitespaces) }
            settings.append((both[0], both[1]))
        }
        return settings
    }
}
