import Frame
import Ground
import Store

/// Ballots on paper, for who has no telephone: marked on the slip's own sheet, put into a box, and entered by two people apart.
struct PaperPages: Sendable {
    let key: MAC

    func routes(_ door: Door) {
        door.get("/prevotes/{id}/paper", for: PrevoteOffice.audience, ask)
        door.post("/prevotes/{id}/paper", for: PrevoteOffice.audience, form: ask, enter)
    }

    private func ask(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try visit.keptPrevote
        try expectOpen(prevote, visit.db, on: visit.now.date)
        let open = try visit.db.paperReadings(of: prevote.id).open
        let counted = try visit.db.prevoteBallots(of: prevote.id).count(where: \.isOnPaper)
        let marked = Set(visit.refused?.form.values("mark") ?? [])
        let choices = prevote.projects.map { project -> Markup in
            """
            <label class="choice"><input type="checkbox" name="mark" value="\(project.number)"\
            \(" checked", if: marked.contains("\(project.number)"))><span>\(project.number) \(project.name)</span></label>
            """
        }
        let figures = [(Words.paperCounted, counted), (.paperWaits, open.waiting), (.paperDiffers, open.differing)]
        let last = visit.query("last").flatMap(PaperState.init).map { state -> Markup in
            "<p class=\"notice \(state == .differs ? "bad" : "good" as Markup)\" role=\"status\">\(state.words)</p>"
        }
        let wrong = visit.wrong("mark").map { "<p class=\"error\">\($0)</p>" as Markup } ?? ""
        return Page(
            title: .enterPaper,
            body: """
                <h1>\(.enterPaper)</h1>\(last)<p class="lead">\(.enterPaperLead)</p>\
                <dl class="figures">\(figures.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as Markup })</dl>\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/paper")">\(visit.ticket)\
                \(visit.field("code", .voteCode, hint: .paperCodeHint, short: true,
                    "type=\"text\" autocomplete=\"off\" class=\"digits\" autofocus").input)\
                <fieldset class="field"><legend>\(.paperMarks)</legend>\(wrong)\(choices)</fieldset>\
                <p class="buttons"><button class="button">\(.enterThis)</button></p></form>
                """,
            crumbs: prevote.crumbs)
    }

    private func enter(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try visit.keptPrevote
        try expectOpen(prevote, visit.db, on: visit.now.date)
        guard let person = visit.actor.person else { throw Refusal.notAllowed(.officesOnly) }
        let marks = form.values("mark").compactMap { Int($0) }
        try prevote.check(marks)
        guard let code = PrevoteCode(typed: form.value("code")),
            let place = try visit.db.place(ofCode: key.digest(of: code), in: prevote.id)
        else { throw Refusal(.notFound, .wrongCode, fields: ["code": .wrongCode]) }
        let ballot = try visit.db.prevoteBallot(of: prevote.id, package: place.package, serial: place.serial)
        if ballot?.isOnPaper == true { throw Refusal.wrong("code", .paperIsCounted) }
        let reading = PaperReading(package: place.package, serial: place.serial, by: person, marks: marks.sorted())
        let others = try visit.db.paperReadings(of: prevote.id).filter {
            $0.package == place.package && $0.serial == place.serial
        }
        guard others.first(where: { $0.by == person })?.times ?? 0 < PaperReading.mostTimes else {
            throw Refusal.wrong("code", .enteredTooOften)
        }
        let state = others.state(with: reading)
        try visit.db.record(reading, of: prevote.id, at: visit.now)
        if state == .counts { try visit.db.record(PrevoteBallot(onPaper: reading), of: prevote.id) }
        return .seeOther("/prevotes/\(prevote.id)/paper?last=\(state.rawValue)")
    }

    /// From the first day until two have set ballots apart: what they looked at may not change.
    private func expectOpen(_ prevote: Prevote, _ db: some Reading, on day: LocalDate) throws {
        guard prevote.result == nil else { throw Refusal.conflict(.isPublished) }
        guard prevote.phase(on: day) != .before else { throw Refusal.conflict(prevote.state(on: day)) }
        guard try !db.quarantines(of: prevote.id).contains(where: \.isAgreed) else {
            throw Refusal.conflict(.paperIsLate)
        }
    }
}
