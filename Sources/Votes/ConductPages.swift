import Frame
import Ground
import SecretBallot
import Store

/// Conducting a vote: a list of all that has to be done, and a page for each step.
struct ConductPages {
    let urns: Urns
    let programs: [DeviceProgram]
    let steps: ConductSteps

    func routes(_ door: Door) {
        door.get("/votes/{id}/conduct", for: .signedIn, list)
        door.get("/votes/{id}/conduct/{step}", for: .signedIn, show)
        door.post("/votes/{id}/conduct/{step}", for: .signedIn, form: show, act)
        door.get("/votes/{id}/open", for: .signedIn, askOpen)
        door.exchange(.post, "/votes/{id}/open", for: .signedIn, form: askOpen, open)
        door.get("/votes/{id}/close", for: .signedIn, askClose)
        door.exchange(.post, "/votes/{id}/close", for: .signedIn, form: askClose, close)
    }

    private func mine<DB: Reading>(_ visit: Visit<DB>) throws -> (Vote, Set<VoteRole>) {
        let vote = try visit.db.vote(visit.id("id"))
        let roles = vote.standing.roles(of: visit.actor, in: vote.congress)
        guard !roles.isEmpty else { throw Refusal.notAllowed(.noPartInVote) }
        return (vote, roles)
    }

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let (vote, roles) = try mine(visit)
        let standing = vote.standing
        if let abandoned = standing.abandoned { return nothingMore(vote, .isAbandoned(abandoned)) }
        // Deputies who only ask see the preparing; the count is for those who count.
        let round: Markup =
            !roles.conduct
            ? ""
            : "<h2>\(.roundTitle(max(1, standing.roundNumber)))</h2>\(items(steps.round, vote, roles))"
        return Page(
            title: .conduct,
            body: """
                <h1>\(.conductOf(vote.title))</h1><p><span class="status active">\(standing.phaseWords.said(in: vote.label))</span></p>\
                \(next(vote, roles, visit.actor.person))\(missing(vote, at: visit.now))\
                <h2>\(.preparing)</h2>\(items(steps.preparing, vote, roles))\(tellers(vote, roles))\(round)\
                \(roles.conduct ? unexpected(vote, roles) : "")\
                \(roles.conduct ? "<h2>\(Words.ending)</h2>\(items(steps.ending, vote, roles))\(sheets(vote))" : "")
                """,
            crumbs: crumbs(vote))
    }

    private func nothingMore(_ vote: Vote, _ why: Words) -> Page {
        Page(
            title: .conduct, body: "<h1>\(.conductOf(vote.title))</h1><p class=\"notice\">\(why)</p>",
            crumbs: crumbs(vote))
    }

    /// Apart and closed: nothing of it is the next thing to do.
    private func unexpected(_ vote: Vote, _ roles: Set<VoteRole>) -> Markup {
        let due = steps.all.filter { $0.kind == .unexpected && $0.isDue(in: vote.standing) }
        if due.isEmpty { return "" }
        return
            "<details class=\"act\"><summary>\(.whenSomethingHappens)</summary><div class=\"inside\">\(list(due, vote, roles))</div></details>"
    }

    private func crumbs(_ vote: Vote) -> [(Words, Link)] {
        [(.votes, "/votes"), (Words(same: vote.title), "/votes/\(vote.id)")]
    }

    /// What this person may do now, before everything else.
    private func next(_ vote: Vote, _ roles: Set<VoteRole>, _ person: PersonID?) -> Markup {
        let links = steps.due(in: vote, for: roles, person).enumerated().map { place, step -> Markup in
            "<a class=\"button\(" plain", if: place > 0)\" href=\"\(url: step.link)\">\(step.title.said(in: vote.label))</a>"
        }
        return links.isEmpty ? "" : "<p class=\"buttons\">\(links)</p>"
    }

    /// What still keeps the voting from being opened, once the roll is called.
    private func missing(_ vote: Vote, at now: Instant) -> Markup {
        let standing = vote.standing
        guard standing.round?.roll != nil, standing.round?.phase == .preparing, !standing.obstacles(at: now).isEmpty
        else {
            return ""
        }
        let lines = standing.obstacles(at: now).map { "<li>\($0.words)</li>" as Markup }
        return "<div class=\"notice\"><h2>\(.notYet)</h2><ul>\(lines)</ul></div>"
    }

    private func items(_ steps: [any ConductStep], _ vote: Vote, _ roles: Set<VoteRole>) -> Markup {
        let standing = vote.standing
        return list(
            steps.filter {
                guard $0.kind != .unexpected else { return $0.done(in: standing) != nil }
                return $0.done(in: standing) != nil || $0.isDue(in: standing) || $0.isOnTheWay(in: standing)
            }, vote, roles)
    }

    private func list(_ shown: [any ConductStep], _ vote: Vote, _ roles: Set<VoteRole>) -> Markup {
        let standing = vote.standing
        let lines = shown.map { step -> Markup in
            let done = step.done(in: standing)
            let isDue = step.isDue(in: standing)
            let mark: Markup =
                done != nil && !isDue
                ? "<span class=\"status done\">\(Words.stepDone)</span>"
                : isDue
                    ? "<span class=\"status active\">\(Words.stepDue)</span>"
                    : "<span class=\"status\">\(Words.stepLater)</span>"
            let name: Markup =
                isDue && roles.contains(step.role)
                ? "<a class=\"name\" href=\"\(url: "/votes/\(vote.id)/conduct/\(step.name.description)")\">\(step.title.said(in: vote.label))</a>"
                : "<span class=\"name\">\(step.title.said(in: vote.label))</span>"
            return """
                <li class="item">\(name)<p class="meta"><span>\(step.role.words.said(in: vote.label))</span></p>\
                \(done.map { "<p>\($0.said(in: vote.label))</p>" as Markup })<p class="state">\(mark)</p></li>
                """
        }
        return "<ol class=\"list conduct\">\(lines)</ol>"
    }

    /// What can be printed by now.
    private func sheets(_ vote: Vote) -> Markup {
        let standing = vote.standing
        var links: [(Words, Link)] = [(.dossierBook, "/votes/\(vote.id)/dossiers")]
        if standing.order != nil { links.append((.paperBallot, "/votes/\(vote.id)/paper-ballot")) }
        if standing.round?.outcome != nil {
            links.append((.certificate, "/votes/\(vote.id)/certificate/\(standing.roundNumber)"))
        }
        if standing.proclamation != nil {
            links.append((.proclamationTitle, "/votes/\(vote.id)/proclamation"))
        }
        if standing.proclamation != nil, vote.label == .decision {
            links += [
                (.letterToParty, "/votes/\(vote.id)/letters/party"),
                (.letterToGovernment, "/votes/\(vote.id)/letters/government"),
            ]
        }
        return "<h2>\(.toPrint)</h2><ul>\(links.map { "<li><a href=\"\(url: $1)\">\($0)</a></li>" as Markup })</ul>"
    }

    /// Keys and slips are made on the tellers' own devices.
    private func tellers(_ vote: Vote, _ roles: Set<VoteRole>) -> Markup {
        let standing = vote.standing
        if standing.keyFingerprint == nil, standing.round?.hasOpened ?? false { return "" }
        let name: Markup =
            roles.contains(.teller)
            ? "<a class=\"name\" href=\"\(url: "/votes/\(vote.id)/teller")\">\(Words.stepKeys)</a>"
            : "<span class=\"name\">\(Words.stepKeys)</span>"
        let state: Words =
            standing.keyFingerprint == nil
            ? .keyNotMade : standing.slips.map { .slipsMade($0.count) } ?? .keyMadeNoSlips
        let mark: Markup =
            standing.slips != nil
            ? "<span class=\"status done\">\(Words.stepDone)</span>"
            : standing.tellersHand != nil
                ? "<span class=\"status active\">\(Words.stepDue)</span>"
                : "<span class=\"status\">\(Words.stepLater)</span>"
        return """
            <ol class="list conduct"><li class="item">\(name)<p class="meta"><span>\(VoteRole.teller.words)</span></p>\
            <p>\(state)</p><p class="state">\(mark)</p></li></ol>
            """
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let (vote, roles) = try mine(visit)
        let step = try steps.step(visit.parameter("step"))
        guard roles.contains(step.role) else { throw Refusal.notAllowed(.notYourPart(step.role)) }
        let standing = vote.standing
        let done: Markup = step.done(in: standing).map { "<p class=\"soft\">\($0)</p>" } ?? ""
        let final: Markup = step.isFinal ? "<p class=\"notice\">\(Words.cannotBeChanged)</p>" : ""
        let form: Markup =
            step.isDue(in: standing)
            ? """
            \(final)<form method="post" action="\(url: "/votes/\(vote.id)/conduct/\(step.name.description)")">\(visit.ticket)\
            \(try step.fields(visit, vote))<p class="buttons"><button class="button">\(step.button)</button></p></form>
            """ : "<p>\(step.done(in: standing) == nil ? Words.notDueYet : .isDoneAlready)</p>"
        let isMine = step.isOpen(to: visit.actor.person, in: standing)
        return Page(
            title: step.title.said(in: vote.label),
            body:
                "<h1>\(step.title.said(in: vote.label))</h1>\(done)\(isMine ? form : "<p class=\"notice\">\(Words.anotherPerson)</p>")",
            crumbs: crumbs(vote) + [(.conduct, "/votes/\(vote.id)/conduct")])
    }

    private func act(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        let id: VoteID = try visit.id("id")
        let step = try steps.step(visit.parameter("step"))
        let vote = try visit.db.vote(id)
        let roles = vote.standing.roles(of: visit.actor, in: vote.congress)
        guard roles.contains(step.role) else { throw Refusal.notAllowed(.notYourPart(step.role)) }
        try visit.db.conduct(try step.act(form, vote, visit), in: id, by: visit.actor, at: visit.now)
        return .seeOther("/votes/\(id)/conduct")
    }

    private func askOpen(_ visit: Visit<Reader>) throws -> Page { try second(.open, visit) }
    private func askClose(_ visit: Visit<Reader>) throws -> Page { try second(.close, visit) }

    /// The second of two people says yes.
    private func second(_ high: HighAct, _ visit: Visit<Reader>) throws -> Page {
        let (vote, roles) = try mine(visit)
        guard roles.contains(.teller) else { throw Refusal.notAllowed(.notYourPart(.teller)) }
        let form: Markup =
            vote.standing.asked[high] == nil
            ? "<p>\(Words.askFirst(high))</p>"
            : """
            <p>\(.secondLead(high))</p><form method="post" action="\(url: "/votes/\(vote.id)/\(high.rawValue)")">\
            \(visit.ticket)<p class="buttons"><button class="button">\(.secondOf(high))</button></p></form>
            """
        return Page(
            title: .secondOf(high), body: "<h1>\(.secondOf(high))</h1>\(form)",
            crumbs: crumbs(vote) + [(.conduct, "/votes/\(vote.id)/conduct")])
    }

    /// Fixes who may vote and on what, begins the archive, and opens: all or nothing.
    private func open(_ exchange: Exchange) async throws -> Answer {
        let setup = try await exchange.read { visit in
            try ElectionSetup(try mine(visit).0, visit.db, at: visit.now)
        }
        let begun = try setup.begun(at: exchange.now)
        let programs = begun.archive.isEmpty ? [] : programs
        try await exchange.write { visit in
            try visit.db.open(setup, begun: begun, programs: programs, as: visit.actor, at: visit.now)
        }
        return .seeOther("/votes/\(setup.round.vote)/conduct")
    }

    /// Ends the voting, and adds up what is encrypted.
    private func close(_ exchange: Exchange) async throws -> Answer {
        let (vote, actor) = try await exchange.read { visit in (try mine(visit).0, visit.actor) }
        if vote.standing.round?.needsOpening == true {
            let round = RoundID(vote: vote.id, number: vote.standing.roundNumber)
            try await urns.urn(of: round, in: exchange.database).close(as: actor, at: exchange.now)
        } else {
            try await exchange.write { visit in
                try visit.db.conduct(.closed(cast: 0), in: vote.id, by: visit.actor, at: visit.now)
            }
        }
        return .seeOther("/votes/\(vote.id)/conduct")
    }
}

/// A fault of the protocol, in words.
func explained<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let fault as Fault { throw Refusal.conflict(fault.words) }
}
