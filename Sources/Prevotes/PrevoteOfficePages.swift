import Budgeting
import Frame
import Ground
import People
import Projects
import Store

/// A pre-vote as the offices keep it: beginning one, printing codes, looking at what is odd, publishing.
struct PrevoteOfficePages: Sendable {
    static let roles: [Role] = [.office, .officeHead, .presidium, .government]
    private static let audience = Audience.roles(roles)
    private static let mostCodes = 2000

    let key: MAC
    let address: String

    func routes(_ door: Door) {
        door.get("/prevotes/new", for: Self.audience, askNew)
        door.post("/prevotes/new", for: Self.audience, form: askNew, begin)
        door.get("/prevotes/{id}/codes", for: Self.audience, askCodes)
        door.post("/prevotes/{id}/codes", for: Self.audience, again: slips, form: askCodes, makeCodes)
        door.get("/prevotes/{id}/screening", for: Self.audience, screening)
        door.post("/prevotes/{id}/screening", for: Self.audience, form: screening, setApart)
        door.post("/prevotes/{id}/publish", for: Self.audience, form: screening, publish)
        door.get("/prevotes/{id}/ballots", for: Self.audience, ballots)
    }

    /// The congress's own: the second of two people.
    private static let congressRoles: [Role] = [.office, .officeHead, .presidium]

    static func isOffice(_ actor: Actor, in congress: CongressID) -> Bool {
        roles.contains { actor.holds($0, in: congress) }
    }

    private func mine<DB: Reading>(_ visit: Visit<DB>) throws -> Prevote {
        let prevote = try visit.db.prevote(visit.id("id"))
        guard Self.isOffice(visit.actor, in: prevote.congress) else { throw Refusal.notAllowed(.officesOnly) }
        return prevote
    }

    // Beginning.

    private func askNew(_ visit: Visit<Reader>) throws -> Page {
        guard let capacity = visit.actor.capacities.first(where: { Self.roles.contains($0.role) }) else {
            throw Refusal.notAllowed(.officesOnly)
        }
        let ticked = visit.refused.map { Set($0.form.values("matter")) }
        let choices = try visit.db.shortlistedProjects(of: capacity.congress).map { project -> Markup in
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
                <h1>\(.newPrevote)</h1><p class="lead">\(.newPrevoteLead)</p>\
                <form method="post" action="/prevotes/new">\(visit.ticket)\
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
        guard let capacity = visit.actor.capacities.first(where: { Self.roles.contains($0.role) }) else {
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
        let chosen = try visit.db.shortlistedProjects(of: capacity.congress).filter {
            ticked.contains($0.matter.description)
        }
        let projects = chosen.enumerated().map { place, project in
            PrevoteProject(
                number: place + 1, name: project.name, summary: project.summary, matter: project.matter,
                cost: project.cost)
        }
        let prevote = try Prevote(
            visit.newID(), in: capacity.congress, title: title, about: about, projects: projects,
            most: try form.int("most") ?? 0, opens: opens, closes: closes)
        try visit.db.record(prevote, by: visit.actor.person, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)/codes")
    }

    // Codes.

    private func askCodes(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try mine(visit)
        let packages = try visit.db.packages(of: prevote.id).map { package -> Markup in
            """
            <tr><th scope="row">\(.packageNumber(package.number))</th><td>\(package.giver)</td><td>\(package.way.words)</td>\
            <td>\(package.count)</td></tr>
            """
        }
        let table: Markup =
            packages.isEmpty
            ? ""
            : "<table class=\"tally\"><tbody>\(packages)</tbody></table>"
        return Page(
            title: .printCodes,
            body: """
                <h1>\(.printCodes)</h1><p class="lead">\(.printCodesLead)</p>\(table)\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/codes")">\(visit.ticket)\
                \(visit.field("giver", .codeGiver, hint: .codeGiverHint).input)\
                \(visit.field("way", .codeWay, hint: .codeWayHint).select(CodePackage.Way.allCases.map { ($0.rawValue, $0.words) }))\
                \(visit.field("count", .codeCount, hint: .codeCountHint(CodePackage.least, Self.mostCodes), short: true,
                    "type=\"text\" inputmode=\"numeric\"").input)\
                <p class="buttons"><button class="button">\(.makeCodes)</button></p></form>
                """,
            crumbs: crumbs(prevote))
    }

    private func makeCodes(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try mine(visit)
        guard prevote.phase(on: visit.now.date) != .over, prevote.result == nil else {
            throw Refusal.conflict(.prevoteIsOver)
        }
        let giver = try form.required("giver", upTo: 60)
        guard let way = CodePackage.Way(rawValue: form.value("way")) else { throw Refusal.wrong("way", .fillIn) }
        guard let count = try form.int("count"), (CodePackage.least...Self.mostCodes).contains(count) else {
            throw Refusal.wrong("count", .codeCountHint(CodePackage.least, Self.mostCodes))
        }
        let codes = try codes(form, count)
        let number = (try visit.db.packages(of: prevote.id).last?.number ?? 0) + 1
        try visit.db.record(
            CodePackage(number: number, giver: giver, way: way, count: count, made: visit.now.date),
            codes: codes.map(key.digest(of:)),
            of: prevote.id, by: visit.actor.person, at: visit.now)
        return .again
    }

    /// The codes that a form's ticket gives: sent twice they are the same, and they are written down nowhere but on paper.
    private func codes(_ form: Form, _ count: Int) throws -> [PrevoteCode] {
        guard let ticket = form.ticket else { throw Refusal.conflict(.prevoteIsOver) }
        let maker = MAC(key: ticket.derive("prevote-codes"))
        return (0..<count).map { place in
            PrevoteCode(maker.code(for: [UInt8(place >> 8), UInt8(place & 255)]))
        }
    }

    /// Cut along the lines; after this page is closed nobody sees them again.
    private func slips(_ visit: Visit<Reader>, _ form: Form) throws -> Answer {
        let prevote = try mine(visit)
        let codes = try codes(form, min(Self.mostCodes, max(0, form.int("count") ?? 0)))
        let slips = codes.map { code -> Markup in
            let link = "\(address)/prevotes/\(prevote.id)/vote/\(code.text)"
            return """
                <div class="ballot-slip"><h3>\(prevote.title)</h3>\(QRCode(link)?.drawing(.voteCode, size: 110))\
                <p class="credential">\(code.spoken)</p><p>\(.slipHow)</p><p class="small">\(address)/prevotes/\(prevote.id)</p></div>
                """
        }
        return .page(
            Page(
                title: .printCodes,
                body: """
                    <h1>\(.printCodes)</h1><p class="lead">\(.printNow(codes.count))</p><div class="slips">\(slips)</div>
                    """,
                crumbs: crumbs(prevote)))
    }

    // Screening and publishing.

    private func screening(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try mine(visit)
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
        let first = try visit.db.whoAskedToPublish(prevote.id)
        return Page(
            title: .screenBallots,
            body: """
                <h1>\(.screenBallots)</h1><p class="lead">\(.screeningLead)</p>\(table(packages, ballots, prevote))\
                \(flags.isEmpty ? "<p>\(Words.nothingOdd)</p>" : "\(flags)")\
                <h2>\(.publishPrevote)</h2><p>\(.publishPrevoteLead)</p>\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/publish")">\(visit.ticket)\
                <p class="buttons">\(publishButton(first, visit))\
                <a class="button plain" href="\(url: "/prevotes/\(prevote.id)/ballots")">\(.ballotsFile)</a></p></form>
                """,
            crumbs: crumbs(prevote))
    }

    /// How many codes of each package were given out, used, and used again.
    private func table(_ packages: [CodePackage], _ ballots: [PrevoteBallot], _ prevote: Prevote) -> Markup {
        let rows = packages.map { package -> Markup in
            let mine = ballots.filter { $0.package == package.number }
            let late: Markup = package.made > prevote.opens ? " <small>\(Words.printedLate(package.made))</small>" : ""
            return """
                <tr><th scope="row">\(package.giver)\(late)</th><td>\(package.count)</td><td>\(mine.count)</td>\
                <td>\(mine.count { $0.replaced > 0 })</td></tr>
                """
        }
        return """
            <table class="tally"><thead><tr><th scope="col">\(.codeGiver)</th><th scope="col">\(.codesIssued)</th>\
            <th scope="col">\(.ballotsIn)</th><th scope="col">\(.ballotsReplaced)</th></tr></thead><tbody>\(rows)</tbody></table>
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

    private func expectOver(_ prevote: Prevote, on day: LocalDate) throws(Refusal) {
        guard prevote.phase(on: day) == .over else { throw .conflict(.prevoteIsOn) }
        guard prevote.result == nil else { throw .conflict(.isPublished) }
    }

    private func setApart(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try mine(visit)
        try expectOver(prevote, on: visit.now.date)
        guard let person = visit.actor.person else { throw Refusal.notAllowed(.officesOnly) }
        let key = form.value("flag")
        guard try visit.db.prevoteBallots(of: prevote.id).flags.contains(where: { $0.suspicion.key == key }) else {
            throw Refusal.badInput(.noSuchFlag)
        }
        let quarantine: Quarantine
        if let asked = try visit.db.quarantines(of: prevote.id).first(where: { $0.flag == key }) {
            quarantine = try asked.answered(
                by: person, agrees: form.value("answer") != "refuse", isOfCongress: isOfCongress(visit, prevote))
        } else {
            quarantine = Quarantine(flag: key, reason: try form.required("reason", upTo: 200), askedBy: person)
        }
        try visit.db.record(quarantine, of: prevote.id, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)/screening")
    }

    private func isOfCongress<DB>(_ visit: Visit<DB>, _ prevote: Prevote) -> Bool {
        Self.congressRoles.contains { visit.actor.holds($0, in: prevote.congress) }
    }

    /// Two people publish: who asks, and another one of the congress's office.
    private func publish(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let prevote = try mine(visit)
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
        let result = PrevoteResult(of: prevote, issued: issued, ballots, without: apart)
        try visit.db.publish(result, ballots, of: prevote.id, by: person, at: visit.now)
        return .seeOther("/prevotes/\(prevote.id)")
    }

    /// For the offices' own reckoning with budgeting rules; never published, since a pattern of marks can be a signature.
    private func ballots(_ visit: Visit<Reader>) throws -> File {
        let prevote = try mine(visit)
        guard prevote.phase(on: visit.now.date) == .over else { throw Refusal.conflict(.prevoteIsOn) }
        let ballots = try visit.db.prevoteBallots(of: prevote.id).shuffled()
        guard ballots.count >= PrevoteResult.leastBallots else {
            throw Refusal.conflict(.tooFewToTell(PrevoteResult.leastBallots))
        }
        let costs = prevote.projects.reduce(0) { $0 + ($1.cost ?? 0) }
        let meta: [(String, String)] = [
            ("description", prevote.title), ("country", "China"), ("unit", "prevote"),
            ("instance", "\(prevote.opens.year)"), ("num_projects", "\(prevote.projects.count)"),
            ("num_votes", "\(ballots.count)"), ("budget", "\(costs / 200)"), ("vote_type", "approval"),
            ("rule", "unknown"), ("date_begin", PBFile.date(prevote.opens)), ("date_end", PBFile.date(prevote.closes)),
            ("max_length", "\(prevote.most)"), ("currency", "CNY"), ("language", "zh"),
            ("comment", "#1: a self-selected pre-vote of residents, not a decision; not for publication"),
        ]
        let projects = prevote.projects.map { ["\($0.number)", "\(($0.cost ?? 0) / 100)", $0.name] }
        let votes = ballots.enumerated().map { place, ballot in
            ["\(place + 1)", ballot.marks.map(String.init).joined(separator: ",")]
        }
        let file = PBFile(
            meta: meta.map { PBFile.Entry($0, $1) },
            projects: PBFile.Table(columns: ["project_id", "cost", "name"], rows: projects),
            votes: PBFile.Table(columns: ["voter_id", "vote"], rows: votes))
        return File(name: "prevote-\(prevote.id).pb", mediaType: "text/plain; charset=utf-8", bytes: file.bytes)
    }

    private func crumbs(_ prevote: Prevote) -> [(Words, Link)] {
        [(.prevotes, "/prevotes"), (Words(same: prevote.title), "/prevotes/\(prevote.id)")]
    }
}
