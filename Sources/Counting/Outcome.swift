/// What a round came to. Fields that a failed check kept from being reached are empty.
package struct Outcome: Hashable, Sendable {
    /// What has to happen now. The raw value is the name in published files.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case decided
        case decidedWithVacancy = "decided_with_vacancy"
        case revote
        case secondBallot = "second_ballot"
        case lot
        case presidium
        case notHeld = "not_held"
        case void
        case settingsRefused = "config_error"
    }

    /// Why it did not simply come out.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case duplicateProject = "duplicate_candidate"
        case noSeats = "seats_below_one"
        case presentExceedsMembers = "present_exceeds_members"
        case numberOutOfRange = "number_out_of_range"
        case quorumOutOfRange = "quorum_out_of_range"
        case thresholdOutOfRange = "threshold_out_of_range"
        case marksOutOfRange = "marks_out_of_range"
        case roundOutOfRange = "round_out_of_range"
        case tooFewProjects = "competitive_needs_more_candidates_than_seats"
        case projectsDifferFromSeats = "equal_needs_as_many_candidates_as_seats"
        case quorumNotMet = "quorum_not_met"
        case issuedExceedsPresent = "issued_exceeds_present"
        case returnedExceedsIssued = "returned_exceeds_issued"
        case groupsDoNotSum = "groups_do_not_sum_to_returned"
        case tieAtBoundary = "tie_at_boundary"
        case tieAfterLastRound = "tie_after_last_round"
        case fewerPassedThanSeats = "fewer_passed_than_seats"
    }

    package var status: Status
    package var reason: Reason?
    package var validBallots = 0
    package var invalidBallots = 0
    /// Of each project that was printed, in the order of the ballot.
    package var tallies: [Tally] = []
    /// By approvals, then in the order of the ballot.
    package var passed: [String] = []
    package var selected: [String] = []
    /// In the order of the ballot.
    package var tied: [String] = []
    package var seatsForTied = 0
    package var unfilled = 0

    init(_ status: Status, _ reason: Reason? = nil) {
        self.status = status
        self.reason = reason
    }
}

/// The three numbers of a project: 赞成, 反对, 弃权. Together they are the valid ballots.
package struct Tally: Hashable, Sendable {
    package let project: String
    package var approvals = 0
    package var objections = 0
    package var abstentions = 0

    init(_ project: String) { self.project = project }
}

extension Outcome {
    /// The same outcome as the same bytes, for publishing and signing.
    package var json: String {
        let tallies = self.tallies.map { tally in
            let numbers = ["for": tally.approvals, "against": tally.objections, "abstain": tally.abstentions]
            return (tally.project, JSON.object(numbers.mapValues(JSON.number)))
        }
        let names = { (list: [String]) in JSON.array(list.map(JSON.string)) }
        return JSON.object([
            "status": .string(status.rawValue), "reason": reason.map { .string($0.rawValue) } ?? .null,
            "valid_ballots": .number(validBallots), "invalid_ballots": .number(invalidBallots),
            "tallies": .object(Dictionary(tallies) { first, _ in first }), "passed": names(passed),
            "selected": names(selected), "tied": names(tied), "seats_for_tied": .number(seatsForTied),
            "unfilled": .number(unfilled),
        ]).text
    }
}
