import Frame
import GRDB
import Ground
import HTTPTypes
import Site
import Testing

@testable import Store

/// What holds of every route, whatever it is for.
@Suite struct EveryRouteTests {
    @Test func `asking twice changes nothing`() async throws {
        let town = try await Town.made()
        for role in [nil, Role.office, .admin, .unitOfficer] {
            let browser = if let role { try await town.browser(role) } else { town.site.stranger }
            for route in town.site.routes where route.method == .get {
                guard let path = town.paths(of: route).last?.path else { continue }
                let before = try town.everything()
                let first = try await town.site.get(path, in: browser)
                let second = try await town.site.get(path, in: browser)
                #expect(first.code == second.code, "\(path)")
                #expect(try town.everything() == before, "GET \(path) writes")
            }
        }
    }

    @Test func `an act without a ticket is not done`() async throws {
        let town = try await Town.made()
        let browser = try await town.browser(.admin)
        // The look of a page is kept in the browser alone and needs no ticket.
        for route in town.site.routes where route.method == .post && !["/language", "/elder"].contains(route.path) {
            let before = try town.everything()
            let said = try await town.site.post(town.paths(of: route)[0].path, ticket: "", in: browser)
            #expect(said.code == 403, "\(route.path)")
            #expect(try town.everything() == before, "POST \(route.path) acts without a ticket")
        }
    }

    @Test func `somebody else's ticket does not act`() async throws {
        let town = try await Town.made()
        let browser = try await town.browser(.admin)
        let other = town.site.ticket(for: try await town.browser(.office))
        for route in town.site.routes where route.method == .post && !["/language", "/elder"].contains(route.path) {
            let said = try await town.site.post(town.paths(of: route)[0].path, ticket: other, in: browser)
            #expect(said.code == 403, "\(route.path)")
        }
    }

    @Test func `every answer is protected, whatever it says`() async throws {
        let town = try await Town.made()
        let browser = try await town.browser(.admin)
        for route in town.site.routes where route.method == .get {
            expectProtection(of: try await town.site.get(town.paths(of: route)[0].path, in: browser), route.path)
        }
        expectProtection(of: try await town.site.get("/nowhere"), "404")
        expectProtection(of: try await town.site.send(.delete, "/", body: "", [:], browser), "405")
        expectProtection(of: try await town.site.post("/follow", ticket: ""), "403")
        let large = String(repeating: "a", count: 2 << 20)
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let tooLarge = try await town.site.send(.post, "/follow", body: large, form, browser)
        #expect(tooLarge.code == 413)
        expectProtection(of: tooLarge, "413")
    }

    private func expectProtection(of said: Said, _ what: String) {
        let policy = said.fields[HTTPField.Name.contentSecurityPolicy] ?? ""
        #expect(policy.hasPrefix("default-src 'none'"), "\(what)")
        // Programs of ours may run; no text may become one.
        #expect(!policy.replacing("'wasm-unsafe-eval'", with: "").contains("unsafe"), "\(what)")
        for (name, value) in [
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ] {
            #expect(HTTPField.Name(name).flatMap { said.fields[$0] } == value, "\(what): \(name)")
        }
    }
}

extension Town {
    /// All rows of all tables, to compare with.
    fileprivate func everything() throws -> [String] {
        try site.database.pool.read { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                    AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
                    """)
            return try tables.flatMap { table in
                try GRDB.Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }.sorted()
            }
        }
    }
}
