import Counting
import Frame
import Ground
import People
import Procedures
import Projects
import SecretBallot
import Store

/// The candidates, as they will stand on the ballot: number, name, and what a deputy sees one tap from the mark.
struct ListProjects: ConductStep {
    let name: StaticString = "projects"
    let title = Words.stepProjects
    let role = VoteRole.office

    func done(in vote: VoteStanding) -> Words? {
        vote.projects.isEmpty ? nil : .projectsListed(vote.standingProjects.count)
    }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules == nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup {
        let listed = vote.standing.projects
        let chosen = Set(listed.compactMap(\.matter?.description))
        // What was ticked before a refusal, or was listed before; at first all.
        let ticked = visit.refused.map { Set($0.form.values("matter")) } ?? (listed.isEmpty ? nil : chosen)
        let candidates = try visit.db.candidateProjects(of: vote.congress).map { project -> Markup in
            let differs: Markup =
                project.itemsCost == project.cost
                ? "" : "<br><b>\(Words.itemsDiffer(items: Money.yuan(project.itemsCost)))</b>"
            return """
                <label class="choice"><input type="checkbox" name="matter" value="\(project.matter)"\
                \(" checked", if: ticked?.contains(project.matter.description) ?? true)>\
                <span>\(project.name)<small>\(project.summary)\(differs)</small></span></label>
                """
        }
        let boxes: Markup =
            candidates.isEmpty
            ? "<p class=\"soft\">\(Words.noCandidates)</p>"
            : "<fieldset class=\"field\"><legend>\(Words.candidates)</legend><p class=\"hint\">\(Words.candidatesHint)</p>\(candidates)</fieldset>"
        let typed = listed.filter { $0.matter == nil }.map(\.line).joined(separator: "\n")
        return boxes
            + visit.field(
                "projects", .projectsField, hint: vote.label == .decision ? .dossiersHint : .projectsHint, or: typed,
                required: candidates.isEmpty
            ).area(rows: candidates.isEmpty ? 14 : 4)
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let known = try visit.db.candidateProjects(of: vote.congress)
        let asked = Set(form.values("matter"))
        var projects: [BallotProject] = []
        for project in known where asked.contains(project.matter.description) {
            projects.append(
                BallotProject(
                    number: projects.count + 1, name: project.name, summary: project.summary, matter: project.matter,
                    cost: project.cost))
        }
        let lines = try form.lines("projects", upTo: 60_000).split(separator: "\n").map(String.init)
        guard (2...100).contains(projects.count + lines.count) else { throw Refusal.wrong("projects", .projectsCount) }
        for (index, line) in lines.enumerated() {
            let project = try typed(line, number: projects.count + 1, line: index + 1, label: vote.label)
            guard (1...60).contains(project.name.count) else {
                throw Refusal.wrong("projects", .projectNameLength(index + 1))
            }
            projects.append(project)
        }
        guard Set(projects.map(\.name)).count == projects.count else {
            throw Refusal.wrong("projects", .projectsRepeat)
        }
        return .listed(projects)
    }

    /// A decision asks for the whole dossier, a consultation for a name and what it is about.
    private func typed(_ line: String, number: Int, line place: Int, label: Vote.Label) throws -> BallotProject {
        if label == .decision {
            let columns = line.split(omittingEmptySubsequences: false) { "|\u{FF5C}\t".contains($0) }.map(\.trimmed)
            let (name, dossier) = try WrittenDossier.read(columns, line: place)
            return BallotProject(
                number: number, name: name, summary: dossier.summary, cost: dossier.investment, dossier: dossier)
        }
        let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { "|\u{FF5C}\t".contains($0) }
        let summary = parts.count > 1 ? parts[1].trimmed : ""
        guard !summary.isEmpty, summary.count <= 500 else {
            throw Refusal.wrong("projects", .projectSummaryMissing(place))
        }
        return BallotProject(number: number, name: parts[0].trimmed, summary: summary)
    }
}

extension Substring {
    /// Without blanks around it.
    var trimmed: String {
        var piece = self
        while let first = piece.first, first.isWhitespace { piece = piece.dropFirst() }
        while let last = piece.last, last.isWhitespace { piece = piece.dropLast() }
        return String(piece)
    }
}

extension BallotProject {
    /// As it was typed in.
    fileprivate var line: String {
        guard let dossier else { return "\(name) | \(summary)" }
        let items = dossier.items.map {
            [$0.name, $0.place, Words.tenThousands($0.budget), $0.due, $0.target].joined(separator: "，")
        }
        return [
            name, dossier.background, dossier.content, dossier.area, dossier.implementer,
            Words.tenThousands(dossier.investment), dossier.fundSource, dossier.due, dossier.targets,
            items.joined(separator: "；"),
        ].joined(separator: " | ")
    }
}

/// A candidate is taken off before anyone votes; it leaves a trace.
struct Withdraw: ConductStep {
    let name: StaticString = "withdraw"
    let title = Words.stepWithdraw
    let role = VoteRole.office
    let kind = StepKind.unexpected
    let button = Words.withdrawNow
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { nil }
    func isOnTheWay(in vote: VoteStanding) -> Bool { false }
    func isDue(in vote: VoteStanding) -> Bool { !vote.projects.isEmpty && !(vote.round?.hasOpened ?? false) }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) -> Markup {
        """
        \(visit.projectField(vote))\
        \(visit.field("reason", .whyWithdrawn).area())
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        .withdrew(project: try form.count("project"), reason: try form.required("reason", upTo: 300))
    }
}

/// The plenary adopts the voting rules; from then on nobody changes them.
struct AdoptRules: ConductStep {
    let name: StaticString = "rules"
    let title = Words.stepRules
    let role = VoteRole.office
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? { vote.rules.map { .rulesAdopted($0) } }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules == nil && vote.standingProjects.count > 1 }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup {
        let members = try visit.db.sittingDeputies(in: vote.congress, at: visit.now)
        func said(_ words: Words) -> Words { words.said(in: vote.label) }
        return """
            \(visit.number("reading", .readingField, hint: .readingHint, or: 24))\
            \(visit.number("seats", .seats, hint: .seatsHint(vote.standing.standingProjects.count)))\
            \(visit.number("surplus", .surplus, hint: said(.surplusHint), or: 1))\
            \(visit.field("form", .ballotForm).select(VotingRules.BallotForm.allCases.map { ($0.rawValue, $0.words) }))\
            \(vote.label == .decision ? "<p class=\"notice\">\(Words.majorityByLaw)</p>" : majority(visit))\
            \(visit.field("tie", .tieRule).select(TieRule.allCases.map { ($0.rawValue, said($0.words)) }))\
            \(visit.field("shortfall", .shortfallRule).select(Shortfall.allCases.map { ($0.rawValue, $0.words) }))\
            \(visit.number("rounds", .roundsField, hint: .roundsHint, or: 2))\
            \(visit.number("tellers", .tellersCount, or: 3))\(visit.number("openers", .openersField, hint: .openersHint, or: 2))\
            \(visit.field("publication", .publication).select(VotingRules.Publication.allCases.map { ($0.rawValue, $0.words) }))\
            \(vote.label == .decision ? visit.handFields(members: members) : "")
            """
    }

    /// Only where nothing is decided may it be another one than the law's.
    private func majority(_ visit: Visit<Reader>) -> Markup {
        """
            \(visit.field("base", .voteBase).select([
                (Threshold.Whole.members.rawValue, .everyoneAsked), (Threshold.Whole.present.rawValue, .thosePresent),
            ]))\
            \(visit.field("comparison", .comparison).select([
                (Threshold.Comparison.moreThan.rawValue, .moreThanHalf), (Threshold.Comparison.atLeast.rawValue, .halfOrMore),
            ]))
        """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        let isDecision = vote.label == .decision
        let rules = VotingRules(
            seats: try form.count("seats"), surplus: try form.count("surplus"), form: try form.choice("form"),
            base: isDecision ? .members : try form.choice("base"),
            comparison: isDecision ? .moreThan : try form.choice("comparison"), tie: try form.choice("tie"),
            shortfall: try form.choice("shortfall"), rounds: try form.count("rounds"),
            tellers: try form.count("tellers"), openers: try form.count("openers"),
            publication: try form.choice("publication"), reading: try form.count("reading"))
        return .adopted(rules, try form.handOfPlenary(vote))
    }
}

extension Form {
    /// A consultation has no plenary.
    fileprivate func handOfPlenary(_ vote: Vote) throws -> HandVote {
        vote.label == .decision ? try hand() : HandVote(members: 1, approvals: 1, objections: 0, abstentions: 0)
    }
}

/// The plenary approves the tellers that the presidium proposes.
struct ApproveTellers: ConductStep {
    let name: StaticString = "tellers"
    let title = Words.stepTellers
    let role = VoteRole.office
    let isFinal = true

    func done(in vote: VoteStanding) -> Words? {
        vote.tellersHand == nil ? nil : .tellersApproved(vote.tellers)
    }
    func isDue(in vote: VoteStanding) -> Bool { vote.rules != nil && vote.tellersHand == nil }

    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup {
        let members = try visit.db.sittingDeputies(in: vote.congress, at: visit.now)
        return """
            \(visit.field("tellers", .tellersField, hint: .tellersHint(vote.standing.rules?.tellers ?? 3)).input)\
            \(vote.label == .decision ? visit.handFields(members: members) : "")
            """
    }

    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct {
        var tellers: [Teller] = []
        for number in try form.pieces("tellers") {
            guard let deputy = try visit.db.sittingDeputy(number, in: vote.congress, at: visit.now) else {
                throw Refusal.wrong("tellers", .noSuchDeputy(number))
            }
            tellers.append(
                Teller(
                    person: deputy.person, name: try visit.db.person(deputy.person).name, isChief: tellers.isEmpty))
        }
        return .approvedTellers(tellers, try form.handOfPlenary(vote))
    }
}

extension Reading {
    /// How many deputies are in office (现有代表).
    func sittingDeputies(in congress: CongressID, at now: Instant) throws -> Int {
        try people(holding: .deputy, in: congress, at: now).count
    }

    /// The deputy in office with this number on the card: 7 is 007.
    func sittingDeputy(_ written: String, in congress: CongressID, at now: Instant) throws -> Deputy? {
        guard let term = try term(of: congress, on: now.date) else { return nil }
        let digits = written.filter { $0.isASCII && $0.isNumber }
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        let deputy = try deputy(number: written, term: term.id) ?? deputy(number: padded, term: term.id)
        return deputy.flatMap { $0.endedAt == nil ? $0 : nil }
    }
}
