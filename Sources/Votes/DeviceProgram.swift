import SecretBallot

/// A program that voters' and tellers' devices run, and what tells that it is this one. It stands in the vote's record from the opening
/// on, so that anybody can see whether a server gives other code to others.
package struct DeviceProgram: Hashable, Sendable, Codable {
    /// As it is served: `booth-page.mjs`.
    package let name: String
    /// SHA-256, hexadecimal: what `sha256sum` says.
    package let digest: String

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        digest = Hexadecimal.string(SHA256.digest(bytes))
    }
}
