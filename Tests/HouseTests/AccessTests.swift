import Foundation
import Frame
import Ground
import People
import Site
import Testing

/// Who may ask what: every route of the house, by everyone. The table is text beside this file, to be read by people; a route
/// that it does not have, or an answer that differs, fails.
@Suite struct AccessTests {
    /// In the order of the table's columns.
    static let askers: [(name: String, role: Role?, isNear: Bool, isWhole: Bool)] =
        [("anyone", nil, true, true), ("half", .admin, true, false)]
        + [Role.office, .unitOfficer, .admin].map { ("far-\($0.rawValue)", $0, false, true) }
        + Role.allCases.map { ($0.rawValue, $0, true, true) }

    static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "access.txt")

    @Test func `everybody is answered as the table says`() async throws {
        let town = try await Town.made()
        var rows: [[String]] = [["route"] + Self.askers.map(\.name)]
        let order: (Route) -> (String, String) = { ($0.method.rawValue, $0.path) }
        for route in town.site.routes.sorted(by: { order($0) < order($1) }) {
            for (name, path) in town.paths(of: route) {
                var row = ["\(route.method.rawValue) \(route.path)\(name)"]
                for asker in Self.askers { row.append(try await town.answer(to: asker, route, path)) }
                rows.append(row)
            }
        }
        let found = Self.aligned(rows)
        let expected = (try? String(contentsOf: Self.table, encoding: .utf8)) ?? ""
        if found != expected, ProcessInfo.processInfo.environment["YISHI_DRAW_TABLES"] != nil {
            try found.write(to: Self.table, atomically: true, encoding: .utf8)
        }
        let known = Set(expected.split(separator: "\n"))
        for line in found.split(separator: "\n") where !known.contains(line) {
            Issue.record("not so in access.txt: \(line)")
        }
        #expect(found == expected, "read the lines, then run with YISHI_DRAW_TABLES=1 to write them down")
    }

    /// The table's own promises, so that nobody writes a hole down.
    @Test func `the table keeps what must never be broken`() throws {
        let lines = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        }
        let columns = ["method"] + (lines.first ?? [])
        for line in lines.dropFirst() {
            let answers = Dictionary(uniqueKeysWithValues: zip(columns, line))
            let name = line.prefix(2).joined(separator: " ")
            let isAdministration = ["people", "import", "export"].contains {
                line[1] == "/\($0)" || line[1].hasPrefix("/\($0)/")
            }
            if isAdministration {
                for asker in ["anyone", "half", "deputy", "liaison", "unit", "office", "committee"] {
                    // 303 leads whoever has given only a password to the second factor.
                    #expect(["401", "403", "303"].contains(answers[asker] ?? ""), "\(name) lets \(asker) in")
                }
            }
            if line[1].hasPrefix("/people/") {
                let far = answers["far-admin"] ?? ""
                #expect(["403", "404"].contains(far), "\(name) lets another county's admin in")
            }
            if line[1].hasSuffix("#petition") {
                for asker in ["deputy", "unit", "unit-head"] {
                    #expect(["401", "403", "404"].contains(answers[asker] ?? ""), "\(name) is open to \(asker)")
                }
            }
            if line[1].hasPrefix("/matters/{id}"), !line[1].hasSuffix("#open") {
                for asker in ["anyone", "far-office", "far-unit", "far-admin"] {
                    #expect(["401", "403", "404"].contains(answers[asker] ?? ""), "\(name) is open to \(asker)")
                }
            }
            #expect(!line.contains("500"), "\(name) breaks")
        }
    }

    private static func aligned(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in (rows.map { $0[column].count }.max() ?? 0) + 2 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined().trimmingCharacters(in: .whitespaces) + "\n"
        }.joined()
    }
}

extension Town {
    /// The status of the answer.
    fileprivate func answer(
        to asker: (name: String, role: Role?, isNear: Bool, isWhole: Bool), _ route: Route, _ path: String
    ) async throws -> String {
        let browser: Browser =
            if let role = asker.role {
                try await self.browser(role, of: asker.isNear ? near : far, whole: asker.isWhole)
            } else {
                Browser()
            }
        let said: Said
        switch route.method {
        case .get: said = try await site.get(path, in: browser)
        case .post: said = try await site.post(path, in: browser)
        }
        return "\(said.code)"
    }

    /// The route's paths with the near county's things in them; where it is about a matter, one for each.
    func paths(of route: Route) -> [(name: String, path: String)] {
        let path = route.path
        let first = path.split(separator: "/").first.map(String.init) ?? ""
        if first == "matters", path.contains("{id}") {
            return matters.map { ("#\($0.name)", filled(path.replacing("{id}", with: $0.id.description), first)) }
        }
        let things: [String: String] = [
            "people": near.stranger.description, "units": near.unit.id.description,
            "stations": near.station.id.description, "terms": near.term.id.description,
            "votes": vote.description, "prevotes": prevote.description, "v": vote.description,
        ]
        return [("", filled(things[first].map { path.replacing("{id}", with: $0) } ?? path, first))]
    }

    private func filled(_ path: String, _ first: String) -> String {
        let codes = ["s": near.station.code.description, "f": code]
        let nobody = PersonID(rawValue: 1).description
        let parts = [
            "{code}": codes[first] ?? near.congress.region.description, "{procedure}": "suggestion", "{entry}": "1",
            "{step}": "roll", "{round}": "1", "{to}": "party", "{tracker}": "AAAA",
            "{pack}": "national", "{kind}": "units", "{grant}": nobody, "{seat}": nobody, "{id}": nobody,
            "{name}": first == "procedures" ? "citizen-voice" : "yishi.css",
        ]
        return parts.reduce(path) { $0.replacing($1.key, with: $1.value) }
    }
}
