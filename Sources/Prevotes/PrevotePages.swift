package import Frame
package import Ground
import People
import Store

/// A pre-vote as residents see it: what it is about, a ballot without an account, and what came of it.
package struct PrevotePages: Sendable {
    let congress: CongressID
    /// Makes of a code what is kept of it.
    let key: MAC
    let address: String

    /// - Parameters:
    ///   - congress: the one that the house speaks for.
    ///   - address: what stands before a path: `https://yishi.example.gov.cn`.
    package init(congress: CongressID, secrets: Secrets, address: String) {
        self.congress = congress
        self.key = secrets.key(for: "prevote")
        self.address = address
    }

    package func routes(_ door: Door) {
        door.get("/prevotes", for: .anyone, list)
        door.get("/prevotes/{id}", for: .anyone, show)
        door.exchange(.get, "/prevotes/{id}/vote", for: .anyone, leavesNoTrace: true, ask)
        door.exchange(.get, "/prevotes/{id}/vote/{code}", for: .anyone, leavesNoTrace: true, ask)
        door.exchange(
            .post, "/prevotes/{id}/vote", for: .anyone, rate: .ballot, leavesNoTrace: true, form: askAgain, cast)
        door.exchange(.get, "/prevotes/{id}/thanks", for: .anyone, leavesNoTrace: true, thanks)
        PrevoteBeginPages().routes(door)
        CodePages(key: key, address: address).routes(door)
        PaperPages(key: key).routes(door)
        ScreeningPages().routes(door)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.publicCongress(or: congress)
        let prevotes = try visit.db.prevotes(of: congress.id)
        let items = prevotes.map { prevote -> Markup in
            let phase = prevote.phase(on: visit.now.date)
            return """
                <li class="item"><a class="name" href="\(url: "/prevotes/\(prevote.id)")">\(prevote.title)</a>\
                <p class="meta"><span>\(.fromTo(prevote.opens, prevote.closes))</span></p>\
                <p class="state"><span class="status \(phase == .over ? "done" : "active" as Markup)">\(prevote.state(on: visit.now.date))</span></p></li>
                """
        }
        let isOffice = PrevoteOffice.isOne(visit.actor, in: congress.id)
        let new: Markup =
            isOffice
            ? """
            <p class="buttons"><a class="button plain" href="\(url: "/prevotes/new?congress=\(congress.id)")">\
            \(Words.newPrevote)</a></p>
            """ : ""
        return Page(
            title: .prevotes,
            body: """
                <h1>\(.prevotes)</h1><p class="meta">\(congress.name)</p><p class="lead">\(.prevotesLead)</p>\(new)\
                \(items.isEmpty ? "<p>\(Words.noPrevotes)</p>" : "<ul class=\"list\">\(items)</ul>")\
                \(try visit.otherCongresses(at: "/prevotes", besides: congress.id))
                """,
            crumbs: [(.livelihoodProjects, "/projects")])
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let prevote = try visit.db.prevote(visit.id("id"))
        let phase = prevote.phase(on: visit.now.date)
        let button: Markup =
            phase == .open
            ? "<p class=\"buttons\"><a class=\"button big\" href=\"\(url: "/prevotes/\(prevote.id)/vote")\">\(Words.voteWithCode)</a></p>"
            : ""
        let projects = prevote.projects.map { project -> Markup in
            "<details class=\"dossier\"><summary>\(project.name)</summary><p>\(lines: project.summary)</p></details>"
        }
        let ways = Set(try visit.db.packages(of: prevote.id).map(\.way))
        let how: Markup =
            ways.isEmpty
            ? "" : "<p class=\"soft\">\(.codesCameBy(CodePackage.Way.allCases.filter(ways.contains).map(\.words)))</p>"
        return Page(
            title: Words(same: prevote.title),
            body: """
                <h1>\(prevote.title)</h1><p class="notice">\(.prevoteNote)</p><p>\(lines: prevote.about)</p>\
                <p class="meta"><span>\(.fromTo(prevote.opens, prevote.closes))</span> · <span>\(.markUpTo(prevote.most))</span></p>\
                <p><span class="status \(phase == .over ? "done" : "active" as Markup)">\(prevote.state(on: visit.now.date))</span></p>\
                \(button)\(prevote.result.map { PrevoteResultTable(prevote: prevote, result: $0).markup } ?? "")\
                \(officeLinks(prevote, phase, visit))<h2>\(.prevoteProjects)</h2>\(projects)\(how)
                """,
            crumbs: [(.livelihoodProjects, "/projects"), (.prevotes, "/prevotes")])
    }

    private func officeLinks(_ prevote: Prevote, _ phase: Prevote.Phase, _ visit: Visit<Reader>) -> Markup {
        guard PrevoteOffice.isOne(visit.actor, in: prevote.congress), prevote.result == nil else { return "" }
        let codes: Markup =
            phase == .over
            ? "" : "<a class=\"button plain\" href=\"\(url: "/prevotes/\(prevote.id)/codes")\">\(.printCodes)</a>"
        let screening: Markup =
            phase == .over
            ? "<a class=\"button plain\" href=\"\(url: "/prevotes/\(prevote.id)/screening")\">\(.screenBallots)</a>"
            : ""
        let paper: Markup =
            phase == .before
            ? "" : "<a class=\"button plain\" href=\"\(url: "/prevotes/\(prevote.id)/paper")\">\(.enterPaper)</a>"
        return "<p class=\"buttons\">\(codes)\(paper)\(screening)</p>"
    }

    // The way in with a code in the address is what the printed slip shows as a picture.
    private func ask(_ exchange: Exchange) async throws -> Answer {
        .page(try await exchange.read { visit in try form(visit, code: (try? visit.parameter("code")) ?? "") })
    }

    private func askAgain(_ visit: Visit<Reader>) throws -> Page { try form(visit, code: "") }

    private func form(_ visit: Visit<Reader>, code: String) throws -> Page {
        let prevote = try visit.db.prevote(visit.id("id"))
        guard prevote.phase(on: visit.now.date) == .open else {
            throw Refusal.conflict(prevote.state(on: visit.now.date))
        }
        let marked = Set(visit.refused?.form.values("mark") ?? [])
        // An order of its own for everyone, so that none is helped by standing first.
        let choices = prevote.projects.shuffled().map { project -> Markup in
            """
            <label class="choice"><input type="checkbox" name="mark" value="\(project.number)"\
            \(" checked", if: marked.contains("\(project.number)"))><span>\(project.name)<small>\(project.summary)</small></span></label>
            """
        }
        let wrong = visit.wrong("mark").map { "<p class=\"error\">\($0)</p>" as Markup } ?? ""
        return Page(
            title: Words(same: prevote.title),
            body: """
                <h1>\(prevote.title)</h1><p class="lead">\(.markUpTo(prevote.most))</p>\
                <form method="post" action="\(url: "/prevotes/\(prevote.id)/vote")">\(visit.ticket)\
                <fieldset class="field"><legend>\(.whichFirst)</legend>\(wrong)\(choices)</fieldset>\
                \(visit.field("code", .voteCode, hint: .voteCodeHint, or: code, short: true,
                    "type=\"text\" autocomplete=\"off\" class=\"digits\"").input)\
                <p class="buttons"><button class="button big">\(.castIt)</button></p></form><p class="soft">\(.voteAgainNote)</p>
                """,
            crumbs: prevote.crumbs)
    }

    /// A code's ballot; a later one takes its place.
    private func cast(_ exchange: Exchange) async throws -> Answer {
        let typed = exchange.form.value("code")
        let marks = exchange.form.values("mark").compactMap { Int($0) }
        let key = key
        let id = try await exchange.write { visit in
            let prevote = try visit.db.prevote(visit.id("id"))
            guard prevote.phase(on: visit.now.date) == .open else {
                throw Refusal.conflict(prevote.state(on: visit.now.date))
            }
            try prevote.check(marks)
            guard let code = PrevoteCode(typed: typed),
                let place = try visit.db.place(ofCode: key.digest(of: code), in: prevote.id)
            else { throw Refusal(.notFound, .wrongCode, fields: ["code": .wrongCode]) }
            // The sheet is in the box, and whoever has it in hand has its code.
            if try visit.db.prevoteBallot(of: prevote.id, package: place.package, serial: place.serial)?.isOnPaper
                == true
            {
                throw Refusal.wrong("code", .votedOnPaper)
            }
            let ballot = PrevoteBallot(
                package: place.package, serial: place.serial,
                minute: Int(visit.now.milliseconds / Int64(Instant.minute)), marks: marks.sorted())
            try visit.db.record(ballot, of: prevote.id)
            return prevote.id
        }
        return .seeOther("/prevotes/\(id)/thanks")
    }

    private func thanks(_ exchange: Exchange) async throws -> Answer {
        let prevote = try await exchange.read { visit in try visit.db.prevote(visit.id("id")) }
        return .page(
            Page(
                title: .ballotIsIn,
                body: """
                    <h1>\(.ballotIsIn)</h1><p class="lead">\(.ballotIsInLead(prevote.closes))</p><p class="notice">\(.prevoteNote)</p>
                    """,
                crumbs: prevote.crumbs))
    }
}

/// What a pre-vote came to. No share and no interval: who takes part has chosen to.
struct PrevoteResultTable {
    let prevote: Prevote
    let result: PrevoteResult

    var markup: Markup {
        let figures = [
            (Words.codesIssued, result.issued), (.ballotsIn, result.cast), (.ballotsOnPaper, result.onPaper ?? 0),
            (.paperNotCounted, result.paperNotCounted ?? 0),
            (.ballotsReplaced, result.replaced), (.ballotsApart, result.setApart),
        ]
        let head: Markup = """
            <h2>\(.prevoteResult)</h2><dl class="figures">\(figures.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as Markup })</dl>
            """
        if result.cast < PrevoteResult.leastBallots {
            return head + "<p class=\"notice\">\(.tooFewToTell(PrevoteResult.leastBallots))</p>"
        }
        return head + table + quarantines
    }

    private var table: Markup {
        let hasApart = result.tellsWithout
        let rows = result.ranking(result.all).map { place -> Markup in
            let without: Markup = hasApart ? "<td>\(told(result.without[place]))</td>" : ""
            return
                "<tr><th scope=\"row\">\(prevote.projects[place].name)</th><td>\(told(result.all[place]))</td>\(without)</tr>"
        }
        let without: Markup = hasApart ? "<th scope=\"col\">\(.withoutApart)</th>" : ""
        let changed: Markup =
            result.setApart == 0
            ? ""
            : "<p class=\"notice\">\(result.changesFirst(prevote.most) ? Words.firstChange(prevote.most) : .firstStay(prevote.most))</p>"
        return """
            <table class="tally"><thead><tr><th scope="col">\(.prevoteProject)</th><th scope="col">\(.allBallots)</th>\(without)</tr>\
            </thead><tbody>\(rows)</tbody></table>\(changed)
            """
    }

    private var quarantines: Markup {
        if result.quarantines.isEmpty { return "" }
        let items = result.quarantines.map { "<li>\(.apartBecause($0.ballots, $0.why))</li>" as Markup }
        return "<h3>\(.whyApart)</h3><ul>\(items)</ul>"
    }

    private func told(_ count: Int) -> Markup {
        count < PrevoteResult.leastMarks ? "&lt;\(PrevoteResult.leastMarks)" : "\(count)"
    }
}
