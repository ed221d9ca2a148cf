import SecretBallot

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
        case sumsDoNotFit = "sums_do_not_fit"
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
        JSON.object([
            .init("status", .text(status.rawValue)), .init("reason", reason.map { .text($0.rawValue) } ?? .null),
            .init("valid_ballots", .number(validBallots)), .init("invalid_ballots", .number(invalidBallots)),
            .init("tallies", .object(tallies.map(\.field))), .init("passed", .texts(passed)),
            .init("selected", .texts(selected)), .init("tied", .texts(tied)),
            .init("seats_for_tied", .number(seatsForTied)), .init("unfilled", .number(unfilled)),
        ]).written
    }
}

extension Tally {
    fileprivate var field: JSON.Field {
        let numbers: [JSON.Field] = [
            .init("for", .number(approvals)), .init("against", .number(objections)),
            .init("abstain", .number(abstentions)),
        ]
        return .init(name: Array(project.utf8), value: .object(numbers))
    }
}
