import Ground

/// What the browser of a signed-in person holds. The server keeps only its digest.
package struct SessionToken: Sendable {
    /// The value of the cookie.
    package let text: String

    package static func random() -> SessionToken {
        SessionToken(text: Crockford.text(Random.bytes(32) + [0]))
    }

    /// The key of the session's row.
    var digest: [UInt8] { Digest.of(Array(text.utf8)) }
}
