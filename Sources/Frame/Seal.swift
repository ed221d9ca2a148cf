import CSodium

/// Closes text so that only a holder of the key reads it and nobody changes it unseen. XChaCha20-Poly1305.
package struct Seal: Sendable {
    private let keys: [UInt8: [UInt8]]
    private let current: UInt8

    /// What was sealed is not ours, was changed, or its key is gone.
    package struct Broken: Error {}

    /// - Parameter keys: by number, so that what an older key closed can still be read after a newer one came.
    package init(keys: [UInt8: [UInt8]], current: UInt8) {
        self.keys = keys
        self.current = current
    }

    /// - Parameter place: what the text belongs to (`person/01h…/phone`): moved elsewhere it does not open.
    package func close(_ text: String, for place: String) throws -> [UInt8] {
        try close(Array(text.utf8), for: place)
    }

    package func close(_ bytes: [UInt8], for place: String) throws -> [UInt8] {
        guard let key = keys[current], key.count == 32 else { throw Broken() }
        let nonce = Random.bytes(24)
        let context = Array(place.utf8)
        var sealed = [UInt8](repeating: 0, count: bytes.count + 16)
        var length: UInt64 = 0
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, &length, bytes, UInt64(bytes.count), context, UInt64(context.count), nil, nonce, key)
        return [current] + nonce + sealed
    }

    package func open(_ sealed: [UInt8], for place: String) throws -> [UInt8] {
        guard sealed.count >= 41, let key = keys[sealed[0]], key.count == 32 else { throw Broken() }
        let context = Array(place.utf8)
        let body = Array(sealed[25...])
        var bytes = [UInt8](repeating: 0, count: body.count - 16)
        var length: UInt64 = 0
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &bytes, &length, nil, body, UInt64(body.count), context, UInt64(context.count), Array(sealed[1..<25]), key)
        guard result == 0 else { throw Broken() }
        return bytes
    }

    package func openText(_ sealed: [UInt8], for place: String) throws -> String {
        String(decoding: try open(sealed, for: place), as: UTF8.self)
    }
}
