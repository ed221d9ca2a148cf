/// The protocol's b64: SHA-256 in standard Base64 without padding, 43 characters (section 2.2).
package func fingerprint(_ bytes: [UInt8]) -> [UInt8] { Base64.text(SHA256.digest(bytes)) }

enum Base64 {
    private static let alphabet = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" as StaticString)
        .bytes

    /// Standard alphabet, no padding.
    static func text(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var (buffer, held): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            held += 8
            while held >= 6 {
                held -= 6
                text.append(alphabet[Int(buffer >> held & 63)])
            }
        }
        if held > 0 { text.append(alphabet[Int(buffer << (6 - held) & 63)]) }
        return text
    }
}
