import Foundation
package import Ground
package import People

/// How a person of the demo signs in. Only a demo's people are written down: in `<data>/sign-ins`, for its owner alone.
package struct DemoSignIn: Sendable {
    package let login: String
    package let password: String
    /// What their telephone would hold; nil where the role asks for no code.
    package let secret: CodeSecret?
    package let role: Role

    /// The demo's own files or names are not what the demo made.
    package struct Unreadable: Error {}

    /// The sign-ins that a demo left in this data folder; nil where no demo made it.
    package static func read(from data: String) throws -> [DemoSignIn]? {
        guard let bytes = FileManager.default.contents(atPath: path(in: data)) else { return nil }
        return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, let role = Role(rawValue: fields[2]) else { throw Unreadable() }
            let secret = fields[3].isEmpty ? nil : Data(base64Encoded: fields[3]).map { CodeSecret(bytes: Array($0)) }
            return DemoSignIn(login: fields[0], password: fields[1], secret: secret, role: role)
        }
    }

    static func write(_ signIns: [DemoSignIn], to data: String) throws {
        let lines = signIns.map { signIn in
            let secret = signIn.secret.map { Data($0.bytes).base64EncodedString() } ?? ""
            return "\(signIn.login)\t\(signIn.password)\t\(signIn.role.rawValue)\t\(secret)\n"
        }
        try writePrivately(lines.joined(), to: path(in: data))
    }

    private static func path(in data: String) -> String { data + "/sign-ins" }
}
