package import Frame
package import Ground
package import Store

/// What somebody takes away who brought a matter. It is a function of the form's ticket: a form sent twice shows the same
/// one, and the code on it is stored nowhere.
package struct Receipts: Sendable {
    private let registry: Registry
    private let address: String

    package init(registry: Registry, address: String) {
        self.registry = registry
        self.address = address
    }

    package func receipt(_ code: FollowCode, words: Words, _ visit: Visit<Reader>) throws -> Page {
        guard let matter = try visit.db.matter(followedBy: registry.digest(of: code)) else {
            throw Refusal.notFound(.noSuchMatter)
        }
        let dossier = try visit.db.dossier(matter, for: .linkHolder, registry: registry, now: visit.now)
        let link: Link = "/f/\(code.text)"
        return Page(
            title: .receipt,
            body: """
                <div class="notice good" role="status"><p>\(words)</p></div><h1>\(matter.title)</h1>\
                <section class="slip" aria-labelledby="h-slip"><h2 id="h-slip">\(.receipt)</h2>\
                <p class="promise">\(dossier.firstPromise)</p><p class="soft">\(.followCode)</p>\
                <p class="code">\(code.groups.map { "<span>\($0)</span>" as Markup })</p>\
                <p class="soft">\(.orKeepThisLink)</p>\
                <a class="address" href="\(url: link)">\(address)\(url: link)</a></section>\
                <p class="buttons"><a class="button" href="\(url: link)">\(.seeProgress)</a></p>
                """)
    }
}
