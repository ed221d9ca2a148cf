package import Frame
import Ground
import Journal
import People
import Procedures
import Store

/// The open record of matters, and each matter's page: what it says, where it stands, and the steps one may take.
package struct MatterPages: Sendable {
    let registry: Registry

    package init(registry: Registry) {
        self.registry = registry
    }

    package func routes(_ door: Door) {
        door.get("/matters", for: .anyone, list)
        door.get("/matters/{id}", for: .anyone, show)
        door.post("/matters/{id}/acts", for: .signedIn, form: show, act)
        door.get("/matters/{id}/personal/{entry}", for: .signedIn, askForPersonal)
        door.exchange(
            .post, "/matters/{id}/personal/{entry}", for: .signedIn, form: askForPersonal, openPersonal)
    }

    private static let pageSize = 50

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let name = visit.query("procedure")
        let chosen = try name.map { try registry.book.procedure($0) }
        let before = visit.query("before").flatMap { MatterID($0) }
        let lines = try visit.db.publicMatters(of: name, before: before, limit: Self.pageSize + 1)
        let shown = lines.prefix(Self.pageSize)
        let filter = registry.book.procedures.filter(\.access.isPublic).map { procedure -> Markup in
            """
            <option value="\(procedure.name)"\(" selected", if: procedure.name == name)>\(procedure.title)</option>
            """
        }
        return Page(
            title: .openRecord,
            body: """
                <h1>\(.openRecord)</h1><p class="lead">\(.openRecordLead)</p>\
                <form class="search" method="get" action="/matters"><div class="field short">\
                <label for="procedure">\(.procedure)</label><select id="procedure" name="procedure">\
                <option value="">\(.allProcedures)</option>\(filter)</select></div>\
                <button class="button plain">\(.show)</button></form>\
                \(shown.isEmpty ? "<p>\(Words.nothingYet)</p>" : "<ul class=\"list\">\(shown.map(item))</ul>")\
                \(lines.count > Self.pageSize ? older(after: shown.last, of: chosen) : "")
                """)
    }

    func item(_ line: MatterLine) -> Markup {
        let procedure = try? registry.book.procedure(line.procedure)
        let stage = procedure?.course.title(of: line.stage) ?? Words(same: line.stage)
        let place: Markup = line.place.map { "<span>\($0)</span>" } ?? ""
        return """
            <li class="item"><a class="name" href="\(url: "/matters/\(line.id)")">\(line.title)</a>\
            <p class="meta"><span>\(procedure.map { line.number.words(of: $0.title) })</span>\(place)\
            <span>\(line.begunAt.date.words)</span></p><p class="state">\
            <span class="status \("done", if: line.hasEnded)\("active", if: !line.hasEnded)">\(stage)</span></p></li>
            """
    }

    private func older(after line: MatterLine?, of procedure: Procedure?) -> Markup {
        guard let line else { return "" }
        return """
            <nav class="pages" aria-label="\(.pages)"><a class="button plain" rel="next" \
            href="\(url: "/matters?procedure=\(procedure?.name ?? "")&before=\(line.id)")">\(.olderOnes)</a></nav>
            """
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let matter = try visit.db.matter(visit.id("id"))
        let dossier = try visit.db.dossier(matter, for: visit.actor, registry: registry, now: visit.now)
        let papers = dossier.steps.compactMap { $0.step.paper.flatMap(dossier.procedure.paper) }
        let forms = StepForms(
            dossier: dossier,
            choosable: try visit.db.choosable(for: papers, in: matter.standing.place, now: visit.now),
            action: "/matters/\(matter.id)/acts", ticket: visit.ticket, refused: visit.refused,
            alike: try alike(dossier, visit.db))
        return Page(
            title: Words(same: matter.title),
            body: """
                <h1>\(matter.title)</h1><p>\(dossier.status)</p><div class="split"><div>\(forms.markup)\
                \(dossier.clocks)\(dossier.facts)\(dossier.linked)</div>\(dossier.record)</div>
                """,
            crumbs: visit.who == nil ? [(.openRecord, "/matters")] : [(.desk, "/desk")])
    }

    /// Same place and kind first, then likeness of words; it suggests, a person decides.
    private func alike(_ dossier: Dossier, _ db: Reader) throws -> [MatterLine] {
        guard dossier.steps.contains(where: { $0.step.effect == .merges }) else { return [] }
        let matter = dossier.matter
        let near = try db.neighbours(
            of: matter, since: matter.begunAt.advanced(byMilliseconds: -90 * Instant.day), limit: 250)
        // Who left the kind open may mean any; of another kind it takes words that are the same.
        let isKin = { (kind: String?) in kind == nil || matter.kind == nil || kind == matter.kind }
        let words = { (title: String, place: String?) in "\(title) \(place ?? "")" }
        let ranked = Likeness.ranked(
            near, by: { words($0.line.title, $0.line.place) }, to: words(matter.title, matter.place), least: 0)
        let kin = ranked.filter { isKin($0.candidate.kind) }
        let strangers = ranked.filter { !isKin($0.candidate.kind) && $0.likeness >= 0.1 }
        var alike: [MatterLine] = []
        for line in (kin + strangers).lazy.map(\.candidate.line) where alike.count < 8 {
            let other = try db.matter(line.id).standing
            if dossier.procedure.sight(of: dossier.reader, on: other) != .nothing { alike.append(line) }
        }
        return alike
    }

    private func act(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let id: MatterID = try visit.id("id")
        let matter = try visit.db.matter(id)
        let procedure = try registry.book.procedure(matter.procedure)
        let part = try form.part()
        let paper = procedure.step(form.value("step"), in: part)?.paper.flatMap(procedure.paper)
        let given = try visit.db.given(form, for: paper, in: matter.standing.place, now: visit.now)
        let act = Act(form.value("step"), in: part, by: visit.actor, at: visit.now, given: given)
        try registry.perform(act, on: id, in: visit.db)
        return .seeOther("/matters/\(id)")
    }

    private func askForPersonal(_ visit: Visit<Reader>) throws -> Page {
        let (matter, entry) = try personal(visit)
        return Page(
            title: .personalPart,
            body: """
                <h1>\(.personalPart)</h1><p class="lead">\(.personalIsSealed)</p>\
                <form method="post" action="\(url: "/matters/\(matter.id)/personal/\(entry)")">\(visit.ticket)\
                <p class="buttons"><button class="button">\(.openPersonal)</button></p></form>
                """,
            crumbs: [(Words(same: matter.title), "/matters/\(matter.id)")])
    }

    /// Opening is an act: it is noted each time, a form sent twice included, and the one whose data it is sees that it was.
    private func openPersonal(_ exchange: Exchange) async throws -> Answer {
        try await exchange.write { visit in
            let (matter, entry) = try personal(visit)
            let page = try personalPage(of: matter, entry, visit)
            try visit.db.note(
                "matter.personal-seen", about: .matter(matter.id), by: visit.actor.person, at: visit.now,
                detail: "{\"entry\":\(entry)}")
            return .page(page)
        }
    }

    private func personal<DB>(_ visit: Visit<DB>) throws -> (Matter, Int) {
        let matter = try visit.db.matter(visit.id("id"))
        let procedure = try registry.book.procedure(matter.procedure)
        guard procedure.sight(of: visit.actor, on: matter.standing) == .whole,
            let entry = Int(try visit.parameter("entry"))
        else { throw Refusal.notFound(.noSuchMatter) }
        return (matter, entry)
    }

    private func personalPage<DB>(of matter: Matter, _ entry: Int, _ visit: Visit<DB>) throws -> Page {
        let procedure = try registry.book.procedure(matter.procedure)
        guard let part = try visit.db.personalPart(ofEntry: entry, in: matter.id, vault: registry.vault) else {
            throw Refusal(.gone, .personalIsGone)
        }
        let fields = (procedure.paper(part.name)?.fields ?? []).filter {
            procedure.isSeen($0, entry: entry, by: visit.actor, on: matter.standing)
        }
        let dossier = try visit.db.dossier(matter, for: visit.actor, registry: registry, now: visit.now)
        let facts: [Markup] = fields.compactMap { field in
            part[field.name].map { "<dt>\(field.title)</dt><dd>\(dossier.markup(of: $0, in: field))</dd>" as Markup }
        }
        if facts.isEmpty { throw Refusal.notAllowed(.personalIsOthers) }
        return Page(
            title: .personalPart,
            body: "<h1>\(.personalPart)</h1><p>\(.thisWasNoted)</p><dl class=\"facts\">\(facts)</dl>",
            crumbs: [(Words(same: matter.title), "/matters/\(matter.id)")])
    }
}

extension Form {
    /// The part that a step is for; nil for the matter itself.
    func part() throws(Refusal) -> PartKey? {
        let written = value("part")
        guard !written.isEmpty else { return nil }
        guard let part = PartKey(key: written) else { throw .notFound(.noSuchPart) }
        return part
    }
}

extension Dossier {
    /// What it is, in a few lines.
    var facts: Markup {
        let station: Markup = names.station.map { "<dt>\(.station)</dt><dd>\($0)</dd>" } ?? ""
        let units = (standing.parties[.leadUnit] ?? []).map(names.name(of:))
        let lead: Markup =
            units.isEmpty ? "" : "<dt>\(Relation.leadUnit.title.capitalized)</dt><dd>\(units.joined())</dd>"
        return """
            <dl class="facts"><dt>\(.number)</dt><dd>\(matter.number.words(of: procedure.title))</dd>\(station)\(lead)\
            <dt>\(.procedure)</dt><dd><a href="\(url: "/procedures/\(procedure.name)")">\(procedure.title)</a></dd></dl>
            """
    }

    /// What led here, and what came of it.
    var linked: Markup {
        if links.isEmpty { return "" }
        let items = links.map { link, line, title, state -> Markup in
            let named: Markup =
                line.map { line in
                    """
                    <a href="\(url: "/matters/\(line.id)")">\(line.title)</a> \
                    <span class="soft">\(line.number.words(of: title))</span>
                    """
                } ?? state.map { "\($0)" } ?? "\(title) <span class=\"soft\">\(.notPublic)</span>"
            let words: Words =
                switch (link.kind, link.from == matter.id) {
                case (.begot, true): .ledTo
                case (.begot, false): .cameFrom
                case (.mergedInto, true): .mergedInto
                case (.mergedInto, false): .tookIn
                }
            return "<dt>\(words)</dt><dd>\(named)</dd>"
        }
        return "<h2>\(.links)</h2><dl class=\"facts\">\(items)</dl>"
    }
}
