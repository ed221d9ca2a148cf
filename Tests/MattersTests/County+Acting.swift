import Ground
import Site
import Store
import Testing

/// What people do in the county, in a word each.
extension County {
    /// Reports as a resident does.
    /// - Returns: the matter and its private link.
    func report(_ what: String) async throws -> (id: MatterID, link: String) {
        site.wait(minutes: 1)
        let receipt = try await site.post(
            "/s/\(code)", ["what": what, "where": "河东路", "name": "王大妈", "phone": "13800000000"])
        let start = try #require(receipt.body.firstRange(of: "href=\"/f/"))
        return (try await newest(), "/f/" + receipt.body[start.upperBound...].prefix { $0 != "\"" })
    }

    func newest() async throws -> MatterID {
        let id = try await site.database.read { db in
            try db.row("SELECT id FROM matter ORDER BY id DESC LIMIT 1")?.id(0) as MatterID?
        }
        return try #require(id)
    }

    /// Takes a step a minute later, so that what it begins has the newest ID.
    func act(_ fields: KeyValuePairs<String, String>, on id: MatterID, by person: PersonID) async throws -> Int {
        site.wait(minutes: 1)
        return try await site.post("/matters/\(id)/acts", fields, in: site.browser(of: person)).code
    }

    /// Hands a suggestion in, to nobody but the office.
    func suggest(_ title: String, by deputy: PersonID, area: String = "") async throws -> MatterID {
        site.wait(minutes: 1)
        let said = try await site.post(
            "/begin/suggestion",
            ["title": title, "reason": "渠道漏水，下游浇不上地。", "advice": "请今冬修复。", "area": area],
            in: site.browser(of: deputy))
        #expect(said.code == 303, "\(said)")
        let id = try await newest()
        #expect(try await act(["step": "submit"], on: id, by: deputy) == 303)
        return id
    }

    func page(_ path: String, as person: PersonID) async throws -> String {
        try await site.get(path, in: site.browser(of: person)).body
    }

    /// Every box of the office's screen list.
    static let screened: KeyValuePairs<String, String> = [
        "step": "accept", "not-private": "yes", "not-case": "yes", "not-product": "yes", "not-accusation": "yes",
        "one-thing": "yes",
    ]
}
