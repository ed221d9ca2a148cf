import Frame
import Ground
import Matters
import Store

/// One thing that the secretariat, the presider or a teller does in a vote, with its form.
protocol ConductStep: Sendable {
    var name: StaticString { get }
    var title: Words { get }
    var role: VoteRole { get }
    /// Whether it is done, and what is to be known of it.
    func done(in vote: VoteStanding) -> Words?
    /// Whether it may be done now, or done again.
    func isDue(in vote: VoteStanding) -> Bool
    var kind: StepKind { get }
    /// Once done it cannot be done otherwise: said before the form.
    var isFinal: Bool { get }
    /// Whether it is shown before it is due; what most votes never need is not.
    func isOnTheWay(in vote: VoteStanding) -> Bool
    /// Whether it is this person's to do: what takes two is another one's than the first.
    func isOpen(to person: PersonID?, in vote: VoteStanding) -> Bool
    /// What is filled in.
    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup
    /// What the form does. It may write beside, in the same transaction.
    func act(_ form: Form, _ vote: Vote, _ visit: Visit<Writer>) throws -> VoteAct
    /// What the button says.
    var button: Words { get }
}

/// How a step belongs to a vote.
enum StepKind: Sendable {
    case usual
    /// Left out by many votes: on no desk.
    case optional
    /// For when something goes wrong: apart from the rest, so that nobody takes it for the next thing to do.
    case unexpected
}

extension ConductStep {
    var button: Words { .recordIt }
    var kind: StepKind { .usual }
    var isFinal: Bool { false }
    func isOpen(to person: PersonID?, in vote: VoteStanding) -> Bool { true }
    func isOnTheWay(in vote: VoteStanding) -> Bool { true }
    func fields(_ visit: Visit<Reader>, _ vote: Vote) throws -> Markup { "" }
}

/// The steps, in the order in which a vote goes through them.
struct ConductSteps {
    let preparing: [any ConductStep] = [
        Rename(), ListProjects(), DivideAreas(), AskQuestion(), AnswerQuestion(), Amend(), AdoptRules(),
        ApproveTellers(),
        CommitDraw(),
        HoldDraw(), DrawByHand(), RestartKey(),
    ]
    let round: [any ConductStep] = [
        CallRoll(), IssueBallots(), Ask(high: .open), Suspend(), Resume(), Ask(high: .paper), MoveToPaper(),
        Ask(high: .close),
        EnterPaper(),
        CommitLot(), HoldLot(), Settle(), Certify(), Announce(), BeginRound(),
    ]
    let ending: [any ConductStep]

    /// - Parameter registry: where the matters of projects are acted on when the result is proclaimed.
    init(_ registry: Registry) {
        ending = [Ask(high: .publish), Proclaim(registry: registry), Withdraw(), Abandon()]
    }

    var all: [any ConductStep] { preparing + round + ending }

    func step(_ name: String) throws(Refusal) -> any ConductStep {
        guard let step = all.first(where: { $0.name.description == name }) else { throw .notFound(.noSuchStep) }
        return step
    }
}

extension Form {
    /// A whole number that may not be missing, and is never below zero.
    func count(_ name: String) throws -> Int {
        guard let number = try int(name) else { throw Refusal.wrong(name, .fillThisIn) }
        guard (0...1_000_000).contains(number) else { throw Refusal.wrong(name, .numberBelowZero) }
        return number
    }

    /// Numbers as people write them: `3、17、21-24`.
    func numbers(_ name: String) throws -> [Int] {
        var numbers: [Int] = []
        for piece in try pieces(name) {
            let ends = piece.split(whereSeparator: { Words.rangeMarks.contains($0) }).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
                last - first < 5000
            else { throw Refusal.wrong(name, .notNumbers(piece)) }
            numbers += first...last
        }
        return numbers
    }

    /// What is set apart by commas, blanks or lines.
    func pieces(_ name: String) throws -> [String] {
        try lines(name, upTo: 20_000).split(whereSeparator: { " ,，、；;\n\t".contains($0) }).map(String.init)
    }

    /// A choice of a kind of ours.
    func choice<Kind: RawRepresentable<String>>(_ name: String) throws -> Kind {
        guard let kind = Kind(rawValue: value(name)) else { throw Refusal.wrong(name, .fillThisIn) }
        return kind
    }

    /// A show of hands in the plenary.
    func hand() throws -> HandVote {
        HandVote(
            members: try count("members"), approvals: try count("approvals"), objections: try count("objections"),
            abstentions: try count("abstentions"))
    }
}

extension Visit {
    func number(_ name: StaticString, _ label: Words, hint: Words? = nil, or value: Int? = nil) -> Markup {
        field(
            name, label, hint: hint, or: value.map(String.init) ?? "", short: true,
            "type=\"text\" inputmode=\"numeric\""
        ).input
    }

    /// A show of hands, by its numbers.
    func handFields(members: Int) -> Markup {
        """
        <fieldset><legend>\(.handVote)</legend>\(number("members", .allDeputies, or: members))\
        \(number("approvals", .approvals))\(number("objections", .objections, or: 0))\
        \(number("abstentions", .abstentions, or: 0))</fieldset>
        """
    }
}
