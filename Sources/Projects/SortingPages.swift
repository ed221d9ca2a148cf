import Frame
import Ground
import Matters
import People
import Procedures
import Store

/// The sorting desk (梳理归类): every proposal that waits, what may be about one thing first, and one answer for many at once.
struct SortingPages {
    let registry: Registry

    func routes(_ door: Door) {
        door.get("/projects/sorting", for: .roles([.government]), show)
        door.post("/projects/sorting", for: .roles([.government]), form: show, sort)
    }

    /// More than this on one page nobody reads; the rest comes as these are answered.
    private static let shown = 150

    /// Steps of the procedure that need nothing but a reply.
    private enum Answer: String, CaseIterable {
        case merge, reserve, decline
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        guard let congress = visit.ownCongress(as: [.government]) else { throw Refusal.notAllowed(.callersOnly) }
        let proposals = try visit.db.proposals(of: congress, upTo: Self.shown)
        let course = try registry.book.procedure(ProjectProcedure.name)
        let groups = proposals.groups.map { suggestion($0, congress, visit) }
        let alike: Markup =
            groups.isEmpty ? "" : "<h2>\(Words.maybeOne)</h2><p class=\"hint\">\(Words.maybeOneHint)</p>\(groups)"
        let list: Markup =
            proposals.isEmpty
            ? "<p class=\"lead\">\(Words.nothingToSort)</p>" : alike + all(proposals, course, congress, visit)
        return Page(
            title: .sorting,
            body: """
                <h1>\(.sorting)</h1>\(try visit.ownCongressSwitch(congress, as: [.government], at: "/projects/sorting"))\
                <p class="lead">\(.sortingLead)</p>\(list)
                """,
            crumbs: [(.projects, "/projects")])
    }

    /// The earliest takes the others in, unless another one is chosen.
    private func suggestion(_ group: ProposalGroup, _ congress: CongressID, _ visit: Visit<Reader>) -> Markup {
        let form = SortingForm(key: "\(group.proposals[0].matter)", refused: visit.refused)
        let rows = group.proposals.map { proposal -> Markup in
            """
            <label class="choice"><input type="checkbox" name="matter" value="\(proposal.matter)"\
            \(" checked", if: form.isTicked(proposal, or: true))>\
            <span>\(proposal.title)<small>\(Words.proposedAt(proposal.place, proposal.at.date)) \
            <a href="\(url: "/matters/\(proposal.matter)")">\(.readIt)</a></small></span></label>
            """
        }
        let targets = group.proposals.map { ($0.matter.description, Words(same: $0.title)) }
        let into = form.field("into", .keepWhich, or: targets[0].0).select(targets)
        let reply = Words.mergeReply.in(visit.language)
        return """
            <form method="post" action="/projects/sorting" class="panel">\(visit.ticket)\(visit.congressField(congress))\
            <input type="hidden" name="form" value="\(form.key)"><input type="hidden" name="answer" value="merge">\
            <fieldset class="field"><legend>\(.theseAreOne)</legend>\(form.problem)\(rows)</fieldset>\(into)\
            \(form.field("reason", .replyToProposers, hint: .mergeReplyHint, or: reply).area(rows: 3))\
            <p class="buttons"><button class="button">\(.mergeThese)</button></p></form>
            """
    }

    private func all(
        _ proposals: [Proposal], _ procedure: Procedure, _ congress: CongressID, _ visit: Visit<Reader>
    ) -> Markup {
        let form = SortingForm(key: "all", refused: visit.refused)
        let kinds = procedure.choices("kind").map { ($0.name as String?, $0.title) } + [(nil, .noKind)]
        let sections = kinds.map { kind, title -> Markup in
            let mine = proposals.filter { $0.kind == kind }
            if mine.isEmpty { return "" }
            return """
                <h3>\(title) <small>\(Words.countOf(mine.count))</small></h3>\(mine.map { line($0, procedure, isTicked: form.isTicked($0, or: false)) })
                """
        }
        let answers = Answer.allCases.map {
            ($0.rawValue, procedure.step($0.rawValue, in: nil)?.title ?? Words(same: $0.rawValue))
        }
        let targets = proposals.map { ($0.matter.description, Words(same: $0.title)) }
        return """
            <h2>\(.allToSort)</h2><form method="post" action="/projects/sorting">\(visit.ticket)\(visit.congressField(congress))\
            <input type="hidden" name="form" value="\(form.key)">\(form.problem)\(sections)\
            \(form.field("answer", .whatWithThem, hint: .shortlistHow).select([("", .chooseOne)] + answers))\
            \(form.field("into", .mergeIntoWhich, hint: .mergeIntoHint, required: false).select(targets))\
            \(form.field("reason", .replyToProposers, hint: .replyHint).area(rows: 3))\
            <p class="buttons"><button class="button">\(.answerThese)</button></p></form>
            """
    }

    private func line(_ proposal: Proposal, _ procedure: Procedure, isTicked: Bool) -> Markup {
        let channel = procedure.choices("channel").first { $0.name == proposal.channel }?.title ?? .sentIn
        let station: Markup = proposal.station.map { " · \($0)" } ?? ""
        let merged: Markup = proposal.merged > 0 ? " · \(Words.tookIn(proposal.merged))" : ""
        return """
            <label class="choice"><input type="checkbox" name="matter" value="\(proposal.matter)"\(" checked", if: isTicked)>\
            <span>\(proposal.title)\
            <small>\(Words.proposedAt(proposal.place, proposal.at.date)) · \(channel)\(station)\(merged) \
            <a href="\(url: "/matters/\(proposal.matter)")">\(.readIt)</a></small></span></label>
            """
    }

    /// Every proposal gets the same answer, each by its procedure, or none does.
    private func sort(_ visit: Visit<Writer>, _ form: Form) throws -> Frame.Answer {
        let matters = form.values("matter").compactMap { MatterID($0) }
        guard let answer = Answer(rawValue: form.value("answer")) else {
            throw Refusal.wrong("answer", .sayWhatWithThem)
        }
        let reason = try form.lines("reason", upTo: 500)
        if reason.isEmpty { throw Refusal.wrong("reason", .sayWhy) }
        var given: Given = ["reason": [reason]]
        var sorted = matters
        if answer == .merge {
            guard let into = MatterID(form.value("into")) else { throw Refusal.wrong("into", .sayInto) }
            sorted.removeAll { $0 == into }
            given["into"] = [into.description]
        }
        guard !sorted.isEmpty else { throw Refusal.badInput(answer == .merge ? .tickTwo : .tickSome) }
        for matter in sorted {
            try registry.perform(
                Act(answer.rawValue, by: visit.actor, at: visit.now, given: given), on: matter, in: visit.db)
        }
        return .seeOther(
            "/projects/sorting?congress=\(form.ownCongress(of: visit.actor, as: [.government]).map(\.description) ?? "")"
        )
    }
}

/// One of several forms of the desk, with what was typed into it before it was refused.
private struct SortingForm {
    let key: String
    private let refused: Refused?

    init(key: String, refused: Refused?) {
        self.key = key
        self.refused = refused?.form.value("form") == key ? refused : nil
    }

    var problem: Markup { refused.map { "<p class=\"error\" role=\"alert\">\($0.refusal.words)</p>" } ?? "" }

    func isTicked(_ proposal: Proposal, or usual: Bool) -> Bool {
        refused.map { $0.form.values("matter").contains(proposal.matter.description) } ?? usual
    }

    func field(
        _ name: StaticString, _ label: Words, hint: Words? = nil, or value: String = "", required: Bool = true
    ) -> FormField {
        FormField(
            name: name, label: label, hint: hint, value: refused?.form.value(name.description) ?? value,
            wrong: refused?.refusal.fields[name.description], isRequired: required
        ).of(form: key)
    }
}

extension Procedure {
    /// The choices of a field of what is filled in to propose a project.
    fileprivate func choices(_ field: String) -> [Choice] {
        guard case .choice(let choices) = paper(ProjectProcedure.proposal)?.field(field)?.kind else { return [] }
        return choices
    }
}
