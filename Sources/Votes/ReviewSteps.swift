import Frame
import Ground
import People
import Store

/// The review (审议): deputies ask, heads of units answer, and what is changed leaves a trace.
struct AskQuestion: ConductStep {
    let name: StaticString = "question"
    let title = Words.stepQuestion
    let role = VoteRole.deputy
    let kind = StepKind.optional
    let button = Words.askIt

    func done(in vote: VoteStanding) -> Words? { vote.questions.isEmpty ? nil : .questionsAsked(vote.questions.count) }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { !vote.projects.isEmpty && !(vote.round?.hasOpened ?? false) }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        "\(visit.projectField(vote))\(visit.field("text", .questionText, hint: .questionHint).area())"
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let text = try form.lines("text", upTo: 500)
        if text.isEmpty { throw Refusal.wrong("text", .fillThisIn) }
        return .questioned(project: try form.count("project"), by: visit.name ?? "", text: text)
    }
}

/// On the spot, or with a day by which the rest is answered.
struct AnswerQuestion: ConductStep {
    let name: StaticString = "answer"
    let title = Words.stepAnswer
    let role = VoteRole.office

    func done(in vote: VoteStanding) -> Words? {
        let open = vote.questions.count { $0.answers.isEmpty }
        return vote.questions.isEmpty ? nil : open == 0 ? .allAnswered : .questionsOpen(open)
    }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { !vote.questions.isEmpty }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        let questions = vote.standing.questions.sorted { ($0.answers.count, $0.number) < ($1.answers.count, $1.number) }
        return """
            \(visit.field("question", .whichQuestion).select(
                questions.map { ("\($0.number)", Words(same: "\($0.number) · \($0.by)：\($0.text.prefix(30))")) }))\
            \(visit.field("by", .answeredBy, hint: .answeredByHint).input)\(visit.field("text", .answerText).area())\
            \(visit.field("due", .answerDue, hint: .answerDueHint, short: true, required: false, "type=\"date\"").input)
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let text = try form.lines("text", upTo: 1000)
        if text.isEmpty { throw Refusal.wrong("text", .fillThisIn) }
        return .answered(
            question: try form.count("question"), by: try form.required("by", upTo: 60), text: text,
            due: try form.date("due"))
    }
}

/// A candidate is changed before the vote.
struct Amend: ConductStep {
    let name: StaticString = "amend"
    let title = Words.stepAmend
    let role = VoteRole.office
    let kind = StepKind.unexpected

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules != nil && !(vote.round?.hasOpened ?? false) }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        """
        \(visit.projectField(vote))\(visit.field("summary", .amendedText).area())\
        \(visit.field("reason", .whyAmended).area())
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let (summary, reason) = (try form.lines("summary", upTo: 500), try form.required("reason", upTo: 300))
        if summary.isEmpty { throw Refusal.wrong("summary", .fillThisIn) }
        return .amended(project: try form.count("project"), summary: summary, reason: reason)
    }
}

extension Visit {
    /// Which of the candidates.
    func projectField(_ vote: Vote) -> Markup {
        field("project", .whichProject).select(
            vote.standing.standingProjects.map { ("\($0.number)", Words(same: "\($0.label) \($0.name)")) })
    }
}
