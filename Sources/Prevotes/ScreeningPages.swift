import Budgeting
import Frame
import Ground
import Store

/// When a pre-vote is over: what is odd is looked at, set apart by two, and the result published by two.
struct ScreeningPages: Sendable {
    func routes(_ door: Door) {
        door.get("/prevotes/{id}/screening", for: PrevoteOffice.audience, screening)
        door.post("/prevotes/{id}/screening", for: PrevoteOffice.audience, form: screening, setApart)
        door.post("/prevotes/{id}/publish", for: PrevoteOffice.audience, form: screening, publish)
        door.get("/prevotes/{id}/ballots", for: PrevoteOffice.audience, ballots)
    }

    private func screening(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try visit.keptPrevote
        try expectOver(prevote, on: visit.now.date)
        let ballots = try visit.db.prevoteBallots(of: prevote.id)
        let asked = Dictionary(
            try visit.db.quarantines(of: prevote.id).map { ($0.flag, $0) }, uniquingKeysWith: { first, _ in first })
        let packages = try visit.db.packages(of: prevote.id)
        let flags = ballots.flags.map { flag -> Markup in
            let words = flag.suspicion.words(in: prevote, packages)
            return """
                <section class="panel"><h2>\(words.title)</h2><p>\(.flaggedBallots(flag.ballots.count))</p>\
                <p class="soft">\(words.base)</p>\(quarantineForm(flag, asked[flag.suspicion.key], prevote, visit))</section>
                """
        }
        let there = Set(ballots.flags.map(\.suspicion.key))
        let gone = asked.values.filter { $0.answer == nil && !there.contains($0.flag) }.map { lost($0, prevote, visit) }
        let first = try visit.db.whoAskedToPublish(prevote.id)
        let open = try visit.db.paperReadings(of: prevote.id).open
        let paper: Markup =
            open == (0, 0) ? "" : "<p class=\"notice\">\(Words.paperLeft(open))</p>"
        return Page(
            title: .screenBallots,
            body: """
                <h1>\(.screenBallots)</h1><p class="lead">\(.screeningLead)</p>\(table(packages, ballots, prevote))\
                \(flags.isEmpty ? "<p>\(Words.nothingOdd)</p>" : "\(flags)")\(gone)\
                <h2>\(.publishPrevote)</h2>\(paper)<p>\(.publishPrevoteLead)</p>\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/publish")">\(visit.ticket)\
                <p class="buttons">\(publishButton(first, visit))\
                <a class="button plain" href="\(url: "/prevotes/\(prevote.id)/ballots")">\(.ballotsFile)</a></p></form>
                """,
            crumbs: prevote.crumbs)
    }

    /// How many codes of each package were given out, used, and used again.
    private func table(_ packages: [CodePackage], _ ballots: [PrevoteBallot], _ prevote: Prevote) -> Markup {
        let rows = packages.map { package -> Markup in
            let mine = ballots.filter { $0.package == package.number }
            let late: Markup = package.made > prevote.opens ? " <small>\(Words.printedLate(package.made))</small>" : ""
            return """
                <tr><th scope="row">\(package.giver)\(late)</th><td>\(package.registered.map { "\($0)" } ?? "—")</td>\
                <td>\(package.count)</td><td>\(mine.count)</td><td>\(mine.count(where: \.isOnPaper))</td>\
                <td>\(mine.count { $0.replaced > 0 })</td></tr>
                """
        }
        return """
            <table class="tally"><thead><tr><th scope="col">\(.codeGiver)</th><th scope="col">\(.registeredThere)</th>\
            <th scope="col">\(.codesIssued)</th><th scope="col">\(.ballotsIn)</th><th scope="col">\(.ballotsOnPaper)</th><th scope="col">\(.ballotsReplaced)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func publishButton(_ first: PersonID?, _ visit: Visit<Reader>) -> Markup {
        guard let first else { return "<button class=\"button\">\(Words.askPublish)</button>" }
        if first == visit.actor.person { return "<span class=\"status active\">\(Words.waitsForSecond)</span>" }
        return "<button class=\"button\">\(Words.publishPrevote)</button>"
    }

    private func quarantineForm(
        _ flag: Flag, _ asked: Quarantine?, _ prevote: Prevote, _ visit: Visit<Reader>
    ) -> Markup {
        let start: Markup = """
            <form method="post" action="\(url: "/prevotes/\(prevote.id)/screening")">\(visit.ticket)\
            <input type="hidden" name="flag" value="\(flag.suspicion.key)">
            """
        guard let asked else {
            let isMine = visit.refused?.form.value("flag") == flag.suspicion.key
            let field = FormField(
                name: "reason", label: .quarantineReason, hint: .quarantineReasonHint,
                value: isMine ? visit.typed("reason") : "", wrong: isMine ? visit.wrong("reason") : nil
            ).of(form: flag.suspicion.key)
            return
                "\(start)\(field.input)<p class=\"buttons\"><button class=\"button plain\">\(.askQuarantine)</button></p></form>"
        }
        switch asked.answer {
        case .agreed: return "<p><span class=\"status done\">\(.isApart)</span> \(asked.reason)</p>"
        case .refused: return "<p><span class=\"status\">\(.isKept)</span> \(asked.reason)</p>"
        case nil where asked.askedBy == visit.actor.person:
            return "<p><span class=\"status active\">\(.waitsForSecond)</span> \(asked.reason)</p>"
        case nil:
            return """
                \(start)<p>\(asked.reason)</p><p class="buttons">\
                <button class="button" name="answer" value="agree">\(.confirmQuarantine)</button>\
                <button class="button plain" name="answer" value="refuse">\(.refuseQuarantine)</button></p></form>
                """
        }
    }

    /// Somebody asked, and what was entered from paper since has taken the reason away.
    private func lost(_ asked: Quarantine, _ prevote: Prevote, _ visit: Visit<Reader>) -> Markup {
        """
        <section class="panel"><p>\(asked.reason)</p><p class="soft">\(.flagIsGone)</p>\
        <form method="post" action="\(url: "/prevotes/\(prevote.id)/screening")">\(visit.ticket)\
        <input type="hidden" name="flag" value="\(asked.flag)"><p class="buttons">\
        <button class="button plain" name="answer" value="refuse">\(.refuseQuarantine)</button></p></form></section>
        """
    }

    private func expectOver(_ prevote: Prevote, on day: LocalDate) throws(Refusal) {
        guard prevote.phase(on: day) == .over else { throw .conflict(.prevoteIsOn) }
        guard prevote.result == nil else { throw .conflict(.isPublished) }
    }

    private func setApart(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try visit.keptPrevote
        try expectOver(prevote, on: visit.now.date)
        guard let person = visit.actor.person else { throw Refusal.notAllowed(.officesOnly) }
        let key = form.value("flag")
        let asked = try visit.db.quarantines(of: prevote.id).first { $0.flag == key }
        // What was asked for may have gone with what was entered from paper since; then it can only be refused.
        let isThere = try visit.db.prevoteBallots(of: prevote.id).flags.contains { $0.suspicion.key == key }
        guard isThere || asked != nil && form.value("answer") == "refuse" else { throw Refusal.badInput(.noSuchFlag) }
        let quarantine: Quarantine
        if let asked {
            quarantine = try asked.answered(
                by: person, agrees: form.value("answer") != "refuse", isOfCongress: isOfCongress(visit, prevote))
        } else {
            quarantine = Quarantine(flag: key, reason: try form.required("reason", upTo: 200), askedBy: person)
        }
        try visit.db.record(quarantine, of: prevote.id, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)/screening")
    }

    private func isOfCongress<DB>(_ visit: Visit<DB>, _ prevote: Prevote) -> Bool {
        PrevoteOffice.congressRoles.contains { visit.actor.holds($0, in: prevote.congress) }
    }

    /// Two people publish: who asks, and another one of the congress's office.
    private func publish(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try visit.keptPrevote
        try expectOver(prevote, on: visit.now.date)
        guard let person = visit.actor.person else { throw Refusal.notAllowed(.officesOnly) }
        let ballots = try visit.db.prevoteBallots(of: prevote.id)
        let apart = try visit.db.quarantines(of: prevote.id).apart(in: ballots)
        guard let first = try visit.db.whoAskedToPublish(prevote.id) else {
            try visit.db.recordAsked(toPublish: prevote.id, by: person, at: visit.now)
            return .seeOther("/prevotes/\(prevote.id)/screening")
        }
        guard first != person else { throw Refusal.conflict(.secondPerson) }
        guard isOfCongress(visit, prevote) else { throw Refusal.notAllowed(.secondOfCongress) }
        let issued = try visit.db.packages(of: prevote.id).reduce(0) { $0 + $1.count }
        let open = try visit.db.paperReadings(of: prevote.id).open
        let result = PrevoteResult(
            of: prevote, issued: issued, ballots, without: apart, paperNotCounted: open.waiting + open.differing)
        try visit.db.publish(result, ballots, of: prevote.id, by: person, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)")
    }

    /// For the offices' own reckoning with budgeting rules; never published, since a pattern of marks can be a signature.
    private func ballots(_ visit: Visit<Reader>) throws -> File {
        let prevote = try visit.keptPrevote
        guard prevote.phase(on: visit.now.date) == .over else { throw Refusal.conflict(.prevoteIsOn) }
        let ballots = try visit.db.prevoteBallots(of: prevote.id).shuffled()
        guard ballots.count >= PrevoteResult.leastBallots else {
            throw Refusal.conflict(.tooFewToTell(PrevoteResult.leastBallots))
        }
        let packages = try visit.db.packages(of: prevote.id)
        let places = Dictionary(packages.map { ($0.number, $0.place) }, uniquingKeysWith: { first, _ in first })
        let costs = prevote.projects.reduce(0) { $0 + ($1.cost ?? 0) }
        let meta: [(String, String)] = [
            ("description", prevote.title), ("country", "China"), ("unit", "prevote"),
            ("instance", "\(prevote.opens.year)"), ("num_projects", "\(prevote.projects.count)"),
            ("num_votes", "\(ballots.count)"), ("budget", "\(costs / 200)"), ("vote_type", "approval"),
            ("rule", "unknown"), ("date_begin", PBFile.date(prevote.opens)), ("date_end", PBFile.date(prevote.closes)),
            ("max_length", "\(prevote.most)"), ("currency", "CNY"), ("language", "zh"),
            ("neighborhoods", packages.map(\.place).joined(separator: ",")),
            ("residents_per_neighborhood", packages.map { "\($0.registered ?? 0)" }.joined(separator: ",")),
            ("comment", "#1: a self-selected pre-vote of residents, not a decision; not for publication"),
        ]
        let projects = prevote.projects.map { ["\($0.number)", "\(($0.cost ?? 0) / 100)", $0.name] }
        let votes = ballots.enumerated().map { place, ballot in
            ["\(place + 1)", ballot.marks.map(String.init).joined(separator: ","), places[ballot.package] ?? ""]
        }
        let file = PBFile(
            meta: meta.map { PBFile.Entry($0, $1) },
            projects: PBFile.Table(columns: ["project_id", "cost", "name"], rows: projects),
            votes: PBFile.Table(columns: ["voter_id", "vote", "neighborhood"], rows: votes))
        return File(name: "prevote-\(prevote.id).pb", mediaType: "text/plain; charset=utf-8", bytes: file.bytes)
    }
}
