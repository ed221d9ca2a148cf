import Frame
import Ground
import Store

/// A vote's name was mistyped.
struct Rename: ConductStep {
    let name: StaticString = "name"
    let title = Words.stepRename
    let role = VoteRole.office
    let kind = StepKind.unexpected

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules == nil && !vote.isOver }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        """
        \(visit.field("title", .voteTitle, hint: .voteTitleHint, or: vote.title).input)\
        \(visit.field("session", .voteSession, hint: .voteSessionHint, or: vote.session).input)
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .renamed(title: try form.required("title", upTo: 60), session: try form.required("session", upTo: 60))
    }
}

/// A vote was begun by mistake, or is not held.
struct Abandon: ConductStep {
    let name: StaticString = "abandon"
    let title = Words.stepAbandon
    let role = VoteRole.office
    let kind = StepKind.unexpected
    let button = Words.abandonNow
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { !vote.rounds.contains(where: \.hasOpened) && !vote.isOver }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        "<p>\(.abandonLead)</p>\(visit.field("reason", .whyAbandoned).area())"
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .abandoned(reason: try form.required("reason", upTo: 300))
    }
}
