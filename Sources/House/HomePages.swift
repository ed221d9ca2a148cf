import Frame
import Ground
import Matters
import People
import Procedures
import Store

/// The way in: how to be heard, how to follow, what is public, and who runs this.
struct HomePages {
    let congress: HomeCongress
    let book: RuleBook
    let phone: String?
    /// What a room has to tell everyone just now; empty where it has nothing.
    let news: [@Sendable (Visit<Reader>) throws -> Markup]

    func routes(_ door: Door) {
        door.get("/", for: .anyone, home)
        door.get("/heard", for: .anyone, heard)
        door.get("/about", for: .anyone, about)
        door.get("/privacy", for: .anyone, privacy)
    }

    func home(_ visit: Visit<Reader>) throws -> Page {
        let figures = try visit.db.publicFigures(since: visit.now.beginningOfMonth)
        return Page(
            title: .home,
            body: """
                <h1 class="slogan">\(.slogan)</h1>
                <p class="lead">\(.slogan2)</p>
                <div class="even">
                <section class="panel next" aria-labelledby="say"><h2 id="say">\(.bringIt)</h2><p>\(.bringItHow)</p>\
                <p class="buttons"><a class="button big" href="/heard">\(.begin)</a></p></section>
                <section class="panel" aria-labelledby="follow"><h2 id="follow">\(.followIt)</h2>
                \(followForm(visit))</section>
                </div>
                \(try news.map { try $0(visit) })
                <h2>\(.thisMonth)</h2>
                <dl class="figures"><div><dt>\(.received)</dt><dd>\(.pieces(figures.received))</dd></div>\
                <div><dt>\(.finished)</dt><dd>\(.pieces(figures.finished))</dd></div>\
                <div><dt>\(.inHand)</dt><dd>\(.pieces(figures.received - figures.finished))</dd></div></dl>
                <div class="split">
                <section><h2>\(.latest)</h2>
                \(try latest(visit))
                <p><a class="button quiet" href="/matters">\(.allPublicMatters)</a></p></section>
                <section><h2>\(.howItIsDone)</h2>
                \(procedures)
                <p><a class="button quiet" href="/procedures">\(.allProcedures)</a></p></section>
                </div>
                """)
    }

    private func followForm(_ visit: Visit<Reader>) -> Markup {
        """
        <form method="post" action="/follow">\(visit.ticket)<div class="field"><label for="code">\(.followCode)</label>\
        <p class="hint" id="code-hint">\(.followCodeHint)</p>\
        <input id="code" name="code" autocomplete="off" required aria-describedby="code-hint"></div>\
        <p class="buttons"><button class="button plain">\(.showProgress)</button></p></form>
        """
    }

    private func latest(_ visit: Visit<Reader>) throws -> Markup {
        let lines = try visit.db.publicMatters(of: nil, before: nil, limit: 6)
        if lines.isEmpty { return "<p class=\"soft\">\(.nothingPublicYet)</p>" }
        let items = try lines.map { line -> Markup in
            let procedure = try book.procedure(line.procedure)
            return """
                <li class="item"><a class="name" href="\(url: "/matters/\(line.id)")">\(line.title)</a>\
                <p class="meta"><span>\(procedure.title)</span>\(line.place.map { "<span>\($0)</span>" as Markup })</p>\
                <p class="state"><span class="status \("done", if: line.hasEnded)\("active", if: !line.hasEnded)">\
                \(procedure.course.title(of: line.stage))</span></p></li>
                """
        }
        return "<ul class=\"list\">\(items)</ul>"
    }

    /// The procedures that anyone may begin come first: they are what most readers came for.
    private var procedures: Markup {
        let open = book.procedures.filter(\.access.isPublic)
        let first = open.filter { $0.begin.by.contains(.anyone) } + open.filter { !$0.begin.by.contains(.anyone) }
        let items = first.prefix(5).map { procedure -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/procedures/\(procedure.name)")">\(procedure.title)</a>\
            <p class="meta"><span>\(procedure.about)</span></p></li>
            """
        }
        return "<ul class=\"list\">\(items)</ul>"
    }

    func heard(_ visit: Visit<Reader>) throws -> Page {
        let stations = try visit.db.stations(in: congress.id)
        let items = stations.map { station -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/s/\(station.code.description)")">\(station.name)</a>\
            <p class="meta"><span>\(.stationKind(station.kind))</span><span>\(station.address)</span>\
            \(station.rhythm.map { "<span>\($0)</span>" as Markup })</p></li>
            """
        }
        let none: Markup = "<p>\(.noStationYet)</p>"
        return Page(
            title: .inPerson,
            body: """
                <h1>\(.inPerson)</h1>
                <p class="lead">\(.inPersonLead)</p>
                <h2>\(.stations)</h2>
                \(stations.isEmpty ? none : "<ul class=\"list\">\(items)</ul>")
                <h2>\(.otherWays)</h2>
                <p>\(.withoutTelephone(phone))</p>
                """)
    }

    func about(_ visit: Visit<Reader>) -> Page {
        Page(
            title: .about,
            body: """
                <h1>\(.about)</h1>
                <p class="lead">\(.aboutLead)</p>
                <h2>\(.whatItDoes)</h2><p>\(.whatItDoesText)</p>
                <h2>\(.whatItDoesNot)</h2><p>\(.whatItDoesNotText)</p>
                <h2>\(.whoRunsIt)</h2><p>\(.runBy(congress.name))</p>
                """)
    }

    func privacy(_ visit: Visit<Reader>) -> Page {
        Page(
            title: .privacy,
            body: """
                <h1>\(.privacy)</h1>
                <p class="lead">\(.privacyLead)</p>
                <h2>\(.whatIsKept)</h2><p>\(.whatIsKeptText)</p>
                <h2>\(.whoSeesIt)</h2><p>\(.whoSeesItText)</p>
                <h2>\(.howItIsErased)</h2><p>\(.howItIsErasedText)</p>
                <h2>\(.cookies)</h2><p>\(.cookiesText)</p>
                """)
    }
}

extension Instant {
    /// Midnight of the month's first day.
    fileprivate var beginningOfMonth: Instant {
        LocalDate(year: date.year, month: date.month, day: 1).map { Instant($0) } ?? self
    }
}
