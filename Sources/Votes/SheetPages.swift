import Counting
import Frame
import Ground
import Journal
import MerkleLog
import People
import Projects
import Store

/// What is printed: the certificate that tellers sign on the spot, the proclamation, the dossier book and the paper ballot.
struct SheetPages {
    func routes(_ door: Door) {
        door.get("/votes/{id}/certificate/{round}", for: .signedIn, certificate)
        door.get("/votes/{id}/proclamation", for: .anyone, proclamation)
        door.get("/votes/{id}/dossiers", for: .anyone, dossiers)
        door.get("/votes/{id}/letters/{to}", for: .signedIn, letter)
        door.get("/votes/{id}/paper-ballot", for: .signedIn, paperBallot)
    }

    private func certificate(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let standing = vote.standing
        guard standing.roles(of: visit.actor, in: vote.congress).conduct else {
            throw Refusal.notAllowed(.noPartInVote)
        }
        guard let number = Int(try visit.parameter("round")), standing.rounds.indices.contains(number - 1) else {
            throw Refusal.notFound(.noSuchRound)
        }
        let round = standing.rounds[number - 1]
        let signatures = standing.tellers.map { teller -> Markup in
            """
            <tr><th scope="row">\(teller.isChief ? Words.chiefTeller : .tellerTitle)</th><td>\(teller.name)</td>\
            <td class="signature"></td></tr>
            """
        }
        // Staff who counted sign beside the tellers; who they are is written by hand.
        let counters = (0..<2).map { _ in
            "<tr><th scope=\"row\">\(Words.counter)</th><td></td><td class=\"signature\"></td></tr>" as Markup
        }
        // On paper that is signed, nobody can change it later.
        let log = try log(of: RoundID(vote: vote.id, number: number), round, visit.db)
        let settled: Markup = round.howSettledWords.map { "<p>\($0.said(in: vote.label))</p>" } ?? ""
        return Page(
            title: .certificate,
            body: """
                <p class="head">\(vote.session)</p><h1>\(Words.certificate.said(in: vote.label))</h1>\
                <p class="head">\(Words.roundOf(vote.title, number))</p>\
                <p>\(.certificateText)</p>\(ResultTable(vote: vote, round: round).markup)\(settled)\(log)\
                <div class="signing"><table class="tally signatures"><tbody>\(signatures)\(counters)</tbody></table>\
                <p class="date">\((round.openedAt ?? visit.now).date.words)</p></div>
                """,
            setting: .sheet)
    }

    /// Which head of the log binds this result; before that a sheet would bind nothing.
    private func log(of id: RoundID, _ round: RoundStanding, _ db: Reader) throws -> Markup {
        guard round.outcome != nil, let head = try db.logHead() else { return "" }
        let election = round.needsOpening ? try db.election(of: id).map { Subject.election($0.identifier) } : nil
        guard try ![election, .vote(id.vote)].compactMap(\.self).contains(where: db.hasWaitingNotes) else {
            return "<p class=\"notice\">\(.notInLogYet)</p>"
        }
        return """
            <p class="small">\(.logOnPaper(head.origin))<br><span class="address">\(head.size):\(head.root.base64)</span></p>
            """
    }

    private func proclamation(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let standing = vote.standing
        guard let proclamation = standing.proclamation, let chosen = standing.chosen else {
            throw Refusal.notFound(.noProclamation)
        }
        let items = chosen.compactMap(standing.project).map { project -> Markup in
            "<li>\(project.name)<p class=\"small\">\(project.summary)</p></li>"
        }
        let list: Markup = items.isEmpty ? "" : "<ol>\(items)</ol>"
        return Page(
            title: .proclamationTitle,
            body: """
                <p class="head">\(vote.session)</p><h1>\(Words.proclamationTitle.said(in: vote.label))</h1>\
                <p class="head">\(.proclamationNumbered(proclamation.number))</p>\
                <p>\(.proclaims(vote, count: items.count))</p>\
                \(list)<p>\(.proclaimedNow)</p>\
                <p class="date">\(vote.label == .decision ? Words.presidiumOf(vote.session) : Words(same: vote.session))</p>\
                <p class="date">\(proclamation.date.words)</p>
                """,
            setting: .sheet)
    }

    /// What every deputy has in hand before the vote.
    private func dossiers(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let items = try vote.standing.standingProjects.map { project -> Markup in
            let facts =
                try project.matter.flatMap(visit.db.candidateProject).map(facts) ?? project.dossier.map(facts)
                ?? "<p>\(lines: project.summary)</p>"
            return "<section class=\"dossier\"><h2>\(project.label)　\(project.name)</h2>\(facts)</section>"
        }
        return Page(
            title: .dossierBook,
            body:
                "<p class=\"head\">\(vote.session)</p><h1>\(vote.title)</h1><p class=\"head\">\(.dossierBook)</p>\(items)",
            setting: .sheet)
    }

    /// The nine fields, and every sub-item by itself.
    private func facts(_ project: CandidateProject) -> Markup {
        let lines: [(Words, String)] = [
            (.dossierBackground, project.background), (.dossierContent, project.content), (.dossierArea, project.area),
            (.dossierImplementer, project.implementer), (.dossierInvestment, project.investment),
            (.dossierFunds, project.fundSource), (.dossierDue, project.due), (.dossierTargets, project.targets),
        ]
        return facts(lines, project.items.map { [$0.name, $0.place, $0.budget, $0.due, $0.target] })
    }

    private func facts(_ dossier: WrittenDossier) -> Markup {
        let lines: [(Words, String)] = [
            (.dossierBackground, dossier.background), (.dossierContent, dossier.content), (.dossierArea, dossier.area),
            (.dossierImplementer, dossier.implementer), (.dossierInvestment, Words.yuanOf(dossier.investment).zh),
            (.dossierFunds, dossier.fundSource), (.dossierDue, dossier.due), (.dossierTargets, dossier.targets),
        ]
        return facts(
            lines, dossier.items.map { [$0.name, $0.place, Words.yuanOf($0.budget).zh, $0.due, $0.target] })
    }

    private func facts(_ lines: [(Words, String)], _ items: [[String]]) -> Markup {
        let items = items.map { item -> Markup in
            "<tr><th scope=\"row\">\(item[0])</th>\(item.dropFirst().map { "<td>\($0)</td>" as Markup })</tr>"
        }
        return """
            <dl class="facts">\(lines.map { "<dt>\($0)</dt><dd>\(lines: $1)</dd>" as Markup })</dl>\
            <table class="tally"><thead><tr><th scope="col">\(.subItem)</th><th scope="col">\(.itemPlace)</th>\
            <th scope="col">\(.itemBudget)</th><th scope="col">\(.dossierDue)</th><th scope="col">\(.dossierTargets)</th></tr></thead>\
            <tbody>\(items)</tbody></table>
            """
    }

    /// To the party committee and to the government (县委、县政府).
    private func letter(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let standing = vote.standing
        guard standing.roles(of: visit.actor, in: vote.congress).conduct else {
            throw Refusal.notAllowed(.noPartInVote)
        }
        guard vote.label == .decision, let proclamation = standing.proclamation, let chosen = standing.chosen else {
            throw Refusal.notFound(.noProclamation)
        }
        let toGovernment = try visit.parameter("to") == "government"
        let place = try visit.db.region(visit.db.congress(vote.congress).region)?.name ?? ""
        let items = chosen.compactMap(standing.project).map { "<li>\($0.name)</li>" as Markup }
        let list: Markup = items.isEmpty ? "" : "<ol>\(items)</ol>"
        return Page(
            title: toGovernment ? .letterToGovernment : .letterToParty,
            body: """
                <h1>\(toGovernment ? Words.letterToGovernment : .letterToParty)</h1>\
                <p>\(toGovernment ? Words.addressGovernment(place) : .addressParty(place))</p>\
                <p>\(items.isEmpty ? Words.proclaimedNothing(vote) : .letterText(vote, proclamation, count: items.count))</p>\
                \(list)\
                <p>\(toGovernment && !items.isEmpty ? Words.letterAskPlan : .letterReport)</p>\
                <p class="date">\(.presidiumOf(vote.session))</p><p class="date">\(proclamation.date.words)</p>
                """,
            setting: .sheet)
    }

    /// In the drawn order, or its rotation where `from` says at which place it begins.
    private func paperBallot(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let standing = vote.standing
        guard standing.roles(of: visit.actor, in: vote.congress).conduct else {
            throw Refusal.notAllowed(.noPartInVote)
        }
        guard let order = standing.order, let rules = standing.rules else { throw Refusal.conflict(.orderFirst) }
        let onBallot = Set(standing.round?.projects ?? order)
        let shown = order.filter(onBallot.contains)
        let from = min(max(0, (visit.number("from") ?? 1) - 1), max(0, shown.count - 1))
        let rows = (shown[from...] + shown[..<from]).compactMap(standing.project).map { project -> Markup in
            let box: Markup =
                rules.form == .approve
                ? "<td class=\"box\"></td>" : "<td class=\"box\"></td><td class=\"box\"></td><td class=\"box\"></td>"
            return "<tr><th scope=\"row\">\(project.label)　\(project.name)</th>\(box)</tr>"
        }
        let heads: Markup =
            rules.form == .approve
            ? "<th scope=\"col\">\(Words.approval)</th>"
            : "<th scope=\"col\">\(Words.approval)</th><th scope=\"col\">\(Words.objection)</th><th scope=\"col\">\(Words.abstention)</th>"
        return Page(
            title: .paperBallot,
            body: """
                <p class="head">\(vote.session)</p><h1>\(vote.title)</h1><p class="head">\(.paperBallot)</p>\
                <p>\(.paperBallotHow(rules, most: standing.round?.method.marks.limit ?? rules.seats))</p>\
                <table class="tally ballot"><thead><tr><th scope="col">\(.project)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table>
                """,
            setting: .sheet)
    }
}
