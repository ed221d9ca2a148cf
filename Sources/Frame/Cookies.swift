import Ground

/// The two cookies of this site. With TLS their names bind them to this host and path.
struct Cookies: Sendable {
    let isSecure: Bool

    private var prefix: String { isSecure ? "__Host-yishi" : "yishi" }
    var session: String { prefix }
    var look: String { prefix + "-look" }

    /// The value of one cookie in the `Cookie` header; nil where it is missing or there twice, as an injected one would be.
    func value(of name: String, in header: String) -> String? {
        let values = header.split(separator: ";").compactMap { pair -> Substring? in
            let pair = pair.drop { $0 == " " }
            return pair.hasPrefix(name + "=") ? pair.dropFirst(name.count + 1) : nil
        }
        return values.count == 1 ? String(values[0]) : nil
    }

    /// A cookie for the time the browser is open, or for a year; an empty value takes it away.
    func setting(_ name: String, to value: String, forAYear: Bool = false) -> String {
        let age = value.isEmpty ? "; Max-Age=0" : forAYear ? "; Max-Age=31536000" : ""
        return "\(name)=\(value); Path=/\(age)\(isSecure ? "; Secure" : ""); HttpOnly; SameSite=Lax"
    }
}

extension Look {
    /// Reads `zh`, `en`, `zh.elder`, `en.elder`; anything else is the plain Chinese page.
    init(cookie: String?) {
        guard let cookie else { return }
        language = cookie.hasPrefix("en") ? .en : .zh
        isElder = cookie.hasSuffix(".elder")
    }

    var cookie: String { language.rawValue + (isElder ? ".elder" : "") }
}
