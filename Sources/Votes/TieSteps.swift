import Counting
import Frame
import Ground
import Store

/// A tie is settled by lot: a seed is drawn and bound before the hall says a number, as for the order on the ballot.
struct CommitLot: ConductStep {
    let name: StaticString = "lot-commitment"
    let title = Words.stepLotCommitment
    let role = VoteRole.presider
    let button = Words.commitNow

    func done(in vote: VoteStanding) -> Words? { vote.round?.lotCommitment.map { .committed($0.commitment) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool {
        guard let round = vote.round else { return false }
        return round.asksToSettle && round.outcome?.status == .lot && round.lotCommitment == nil
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let outcome = vote.standing.round?.outcome else { return "" }
        return "<p>\(.lotCommitmentLead(outcome.seatsForTied))</p>\(vote.standing.list(of: outcome.tied))"
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        // Two at once: the second is told so before it draws a seed.
        if vote.standing.round?.lotCommitment != nil { throw Refusal.conflict(.lotIsBound) }
        let seed = Random.bytes(32)
        let lot = try vote.tieLot
        try visit.db.record(lotSeed: seed, in: vote.currentRound)
        return .committedLot(lot.bound(to: seed))
    }
}

/// In the hall: tellers' numbers and dice again, and the first of the tied are chosen.
struct HoldLot: ConductStep {
    let name: StaticString = "lot"
    let title = Words.stepLot
    let role = VoteRole.presider
    let button = Words.drawNow

    func done(in vote: VoteStanding) -> Words? { vote.round?.lot.map { .orderDrawn($0.order) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool {
        vote.round?.asksToSettle == true && vote.round?.lotCommitment != nil
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let outcome = vote.standing.round?.outcome else { return "" }
        return """
            \(vote.standing.list(of: outcome.tied))<p>\(.drawLead)</p>\
            \(visit.contributionFields(drawing: outcome.tied.count))
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        guard let commitment = vote.standing.round?.lotCommitment,
            let seed = try visit.db.lotSeed(in: vote.currentRound)
        else { throw Refusal.conflict(.commitFirst) }
        return .drewLot(try vote.tieLot.held(boundBy: commitment, revealing: seed, with: form.contributions()))
    }
}

/// A tie that a further round did not undo: as the presidium said, or by a lot drawn by hand.
struct Settle: ConductStep {
    let name: StaticString = "settle"
    let title = Words.stepSettle
    let role = VoteRole.presider
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { vote.round?.howSettled.map { Words(same: $0) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool {
        vote.round?.asksToSettle == true
    }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        guard let outcome = vote.standing.round?.outcome else { return "" }
        return """
            <p>\(outcome.status.words)</p>\(vote.standing.list(of: outcome.tied))\
            \(visit.field("order", .settledOrder, hint: .settledOrderHint(outcome.seatsForTied)).input)\
            \(visit.field("how", .howSettled, hint: .howSettledHint).area())\
            \(outcome.status == .lot
                ? visit.field("drawn-by", .drawnBy, short: true).input + visit.field("watched-by", .watchedBy).input : "")
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        var how = try form.required("how", upTo: 500)
        if vote.standing.round?.outcome?.status == .lot {
            let (drawer, watcher) = (
                try form.required("drawn-by", upTo: 60), try form.required("watched-by", upTo: 120)
            )
            guard drawer != watcher else { throw Refusal.wrong("watched-by", .watcherIsDrawer) }
            how += Words.drawnAndWatched(drawer, watcher).zh
        }
        return .settled(order: try form.numbers("order"), how: how)
    }
}

extension Vote {
    var currentRound: RoundID { RoundID(vote: id, number: standing.roundNumber) }

    /// The lot that the round on the table asks for. Each round has a context of its own.
    var tieLot: Draw {
        get throws(Refusal) {
            guard let outcome = standing.round?.outcome else { throw .conflict(.nothingToSettle) }
            return try outcome.tieLot(in: "\(session)/\(title)/\(id)/\(standing.roundNumber)")
        }
    }
}

extension VoteStanding {
    /// Projects by their labels, with their names.
    func list(of labels: [String]) -> Markup {
        let projects = labels.compactMap { Int($0) }.compactMap(project)
        return "<ul>\(projects.map { "<li>\($0.label) \($0.name)</li>" as Markup })</ul>"
    }
}
