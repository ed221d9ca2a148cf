package import Frame
package import Ground
package import Matters
package import People
import Procedures
package import Store

/// Livelihood projects as anyone sees them: the call for proposals, and where every project stands. And proposing one, without an
/// account.
package struct ProjectPages: Sendable {
    private let congress: CongressID
    private let registry: Registry
    private let receipts: Receipts

    package init(congress: CongressID, registry: Registry, address: String) {
        self.congress = congress
        self.registry = registry
        receipts = Receipts(registry: registry, address: address)
    }

    package func routes(_ door: Door) {
        door.get("/projects", for: .anyone, list)
        door.get("/projects/call", for: .roles(Self.callers), askCall)
        door.post("/projects/call", for: .roles(Self.callers), form: askCall, call)
        door.post("/projects/call/{id}/end", for: .roles(Self.callers), form: list, changeEnd)
        door.get("/projects/propose", for: .anyone, askProposal)
        door.post("/projects/propose", for: .anyone, again: receipt, form: askProposal, propose)
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
        let calls = try visit.db.solicitations(of: congress)
        let counts = try visit.db.publicProjects(of: congress)
        let procedure = try registry.book.procedure(ProjectProcedure.name)
        let figures = Self.stages.compactMap { stage -> Markup? in
            guard let count = counts[stage], count > 0 else { return nil }
            return "<div><dt>\(procedure.course.title(of: stage))</dt><dd>\(count)</dd></div>"
        }
        let isCaller = visit.actor.capacities.contains {
            Self.callers.contains($0.role)
        }
        let newCall: Markup =
            isCaller
            ? "<p class=\"buttons\"><a class=\"button plain\" href=\"/projects/call\">\(Words.newCall)</a></p>" : ""
        return Page(
            title: .projects,
            body: """
                <h1>\(.projects)</h1><p class="lead">\(.projectsLead)</p>\(calls.map { call($0, visit) })\(newCall)\
                \(try sorting(visit))\
                \(figures.isEmpty ? "" : "<h2>\(Words.whereTheyStand)</h2><dl class=\"figures\">\(figures)</dl>")\
                <p class="buttons"><a class="button plain" href="\(url: "/matters?procedure=\(ProjectProcedure.name)")">\
                \(.allProjects)</a><a class="button plain" href="/votes">\(.theVotes)</a>\
                <a class="button plain" href="/prevotes">\(.thePrevotes)</a>\
                <a class="button plain" href="\(url: "/procedures/\(ProjectProcedure.name)")">\(.howItGoes)</a></p>
                """)
    }

    private func sorting(_ visit: Visit<Reader>) throws -> Markup {
        guard let capacity = visit.actor.capacities.first(where: { $0.role == .government }) else { return "" }
        let waiting = try visit.db.matters(
            of: ProjectProcedure.name, at: ProjectProcedure.proposed, in: capacity.congress)
        if waiting.isEmpty { return "" }
        return
            "<p class=\"buttons\"><a class=\"button plain\" href=\"/projects/sorting\">\(Words.toSort(waiting.count))</a></p>"
    }

    private func call(_ call: Solicitation, _ visit: Visit<Reader>) -> Markup {
        let phase = call.phase(on: visit.now.date)
        let button: Markup =
            phase == .open
            ? "<p class=\"buttons\"><a class=\"button\" href=\"/projects/propose\">\(Words.proposeOne)</a></p>" : ""
        let isCaller = visit.actor.capacities.contains {
            Self.callers.contains($0.role) && $0.congress == call.congress
        }
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

    private func askCall(_ visit: Visit<Reader>) -> Page {
        Page(
            title: .newCall,
            body: """
                <h1>\(.newCall)</h1><form method="post" action="/projects/call">\(visit.ticket)\
                \(visit.field("title", .callTitle, hint: .callTitleHint).input)\
                \(visit.field("about", .callAbout, hint: .callAboutHint).area(rows: 6))\
                \(visit.field("opens", .callOpens, or: visit.now.date.description, short: true, "type=\"date\"").input)\
                \(visit.field("closes", .callCloses, short: true, "type=\"date\"").input)\
                <p class="buttons"><button class="button">\(.publishCall)</button></p></form>
                """,
            crumbs: [(.projects, "/projects")])
    }

    private func call(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard
            let capacity = visit.actor.capacities.first(where: {
                Self.callers.contains($0.role)
            })
        else { throw Refusal.notAllowed(.callersOnly) }
        guard let opens = try form.date("opens") else { throw Refusal.wrong("opens", .dayMissing) }
        guard let closes = try form.date("closes") else { throw Refusal.wrong("closes", .dayMissing) }
        let about = try form.lines("about", upTo: 2000)
        if about.isEmpty { throw Refusal.wrong("about", .aboutMissing) }
        let call = try Solicitation(
            visit.newID(), in: capacity.congress, title: try form.required("title", upTo: 60), about: about,
            opens: opens,
            closes: closes)
        try visit.db.record(call, by: visit.actor.person, at: visit.now)
        return .seeOther("/projects")
    }

    /// Longer, or shorter; the record says who changed it.
    private func changeEnd(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let id: SolicitationID = try visit.id("id")
        guard let call = try visit.db.solicitations(of: congress).first(where: { $0.id == id }),
            visit.actor.capacities.contains(where: { Self.callers.contains($0.role) && $0.congress == call.congress })
        else { throw Refusal.notFound(.noSuchCall) }
        guard let closes = try form.date("closes") else { throw Refusal.wrong("closes", .dayMissing) }
        let changed = try Solicitation(
            call.id, in: call.congress, title: call.title, about: call.about, opens: call.opens, closes: closes)
        try visit.db.change(changed, by: visit.actor.person, at: visit.now)
        return .seeOther("/projects")
    }

    private func openCall<DB: Reading>(_ visit: Visit<DB>) throws -> Solicitation {
        let open = try visit.db.solicitations(of: congress).first { $0.phase(on: visit.now.date) == .open }
        guard let open else { throw Refusal.conflict(.noCallNow) }
        return open
    }

    /// For the home page: what is open to everyone just now; empty where nothing is.
    package func news(_ visit: Visit<Reader>) throws -> Markup {
        guard let call = try? openCall(visit) else { return "" }
        return """
            <p class="notice">\(.callIsOpen(call.title)) <a href="/projects/propose">\(.proposeOne)</a></p>
            """
    }

    /// At a station's door, while a call is open.
    package func invitation(_ visit: Visit<Reader>, at station: Station) throws -> Markup {
        guard station.congress == congress, let call = try? openCall(visit) else { return "" }
        let link: Link = "/projects/propose?station=\(station.code.description)"
        return "<p class=\"notice\">\(.callIsOpen(call.title)) <a href=\"\(url: link)\">\(.proposeOne)</a></p>"
    }

    /// The station whose code brought somebody here; nil for who came by the web.
    private func station<DB: Reading>(_ code: String?, _ visit: Visit<DB>) throws -> Station? {
        guard let code, !code.isEmpty else { return nil }
        let station = try visit.db.openStation(code, at: visit.now)
        return station.congress == congress ? station : nil
    }

    /// For who comes between two calls: when the next one opens, and where a word is heard meanwhile.
    private func noCall(_ visit: Visit<Reader>) throws -> Page {
        let next = try visit.db.solicitations(of: congress).last { $0.phase(on: visit.now.date) == .before }
        let dates: Markup = next.map { "<p>\($0.title)：\(Words.fromTo($0.opens, $0.closes))</p>" } ?? ""
        return Page(
            title: .noCallTitle,
            body: """
                <h1>\(.noCallTitle)</h1>\(dates)<p class="lead">\(.noCallNow)</p>\
                <p class="buttons"><a class="button" href="/heard">\(.sayItAtStation)</a></p>
                """,
            crumbs: [(.projects, "/projects")])
    }

    private func askProposal(_ visit: Visit<Reader>) throws -> Page {
        guard let call = try? openCall(visit) else { return try noCall(visit) }
        let station = try station(visit.refused?.form.value("station") ?? visit.query("station"), visit)
        let place = try visit.db.place(of: congress)
        let procedure = try registry.book.procedure(ProjectProcedure.name)
        guard let paper = procedure.beginning(for: .resident, at: place) else { throw Refusal.conflict(.noCallNow) }
        let form = { PaperForm($0, prefix: "", refused: visit.refused, options: { _ in [] }).markup }
        return Page(
            title: .proposeOne,
            body: """
                <p class="soft">\(call.title)\(station.map { " · \($0.name)" as Markup })</p><h1>\(.whichProject)</h1><p class="lead">\(.proposeLead)</p>\
                <form method="post" action="/projects/propose">\(visit.ticket)\
                <input type="hidden" name="station" value="\(station?.code.description ?? "")">\(form(paper.keeping { !$0.isPersonal }))\
                <details class="act"\(" open", if: visit.refused != nil)><summary>\(.leaveYourName)</summary>\
                <div class="inside">\(form(paper.keeping(\.isPersonal)))</div></details>\
                <p class="buttons"><button class="button big">\(.handItIn)</button></p></form>
                """,
            crumbs: [(.projects, "/projects")])
    }

    private func propose(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.conflict(.noCallNow) }
        _ = try openCall(visit)
        let station = try station(form.value("station"), visit)
        let place = try station.map(visit.db.place(of:)) ?? visit.db.place(of: congress)
        try registry.begin(
            ProjectProcedure.name, visit.newID(), by: .resident, at: place, given: form.given,
            code: FollowCode(of: ticket), now: visit.now, in: visit.db)
        return .again
    }

    private func receipt(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        guard let ticket = form.ticket else { throw Refusal.conflict(.noCallNow) }
        return .page(try receipts.receipt(FollowCode(of: ticket), words: .proposalReceived, visit))
    }
}
