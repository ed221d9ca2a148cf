/// One round of a vote as the tellers hand it over: who was there, what was printed, which ballots came back.
package struct Round: Hashable, Sendable {
    package var method: VotingMethod
    /// All deputies in office (全体代表), and how many of them are there.
    package var members: Int
    package var present: Int
    /// In the order of the ballot.
    package var candidates: [Candidate]
    package var issued: Int
    package var returned: Int
    package var ballots: [BallotGroup]
    /// What was added up elsewhere: the opened sum of encrypted ballots, a count of paper.
    package var sums: [BallotSum]

    package init(
        method: VotingMethod, members: Int, present: Int, candidates: [Candidate], issued: Int, returned: Int,
        ballots: [BallotGroup] = [], sums: [BallotSum] = []
    ) {
        self.method = method
        self.members = members
        self.present = present
        self.candidates = candidates
        self.issued = issued
        self.returned = returned
        self.ballots = ballots
        self.sums = sums
    }

    /// Ballots that were handed out and did not come back (未投). No abstention: nobody said anything by them.
    package var notReturned: Int { max(0, issued - returned) }
}

/// A project on the ballot (候选项目).
package struct Candidate: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case active
        /// Struck from the ballot before anyone voted: a mark on it is nothing.
        case withdrawnBeforeVote = "withdrawn_before_vote"
        /// Withdrawn between voting and announcing: ballots are judged as cast, but it cannot be chosen.
        case withdrawnAfterVote = "withdrawn_after_vote"
    }

    package let id: String
    package let status: Status

    package init(_ id: String, _ status: Status = .active) {
        self.id = id
        self.status = status
    }
}

/// Ballots that say the same, and how many of them there are. A project that they do not name is an abstention.
package struct BallotGroup: Hashable, Sendable {
    package let count: Int
    package let approved: [String]
    package let opposed: [String]
    /// Projects whose mark the tellers could not read.
    package let illegible: [String]
    /// The whole ballot cannot be read.
    package let isSpoiled: Bool

    package init(
        _ count: Int, for approved: [String], against opposed: [String] = [], illegible: [String] = [],
        isSpoiled: Bool = false
    ) {
        self.count = count
        self.approved = approved
        self.opposed = opposed
        self.illegible = illegible
        self.isSpoiled = isSpoiled
    }
}

/// Ballots of which only the sums are known: that is all that a secret ballot lets anyone see.
package struct BallotSum: Hashable, Sendable {
    package let valid: Int
    package let invalid: Int
    /// Approvals and objections by project; a valid ballot that says neither abstains.
    package let approvals: [String: Int]
    package let objections: [String: Int]

    package init(valid: Int, invalid: Int = 0, for approvals: [String: Int], against objections: [String: Int] = [:]) {
        self.valid = valid
        self.invalid = invalid
        self.approvals = approvals
        self.objections = objections
    }

    /// Where no ballots can have these sums: whom it names, or that a project has more marks than there are ballots.
    func trouble(printed: Set<String>, marks: MarkRule) -> Outcome.Reason? {
        let named = approvals.merging(objections) { $0 + $1 }
        let all = [valid, invalid] + Array(approvals.values) + Array(objections.values)
        guard all.allSatisfy((0...Round.mostMembers).contains) else { return .numberOutOfRange }
        guard Set(named.keys).isSubset(of: printed), named.values.allSatisfy({ $0 <= valid }) else {
            return .sumsDoNotFit
        }
        let approved = approvals.values.reduce(0, +)
        return switch marks {
        case .atMost(let limit): approved <= valid * limit ? nil : .sumsDoNotFit
        case .exactly(let number): approved == valid * number ? nil : .sumsDoNotFit
        }
    }
}
