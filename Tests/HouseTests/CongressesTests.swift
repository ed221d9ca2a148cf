import Frame
import Ground
import People
import Site
import Store
import Testing

@testable import House

/// A house holds more than one congress: each has calls, votes and pre-votes of its own, and residents and offices choose.
@Suite struct CongressesTests {
    private func openCall(_ town: Town, _ county: Town.County, _ title: String) async throws {
        let office = try await town.browser(.office, of: county)
        let said = try await town.site.post(
            "/projects/call",
            ["title": title, "about": "面向群众征集", "opens": "2026-11-20", "closes": "2026-12-20"], in: office)
        #expect(said.code == 303 && said.location == "/projects?congress=\(county.congress.id)")
    }

    @Test func `a resident proposes to the congress whose call it is`() async throws {
        let town = try await Town.made()
        try await openCall(town, town.far, "第二县征集")
        let alone = try await town.site.get("/projects/propose")
        #expect(alone.main.contains("第二县征集") && alone.main.contains("name=\"call\""))
        try await openCall(town, town.near, "第一县征集")
        let both = try await town.site.get("/projects/propose")
        #expect(both.main.contains("您要提给哪里？") && !both.main.contains("name=\"call\""))
        #expect(both.main.contains("第1县人民代表大会") && both.main.contains("第2县人民代表大会"))
        let link = try #require(both.main.firstMatch(of: /\/projects\/propose\?call=(\w{13})">第二县征集/)?.1)
        let form = try await town.site.get("/projects/propose?call=\(link)")
        #expect(form.main.contains("第二县征集"))
        let said = try await town.site.post(
            "/projects/propose",
            [
                "call": String(link), "station": "", "title": "修桥", "what": "村口的桥坏了两年", "where": "河东村", "kind": "roads",
            ])
        #expect(said.code == 200, "\(said.main)")
        let congresses = try await town.site.database.read { db in
            try db.rows("SELECT congress FROM matter WHERE procedure = 'livelihood-project'") { row in
                try row.id(0) as CongressID
            }
        }
        #expect(congresses == [town.far.congress.id])
    }

    @Test func `a proposal to a call that is over is not taken`() async throws {
        let town = try await Town.made()
        try await openCall(town, town.near, "第一县征集")
        let said = try await town.site.post("/projects/propose", ["call": "0000000000000", "title": "修桥"])
        #expect(said.code == 409)
    }

    @Test func `each congress has its own page of projects, votes and pre-votes, and the way to the others`()
        async throws
    {
        let town = try await Town.made()
        try await openCall(town, town.far, "第二县征集")
        for path in ["/projects", "/votes", "/prevotes"] {
            let home = try await town.site.get(path)
            #expect(home.main.contains("第1县人民代表大会") && home.main.contains("\(path)?congress=\(town.far.congress.id)"))
            let other = try await town.site.get("\(path)?congress=\(town.far.congress.id)")
            #expect(
                other.main.contains("第2县人民代表大会") && other.main.contains("\(path)?congress=\(town.near.congress.id)"))
            #expect(try await town.site.get("\(path)?congress=nowhere").code == 404)
            // Who works for another congress comes to their own.
            let own = try await town.site.get(path, in: town.browser(.office, of: town.far))
            #expect(own.main.contains("congress=\(town.near.congress.id)\">第1县人民代表大会"))
        }
        #expect(try await !town.site.get("/projects").main.contains("第二县征集"))
        #expect(try await town.site.get("/").main.contains("第二县征集"))
    }

    @Test func `who works for two congresses says which, and nobody acts for one that is not theirs`() async throws {
        let town = try await Town.made()
        let office = try #require(town.near.people[.office])
        let trace = Trace(by: nil, at: Site.start, key: town.site.secrets.key(for: "trace"))
        let fields = { (congress: CongressID) -> KeyValuePairs<String, String> in
            ["congress": "\(congress)", "title": "民生实事票决", "session": "第六次会议", "label": "decision"]
        }
        let browser = try await town.browser(.office)
        #expect(try await town.site.post("/votes/new", fields(town.far.congress.id), in: browser).code == 403)
        let far = town.far.congress.id
        try await town.site.database.write { db in
            try db.record(
                Grant(GrantID(rawValue: 9_999), Capacity(.office, in: far), to: office, from: Site.start), trace)
        }
        let both = try await town.browser(.office)
        for path in ["/votes/new", "/projects/call", "/prevotes/new"] {
            #expect(try await town.site.get(path, in: both).main.contains("\(path)?congress=\(far)"))
        }
        let begun = try await town.site.post("/votes/new", fields(far), in: both)
        #expect(begun.code == 303)
        #expect(try await town.site.get("/votes?congress=\(far)").main.contains("民生实事票决"))
        #expect(try await !town.site.get("/votes").main.contains("民生实事票决"))
    }
}
