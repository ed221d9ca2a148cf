package import Frame
import Ground
package import Store

/// What those who look after a congress find on their desk: each thing they keep, in the order in which a new congress sets it up.
package struct Administration: Sendable {
    package init() {}

    /// Empty for who looks after no congress.
    package func section(for visit: Visit<Reader>) throws -> Markup {
        let congresses = try visit.actor.overseen.map { try visit.db.congress($0) }
        let sections = try congresses.map { congress -> Markup in
            let lines = try kept(by: congress, visit.db).map { line -> Markup in
                """
                <li class="item"><a class="name" href="\(url: "\(line.page)?congress=\(congress.id)")">\(line.title)</a>\
                <p class="meta"><span>\(line.count == 0 ? .noneYet : line.counted(line.count))</span></p></li>

                """
            }
            let name: Markup = congresses.count > 1 ? " <span class=\"soft small\">\(congress.name)</span>" : ""
            return "<h2>\(.administration)\(name)</h2>\n<ul class=\"list\">\(lines)</ul>\n"
        }
        return "\(sections)"
    }

    private struct Line {
        let title: Words
        let page: Link
        let count: Int
        var counted = Words.countOf
    }

    private func kept(by congress: Congress, _ db: Reader) throws -> [Line] {
        [
            Line(title: .regionsTitle, page: "/regions", count: try db.regions(inside: congress.region).count),
            Line(
                title: .termsTitle, page: "/terms", count: try db.terms(of: congress.id).count, counted: Words.termCount
            ),
            Line(title: .unitsTitle, page: "/units", count: try db.units(in: congress.id).count),
            Line(title: .stationsTitle, page: "/stations", count: try db.stations(in: congress.id).count),
            Line(
                title: .peopleTitle, page: "/people", count: try db.countPeople(of: congress.id),
                counted: Words.peopleCount),
        ]
    }
}
