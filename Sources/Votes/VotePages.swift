package import Frame
package import Ground
package import Matters
import People
import Projects
import SecretBallot
import Store

/// The votes of a congress as anyone may see them, and beginning one.
package struct VotePages: Sendable {
    let congress: CongressID
    let urns = Urns()
    let registry: Registry
    /// What stands before a path: `https://yishi.example.gov.cn`.
    let address: String
    /// Computes a draw anew, in anybody's browser; nil where it was not installed.
    let drawProgram: String?
    let programs: [DeviceProgram]

    /// - Parameter congress: the one that the house speaks for.
    package init(
        congress: CongressID, registry: Registry, address: String, drawProgram: String?, programs: [DeviceProgram]
    ) {
        self.programs = programs
        self.drawProgram = drawProgram
        self.congress = congress
        self.registry = registry
        self.address = address
    }

    package func routes(_ door: Door) {
        door.get("/votes", for: .anyone, list)
        door.get("/votes/new", for: Self.office, askNew)
        door.post("/votes/new", for: Self.office, form: askNew, begin)
        door.get("/votes/{id}", for: .anyone, show)
        door.get("/votes/{id}/archive/{round}", for: .anyone, archive)
        door.get("/votes/{id}/draw", for: .anyone, draw)
        door.get("/votes/{id}/draw-page", for: .anyone, drawPage)
        door.get("/votes/{id}/lot/{round}", for: .anyone, lot)
        door.get("/votes/{id}/lot-page/{round}", for: .anyone, lotPage)
        ConductPages(urns: urns, programs: programs, steps: ConductSteps(registry)).routes(door)
        TellerPages(urns: urns, address: address).routes(door)
        BoothPages(urns: urns).routes(door)
        TrackerPages(urns: urns).routes(door)
        ScreenPages(urns: urns, address: address).routes(door)
        SheetPages().routes(door)
        WhatIfPages().routes(door)
    }

    private static let office = Audience.roles(VoteRole.offices)

    private func list(_ visit: Visit<Reader>) throws -> Page {
        let congress = try visit.publicCongress(or: congress)
        let votes = try visit.db.votes(of: congress.id)
        let items = votes.map { vote -> Markup in
            """
            <li class="item"><a class="name" href="\(url: "/votes/\(vote.id)")">\(vote.title)</a>\
            <p class="meta"><span>\(vote.label.words)</span><span>\(vote.session)</span></p>\
            <p class="state"><span class="status \(vote.standing.isOver ? "done" : "active" as Markup)">\
            \(vote.standing.phaseWords.said(in: vote.label))</span></p></li>
            """
        }
        let isOffice = VoteRole.offices.contains { visit.actor.holds($0, in: congress.id) }
        let new: Markup =
            isOffice
            ? """
            <p class="buttons"><a class="button" href="\(url: "/votes/new?congress=\(congress.id)")">\(Words.newVote)</a></p>
            """ : ""
        return Page(
            title: .votes,
            body: """
                <h1>\(.votes)</h1><p class="meta">\(congress.name)</p><p class="lead">\(.votesLead)</p>\(new)\
                \(items.isEmpty ? "<p>\(Words.noVotes)</p>" : "<ul class=\"list\">\(items)</ul>")\
                \(try visit.otherCongresses(at: "/votes", besides: congress.id))
                """)
    }

    private func askNew(_ visit: Visit<Reader>) throws -> Page {
        guard let congress = visit.ownCongress(as: VoteRole.offices) else {
            throw Refusal.notAllowed(.notYourPart(.office))
        }
        let labels = Vote.Label.allCases.map { ($0.rawValue, $0.longWords) }
        return Page(
            title: .newVote,
            body: """
                <h1>\(.newVote)</h1>\(try visit.ownCongressSwitch(congress, as: VoteRole.offices, at: "/votes/new"))\
                <form method="post" action="/votes/new">\(visit.ticket)\(visit.congressField(congress))\
                \(visit.field("title", .voteTitle, hint: .voteTitleHint).input)\
                \(visit.field("session", .voteSession, hint: .voteSessionHint).input)\
                \(visit.field("label", .voteLabel).select(labels))\
                <p class="buttons"><button class="button">\(.beginVote)</button></p></form>
                """,
            crumbs: [(.votes, "/votes")])
    }

    private func begin(_ visit: Visit<Writer>, _ form: Form) throws -> Answer {
        guard let congress = form.ownCongress(of: visit.actor, as: VoteRole.offices) else {
            throw Refusal.notAllowed(.notYourPart(.office))
        }
        let label: Vote.Label = try form.choice("label")
        let title = try form.required("title", upTo: 60)
        try label.check(title: title, session: form.value("session"))
        let vote = Vote(
            id: visit.newID(), congress: congress, label: label, title: title,
            session: try form.required("session", upTo: 60), begunAt: visit.now, entries: [])
        try visit.db.record(vote, by: visit.actor.person)
        return .seeOther("/votes/\(vote.id)/conduct")
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        return Page(
            title: Words(same: vote.title),
            body: try VoteBoard(vote: vote, isWorker: !vote.standing.roles(of: visit.actor, in: vote.congress).isEmpty)
                .markup(visit.db),
            crumbs: [(.votes, "/votes")])
    }

    private func archive(_ visit: Visit<Reader>) throws -> File {
        let vote = try visit.db.vote(visit.id("id"))
        guard let round = Int(try visit.parameter("round")), vote.standing.rounds.indices.contains(round - 1),
            let election = try visit.db.elections(of: vote.id).first(where: { $0.number == round })
        else { throw Refusal.notFound(.noSuchRound) }
        // Between the count and its announcement the archive knows what nobody has been told.
        let standing = vote.standing
        guard standing.rounds[round - 1].hasClosed else { throw Refusal.conflict(.archiveAfterClosing) }
        if !standing.roles(of: visit.actor, in: vote.congress).contains(.teller) {
            let isTold = standing.rounds[round - 1].phase == .announced || standing.rounds[round - 1].counts == nil
            guard isTold else { throw Refusal.conflict(.archiveAfterAnnouncing) }
            // The archive tells the votes of every project.
            guard standing.rules?.publication == .votes else { throw Refusal.conflict(.archiveNotPublished) }
        }
        let bytes = try visit.db.archive(of: RoundID(vote: vote.id, number: round))
        if bytes.isEmpty { throw Refusal.notFound(.noSuchRound) }
        return File(name: "\(election.identifier).bel", mediaType: "application/octet-stream", bytes: bytes)
    }

    private func drawPage(_ visit: Visit<Reader>) throws -> File { try page(of: drawnOrder(visit), visit) }
    private func draw(_ visit: Visit<Reader>) throws -> File { try record(of: drawnOrder(visit)) }
    private func lotPage(_ visit: Visit<Reader>) throws -> File { try page(of: drawnLot(visit), visit) }
    private func lot(_ visit: Visit<Reader>) throws -> File { try record(of: drawnLot(visit)) }

    /// A draw that was held, with the name of its file.
    private typealias HeldDraw = (vote: Vote, drawn: DrawnOrder, name: String)

    private func drawnOrder(_ visit: Visit<Reader>) throws -> HeldDraw {
        let vote = try visit.db.vote(visit.id("id"))
        guard let drawn = vote.standing.drawn else { throw Refusal.notFound(.noSuchRound) }
        return (vote, drawn, "draw-\(vote.id)")
    }

    private func drawnLot(_ visit: Visit<Reader>) throws -> HeldDraw {
        let vote = try visit.db.vote(visit.id("id"))
        let rounds = vote.standing.rounds
        guard let round = Int(try visit.parameter("round")), rounds.indices.contains(round - 1),
            let lot = rounds[round - 1].lot
        else { throw Refusal.notFound(.noSuchRound) }
        return (vote, lot, "lot-\(vote.id)-\(round)")
    }

    private func page(of held: HeldDraw, _ visit: Visit<Reader>) throws -> File {
        guard let drawProgram else { throw Refusal.notFound(.noSuchRound) }
        return DrawPage(program: drawProgram, vote: held.vote, drawn: held.drawn, name: held.name)
            .file(in: visit.language)
    }

    private func record(of held: HeldDraw) -> File {
        File(name: "\(held.name).json", mediaType: "application/json", bytes: Array(held.drawn.record.utf8))
    }
}
