import Counting
import Frame
import Ground
import Matters
import Procedures
import Projects
import Store

/// The count of the ballots on paper: two people enter it apart, and it holds where both say the same.
struct EnterPaper: ConductStep {
    let name: StaticString = "paper"
    let title = Words.stepPaper
    let role = VoteRole.office

    func done(in vote: VoteStanding) -> Words? {
        guard let round = vote.round else { return nil }
        if let paper = round.paper { return .paperAgrees(returned: paper.returned, invalid: paper.invalid) }
        switch round.paperEntries.count {
        case 0: return nil
        case 1: return .paperOnce
        default: return .paperDiffers(difference(round.paperEntries[0].count, round.paperEntries[1].count, in: vote))
        }
    }

    /// Where two entries differ; not what they say, so that the third is not copied.
    private func difference(_ one: PaperCount, _ other: PaperCount, in vote: VoteStanding) -> [Words] {
        var places: [Words] = []
        if one.returned != other.returned { places.append(.paperReturned) }
        if one.invalid != other.invalid { places.append(.paperInvalid) }
        for (line, second) in zip(one.lines, other.lines) where line != second {
            places.append(Words(same: vote.project(line.project)?.name ?? "\(line.project)"))
        }
        return places
    }

    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool {
        guard let round = vote.round else { return false }
        return round.hasClosed && round.needsPaper && round.paper == nil
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let round = vote.standing.round else { return "" }
        let isDecided = vote.standing.rules?.form == .decide
        let rows = round.projects.map { number -> Markup in
            let project = vote.standing.project(number)
            let against: Markup = isDecided ? "<td>\(cell("against", number, .objection, visit))</td>" : ""
            return """
                <tr><th scope="row">\(project?.label) \(project?.name)</th>\
                <td>\(cell("for", number, .approval, visit))</td>\(against)</tr>
                """
        }
        return """
            <p>\(.paperLead(round.issue?.papers ?? 0))</p>\(visit.number("returned", .paperReturned))\
            \(visit.number("invalid", .paperInvalid, hint: .paperInvalidHint, or: 0))\
            <table class="tally"><thead><tr><th scope="col">\(.project)</th><th scope="col">\(.approval)</th>\
            \(isDecided ? "<th scope=\"col\">\(Words.objection)</th>" : "")</tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func cell(_ kind: String, _ number: Int, _ label: Words, _ visit: Visit<Reader>) -> Markup {
        let name = "\(kind)-\(number)"
        let wrong = visit.wrong(name)
        let error: Markup = wrong.map { "<p class=\"error\">\($0)</p>" } ?? ""
        return """
            \(error)<input class="count" type="text" inputmode="numeric" id="\(name)" name="\(name)" aria-label="\(label)" \
            value="\(visit.typed(name))"\(" aria-invalid=\"true\"", if: wrong != nil)>
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        guard let round = vote.standing.round else { throw Refusal.conflict(.noPaperNow) }
        let isDecided = vote.standing.rules?.form == .decide
        let lines = try round.projects.map { number in
            PaperCount.Line(
                project: number, approvals: try form.count("for-\(number)"),
                objections: isDecided ? try form.count("against-\(number)") : 0)
        }
        return .enteredPaper(
            PaperCount(returned: try form.count("returned"), invalid: try form.count("invalid"), lines: lines))
    }
}

/// A teller certifies the result (结果确认书).
struct Certify: ConductStep {
    let name: StaticString = "certify"
    let title = Words.stepCertify
    let role = VoteRole.teller
    let button = Words.certifyNow

    func done(in vote: VoteStanding) -> Words? {
        guard let round = vote.round, !round.certifiedBy.isEmpty else { return nil }
        return .certifiedBy(round.certifiedBy.compactMap { vote.teller($0)?.name })
    }
    func isDue(in vote: VoteStanding) -> Bool {
        guard let round = vote.round, round.outcome != nil, !round.asksToSettle, round.phase != .announced else {
            return false
        }
        return round.certifiedBy.count < vote.tellers.count
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let round = vote.standing.round else { return "" }
        return """
            <p>\(.certifyLead)</p>\(ResultTable(vote: vote, round: round).markup)\
            <p><a href="\(url: "/votes/\(vote.id)/certificate/\(vote.standing.roundNumber)")">\(.printCertificate)</a></p>
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) -> VoteAct { .certified }
}

/// The presider reads the result out on the spot.
struct Announce: ConductStep {
    let name: StaticString = "announce"
    let title = Words.stepAnnounce
    let role = VoteRole.presider
    let button = Words.announceNow

    func done(in vote: VoteStanding) -> Words? { vote.round?.phase == .announced ? .isAnnouncedNow : nil }
    func isDue(in vote: VoteStanding) -> Bool { vote.round?.phase == .certified }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        vote.standing.round.map { "<p>\(Words.announceLead)</p>\(ResultTable(vote: vote, round: $0).markup)" } ?? ""
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) -> VoteAct { .announced }
}

/// A further round: among the tied only, for the places that are left, or because the vote was void.
struct BeginRound: ConductStep {
    let name: StaticString = "next-round"
    let title = Words.stepNextRound
    let role = VoteRole.presider

    func done(in vote: VoteStanding) -> Words? { vote.roundNumber > 1 ? .roundIs(vote.roundNumber) : nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.round?.phase == .announced && vote.round?.asksForRound == true }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let outcome = vote.standing.round?.outcome else { return "" }
        return "<p>\(outcome.status.words)</p>\(outcome.reason.map { "<p>\($0.words)</p>" as Markup })"
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) -> VoteAct { .beganRound }
}

/// The proclamation (公告), by somebody else than who asked for it.
struct Proclaim: ConductStep {
    let registry: Registry
    let name: StaticString = "proclaim"
    let title = Words.stepProclaim
    let role = VoteRole.presider
    let button = Words.proclaimNow

    func done(in vote: VoteStanding) -> Words? { vote.proclamation.map { .proclaimed($0) } }
    func isDue(in vote: VoteStanding) -> Bool { vote.asked[.publish] != nil && vote.proclamation == nil }
    func isOpen(to person: PersonID?, in vote: VoteStanding) -> Bool { vote.asked[.publish] != person }

    /// With the text as it will be published, to be read once more.
    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        let chosen = (vote.standing.chosen ?? []).compactMap(vote.standing.project)
        return """
            <div class="panel"><p>\(.proclaims(vote, count: chosen.count))</p><ol>\(chosen.map { "<li>\($0.name)</li>" as Markup })</ol></div>\
            \(visit.number("number", .proclamationNumber))\
            \(visit.field("date", .proclamationDate, or: visit.now.date.description, short: true, "type=\"date\"").input)
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        guard let date = try form.date("date") else { throw Refusal.wrong("date", .fillThisIn) }
        let proclamation = Proclamation(number: try form.count("number"), date: date)
        if vote.label == .decision { try hand(over: vote, as: proclamation, visit) }
        return .proclaimed(proclamation)
    }

    /// Chosen projects become the government's to carry out, the rest go into the reserve; whoever proposed them is told.
    private func hand(over vote: Vote, as proclamation: Proclamation, _ visit: Visit<Writer>) throws {
        let standing = vote.standing
        let chosen = Set(standing.chosen ?? [])
        for project in standing.standingProjects {
            // What has gone on by another way meanwhile keeps nobody from proclaiming.
            guard let matter = project.matter,
                try visit.db.matter(matter).standing.course.stage == ProjectProcedure.candidate,
                let round = standing.rounds.last(where: { $0.projects.contains(project.number) }),
                let tally = round.outcome?.tallies.first(where: { Int($0.project) == project.number })
            else { continue }
            let given = [
                "session": [String(vote.session.prefix(60))], "deputies": ["\(round.roll?.members ?? 0)"],
                "votes": ["\(tally.approvals)"],
                "outcome": [chosen.contains(project.number) ? "elected" : "not-elected"],
                "proclamation": [Words.proclaimed(proclamation).zh],
            ]
            try registry.perform(
                Act(ProjectProcedure.voteStep, by: visit.actor, at: visit.now, given: given), on: matter, in: visit.db)
        }
    }
}
