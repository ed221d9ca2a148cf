import Counting
import Frame
import Ground
import SecretBallot
import Store

/// The day before: a seed is drawn and bound by a commitment, which is printed.
struct CommitDraw: ConductStep {
    let name: StaticString = "commitment"
    let title = Words.stepCommitment
    let role = VoteRole.office
    let button = Words.commitNow

    func done(in vote: VoteStanding) -> Words? { vote.commitment.map { .committed($0.commitment) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { vote.order == nil }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules != nil && vote.commitment == nil && vote.order == nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup { "<p>\(.commitmentLead)</p>" }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let seed = Random.bytes(32)
        let draw = try vote.draw
        try visit.db.recordDrawSeed(seed, of: vote.id)
        return .committed(draw.bound(to: seed))
    }
}

/// In the hall: tellers' numbers and dice, then the order comes out.
struct HoldDraw: ConductStep {
    let name: StaticString = "draw"
    let title = Words.stepDraw
    let role = VoteRole.office
    let button = Words.drawNow

    func done(in vote: VoteStanding) -> Words? { vote.drawn.map { .orderDrawn($0.order) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { vote.order == nil }
    func isDue(in vote: VoteStanding) -> Bool { vote.commitment != nil && vote.order == nil && vote.tellersHand != nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        "<p>\(.drawLead)</p>\(visit.contributionFields(drawing: vote.standing.standingProjects.count))"
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        guard let commitment = vote.standing.commitment, let seed = try visit.db.drawSeed(of: vote.id) else {
            throw Refusal.conflict(.commitFirst)
        }
        let withdrawn = vote.standing.projects.filter { vote.standing.withdrawn[$0.number] != nil }.map(\.label)
        return .drew(
            try vote.draw.held(boundBy: commitment, revealing: seed, with: form.contributions(), withdrawn: withdrawn))
    }
}

extension Vote {
    /// The draw of this vote's order: all projects that were ever listed, so that a withdrawal moves no other.
    var draw: Draw {
        get throws(Refusal) {
            try Draw(
                context: "\(session)/\(title)/\(Words.ballotOrder.zh)/\(id)", labels: standing.projects.map(\.label))
        }
    }
}

extension Draw {
    /// What is published before anybody in the hall says a number.
    func bound(to seed: [UInt8]) -> DrawCommitment {
        DrawCommitment(
            context: context, commitment: Hexadecimal.string(commitment(to: seed)),
            labelsHash: Hexadecimal.string(labelsHash))
    }

    /// Held with what the hall said, and with the seed that was bound.
    func held(
        boundBy commitment: DrawCommitment, revealing seed: [UInt8], with contributions: [Contribution],
        withdrawn: [String] = []
    ) throws(Refusal) -> DrawnOrder {
        guard let committed = Hexadecimal.bytes(Array(commitment.commitment.utf8)) else {
            throw .conflict(.commitFirst)
        }
        let record = try held(committed: committed, contributions, revealed: seed, withdrawn: withdrawn)
        return DrawnOrder(order: record.order.compactMap { Int($0) }, record: record.json)
    }
}

extension Visit {
    /// What the hall adds to a draw among so many.
    func contributionFields(drawing count: Int) -> Markup {
        """
        \(field("numbers", .tellersNumbers, hint: .tellersNumbersHint).input)\
        \(field("dice", .dice, hint: .diceHint(diceNeeded(for: count))).input)
        """
    }
}

extension Form {
    /// What the hall adds to a draw: the tellers' numbers in the order of reading, then the dice.
    func contributions() throws -> [Contribution] {
        var contributions: [Contribution] = []
        for (index, number) in try pieces("numbers").enumerated() {
            contributions.append(try Contribution(Words.tellerNumbered(index + 1).zh, number, from: .scrutineer))
        }
        let dice = try text("dice", upTo: 2000).filter { ("1"..."6").contains($0) }
        return try contributions + [
            Contribution(Words.dice.zh, dice.map(String.init).joined(separator: " "), from: .dice)
        ]
    }
}

/// Instead of all computing: an order drawn by hand, in front of people.
struct DrawByHand: ConductStep {
    let name: StaticString = "hand-order"
    let title = Words.stepHandOrder
    let role = VoteRole.office
    let kind = StepKind.optional
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { vote.drawnByHand.map { .orderDrawn($0.order) } }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules != nil && vote.order == nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        """
        \(vote.standing.list(of: vote.standing.standingProjects.map(\.label)))\
        \(visit.field("order", .orderField, hint: .orderHint).input)\(visit.field("drawn-by", .drawnBy, short: true).input)\
        \(visit.field("watched-by", .watchedBy).input)
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .drewByHand(
            HandOrder(
                order: try form.numbers("order"), drawnBy: try form.required("drawn-by", upTo: 60),
                watchedBy: try form.required("watched-by", upTo: 120)))
    }
}
