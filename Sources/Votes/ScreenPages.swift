import Counting
import Frame
import Ground
import People
import SecretBallot
import Store

/// The big screen in the hall: what is asked for, how many have voted while voting is on, and nothing of the result before it is
/// announced, but for a tie that a lot settles in front of the hall.
struct ScreenPages {
    let urns: Urns
    let address: String

    func routes(_ door: Door) {
        door.get("/votes/{id}/screen", for: .anyone, show)
        door.stream("/votes/{id}/screen/feed", for: .anyone, feed)
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let vote = try visit.db.vote(visit.id("id"))
        return Page(
            title: Words(same: vote.title),
            body: """
                <div id="screen" data-feed="\(url: "/votes/\(vote.id)/screen/feed")">\(try picture(of: vote, visit.db))</div>
                """,
            script: "screen-page.mjs", setting: .screen)
    }

    private func feed(_ visit: Visit<Reader>) throws -> [UInt8] {
        try picture(of: visit.db.vote(visit.id("id")), visit.db).html(in: visit.language)
    }

    private func picture(of vote: Vote, _ db: Reader) throws -> Markup {
        let standing = vote.standing
        return """
            <p class="session">\(vote.session)</p><h1>\(vote.title)</h1>\
            <p class="phase">\(standing.phaseWords.said(in: vote.label))</p>\(try middle(vote, standing, db))
            """
    }

    private func middle(_ vote: Vote, _ standing: VoteStanding, _ db: Reader) throws -> Markup {
        guard let round = standing.round else { return order(standing) }
        switch round.phase {
        case .preparing: return roll(round) + order(standing)
        case .open, .suspended: return try turnout(vote, standing, round, db)
        case .closed, .certified: return counting(vote, standing, round)
        case .announced:
            let showsVotes = standing.rules?.publication == .votes
            return ResultTable(vote: vote, round: round, showsVotes: showsVotes, inHalves: true).markup
        }
    }

    private func roll(_ round: RoundStanding) -> Markup {
        guard let roll = round.roll else { return "" }
        return figures([
            (.shouldCome, roll.members), (.present, roll.present), (.excusedCount, roll.excused.count),
            (.absentCount, roll.absent.count), (.quorum, round.method.quorum.least(of: roll.members)),
        ])
    }

    private func order(_ standing: VoteStanding) -> Markup {
        guard let order = standing.order else { return "" }
        let items = order.compactMap(standing.project).filter { standing.withdrawn[$0.number] == nil }.map {
            "<li>\($0.label) \($0.name)</li>" as Markup
        }
        return "<h2>\(.ballotOrder)</h2><ol class=\"order\">\(items)</ol>"
    }

    private func turnout(
        _ vote: Vote, _ standing: VoteStanding, _ round: RoundStanding, _ db: Reader
    ) throws -> Markup {
        let id = RoundID(vote: vote.id, number: standing.roundNumber)
        // Before the box is taken up again after a restart, the archive says how many ballots there are.
        let cast = try urns.turnout.count(in: id) ?? db.countBallots(in: id)
        let link = "\(address)/v/\(vote.id)"
        let code: Markup = QRCode(link).map { $0.drawing(.toBooth, size: 360) } ?? ""
        return """
            <div class="turnout">\(figures([(.issued, round.issue?.total ?? 0), (.castSoFar, cast)]))\
            <figure>\(code)<figcaption>\(.scanYourSlip)<br>\(link)</figcaption></figure></div>
            """
    }

    private func counting(_ vote: Vote, _ standing: VoteStanding, _ round: RoundStanding) -> Markup {
        let refused = round.refusedShares.map { share -> Markup in
            "<p class=\"notice bad\">\(Words.shareRefused(standing.tellers[share.teller - 1].name))</p>"
        }
        return """
            \(figures([(.issued, round.issue?.total ?? 0), (.castSoFar, round.cast ?? 0)]))\
            <p>\(.sharesGiven(round.shares.count, of: standing.rules?.openers ?? 0))</p>\(refused)\(lot(standing, round))
            """
    }

    /// The hall watches the lot: what was bound, who is tied, and then the order that came out.
    private func lot(_ standing: VoteStanding, _ round: RoundStanding) -> Markup {
        guard let commitment = round.lotCommitment, let outcome = round.outcome else { return "" }
        if let lot = round.lot {
            let items = lot.order.compactMap(standing.project).map { "<li>\($0.label) \($0.name)</li>" as Markup }
            return "<h2>\(.lotOrder)</h2><ol class=\"order\">\(items)</ol>"
        }
        return """
            <h2>\(.tiedNow)</h2><div class="order">\(standing.list(of: outcome.tied))</div><p>\(.committed(commitment.commitment))</p>
            """
    }

    private func figures(_ figures: [(Words, Int)]) -> Markup {
        let items = figures.map { words, number -> Markup in "<div><dt>\(words)</dt><dd>\(number)</dd></div>" }
        return "<dl class=\"figures\">\(items)</dl>"
    }
}
