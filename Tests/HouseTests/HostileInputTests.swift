import Foundation
import Frame
import Ground
import HTTPTypes
import People
import Site
import Testing

/// Whatever is written anywhere, it is answered in words and comes back as text.
@Suite struct HostileInputTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "' OR 1=1 --", "1; DROP TABLE matter", "{{7*7}}${7*7}", "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd",
        "\u{0}", "\u{202E}gnp.exe\u{200B}", "\r\nSet-Cookie: a=b\r\n{\"forged\":1}", "-1", "0", "99999999999999999999",
        "=1+1", "é\u{301}\u{301}", "🏳️‍🌈", String(repeating: "长", count: 30_000), " ",
    ]

    /// Those that have broken forms elsewhere.
    static let forForms = [0, 1, 2, 7, 9, 10, 11, 14, 18].map { payloads[$0] }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// The names of all fields of all forms and links that these visitors are shown.
    private func names(_ town: Town, _ browsers: [Browser]) async throws -> [String] {
        var names: Set<String> = ["before", "q", "procedure", "page", "kind", "ticket", "step", "part", "into"]
        for route in town.site.routes where route.method == .get {
            for (_, path) in town.paths(of: route) {
                for browser in browsers {
                    let body = try await town.site.get(path, in: browser).body
                    names.formUnion(body.matches(of: /name="([a-z0-9.-]+)"/).map { String($0.1) })
                }
            }
        }
        return names.subtracting(["ticket", "viewport"]).sorted()
    }

    private func expectHarmless(_ said: Said, _ what: String, _ payload: String) {
        #expect(said.code < 500, "\(what) breaks on \(payload.prefix(40))")
        if said.code >= 400 { #expect(said.main.count > 20, "\(what) is refused without words") }
        for raw in ["<script>", "<img src=x", " onmouseover='", "href=\"javascript:", "root:x:0", "\u{202E}"] {
            #expect(!said.body.contains(raw), "\(what) gives \(raw) back as it came")
        }
        #expect(said.fields[.setCookie].map { !$0.contains("a=b") } ?? true, "\(what)")
    }

    @Test(arguments: payloads)
    func `whatever stands in an address is answered in words`(payload: String) async throws {
        let town = try await Town.made()
        let written = Self.encoded(payload)
        for browser in [town.site.stranger, try await town.browser(.admin)] {
            for route in town.site.routes where route.method == .get {
                let place = route.path.replacing(/\{[a-z]+\}/, with: String(written.prefix(3000)))
                expectHarmless(try await town.site.get(place, in: browser), route.path, payload)
                let asked = ["q", "before", "procedure", "page", "to", "congress", "after"].map {
                    "\($0)=\(written.prefix(1500))"
                }
                let path = town.paths(of: route)[0].path + "?" + asked.joined(separator: "&")
                expectHarmless(try await town.site.get(path, in: browser), path, payload)
            }
        }
    }

    @Test(arguments: forForms)
    func `whatever stands in a form is answered in words and shown as text`(payload: String) async throws {
        let town = try await Town.made()
        let roles = [nil, Role.office, .admin]
        var browsers: [Browser] = []
        for role in roles { browsers.append(try await role.asyncMap { try await town.browser($0) } ?? Browser()) }
        let fields = try await names(town, browsers)
        for route in town.site.routes where route.method == .post {
            for role in roles {
                let browser = try await role.asyncMap { try await town.browser($0) } ?? Browser()
                for (_, path) in town.paths(of: route) {
                    let pairs = fields.map { "\(Self.encoded($0))=\(Self.encoded(payload))" }
                    let body = (pairs + ["ticket=\(town.site.ticket(for: browser))"]).joined(separator: "&")
                    let form = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
                    let said = try await town.site.send(.post, path, body: body, form, browser)
                    expectHarmless(said, "POST \(path)", payload)
                }
            }
        }
        for route in town.site.routes where route.method == .get {
            for browser in browsers {
                for (_, path) in town.paths(of: route) {
                    expectHarmless(try await town.site.get(path, in: browser), path, payload)
                }
            }
        }
        let told = town.site.log.joined(separator: "\n")
        for secret in ["老王", "13800000000", town.code, "forged", "DROP TABLE", "passwd"] {
            #expect(!told.contains(secret), "the log says \(secret)")
        }
    }

    @Test func `a resident who writes a script into every field reads it as text`() async throws {
        let town = try await Town.made()
        let script = "<script>alert(1)</script>"
        let said = try await town.site.post(
            "/s/\(town.near.station.code)", ["what": script, "where": script, "name": "<b>老王</b>", "phone": "1"])
        #expect(said.code == 200)
        let link = try #require(said.body.firstMatch(of: /\/f\/[0-9a-z]{16}/)).output
        let page = try await town.site.get(String(link))
        #expect(page.body.contains("&lt;script&gt;") && !page.body.contains("<script>"))
    }

    @Test func `what is no form at all is refused in words`() async throws {
        let town = try await Town.made()
        for (kind, body) in [
            ("application/json", "{\"what\":1}"), ("text/plain", "what=1"), ("multipart/form-data", "--"),
            ("application/x-www-form-urlencoded", "what=%FF%FE&where=%C0%80&=&&&;%%%"),
            ("application/x-www-form-urlencoded", "what"), ("", "what=1"),
        ] {
            let said = try await town.site.send(
                .post, "/s/\(town.near.station.code)", body: body,
                ["Content-Type": kind, "Sec-Fetch-Site": "same-origin"],
                Browser())
            #expect((400..<500).contains(said.code), "\(kind): \(said.code)")
            #expect(said.main.count > 20, "\(kind)")
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async throws -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
