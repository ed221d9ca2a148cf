package import Frame
package import Ground
package import Matters
import People
import Procedures
import Store

/// Livelihood projects of a congress as anyone sees them: its calls for proposals, and where every project stands.
package struct ProjectPages: Sendable {
    private let congress: CongressID
    private let registry: Registry
    package let proposing: ProposingPages

    /// - Parameter congress: the one that the house speaks for.
    package init(congress: CongressID, registry: Registry, address: String) {
        self.congress = congress
        self.registry = registry
        proposing = ProposingPages(registry: registry, address: address)
    }

    package func routes(_ door: Door) {
        door.get("/projects", for: .anyone, list)
        door.get("/projects/call", for: .roles(Self.callers), askCall)
        door.post("/projects/call", for: .roles(Self.callers), form: askCall, call)
        door.post("/projects/call/{id}/end", for: .roles(Self.callers), form: list, changeEnd)
        proposing.routes(door)
        SortingPages(registry: registry).routes(door)
    }

    /// Government leads the call; the congress's office may open it too.
    private static let callers: [Role] = [.government, .office, .officeHead, .presidium]

    /// In the order in which a project goes through them.
    private static let stages = [
        "proposed", "shortlisted", "reviewing", "candidate", "elected", "planned", "in-progress", "delayed",
        "completed",
        "accepted", "rated", "reserved",
    ]

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.publicCongress(or: congress)
        let calls = try visit.db.solicitations(of: congress.id)
        let counts = try visit.db.publicProjects(of: congress.id)
        let procedure = try registry.book.procedure(ProjectProcedure.name)
        let figures = Self.stages.compactMap { stage -> Markup? in
            guard let count = counts[stage], count > 0 else { return nil }
            return "<div><dt>\(procedure.course.title(of: stage))</dt><dd>\(count)</dd></div>"
        }
        let isCaller = Self.callers.contains { visit.actor.holds($0, in: congress.id) }
        let newCall: Markup =
            isCaller
            ? """
            <p class="buttons"><a class="button plain" href="\(url: "/projects/call?congress=\(congress.id)")">\
            \(Words.newCall)</a></p>
            """ : ""
        return Page(
            title: .projects,
            body: """
                <h1>\(.projects)</h1><p class="meta">\(congress.name)</p><p class="lead">\(.projectsLead)</p>\
                \(calls.map { call($0, visit) })\(newCall)\(try sorting(congress.id, visit))\
                \(figures.isEmpty ? "" : "<h2>\(Words.whereTheyStand)</h2><dl class=\"figures\">\(figures)</dl>")\
                <p class="buttons"><a class="button plain" href="\(url: "/matters?procedure=\(ProjectProcedure.name)")">\
                \(.allProjects)</a>\
                <a class="button plain" href="\(url: "/votes?congress=\(congress.id)")">\(.theVotes)</a>\
                <a class="button plain" href="\(url: "/prevotes?congress=\(congress.id)")">\(.thePrevotes)</a>\
                <a class="button plain" href="\(url: "/procedures/\(ProjectProcedure.name)")">\(.howItGoes)</a></p>\
                \(try visit.otherCongresses(at: "/projects", besides: congress.id))
                """)
    }

    private func sorting(_ congress: CongressID, _ visit: Visit<Reader>) throws -> Markup {
        guard visit.actor.holds(.government, in: congress) else { return "" }
        let waiting = try visit.db.matters(of: ProjectProcedure.name, at: ProjectProcedure.proposed, in: congress)
        if waiting.isEmpty { return "" }
        return """
            <p class="buttons"><a class="button plain" href="\(url: "/projects/sorting?congress=\(congress)")">\
            \(Words.toSort(waiting.count))</a></p>
            """
    }

    private func call(_ call: Solicitation, _ visit: Visit<Reader>) -> Markup {
        let phase = call.phase(on: visit.now.date)
        let button: Markup =
            phase == .open
            ? "<p class=\"buttons\"><a class=\"button\" href=\"\(url: call.proposing)\">\(Words.proposeOne)</a></p>"
            : ""
        let isCaller = Self.callers.contains { visit.actor.holds($0, in: call.congress) }
        let end: Markup =
            !isCaller || phase == .over
            ? ""
            : """
            <details class="act"><summary>\(.changeEnd)</summary><form method="post" class="inside" \
            action="\(url: "/projects/call/\(call.id)/end")">\(visit.ticket)\
            \(FormField(name: "closes", label: .callCloses, value: call.closes.description, isShort: true, attributes: "type=\"date\"")
                .of(form: call.id.description).input)\
            <p class="buttons"><button class="button plain">\(.changeEnd)</button></p></form></details>
            """
        return """
            <section class="panel"><h2>\(call.title)</h2><p>\(lines: call.about)</p>\
            <p class="meta"><span>\(.fromTo(call.opens, call.closes))</span></p>\
            <p><span class="status \(phase == .open ? "active" : "done" as Markup)">\(phase.words)</span></p>\(button)\(end)</section>
            """
    }

    private func askCall(_ visit: Visit<Reader>) throws -> Page {
        guard let congress = visit.ownCongress(as: Self.callers) else { throw Refusal.notAllowed(.callersOnly) }
        return Page(
            title: .newCall,
            body: """
                <h1>\(.newCall)</h1>\(try visit.ownCongressSwitch(congress, as: Self.callers, at: "/projects/call"))\
                <form method="post" action="/projects/call">\(visit.ticket)\(visit.congressField(congress))\
                \(visit.field("title", .callTitle, hint: .callTitleHint).input)\
                \(visit.field("about", .callAbout, hint: .callAboutHint).area(rows: 6))\
                \(visit.field("opens", .callOpens, or: visit.now.date.description, short: true, "type=\"date\"").input)\
                \(visit.field("closes", .callCloses, short: true, "type=\"date\"").input)\
                <p class="buttons"><button class="button">\(.publishCall)</button></p></form>
                """,
            crumbs: [(.projects, "/projects")])
    }

    private func call(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let congress = form.ownCongress(of: visit.actor, as: Self.callers) else {
            throw Refusal.notAllowed(.callersOnly)
        }
        guard let opens = try form.date("opens") else { throw Refusal.wrong("opens", .dayMissing) }
        guard let closes = try form.date("closes") else { throw Refusal.wrong("closes", .dayMissing) }
        let about = try form.lines("about", upTo: 2000)
        if about.isEmpty { throw Refusal.wrong("about", .aboutMissing) }
        let call = try Solicitation(
            visit.newID(), in: congress, title: try form.required("title", upTo: 60), about: about, opens: opens,
            closes: closes)
        try visit.db.record(call, by: visit.actor.person, at: visit.now)
        return .seeOther("/projects?congress=\(congress)")
    }

    /// Longer, or shorter; the record says who changed it.
    private func changeEnd(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let call = try visit.db.solicitation(visit.id("id"))
        guard Self.callers.contains(where: { visit.actor.holds($0, in: call.congress) }) else {
            throw Refusal.notFound(.noSuchCall)
        }
        guard let closes = try form.date("closes") else { throw Refusal.wrong("closes", .dayMissing) }
        let changed = try Solicitation(
            call.id, in: call.congress, title: call.title, about: call.about, opens: call.opens, closes: closes)
        try visit.db.change(changed, by: visit.actor.person, at: visit.now)
        return .seeOther("/projects?congress=\(call.congress)")
    }
}
