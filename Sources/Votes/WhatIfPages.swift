import Budgeting
import Counting
import Frame
import Ground
import Procedures
import Store

/// What other rules and other budgets would have chosen: beside the legal result, never instead of it.
struct WhatIfPages {
    /// One file after the other: reckoning takes a core for itself.
    private let turns = Turns()

    func routes(_ door: Door) {
        door.get("/votes/{id}/what-if", for: .anyone, show)
        door.get("/votes/{id}/tallies", for: .anyone, tallies)
        door.get("/budgeting", for: .signedIn, askFile)
        door.exchange(
            .post, "/budgeting", for: .signedIn, rate: .publicWrite, filesUpTo: 12 << 20, form: askFile, tryFile)
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        let (instance, projects) = try published(vote)
        let rules = BudgetingRule.all(for: instance).filter { !$0.needsBallots }
        return Page(
            title: .whatIf,
            body: """
                <h1>\(.whatIf)</h1><p class="notice">\(.whatIfNote)</p><p>\((vote.standing.chosen ?? []).isEmpty ? Words.whatIfHalf(Money.yuan(instance.budget)) : .whatIfBudget(Money.yuan(instance.budget)))</p>\
                \(WhatIfTable(instance: instance, names: projects.map { "\($0.label) \($0.name)" }, rules: rules).markup)\
                \(places(vote))\(areas(vote, instance, projects))\
                \(WithdrawalTable(instance: instance, names: projects.map(\.name), rule: .greedyVotes).markup)
                """,
            crumbs: [(.votes, "/votes"), (Words(same: vote.title), "/votes/\(vote.id)")])
    }

    /// How close the last place was, and who would be in with one place less or more: by the votes of the first round.
    private func places(_ vote: Vote) -> Markup {
        guard let outcome = vote.standing.rounds.first?.outcome, let seats = vote.standing.rules?.seats else {
            return ""
        }
        func name(_ label: String) -> String { "\(label) \(Int(label).flatMap(vote.standing.project)?.name ?? "")" }
        let boundary: Markup =
            outcome.boundary(seats: seats).map { boundary in
                "<p>\(Words.boundary(boundary, last: name(boundary.last), next: name(boundary.next)))</p>"
            } ?? ""
        let lines = [seats - 1, seats, seats + 1].filter { $0 > 0 }.map { count -> Markup in
            let names = outcome.passed.prefix(count).map(name).joined(separator: "、")
            return "<dt>\(Words.withSeats(count))</dt><dd>\(names.isEmpty ? "—" : names)</dd>"
        }
        return "<h2>\(.howClose)</h2>\(boundary)<dl class=\"facts\">\(lines)</dl>"
    }

    /// How the chosen projects fall to the areas, and what a floor for each would have changed.
    private func areas(_ vote: Vote, _ instance: Instance, _ projects: [BallotProject]) -> Markup {
        let standing = vote.standing
        guard !instance.areas.isEmpty, let outcome = standing.rounds.first?.outcome, let rules = standing.rules else {
            return ""
        }
        func places(_ numbers: [Int]) -> [Int] {
            numbers.compactMap { number in projects.firstIndex { $0.number == number } }
        }
        let passed = places(outcome.passed.compactMap { Int($0) })
        let chosen = places(standing.chosen ?? [])
        let approvals = instance.approvals
        let ranked = passed.sorted { (approvals[$1], $0) < (approvals[$0], $1) }
        let floored = instance.areas.selected(from: ranked, seats: rules.seats, floor: 1)
        let floor: Words =
            Set(floored) == Set(chosen) ? .floorChangesNothing : .withFloor(floored.map { projects[$0].name })
        // After a lot or a further round it is not the votes of the first alone that chose, and a floor is not what differs.
        let isByVotes = Set(instance.areas.selected(from: ranked, seats: rules.seats, floor: 0)) == Set(chosen)
        let shares = instance.shares(of: instance.areas, chosen: chosen, passed: passed)
        return
            "\(AreaTable(shares: shares, showsPassed: true, unitsPerYuan: 100).markup)\(isByVotes ? "<p>\(floor)</p>" : "")"
    }

    /// The tallies of the first round with the projects' costs, as far as the rules let them be published.
    private func published(_ vote: Vote) throws(Refusal) -> (Instance, [BallotProject]) {
        let standing = vote.standing
        guard let first = standing.rounds.first, first.phase == .announced || standing.rounds.count > 1,
            let outcome = first.outcome, standing.rules?.publication == .votes
        else { throw .conflict(.talliesNotPublished) }
        let projects = first.projects.compactMap(standing.project).filter { $0.cost != nil }
        guard projects.count > 1 else { throw .conflict(.costsUnknown) }
        let votes = Dictionary(uniqueKeysWithValues: outcome.tallies.map { ($0.project, $0.approvals) })
        let chosen = Set(standing.chosen ?? [])
        let spent = projects.filter { chosen.contains($0.number) }.reduce(0) { $0 + ($1.cost ?? 0) }
        let budget = spent > 0 ? spent : projects.reduce(0) { $0 + ($1.cost ?? 0) } / 2
        // Who approved of what together is nobody's to know: each approval stands by itself.
        let ballots = projects.enumerated().map { place, project in
            Instance.Ballots([Int32(place)], count: votes[project.label] ?? 0)
        }
        let areas = standing.areas.map { area in
            Area(
                area.name, projects: projects.indices.filter { area.projects.contains(projects[$0].number) },
                residents: area.residents > 0 ? area.residents : nil, deputies: area.deputies > 0 ? area.deputies : nil)
        }
        return (
            Instance(
                budget: budget, projects: projects.map { Instance.Project($0.label, cost: $0.cost ?? 0) },
                ballots: ballots, areas: areas),
            projects
        )
    }

    /// A file for Pabulib's tools: tallies, and never a ballot of a small secret vote.
    private func tallies(_ visit: Visit<Reader>) throws -> File {
        let vote = try visit.db.vote(visit.id("id"))
        let (instance, projects) = try published(vote)
        let chosen = Set(vote.standing.chosen ?? [])
        let approvals = instance.approvals
        let date = vote.standing.rounds.first?.openedAt?.date ?? visit.now.date
        let day = PBFile.date(date)
        let meta: [(String, String)] = [
            ("description", vote.title), ("country", "China"), ("unit", vote.session), ("instance", "\(date.year)"),
            ("num_projects", "\(projects.count)"),
            ("num_votes", "\(vote.standing.rounds.first?.outcome?.validBallots ?? 0)"),
            ("budget", yuan(instance.budget)),
            ("vote_type", "approval"), ("rule", "unknown"), ("date_begin", day), ("date_end", day), ("currency", "CNY"),
            ("language", "zh"),
            ("comment", "#1: tallies of a secret vote of a people's congress; ballots are not published"),
        ]
        let rows = projects.enumerated().map { place, project in
            [
                project.label, yuan(project.cost ?? 0), project.name, "\(approvals[place])",
                chosen.contains(project.number) ? "1" : "0",
            ]
        }
        let file = PBFile(
            meta: meta.map { PBFile.Entry($0, $1) },
            projects: PBFile.Table(columns: ["project_id", "cost", "name", "votes", "selected"], rows: rows),
            votes: PBFile.Table(columns: ["voter_id", "vote"], rows: []))
        return File(name: "tallies-\(vote.id).pb", mediaType: "text/plain; charset=utf-8", bytes: file.bytes)
    }

    private func yuan(_ fen: Int) -> String {
        let cents = fen % 100
        return cents == 0 ? "\(fen / 100)" : "\(fen / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    private func askFile(_ visit: Visit<Reader>) -> Page { filePage(visit.ticket, visit.wrong("file"), result: "") }

    private func filePage(_ ticket: Markup, _ wrong: Words?, result: Markup) -> Page {
        let error: Markup = wrong.map { "<p class=\"error\">\($0)</p>" } ?? ""
        return Page(
            title: .budgetingTitle,
            body: """
                <h1>\(.budgetingTitle)</h1><p class="lead">\(.budgetingLead)</p>\(result)\
                <form method="post" action="/budgeting" enctype="multipart/form-data">\(ticket)\
                <div class="field"><label for="file">\(.pbFile)</label>\(error)\
                <input type="file" id="file" name="file" accept=".pb,text/plain"></div>\
                <p class="buttons"><button class="button">\(.tryIt)</button></p></form>
                """,
            crumbs: [(.projectsColumn, "/projects")])
    }

    /// Nothing is kept: the file is read, reckoned with and forgotten.
    private func tryFile(_ exchange: Exchange) async throws -> Answer {
        guard let upload = exchange.form.file("file") else { throw Refusal.wrong("file", .fileMissing) }
        let (file, instance): (PBFile, Instance)
        do throws(PBFault) {
            file = try PBFile(upload.bytes)
            instance = try file.instance()
        } catch {
            throw Refusal.wrong("file", .pbRefused(error.line, error.words))
        }
        // Reckoning takes the time of a whole core; beyond this it would be felt by everyone else.
        guard (1...500).contains(instance.projects.count), instance.ballots.count * instance.projects.count <= 300_000
        else {
            throw Refusal.wrong("file", .pbTooLarge)
        }
        let place = file.projects.column("name")
        let names = file.projects.rows.enumerated().map { row, fields in
            "\(instance.projects[row].id) \(place.map { fields[$0] } ?? "")"
        }
        let rules = BudgetingRule.all(for: instance)
        await turns.take()
        defer { turns.end() }
        let table =
            WhatIfTable(instance: instance, names: names, rules: rules).markup + neighborhoods(of: instance)
            + WithdrawalTable(instance: instance, names: names, rule: .equalShares).markup
            + CoalitionTable(instance: instance, names: names).markup
        let warnings = file.warnings.map { "<p class=\"notice\">\($0.words)</p>" as Markup }
        let ticket = try await exchange.read { visit in visit.ticket }
        return .page(
            filePage(
                ticket, nil,
                result: """
                    <h2>\(file.meta("description") ?? upload.name)</h2>\
                    <p>\(.pbFigures(instance.projects.count, instance.voters))</p>\(warnings)\(table)
                    """))
    }
}

/// A file says in which neighborhoods its projects lie; what they get is shown for Equal Shares with Add1, which follows the voters.
private func neighborhoods(of instance: Instance) -> Markup {
    let rule = BudgetingRule.equalSharesAdd1
    let shares = instance.shares(of: instance.areas, chosen: rule.chosen(in: instance), passed: [])
    if shares.isEmpty { return "" }
    return
        "\(AreaTable(shares: shares, showsPassed: false, unitsPerYuan: nil).markup)<p class=\"soft\">\(rule.words)</p>"
}

/// Rule beside rule: which projects are in, and from how much of the budget on.
struct WhatIfTable {
    let instance: Instance
    let names: [String]
    let rules: [BudgetingRule]

    var markup: Markup {
        let outcomes = rules.map { WhatIf($0, on: instance) }
        let heads = rules.map { "<th scope=\"col\">\($0.words)</th>" as Markup }
        let approvals = instance.approvals
        let order = instance.projects.indices.sorted { (approvals[$1], $0) < (approvals[$0], $1) }
        let rows = order.map { project -> Markup in
            let cells = outcomes.map { outcome -> Markup in
                let isIn = outcome.asItIs.contains(project)
                let from: Markup =
                    outcome.first(project).map { "<small>\(Words.fromPercent($0))</small>" } ?? "<small>—</small>"
                return "<td>\(isIn ? "<b>\(Words.isIn)</b> " : "")\(from)</td>"
            }
            return "<tr><th scope=\"row\">\(names[project])</th><td>\(approvals[project])</td>\(cells)</tr>"
        }
        let without = outcomes.map { outcome -> Markup in
            "<td>\(instance.votersWithout(outcome.asItIs))</td>"
        }
        // Who approved of what together is known only where ballots are.
        let last: Markup =
            rules.contains(where: \.needsBallots)
            ? "<tr><th scope=\"row\">\(Words.votersWithout)</th><td></td>\(without)</tr>" : ""
        return """
            <div class="table" role="region" tabindex="0" aria-label="\(.whatIf)"><table class="tally what-if"><thead><tr><th scope="col">\(.project)</th><th scope="col">\(.approval)</th>\
            \(heads)</tr></thead><tbody>\(rows)\(last)</tbody></table></div><p class="soft">\(.notMonotone)</p>
            """
    }
}
