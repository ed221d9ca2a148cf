package import Frame
import Ground
import Procedures
import Store

/// What anyone may read of the rules: each procedure drawn and told step by step, and every limit with its source.
package struct ProcedurePages: Sendable {
    let book: RuleBook
    /// The division whose limits a procedure's page tells.
    private let region: String

    package init(registry: Registry, region: String) {
        book = registry.book
        self.region = region
    }

    package func routes(_ door: Door) {
        door.get("/procedures", for: .anyone, list)
        door.get("/procedures/{name}", for: .anyone, show)
        door.get("/rules", for: .anyone, rules)
        door.get("/rules/{pack}", for: .anyone, pack)
    }

    private func list(_ visit: Visit<Reader>) -> Page {
        let items = book.procedures.map { procedure -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/procedures/\(procedure.name)")">\(procedure.title)</a>\
            <p class="excerpt">\(procedure.about)</p></li>
            """
        }
        return Page(
            title: .procedures,
            body: "<h1>\(.procedures)</h1><p class=\"lead\">\(.proceduresLead)</p><ul class=\"list\">\(items)</ul>")
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let procedure = try book.procedure(visit.parameter("name"))
        let today = visit.now.date
        let sources = procedure.sources.map { "<li>\($0)</li>" as Markup }
        let parts = procedure.parts.map { part -> Markup in
            "<h2>\(part.title)</h2>\(table(of: part.course, in: procedure, prefix: "\(part.name)-", today))"
        }
        return Page(
            title: procedure.title,
            body: """
                <h1>\(procedure.title)</h1><p class="lead">\(procedure.about)</p><h2>\(.followsWhat)</h2><ul>\(sources)</ul>\
                <h2>\(.theWay)</h2><figure class="drawing" tabindex="0" role="group" aria-label="\(.drawingOf)">\
                \(Markup(zh: Markup(drawing: procedure.drawing(in: .zh)), en: Markup(drawing: procedure.drawing(in: .en))))\
                </figure>\(table(of: procedure.course, in: procedure, prefix: "", today))\(parts)
                """,
            crumbs: [(.procedures, "/procedures")])
    }

    private func table(of course: Course, in procedure: Procedure, prefix: String, _ today: LocalDate) -> Markup {
        let stages = course.stages.map { stage -> Markup in
            let clocks = course.clocks.filter { $0.runs.contains(stage.name) }.map { clock -> Markup in
                "<p class=\"law\">\(clock.who.title) \(clock.title)：\(limit(of: clock, today))</p>"
            }
            let rows = stage.steps.map { step -> Markup in row(step, in: course, of: procedure, today) }
            return """
                <li id="stage-\(prefix)\(stage.name)"><h3>\(stage.title)</h3>\(clocks)<div class="table"><table class="cards">\
                <thead><tr><th scope="col">\(.step)</th><th scope="col">\(.whoTakesIt)</th><th scope="col">\(.paper)</th>\
                <th scope="col">\(.leadsTo)</th></tr></thead><tbody>\(rows)</tbody></table></div></li>
                """
        }
        return "<ol class=\"steps\">\(stages)</ol>"
    }

    private func row(_ step: Step, in course: Course, of procedure: Procedure, _ today: LocalDate) -> Markup {
        let paper = step.paper.flatMap(procedure.paper)?.title
        let who: Words = step.by.isEmpty ? .timeItself : step.by.map(\.title).joined()
        let or: Words = step.by.isEmpty ? .after : .orAfter
        let after: Markup = step.after.map { " <small>\(or) \(limit($0, today))</small>" } ?? ""
        return """
            <tr><th scope="row">\(step.title)</th><td data-label="\(.whoTakesIt)">\(who)\(after)</td>\
            <td data-label="\(.paper)">\(paper ?? Words.noPaper)</td>\
            <td data-label="\(.leadsTo)">\(leadsTo(step, in: course))</td></tr>
            """
    }

    private func leadsTo(_ step: Step, in course: Course) -> Words {
        step.targets.isEmpty ? .staysHere : step.targets.map(course.title(of:)).joined()
    }

    private func limit(of clock: Clock, _ today: LocalDate) -> Markup {
        let span = clock.limit.map { limit($0, today) }
        guard clock.due != nil else { return span ?? "" }
        return span.map { "\(Words.dayThePaperNames)／\($0)" } ?? "\(Words.dayThePaperNames)"
    }

    /// The limit that is in force here today, and what it rests on; for each level where they differ.
    private func limit(_ key: String, _ today: LocalDate) -> Markup {
        let limits = Level.allCases.compactMap { level in
            book.rules.packs.limit(key, region: region, level: level, on: today).map { (level, $0) }
        }
        let told = limits.map { "\($1.amount.words) <span class=\"soft\">\($1.cited)</span>" as Markup }
        guard let first = limits.first else { return "" }
        if limits.allSatisfy({ $1.amount == first.1.amount && $1.cited == first.1.cited }) { return told[0] }
        return "\(zip(limits, told).map { "<span class=\"level\">\($0.0.title) \($1)</span> " as Markup })"
    }

    private func rules(_ visit: Visit<Reader>) -> Page {
        let items = book.rules.packs.packs.map { pack -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/rules/\(pack.key)")">\(pack.name)</a>\
            <p class="meta"><span>\(Words.limitsCount(pack.limits.count))</span></p></li>
            """
        }
        let years = book.rules.calendar.years.map { "<li>\($0.year)：\($0.source)</li>" as Markup }
        return Page(
            title: .rules,
            body: """
                <h1>\(.rules)</h1><p class="lead">\(.rulesLead)</p><ul class="list">\(items)</ul>\
                <h2>\(.workingDays)</h2><ul>\(years)</ul>
                """)
    }

    private func pack(_ visit: Visit<Reader>) throws -> Page {
        let key = try visit.parameter("pack")
        guard let pack = book.rules.packs.packs.first(where: { $0.key == key }) else {
            throw Refusal.notFound(.noSuchPack)
        }
        let rows = pack.limits.map { limit -> Markup in
            let level = limit.level?.title ?? .bothLevels
            return """
                <tr><th scope="row">\(limit.label)</th><td data-label="\(.amount)">\(limit.amount.words)</td>\
                <td data-label="\(.level)">\(level)</td><td data-label="\(.restsOn)">\(limit.cited)</td>\
                <td data-label="\(.validFrom)"><time datetime="\(limit.validFrom)">\(limit.validFrom)</time></td></tr>
                """
        }
        return Page(
            title: pack.name,
            body: """
                <h1>\(pack.name)</h1><div class="table"><table class="cards"><caption>\(.rules)</caption><thead><tr>\
                <th scope="col">\(.limit)</th><th scope="col">\(.amount)</th><th scope="col">\(.level)</th>\
                <th scope="col">\(.restsOn)</th><th scope="col">\(.validFrom)</th></tr></thead><tbody>\(rows)</tbody></table></div>
                """,
            crumbs: [(.rules, "/rules")])
    }
}

extension Level {
    fileprivate var title: Words { self == .county ? .countyLevel : .townshipLevel }
}
