import CSodium

/// The key that signs a log's heads. It never leaves the server that writes the log.
package struct SigningKey: Sendable {
    package let verifying: VerifyingKey
    private let secret: [UInt8]

    /// - Parameter name: the log's own; without spaces and `+`.
    /// - Parameter seed: 32 bytes.
    package init?(name: String, seed: [UInt8]) {
        guard VerifyingKey.isName(name), seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var key = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        crypto_sign_seed_keypair(&key, &secret, seed)
        self.secret = secret
        verifying = VerifyingKey(name: name, key: key)
    }

    func signature(of text: String) -> [UInt8] {
        let message = Array(text.utf8)
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }
}
