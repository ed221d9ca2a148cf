package import Frame
import Ground
import Procedures
import Store

/// Finds any matter that the reader may see, by any words of it.
package struct SearchPages: Sendable {
    let matters: MatterPages
    private var registry: Registry { matters.registry }

    package init(registry: Registry) {
        matters = MatterPages(registry: registry)
    }

    package func routes(_ door: Door) {
        door.get("/search", for: .anyone, show)
    }

    private static let shown = 20
    /// How many finds are looked through for those that the reader may see.
    private static let most = 400

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let query = String((visit.query("q") ?? "").prefix(100))
        let found = query.isEmpty ? [] : try find(query, visit)
        let results: Markup =
            if query.isEmpty { "" } else if found.isEmpty { "<p>\(Words.nothingFound)</p>" } else {
                "<ul class=\"list\">\(found.map(matters.item))</ul>"
            }
        return Page(
            title: .search,
            body: """
                <h1>\(.search)</h1><form class="search" role="search" method="get" action="/search"><div class="field">\
                <label for="q">\(.searchFor)</label><input type="search" id="q" name="q" maxlength="100" value="\(query)"></div>\
                <button class="button">\(.search)</button></form>\(results)
                """)
    }

    /// Those in which the reader may see the very words that were found: else the search would tell what a page keeps back.
    private func find(_ query: String, _ visit: Visit<Reader>) throws -> [MatterLine] {
        var found: [MatterLine] = []
        var before: MatterID?
        var looked = 0
        while found.count < Self.shown, looked < Self.most {
            let ids = try visit.db.matters(saying: query, before: before, limit: 50)
            guard let last = ids.last else { break }
            before = last
            looked += ids.count
            let lines = try visit.db.lines(of: ids)
            for id in ids where found.count < Self.shown {
                if let line = lines[id], try isFindable(id, query, visit) { found.append(line) }
            }
        }
        return found
    }

    private func isFindable(_ id: MatterID, _ query: String, _ visit: Visit<Reader>) throws -> Bool {
        let matter = try visit.db.matter(id)
        let procedure = try registry.book.procedure(matter.procedure)
        guard procedure.sight(of: visit.actor, on: matter.standing) != .nothing else { return false }
        return Bigrams.text(try visit.db.words(of: matter, in: procedure, readBy: visit.actor), holds: query)
    }
}
