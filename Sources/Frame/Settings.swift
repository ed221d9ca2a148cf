package import Ground

/// What a place sets for its server, and what it may leave as it is.
package struct Settings: Sendable {
    /// `https://yishi.example.gov.cn`: what people type. Without TLS on a local network, `http://…`.
    package var publicAddress = "http://localhost:8080"
    package var congress = Words.congress
    /// The main columns, in the header of every page.
    package var navigation: [(Words, Link)] = []
    package var footer: [(Words, Link)] = []
    package var imprint: [Words] = []
    package var signInPage: Link = "/sign-in"
    package var secondFactorPage: Link = "/sign-in/code"
    package var deskPage: Link = "/desk"
    package var accountPage: Link = "/account"
    package var signOutAct: Link = "/sign-out"
    /// Proxies whose X-Forwarded-For is believed, by address. Without one, none is.
    package var trustedProxies: Set<String> = []
    /// Nil where a proxy does TLS, or nobody.
    package var certificate: Certificate?
    package var connections = 1000
    package var connectionsPerAddress = 100
    /// How long a stream lasts before the browser opens the next.
    package var streamSeconds = 15
    package var measures: [Rate: Measure] = [
        .publicWrite: Measure(burst: 20, perMinute: 20), .guess: Measure(burst: 10, perMinute: 5),
        .link: Measure(burst: 5, perMinute: 5), .ballot: Measure(burst: 2000, perMinute: 2000),
    ]

    package init() {}

    /// What whoever starts the server must read, if anything.
    package var warning: Words? { isSecure ? nil : .noTLS(publicAddress) }

    /// Whether the browser reaches this server through TLS, or on the same machine, where it may be trusted as if.
    var isSecure: Bool { publicAddress.hasPrefix("https://") || isLocal }
    var isLocal: Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { host in
            publicAddress == "http://\(host)" || publicAddress.hasPrefix("http://\(host):")
        }
    }
    var hasTLS: Bool { publicAddress.hasPrefix("https://") }
    /// Host and port of the public address.
    var authority: String {
        publicAddress.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init) ?? ""
    }
}
