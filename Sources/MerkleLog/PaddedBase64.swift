import CSodium

/// Base 64 of RFC 4648 §4 with its padding: one way to write a value, and no other is read.
package enum PaddedBase64 {
    package static func text(_ bytes: [UInt8]) -> String {
        // With the NUL that ends it.
        var text = [CChar](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        sodium_bin2base64(&text, text.count, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
        return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let signs = text.utf8.map { CChar(bitPattern: $0) }
        guard signs.count % 4 == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: signs.count / 4 * 3)
        var count = 0
        let status = sodium_base642bin(
            &bytes, bytes.count, signs, signs.count, nil, &count, nil, sodium_base64_VARIANT_ORIGINAL)
        return status == 0 ? Array(bytes.prefix(count)) : nil
    }
}
