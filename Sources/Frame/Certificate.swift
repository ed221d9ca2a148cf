import HummingbirdCore

#if TLS
    import HummingbirdTLS
    import NIOSSL
#endif

/// What this server proves its name with, where no proxy in front of it does: two PEM files.
///
/// TLS is built in with `swift build --traits TLS` only, since it brings a second build of BoringSSL.
package struct Certificate: Sendable, Equatable {
    /// The certificate first, then those that vouch for it.
    package let chain: String
    package let key: String

    package init(chain: String, key: String) {
        self.chain = chain
        self.key = key
    }

    /// This program was built without TLS.
    package struct NotBuiltIn: Error {}
    /// One of the files is missing, is no PEM, or the key is not the certificate's.
    package struct Unusable: Error {
        package let path: String
    }

    #if TLS
        /// TLS 1.2 or later around a plain server.
        func around(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder {
            guard let chain = try? NIOSSLCertificate.fromPEMFile(chain), !chain.isEmpty else {
                throw Unusable(path: chain)
            }
            guard let key = try? NIOSSLPrivateKey(file: key, format: .pem) else { throw Unusable(path: key) }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            guard (try? NIOSSLContext(configuration: configuration)) != nil else { throw Unusable(path: self.key) }
            return try .tls(plain, tlsConfiguration: configuration)
        }
    #else
        func around(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder { throw NotBuiltIn() }
    #endif
}
