import Frame
import Ground
import People
import Projects
import Store

/// An office opens a pre-vote: on which projects, and for how long.
struct PrevoteBeginPages: Sendable {
    func routes(_ door: Door) {
        door.get("/prevotes/new", for: PrevoteOffice.audience, askNew)
        door.post("/prevotes/new", for: PrevoteOffice.audience, form: askNew, begin)
    }

    private func askNew(_ visit: Visit<Reader>) throws -> Page {
        guard let congress = visit.ownCongress(as: PrevoteOffice.roles) else {
            throw Refusal.notAllowed(.officesOnly)
        }
        let ticked = visit.refused.map { Set($0.form.values("matter")) }
        let choices = try visit.db.shortlistedProjects(of: congress).map { project -> Markup in
            """
            <label class="choice"><input type="checkbox" name="matter" value="\(project.matter)"\
            \(" checked", if: ticked?.contains(project.matter.description) ?? true)>\
            <span>\(project.name)<small>\(project.summary)</small></span></label>
            """
        }
        let wrong = visit.wrong("matter").map { "<p class=\"error\">\($0)</p>" as Markup } ?? ""
        return Page(
            title: .newPrevote,
            body: """
                <h1>\(.newPrevote)</h1>\
                \(try visit.ownCongressSwitch(congress, as: PrevoteOffice.roles, at: "/prevotes/new"))\
                <p class="lead">\(.newPrevoteLead)</p>\
                <form method="post" action="/prevotes/new">\(visit.ticket)\(visit.congressField(congress))\
                \(visit.field("title", .prevoteTitle, hint: .prevoteTitleHint).input)\
                \(visit.field("about", .prevoteAbout, hint: .prevoteAboutHint).area())\
                <fieldset class="field"><legend>\(.prevoteProjects)</legend>\(wrong)\
                \(choices.isEmpty ? "<p>\(Words.nothingShortlisted)</p>" : "\(choices)")</fieldset>\
                \(visit.field("most", .mostMarks, or: "5", short: true, "type=\"text\" inputmode=\"numeric\"").input)\
                \(visit.field("opens", .prevoteOpens, or: visit.now.date.description, short: true, "type=\"date\"").input)\
                \(visit.field("closes", .prevoteCloses, short: true, "type=\"date\"").input)\
                <p class="buttons"><button class="button">\(.beginPrevote)</button></p></form>
                """,
            crumbs: [(.livelihoodProjects, "/projects"), (.prevotes, "/prevotes")])
    }

    private func begin(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let congress = form.ownCongress(of: visit.actor, as: PrevoteOffice.roles) else {
            throw Refusal.notAllowed(.officesOnly)
        }
        guard let opens = try form.date("opens") else { throw Refusal.wrong("opens", .dayIsMissing) }
        guard let closes = try form.date("closes") else { throw Refusal.wrong("closes", .dayIsMissing) }
        let title = try form.required("title", upTo: 60)
        // What residents say is no decision of the congress.
        if let word = Words.decisionWords.first(where: title.contains) {
            throw Refusal.wrong("title", .prevoteIsNoDecision(word))
        }
        let about = try form.lines("about", upTo: 1000)
        if about.isEmpty { throw Refusal.wrong("about", .fillIn) }
        let ticked = Set(form.values("matter"))
        let chosen = try visit.db.shortlistedProjects(of: congress).filter {
            ticked.contains($0.matter.description)
        }
        let projects = chosen.enumerated().map { place, project in
            PrevoteProject(
                number: place + 1, name: project.name, summary: project.summary, matter: project.matter,
                cost: project.cost)
        }
        let prevote = try Prevote(
            visit.newID(), in: congress, title: title, about: about, projects: projects,
            most: try form.int("most") ?? 0, opens: opens, closes: closes)
        try visit.db.record(prevote, by: visit.actor.person, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)/codes")
    }
}
