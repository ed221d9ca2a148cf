package import Ground

package enum VoteTag {}
package typealias VoteID = ID<VoteTag>

/// A vote (票决) of a congress, and everything that was done in it: a vote is its acts.
package struct Vote: Sendable {
    /// What it may be called. A street has no congress: what is asked there decides nothing (Organic Law, art. 60).
    package enum Label: String, Hashable, Sendable, CaseIterable {
        /// 票决: the congress decides.
        case decision
        /// 意见征询: those asked say what they think.
        case consultation
    }

    package let id: VoteID
    package let congress: CongressID
    package let label: Label
    /// As it was corrected last.
    package let title: String
    /// The session in words, as the proclamation names it: 县十八届人大六次会议.
    package let session: String
    package let begunAt: Instant
    package let entries: [VoteEntry]

    package init(
        id: VoteID, congress: CongressID, label: Label, title: String, session: String, begunAt: Instant,
        entries: [VoteEntry]
    ) {
        self.id = id
        self.congress = congress
        self.label = label
        let names = entries.compactMap { entry -> (title: String, session: String)? in
            if case .renamed(let title, let session) = entry.act { (title, session) } else { nil }
        }
        self.title = names.last?.title ?? title
        self.session = names.last?.session ?? session
        self.begunAt = begunAt
        self.entries = entries
        standing = VoteStanding(of: label, after: entries)
    }

    /// The day of its last round, in words.
    var votedOn: Words {
        entries.last { if case .opened = $0.act { true } else { false } }?.at.date.words ?? begunAt.date.words
    }

    /// Where it stands, found by doing every act again.
    package let standing: VoteStanding
}

/// A line of a vote's record.
package struct VoteEntry: Hashable, Sendable {
    /// From 1, without gaps.
    package let number: Int
    package let at: Instant
    /// Nil where the machine did it.
    package let by: PersonID?
    package let act: VoteAct

    package init(number: Int, at: Instant, by: PersonID?, act: VoteAct) {
        self.number = number
        self.at = at
        self.by = by
        self.act = act
    }
}

/// A project as it stands on the ballot (候选项目): its number is fixed for good, whatever the order.
package struct BallotProject: Hashable, Sendable, Codable {
    package let number: Int
    package let name: String
    /// Where, for how much, by whom, until when: what a deputy sees one tap from the mark.
    package let summary: String
    /// The matter in which the project goes its way; nil where it was typed in.
    package let matter: MatterID?
    /// In fen, where it is known.
    package let cost: Int?
    /// Where it was typed in with its nine fields.
    package let dossier: WrittenDossier?

    package init(
        number: Int, name: String, summary: String, matter: MatterID? = nil, cost: Int? = nil,
        dossier: WrittenDossier? = nil
    ) {
        self.dossier = dossier
        self.number = number
        self.name = name
        self.summary = summary
        self.matter = matter
        self.cost = cost
    }

    func amended(_ summary: String) -> BallotProject {
        BallotProject(number: number, name: name, summary: summary, matter: matter, cost: cost, dossier: dossier)
    }

    /// As counting knows it: 07.
    package var label: String { Self.label(of: number) }

    static func label(of number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A show of hands in the plenary (举手表决), as the minutes have it.
package struct HandVote: Hashable, Sendable, Codable {
    package let members: Int
    package let approvals: Int
    package let objections: Int
    package let abstentions: Int

    package init(members: Int, approvals: Int, objections: Int, abstentions: Int) {
        self.members = members
        self.approvals = approvals
        self.objections = objections
        self.abstentions = abstentions
    }

    /// More than half of all deputies (Organic Law, art. 25).
    package var isPassed: Bool { approvals * 2 > members }
}

/// A teller (监票人), by whom the count is opened.
package struct Teller: Hashable, Sendable, Codable {
    package let person: PersonID
    package let name: String
    /// 总监票人.
    package let isChief: Bool

    package init(person: PersonID, name: String, isChief: Bool) {
        self.person = person
        self.name = name
        self.isChief = isChief
    }
}

/// What a deputy asked about a project in the review (审议), and what was answered.
package struct DeputyQuestion: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package let by: String
        package let text: String
        /// By when the rest is answered, where it was not on the spot.
        package let due: LocalDate?
    }

    package let number: Int
    package let project: Int
    package let by: String
    package let text: String
    package var answers: [Answer] = []
}
