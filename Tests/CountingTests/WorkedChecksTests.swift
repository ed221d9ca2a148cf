import Ground
import Testing

@testable import Counting

/// Votes that took place, and the edges that a teller asks about.
@Suite struct WorkedChecksTests {
    @Test(arguments: [
        (327, 218, 164), (45, 30, 23), (72, 48, 37), (90, 60, 46), (50, 34, 26), (51, 34, 26), (60, 40, 31),
    ])
    func `quorum and majority of a congress`(_ members: Int, _ quorum: Int, _ majority: Int) {
        let (rule, threshold) = (QuorumRule.twoThirds, Threshold.majorityOfMembers)
        #expect(rule.least(of: members) == quorum)
        #expect(rule.isMet(by: quorum, of: members) && !rule.isMet(by: quorum - 1, of: members))
        #expect(threshold.least(of: members) == majority)
        #expect(threshold.isPassed(by: majority, of: members) && !threshold.isPassed(by: majority - 1, of: members))
    }

    @Test func `siping, two projects for one place, and forty-two of forty-five`() {
        let round = vote(["老年食堂": 42, "道路": 3], of: 45, seats: 1)
        #expect(round.counted().selected == ["老年食堂"])
    }

    @Test func `lishui, three hundred and twenty-seven deputies of whom three hundred and fourteen came`() {
        var round = vote(["A": 164, "B": 163], of: 327, seats: 1, present: 314)
        #expect(round.counted().passed == ["A"])
        round.present = 217
        #expect(round.counted().reason == .quorumNotMet)
    }

    @Test func `ninety deputies and three places: two are in, two are tied, and one can never be`() throws {
        let round = vote(["A": 80, "B": 70, "C": 60, "D": 60, "E": 44], of: 90, seats: 3)
        let outcome = round.counted()
        #expect(outcome.selected == ["A", "B"] && outcome.tied == ["C", "D"] && !outcome.passed.contains("E"))
        let next = try #require(round.following(outcome))
        #expect(next.projects == ["C", "D"] && next.method.seats == 1 && next.method.round == 2)
        #expect(
            next.method.threshold == .mostVotes && next.method.marks == .atMost(1) && next.method.form == .competitive)
    }

    @Test func `half is not more than half`() {
        #expect(!Threshold.majorityOfMembers.isPassed(by: 45, of: 90))
        #expect(Threshold(.atLeast, Fraction(1, 2), of: .members).isPassed(by: 45, of: 90))
    }

    @Test func `one ballot more than was issued voids the vote`() {
        var round = vote(["A": 40, "B": 6], of: 45, seats: 1)
        round.returned = 46
        #expect(round.counted() == Outcome(.void, .returnedExceedsIssued))
    }

    @Test func `of two things that are wrong the earlier check speaks`() {
        var round = vote(["A": 40, "B": 5], of: 45, seats: 1)
        round.returned = 46
        round.issued = 47
        #expect(round.counted().reason == .issuedExceedsPresent)
        round.present = 29
        #expect(round.counted().reason == .quorumNotMet)
        round.method.seats = 2
        #expect(round.counted().reason == .tooFewProjects)
        round.present = 46
        #expect(round.counted().reason == .presentExceedsMembers)
        round.candidates.append(Candidate("A"))
        #expect(round.counted().reason == .duplicateProject)
    }

    @Test func `groups that do not add up are a mistake of the tellers, not of the vote`() {
        var round = vote(["A": 40, "B": 5], of: 45, seats: 1)
        round.returned = 44
        #expect(round.counted() == Outcome(.settingsRefused, .groupsDoNotSum))
    }

    @Test func `settings that cannot be counted by are refused`() {
        func reason(_ change: (inout Round) -> Void) -> Outcome.Reason? {
            var round = vote(["A": 40, "B": 5], of: 45, seats: 1)
            change(&round)
            return round.counted().reason
        }
        #expect(reason { $0.method.seats = 0 } == .noSeats)
        #expect(reason { $0.members = .max } == .numberOutOfRange)
        #expect(reason { $0.ballots.append(BallotGroup(-1, for: [])) } == .numberOutOfRange)
        #expect(reason { $0.method.quorum = QuorumRule(Fraction(3, 2)) } == .quorumOutOfRange)
        #expect(
            reason { $0.method.threshold = Threshold(.moreThan, Fraction(1, 1), of: .members) } == .thresholdOutOfRange)
        #expect(reason { $0.method.marks = .atMost(0) } == .marksOutOfRange)
        #expect(reason { $0.method.marks = .exactly(3) } == .marksOutOfRange)
        #expect(reason { $0.method.round = 3 } == .roundOutOfRange)
        #expect(reason { $0.method.form = .equal } == .projectsDifferFromSeats)
    }

    @Test func `a mark that cannot be read is no choice, so it does not void a ballot by number`() {
        var round = vote(["A": 0, "B": 0, "C": 0], of: 3, seats: 1)
        round.returned = 3
        round.ballots = [
            BallotGroup(2, for: ["A", "B"], illegible: ["B"]), BallotGroup(1, for: ["A", "C"], against: ["C"]),
        ]
        #expect(round.counted().invalidBallots == 0 && round.counted().selected == ["A"])
    }

    @Test func `a name written in voids the ballot, however it is marked`() {
        var round = vote(["A": 3, "B": 0], of: 4, seats: 1)
        round.ballots[3] = BallotGroup(1, for: ["A"], against: ["X"])
        #expect(round.counted().invalidBallots == 1)
    }

    @Test func `no second ballot follows the last round, nor one with nothing on it`() {
        var round = vote(["A": 40, "B": 5, "C": 0], of: 45, seats: 2)
        round.method.shortfall = .secondBallot
        #expect(round.counted().status == .secondBallot)
        var last = round
        last.method.round = 2
        #expect(last.counted().status == .decidedWithVacancy)
        round.candidates = [Candidate("A"), Candidate("B", .withdrawnAfterVote), Candidate("C", .withdrawnAfterVote)]
        #expect(round.counted().status == .decidedWithVacancy)
    }

    @Test func `a second ballot on as many projects as places decides each by itself`() throws {
        var round = vote(["A": 40, "B": 5], of: 45, seats: 2)
        round.method.form = .equal
        round.method.shortfall = .secondBallot
        let next = try #require(round.following(round.counted()))
        #expect(next.projects == ["B"] && next.method.form == .equal && next.method.threshold == .majorityOfMembers)
    }

    @Test func `a lot or the presidium settles a tie by an order of the tied`() throws {
        var round = vote(["A": 40, "B": 30, "C": 30, "D": 30], of: 45, seats: 3)
        round.method.lastRound = 1
        let outcome = round.counted()
        #expect(outcome.status == .lot && outcome.tied == ["B", "C", "D"])
        #expect(try outcome.settled(by: ["D", "B", "C"]) == ["A", "D", "B"])
        #expect(throws: Refusal.badInput(.settlesOthers)) { try outcome.settled(by: ["D", "D", "C"]) }
        #expect(throws: Refusal.badInput(.settlesOthers)) { try outcome.settled(by: ["D"]) }
        #expect(throws: Refusal.conflict(.nothingToSettle)) { try Outcome(.decided).settled(by: []) }
    }

    @Test func `ballots that stay out are counted beside abstentions`() {
        var round = vote(["A": 40, "B": 2], of: 45, seats: 1)
        round.ballots.removeLast(3)
        round.returned = 42
        #expect(round.notReturned == 3 && round.counted().tallies.map(\.abstentions) == [2, 40])
    }

    @Test func `every reason and every status has words in both languages`() {
        let all = Outcome.Reason.allCases.map(\.words) + Outcome.Status.allCases.map(\.words)
        #expect(all.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty } && Set(all).count == all.count)
        #expect(Outcome.Reason.quorumNotMet.words.zh.contains("第十四条"))
        #expect(Outcome.Reason.fewerPassedThanSeats.words.zh.contains("第二十五条"))
        #expect(Outcome.Reason.tieAtBoundary.words.zh.contains("第二十九条"))
        #expect(Outcome.Reason.returnedExceedsIssued.words.zh.contains("第二十四条"))
    }

    @Test func `the reckoning can be read out`() {
        let round = vote(["A": 164, "B": 150], of: 327, seats: 1, present: 314)
        #expect(round.quorumWords.zh == "全体代表327人，法定人数为3分之2即218人，到会314人。")
        #expect(round.thresholdWords.zh == "全体代表327人，须超过2分之1，即至少164票赞成。")
        #expect(round.thresholdWords.en == "327 deputies in all; more than 1/2 is 164 approvals or more.")
    }

    /// A vote in which each project has so many approvals: ballot `n` approves those with more than `n`.
    private func vote(_ votes: KeyValuePairs<String, Int>, of members: Int, seats: Int, present: Int? = nil) -> Round {
        let there = present ?? members
        let ballots = (0..<there).map { ballot in
            BallotGroup(1, for: votes.filter { $0.value > ballot }.map(\.key))
        }
        let method = VotingMethod(
            form: .competitive, seats: seats, marks: .atMost(votes.count), lastRound: 2, tieRule: .lot,
            shortfall: .vacant)
        return Round(
            method: method, members: members, present: there, candidates: votes.map { Candidate($0.key) },
            issued: there,
            returned: there, ballots: ballots)
    }
}
