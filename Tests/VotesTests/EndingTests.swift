import Counting
import Ground
import Testing

@testable import Votes

/// Every way in which a vote can end.
@Suite struct EndingTests {
    @Test func `a tie at the cut is voted on again among the tied only`() throws {
        var hall = try Hall.open(Hall.rules(seats: 3))
        try hall.close(cast: 90)
        try hall.count([[75, 65, 50, 50, 30]])
        #expect(hall.standing.round?.outcome?.status == .revote)
        try hall.announce()
        #expect(hall.standing.chosen == nil)
        try hall.act(.beganRound, by: Hall.presider)
        #expect(hall.standing.round?.projects == [3, 4])
        #expect(hall.standing.round?.method.seats == 1)
        try hall.voteOnPaper([3: 41, 4: 45])
        #expect(hall.standing.round?.outcome?.status == .decided)
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2, 4])
    }

    @Test func `tied again, the lot decides, and who drew it is on record`() throws {
        var hall = try Hall.tiedTwice()
        #expect(hall.standing.round?.outcome?.status == .lot)
        #expect(hall.refusal(of: .settled(order: [1, 2], how: "抽签"), by: Hall.presider) != nil)
        try hall.act(.settled(order: [4, 3], how: "甲抽签，乙监看"), by: Hall.presider)
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2, 4])
    }

    @Test func `nobody certifies a tie before it is settled`() throws {
        var hall = try Hall.tiedTwice()
        #expect(hall.refusal(of: .certified, by: Hall.tellers[0]) == .settleFirst)
        try hall.act(.settled(order: [4, 3], how: "甲抽签，乙监看"), by: Hall.presider)
        #expect(hall.refusal(of: .certified, by: Hall.tellers[0]) == nil)
    }

    @Test func `a lot is bound before the hall says a number, and can be computed anew`() throws {
        var hall = try Hall.tiedTwice()
        let draw = try #require(try hall.standing.round?.outcome?.tieLot(in: "会议"))
        let seed = [UInt8](repeating: 7, count: 32)
        let said =
            try ["0417", "8820", "1356"].enumerated().map {
                try Contribution("监票人\($0 + 1)", $1, from: .scrutineer)
            } + [Contribution("骰子", "3 5 2 6", from: .dice)]
        let bound = draw.bound(to: seed)
        let drawn = try draw.held(boundBy: bound, revealing: seed, with: said)
        #expect(hall.refusal(of: .drewLot(drawn), by: Hall.presider) == .commitFirst)
        #expect(hall.refusal(of: .committedLot(bound), by: Hall.office) != nil)
        try hall.act(.committedLot(bound), by: Hall.presider)
        #expect(hall.refusal(of: .committedLot(bound), by: Hall.presider) == .lotIsBound)
        // Where the draw cannot be held after all, the hand is left, with its reason on record beside the commitment.
        #expect(hall.refusal(of: .settled(order: [4, 3], how: "停电，改为手工抽签"), by: Hall.presider) == nil)
        #expect(throws: Refusal.self) {
            try draw.held(boundBy: bound, revealing: [UInt8](repeating: 8, count: 32), with: said)
        }
        try hall.act(.drewLot(drawn), by: Hall.presider)
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2, drawn.order[0]])
    }

    @Test func `fewer than the places are voted on a second time, among the rest`() throws {
        var hall = try Hall.open(Hall.rules(seats: 3))
        try hall.close(cast: 90)
        try hall.count([[80, 70, 45, 44, 3]])
        #expect(hall.standing.round?.outcome?.status == .secondBallot)
        try hall.announce()
        try hall.act(.beganRound, by: Hall.presider)
        #expect(hall.standing.round?.projects == [3, 4, 5])
        try hall.voteOnPaper([3: 50, 4: 30])
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2, 3])
    }

    @Test func `or the places stay empty, where the rules say so`() throws {
        var hall = try Hall.open(Hall.rules(seats: 3, shortfall: .vacant))
        try hall.close(cast: 90)
        try hall.count([[80, 70, 45, 44, 3]])
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2])
        #expect(hall.refusal(of: .beganRound, by: Hall.presider) == .noRoundFollows)
    }

    @Test func `more ballots back than were issued make the vote void, and it is held again on the same projects`()
        throws
    {
        var hall = try Hall.prepared()
        try hall.voteOnPaper([1: 80, 2: 70], returned: 91)
        #expect(hall.standing.round?.outcome?.status == .void)
        try hall.announce()
        #expect(hall.standing.chosen == nil)
        try hall.act(.beganRound, by: Hall.presider)
        #expect(hall.standing.round?.projects == [1, 2, 3, 4, 5])
        #expect(hall.standing.round?.method.round == 1)
        try hall.voteOnPaper([1: 80, 2: 70])
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2])
    }

    @Test func `paper and slips are one count`() throws {
        var hall = try Hall.prepared(slips: 60)
        try hall.callRoll(members: 90)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 60, papers: 30)), by: Hall.office)
        try hall.act(.asked(.open), by: Hall.presider)
        try hall.act(.opened(fingerprint: "e"), by: Hall.tellers[0])
        try hall.close(cast: 58)
        try hall.count([[40, 30, 20, 10, 0]])
        #expect(hall.standing.round?.outcome == nil)
        let lines = [20, 20, 5, 2, 1].enumerated().map {
            PaperCount.Line(project: $0 + 1, approvals: $1, objections: 0)
        }
        let paper = PaperCount(returned: 29, invalid: 1, lines: lines)
        try hall.act(.enteredPaper(paper), by: Hall.office)
        #expect(hall.refusal(of: .enteredPaper(paper), by: Hall.office) == .paperByAnother)
        try hall.act(.enteredPaper(paper), by: Hall.second)
        let outcome = try #require(hall.standing.round?.outcome)
        #expect(outcome.tallies.map(\.approvals) == [60, 50, 25, 12, 1])
        #expect([outcome.validBallots, outcome.invalidBallots] == [86, 1])
        #expect(hall.standing.round?.count?.notReturned == 3)
        #expect(outcome.selected == ["01", "02"])
    }

    @Test func `two entries of the paper count that differ are both forgotten`() throws {
        var hall = try Hall.prepared()
        try hall.callRoll(members: 90)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 0, papers: 90)), by: Hall.office)
        try hall.act(.asked(.open), by: Hall.presider)
        try hall.act(.opened(fingerprint: ""), by: Hall.tellers[0])
        try hall.close(cast: 0)
        func count(_ first: Int) -> PaperCount {
            PaperCount(
                returned: 90, invalid: 0,
                lines: (1...5).map { PaperCount.Line(project: $0, approvals: $0 == 1 ? first : 10, objections: 0) })
        }
        try hall.act(.enteredPaper(count(80)), by: Hall.office)
        try hall.act(.enteredPaper(count(81)), by: Hall.second)
        #expect(hall.standing.round?.paper == nil)
        try hall.act(.enteredPaper(count(81)), by: Hall.office)
        try hall.act(.enteredPaper(count(81)), by: Hall.second)
        #expect(hall.standing.round?.paper == count(81))
    }

    @Test func `when the equipment fails all vote again on paper, and what was cast is never counted`() throws {
        var hall = try Hall.open()
        #expect(hall.refusal(of: .asked(.paper), by: Hall.presider) == .suspendFirst)
        try hall.act(.suspended(reason: "停电"), by: Hall.presider)
        #expect(hall.refusal(of: .movedToPaper(reason: "停电", issued: 90), by: Hall.tellers[0]) == .askFirst(.paper))
        try hall.act(.asked(.paper), by: Hall.presider)
        try hall.act(.movedToPaper(reason: "停电", issued: 90), by: Hall.tellers[0])
        let lines = (1...5).map { PaperCount.Line(project: $0, approvals: $0 < 3 ? 60 : 1, objections: 0) }
        let count = PaperCount(returned: 90, invalid: 0, lines: lines)
        try hall.act(.enteredPaper(count), by: Hall.office)
        try hall.act(.enteredPaper(count), by: Hall.second)
        #expect(hall.standing.round?.outcome?.selected == ["01", "02"])
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2])
    }

    @Test func `a suspended vote goes on where it was`() throws {
        var hall = try Hall.open()
        try hall.act(.suspended(reason: "断网"), by: Hall.presider)
        #expect(hall.refusal(of: .asked(.close), by: Hall.presider) == .notOpen)
        try hall.act(.resumed, by: Hall.presider)
        try hall.close(cast: 90)
        #expect(hall.standing.round?.phase == .closed)
    }

    @Test func `project by project, for and against are both counted`() throws {
        var hall = try Hall.open(Hall.rules(form: .decide))
        try hall.close(cast: 90)
        try hall.count([[80, 5], [70, 20], [46, 44], [44, 46], [10, 0]])
        let outcome = try #require(hall.standing.round?.outcome)
        #expect(outcome.passed == ["01", "02", "03"])
        #expect(outcome.selected == ["01", "02"])
        #expect(outcome.tallies.map(\.objections) == [5, 20, 44, 46, 0])
        #expect(outcome.tallies.map(\.abstentions) == [5, 0, 0, 0, 80])
    }

    @Test func `nothing is chosen before the result is announced and every round is settled`() throws {
        var hall = try Hall.open()
        try hall.close(cast: 90)
        #expect(hall.refusal(of: .certified, by: Hall.tellers[0]) == .notCountedYet)
        try hall.count([[80, 70, 10, 10, 10]])
        #expect(hall.refusal(of: .announced, by: Hall.presider) == .certifyFirst)
        #expect(hall.refusal(of: .asked(.publish), by: Hall.presider) == .announceFirst)
    }

    @Test func `a consultation needs no quorum and no hands`() throws {
        var hall = Hall(.consultation)
        try hall.act(.listed(Hall.projects(4)), by: Hall.office)
        let nobody = HandVote(members: 1, approvals: 1, objections: 0, abstentions: 0)
        try hall.act(.adopted(Hall.rules(), nobody), by: Hall.office)
        try hall.act(.approvedTellers(Hall.allTellers, nobody), by: Hall.office)
        try hall.act(.drewByHand(HandOrder(order: [1, 2, 3, 4], drawnBy: "甲", watchedBy: "乙")), by: Hall.office)
        try hall.callRoll(members: 90, present: 20)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 0, papers: 20)), by: Hall.office)
        #expect(hall.standing.obstacles(at: Hall.start).isEmpty)
    }
}
