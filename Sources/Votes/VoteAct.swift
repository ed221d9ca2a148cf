package import Ground

/// One act of a vote. What it holds is public, but for nothing: choices, slips and keys are in none.
package enum VoteAct: Hashable, Sendable, Codable {
    // Before the session
    case renamed(title: String, session: String)
    /// It was begun by mistake, or is not held: nothing more happens in it, and its record stays.
    case abandoned(reason: String)
    case listed([BallotProject])
    case withdrew(project: Int, reason: String)
    /// What a project is to be was changed before the vote; what stood there before stays in the act before.
    case amended(project: Int, summary: String, reason: String)
    case divided([BallotArea])

    // The review
    case questioned(project: Int, by: String, text: String)
    /// By a named head of a unit; with a day where it could not be answered on the spot.
    case answered(question: Int, by: String, text: String, due: LocalDate?)

    // In the plenary
    case adopted(VotingRules, HandVote)
    case approvedTellers([Teller], HandVote)

    // The order on the ballot
    case committed(DrawCommitment)
    case drew(DrawnOrder)
    case drewByHand(HandOrder)

    // Keys and slips
    case madeKey(fingerprint: String)
    /// What the tellers' devices had said is forgotten, and they begin again.
    case restartedKey
    case madeSlips(count: Int, fingerprint: String)

    // A round
    case calledRoll(Roll)
    case issued(Issue)
    /// The first of two people says that it shall be done; the act itself is the second one's.
    case asked(HighAct)
    case opened(fingerprint: String, programs: [DeviceProgram]? = nil)
    case suspended(reason: String)
    case resumed
    case movedToPaper(reason: String, issued: Int)
    case closed(cast: Int)
    case enteredPaper(PaperCount)
    case gaveShare(teller: Int)
    case refusedShare(teller: Int, reason: Words)
    case counted([[Int]])
    case committedLot(DrawCommitment)
    case drewLot(DrawnOrder)
    case settled(order: [Int], how: String)
    case certified
    case announced
    case beganRound

    // The end
    case proclaimed(Proclamation)
}

/// What two people do together.
package enum HighAct: String, Hashable, Sendable, CaseIterable, Codable {
    case open, close, paper, publish
}

/// The roll (签到): 应到 is everyone in office, 实到 who is neither excused nor absent.
package struct Roll: Hashable, Sendable, Codable {
    package let members: Int
    /// By the number on the deputy's card.
    package let excused: [String]
    package let absent: [String]
    /// Why there are not as many as when the rules were adopted.
    package let why: String?

    package init(members: Int, excused: [String], absent: [String], why: String? = nil) {
        self.why = why
        self.members = members
        self.excused = excused
        self.absent = absent
    }

    package var present: Int { members - excused.count - absent.count }
}

/// What was handed out: slips that deputies drew, and ballots on paper.
package struct Issue: Hashable, Sendable, Codable {
    /// The numbers of slips that nobody drew; they are struck from the list before anyone votes.
    package let leftSlips: [Int]
    package let drawnSlips: Int
    package let papers: Int

    package init(leftSlips: [Int], drawnSlips: Int, papers: Int) {
        self.leftSlips = leftSlips
        self.drawnSlips = drawnSlips
        self.papers = papers
    }

    package var total: Int { drawnSlips + papers }
}

/// A count of the ballots on paper, as one person entered it.
package struct PaperCount: Hashable, Sendable, Codable {
    package struct Line: Hashable, Sendable, Codable {
        package let project: Int
        package let approvals: Int
        package let objections: Int

        package init(project: Int, approvals: Int, objections: Int) {
            self.project = project
            self.approvals = approvals
            self.objections = objections
        }
    }

    package let returned: Int
    package let invalid: Int
    package let lines: [Line]

    package init(returned: Int, invalid: Int, lines: [Line]) {
        self.returned = returned
        self.invalid = invalid
        self.lines = lines
    }
}

/// Published before the draw: it binds the seed.
package struct DrawCommitment: Hashable, Sendable, Codable {
    package let context: String
    /// Hexadecimal.
    package let commitment: String
    package let labelsHash: String
}

/// An order that was drawn by PJ-DRAW-1, with all that computes it anew.
package struct DrawnOrder: Hashable, Sendable, Codable {
    package let order: [Int]
    /// `DrawRecord.json`
    package let record: String
}

/// An order drawn by hand, in front of people.
package struct HandOrder: Hashable, Sendable, Codable {
    package let order: [Int]
    package let drawnBy: String
    package let watchedBy: String
}

/// The proclamation (公告) of the presidium.
package struct Proclamation: Hashable, Sendable, Codable {
    /// 第3号
    package let number: Int
    package let date: LocalDate

    package init(number: Int, date: LocalDate) {
        self.number = number
        self.date = date
    }
}
