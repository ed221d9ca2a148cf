import Frame
import Ground
import Journal
import MerkleLog
import SecretBallot
import Store

/// Whether one's own ballot is in. No account, no session; and what is looked up comes in a form, since an address stands in the log of
/// every proxy.
struct TrackerPages {
    let urns: Urns

    func routes(_ door: Door) {
        door.exchange(.get, "/votes/{id}/trackers/{tracker}", for: .anyone, leavesNoTrace: true, find)
        door.exchange(.get, "/votes/{id}/trackers", for: .anyone, leavesNoTrace: true, list)
        door.exchange(.post, "/votes/{id}/trackers", for: .anyone, rate: .ballot, leavesNoTrace: true, list)
        door.exchange(.post, "/votes/{id}/proof", for: .anyone, rate: .ballot, leavesNoTrace: true, proof)
    }

    /// For a device that got no answer.
    private func find(_ exchange: Exchange) async throws -> Answer {
        let (tracker, vote) = try await exchange.read { visit in
            (try visit.tracker(), try visit.db.vote(visit.id("id")))
        }
        guard let round = vote.standing.round, round.hasOpened, round.needsOpening else {
            throw Refusal.conflict(.notOpen)
        }
        let election = try await election(vote, vote.standing.roundNumber, exchange)
        return .file(.json(.object([.init("in", .boolean(election.holds(Array(tracker.utf8))))])))
    }

    /// Looks one up; and after the voting shows all trackers, by the alphabet: the order of casting is for archive and log.
    private func list(_ exchange: Exchange) async throws -> Answer {
        let (vote, ticket) = try await exchange.read { visit in (try visit.db.vote(visit.id("id")), visit.ticket) }
        let asked = exchange.form.value("tracker").filter { !$0.isWhitespace }
        var (lists, answer): ([Markup], Markup?) = ([], nil)
        for (index, round) in vote.standing.rounds.enumerated() where round.hasOpened && round.needsOpening {
            let election = try await election(vote, index + 1, exchange)
            if election.holds(Array(asked.utf8)) { answer = found(asked, in: vote, round, ticket) }
            // While voting is on, a list that grows would show who has just voted.
            guard round.hasClosed else {
                lists.append("<p class=\"soft\">\(.trackersAfterClosing)</p>")
                continue
            }
            let trackers = election.trackers.map(\.text).sorted().map { "<li>\($0)</li>" as Markup }
            let title: Markup = vote.standing.roundNumber > 1 ? "<h2>\(.roundTitle(index + 1))</h2>" : ""
            lists.append(
                """
                \(title)<p>\(.trackersLead(trackers.count, voters: election.voters))</p><ul class="trackers">\(trackers)</ul>
                """)
        }
        if answer == nil, !asked.isEmpty {
            answer = "<p class=\"notice bad\" role=\"status\">\(.trackerIsNotIn)</p>"
        }
        return .page(
            Page(
                title: .trackersTitle,
                body: """
                    <h1>\(.trackersTitle)</h1>\(answer)<form class="lookup" method="post" \
                    action="\(url: "/votes/\(vote.id)/trackers")">\(ticket)<div class="field"><label for="tracker">\(.myTracker)</label>\
                    <input type="text" id="tracker" name="tracker" autocomplete="off" autocapitalize="off" spellcheck="false" \
                    value="\(asked)"></div><p class="buttons"><button class="button">\(.lookItUp)</button></p></form>\(lists)
                    """,
                crumbs: [(.votes, "/votes"), (Words(same: vote.title), "/votes/\(vote.id)")]))
    }

    private func found(_ tracker: String, in vote: Vote, _ round: RoundStanding, _ ticket: Markup) -> Markup {
        let proof: Markup =
            round.hasClosed
            ? """
            <p>\(.trackerProofLead)</p><form method="post" action="\(url: "/votes/\(vote.id)/proof")">\(ticket)\
            <input type="hidden" name="tracker" value="\(tracker)"><p class="buttons"><button class="button plain">\
            \(.trackerProof)</button></p></form>
            """ : ""
        return "<div class=\"notice good\" role=\"status\"><p>\(.trackerIsIn)</p>\(proof)</div>"
    }

    /// That the ballot stands in the log, as a file that is checked without us.
    private func proof(_ exchange: Exchange) async throws -> Answer {
        let tracker = exchange.form.value("tracker").filter { !$0.isWhitespace }
        return try await exchange.read { visit in
            let vote = try visit.db.vote(visit.id("id"))
            for election in try visit.db.elections(of: vote.id) {
                let found = try visit.db.logProof(
                    of: DeclaredKind.ballot.rawValue, about: .election(election.identifier), detail: tracker)
                guard let found else { continue }
                let name = "\(election.identifier)-\(found.place).tlog-proof"
                return .file(File(name: name, mediaType: "text/plain; charset=utf-8", bytes: Array(found.text.utf8)))
            }
            throw Refusal.notFound(.noProofYet)
        }
    }

    private func election(_ vote: Vote, _ round: Int, _ exchange: Exchange) async throws -> Election {
        try await urns.urn(of: RoundID(vote: vote.id, number: round), in: exchange.database).now
    }
}
