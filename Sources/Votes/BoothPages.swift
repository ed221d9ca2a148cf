import Counting
import Frame
import Ground
import SecretBallot
import Store

/// Where a deputy votes. No account, no session: who holds a slip votes, and nothing here knows whose it is.
struct BoothPages {
    let urns: Urns

    func routes(_ door: Door) {
        door.exchange(.get, "/v/{id}", for: .anyone, leavesNoTrace: true, show)
        door.exchange(.get, "/votes/{id}/booth", for: .anyone, leavesNoTrace: true, booth)
        door.exchange(.post, "/votes/{id}/ballots", for: .anyone, rate: .ballot, leavesNoTrace: true, cast)
        door.exchange(.post, "/votes/{id}/opened", for: .anyone, rate: .ballot, leavesNoTrace: true, open)
        door.exchange(.get, "/votes/{id}/opened/{tracker}", for: .anyone, leavesNoTrace: true, showOpened)
    }

    private func show(_ exchange: Exchange) async throws -> Answer {
        let vote = try await exchange.read { visit in try visit.db.vote(visit.id("id")) }
        return .page(page(of: vote))
    }

    private func page(of vote: Vote) -> Page {
        Page(
            title: Words(same: vote.title),
            body: """
                <h1>\(vote.title)</h1><noscript><p class="notice bad">\(.needsScript)</p></noscript>\
                <div id="booth" data-vote="\(vote.id)" aria-live="polite"></div>\(PageWords(.booth).markup)
                """,
            script: "booth-page.mjs")
    }

    /// What the voter's device needs. It is asked for without cookies.
    private func booth(_ exchange: Exchange) async throws -> Answer {
        let (vote, ticket) = try await exchange.read { visit in
            (try visit.db.vote(visit.id("id")), visit.plainTicket)
        }
        let standing = vote.standing
        let phase: StaticString =
            switch standing.round?.phase {
            case .open: "open"
            case .suspended: "suspended"
            case .closed, .certified, .announced: "closed"
            case .preparing, nil: "preparing"
            }
        guard let round = standing.round, round.phase == .open, round.needsOpening else {
            return .file(.json(.object([.init("phase", .text(phase))])))
        }
        let urn = try await urn(exchange)
        let election = try await urn.now
        let slips = try await urn.slipEndings
        let order = standing.order ?? []
        let projects = round.projects.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
        return .file(
            .json(
                .object([
                    .init("phase", .text(phase)), .init("round", .number(standing.roundNumber)),
                    .init("election", .string(election.definition.bytes)),
                    .init("form", .string(Array((standing.rules?.form ?? .approve).rawValue.utf8))),
                    .init("most", .number(round.method.marks.limit)),
                    .init("printed", .array(round.projects.map { .number($0) })),
                    .init("projects", .array(projects.compactMap(standing.project).map(\.json))),
                    .init("ticket", .string(Array(ticket.utf8))),
                    // Enough of each to tell a mistyped slip from one that was drawn, before anybody marks.
                    .init("slips", .array(slips.map(JSON.string))),
                ])))
    }

    /// Takes a ballot. Sent again, it is not cast again, and the answer is the same.
    private func cast(_ exchange: Exchange) async throws -> Answer {
        let bytes = Array(exchange.form.value("ballot").utf8)
        let urn = try await urn(exchange)
        let election = try await urn.now
        let tracker = fingerprint(bytes)
        if election.holds(tracker) { return .tracker(tracker) }
        let checked = try explained { try election.check(bytes) }
        do { try await urn.cast(checked) } catch Fault.ballotRepeated {
            // It came twice at once.
        } catch let fault as Fault {
            throw Refusal.conflict(fault.words)
        }
        return .tracker(checked.tracker)
    }

    private func open(_ exchange: Exchange) async throws -> Answer {
        let urn = try await urn(exchange)
        let election = try await urn.now
        let checked = try explained { try election.check(Array(exchange.form.value("ballot").utf8)) }
        try await urn.keepOpened(checked)
        return .tracker(checked.tracker)
    }

    /// On a second device: does the ballot hold what its voter was told? What opens it comes in the fragment of the address, which
    /// no server is told.
    private func showOpened(_ exchange: Exchange) async throws -> Answer {
        let (vote, tracker, opened) = try await exchange.read { visit in
            let vote = try visit.db.vote(visit.id("id"))
            let tracker = try visit.tracker()
            guard let opened = try visit.db.openedBallot(tracker, of: vote.id) else {
                throw Refusal.notFound(.noSuchTracker)
            }
            return (vote, tracker, opened)
        }
        let urn = await urns.urn(of: RoundID(vote: vote.id, number: opened.round), in: exchange.database)
        let definition = try await urn.now.definition.bytes.text
        return .page(
            Page(
                title: .checkOpened,
                body: """
                    <h1>\(.checkOpened)</h1><p class="lead">\(.checkOpenedLead)</p><p class="code">\(tracker)</p>\
                    <noscript><p class="notice bad">\(.needsScript)</p></noscript>\
                    <div id="opened" data-ballot="\(opened.ballot)" data-election="\(definition)" aria-live="polite"></div>\
                    \(PageWords(.opened).markup)
                    """,
                crumbs: [(.votes, "/votes"), (Words(same: vote.title), "/votes/\(vote.id)")], script: "opened-page.mjs")
        )
    }

    /// The box of the round that is on.
    private func urn(_ exchange: Exchange) async throws -> Urn {
        let vote = try await exchange.read { visit in try visit.db.vote(visit.id("id")) }
        let round = vote.standing.round
        guard round?.phase == .open, round?.needsOpening == true else { throw Refusal.conflict(.notOpen) }
        return await urns.urn(
            of: RoundID(vote: vote.id, number: vote.standing.roundNumber), in: exchange.database)
    }
}

extension Visit {
    /// A tracker of the path, in which two signs of base 64 are written another way.
    func tracker() throws -> String {
        try parameter("tracker").replacing("-", with: "+").replacing("_", with: "/")
    }
}

extension Answer {
    fileprivate static func tracker(_ tracker: [UInt8]) -> Answer {
        .file(.json(.object([.init("tracker", .string(tracker))])))
    }
}

extension BallotProject {
    fileprivate var json: JSON {
        .object([
            .init("number", .number(number)), .init("label", .string(Array(label.utf8))),
            .init("name", .string(Array(name.utf8))), .init("summary", .string(Array(summary.utf8))),
        ])
    }
}
