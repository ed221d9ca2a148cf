import Ground
import Site
import Store
import Testing

@testable import House

@Suite struct HomeFiguresTests {
    @Test func `the figures of the home page are read from the index alone`() async throws {
        let town = try await Town.made()
        let plan = try await town.site.database.read { db in
            try db.rows("EXPLAIN QUERY PLAN \(Reader.publicFigures(since: Instant(milliseconds: 0)))") {
                try $0.text(3)
            }
        }
        #expect(plan == ["SEARCH matter USING COVERING INDEX matter_public (is_public=? AND id>?)"])
    }

    @Test func `the home page counts what came in since a day, and what of it has ended`() async throws {
        let town = try await Town.made()
        let (soon, now) = (town.site.now.advanced(byMilliseconds: Instant.day), Instant(milliseconds: 0))
        let figures = try await town.site.database.read { db in
            [try db.publicFigures(since: now), try db.publicFigures(since: soon)]
        }
        #expect(figures.map(\.received) == [1, 0])
        #expect(figures.map(\.finished) == [0, 0])
    }
}
