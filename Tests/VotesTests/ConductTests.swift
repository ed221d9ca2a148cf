import Counting
import Ground
import Testing

@testable import Votes

/// What may be done in a vote and when; each refusal says which rule.
@Suite struct ConductTests {
    @Test func `a vote goes from its list to its proclamation`() throws {
        var hall = try Hall.open()
        try hall.close(cast: 90)
        try hall.count([[80, 70, 10, 10, 10]])
        #expect(hall.standing.round?.outcome?.status == .decided)
        try hall.announce()
        #expect(hall.standing.chosen == [1, 2])
        try hall.act(.asked(.publish), by: Hall.presider)
        let proclamation = Proclamation(number: 3, date: LocalDate(dayNumber: 20_800))
        try hall.act(.proclaimed(proclamation), by: Hall.second)
        #expect(hall.standing.proclamation == proclamation)
    }

    @Test func `nothing is opened without rules, tellers, order, roll and issue, and each is named`() throws {
        var hall = Hall()
        #expect(hall.standing.obstacles(at: Hall.start).map(\.words).contains(.rulesFirst))
        try hall.act(.listed(Hall.projects(5)), by: Hall.office)
        try hall.act(.adopted(Hall.rules(), Hall.hand()), by: Hall.office)
        let left = hall.standing.obstacles(at: Hall.start).map(\.words)
        #expect(left == [.tellersFirst, .orderFirst, .rollFirst])
        #expect(hall.refusal(of: .asked(.open), by: Hall.presider) == .tellersFirst)
    }

    @Test func `rules are refused where the surplus is too small or the hands are not more than half`() throws {
        var hall = Hall()
        try hall.act(.listed(Hall.projects(3)), by: Hall.office)
        #expect(
            hall.refusal(of: .adopted(Hall.rules(seats: 3), Hall.hand()), by: Hall.office) == .surplusTooSmall(3, 3, 1))
        let half = HandVote(members: 90, approvals: 45, objections: 0, abstentions: 0)
        #expect(hall.refusal(of: .adopted(Hall.rules(), half), by: Hall.office) == .handNotPassed(half))
        #expect(
            hall.refusal(of: .adopted(Hall.rules(seats: 2, surplus: 0), Hall.hand()), by: Hall.office)
                == .equalDiffers(3, 2))
        #expect(hall.refusal(of: .adopted(Hall.rules(), Hall.hand()), by: Hall.office) == nil)
    }

    @Test func `adopted rules are frozen, and the list with them`() throws {
        let hall = try Hall.prepared()
        #expect(hall.refusal(of: .adopted(Hall.rules(seats: 1), Hall.hand()), by: Hall.office) == .rulesAreFrozen)
        #expect(hall.refusal(of: .listed(Hall.projects(4)), by: Hall.office) == .listIsFixed)
    }

    @Test func `another number of deputies than the rules were adopted by needs a reason, which is published`() throws {
        var hall = try Hall.prepared()
        let roll = Roll(members: 80, excused: [], absent: [])
        #expect(hall.refusal(of: .calledRoll(roll), by: Hall.office) == .membersDiffer(adopted: 90, now: 80))
        try hall.act(.calledRoll(Roll(members: 80, excused: [], absent: [], why: "十名代表出缺")), by: Hall.office)
        let said = try #require(hall.entries.last).act.words(in: hall.standing)
        #expect(said.zh.contains("十名代表出缺"))
    }

    @Test func `who draws by hand is not the one who watches`() throws {
        var hall = Hall()
        try hall.act(.listed(Hall.projects(5)), by: Hall.office)
        try hall.act(.adopted(Hall.rules(), Hall.hand()), by: Hall.office)
        let alone = HandOrder(order: [1, 2, 3, 4, 5], drawnBy: "甲", watchedBy: "甲")
        #expect(hall.refusal(of: .drewByHand(alone), by: Hall.office) == .watcherIsDrawer)
    }

    @Test(arguments: [
        (90, 60, true), (90, 59, false), (327, 218, true), (327, 217, false), (72, 48, true), (72, 47, false),
    ])
    func `two thirds of all deputies have to be there`(members: Int, present: Int, isEnough: Bool) throws {
        var hall = try Hall.prepared(slips: 400)
        try hall.callRoll(members: members, present: present)
        let issue = Issue(leftSlips: Array((present + 1)...400), drawnSlips: present, papers: 0)
        try hall.act(.issued(issue), by: Hall.office)
        let refusal = hall.refusal(of: .asked(.open), by: Hall.presider)
        #expect(
            refusal
                == (isEnough ? nil : .quorumNotMet(present: present, members: members, least: (members * 2 + 2) / 3)))
    }

    @Test func `as many ballots are issued as deputies are present`() throws {
        var hall = try Hall.prepared(slips: 90)
        try hall.callRoll(members: 90, present: 80)
        let tooMany = Issue(leftSlips: [], drawnSlips: 90, papers: 0)
        #expect(hall.refusal(of: .issued(tooMany), by: Hall.office) != nil)
        let right = Issue(leftSlips: Array(71...90), drawnSlips: 70, papers: 10)
        #expect(hall.refusal(of: .issued(right), by: Hall.office) == nil)
    }

    @Test(arguments: HighAct.allCases)
    func `it takes two people to open, to close and to publish`(high: HighAct) throws {
        var hall = try Hall.open()
        let last: VoteAct
        switch high {
        case .open:
            hall = try Hall.prepared()
            try hall.callRoll(members: 90)
            try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 90, papers: 0)), by: Hall.office)
            last = .opened(fingerprint: "e")
            #expect(hall.refusal(of: last, by: Hall.tellers[0]) == .askFirst(.open))
        case .close:
            last = .closed(cast: 90)
            #expect(hall.refusal(of: last, by: Hall.tellers[0]) == .askFirst(.close))
        case .paper:
            try hall.act(.suspended(reason: "停电"), by: Hall.presider)
            last = .movedToPaper(reason: "停电", issued: 90)
            #expect(hall.refusal(of: last, by: Hall.tellers[0]) == .askFirst(.paper))
        case .publish:
            try hall.close(cast: 90)
            try hall.count([[80, 70, 10, 10, 10]])
            try hall.announce()
            last = .proclaimed(Proclamation(number: 1, date: LocalDate(dayNumber: 20_800)))
            #expect(hall.refusal(of: last, by: Hall.second) == .askFirst(.publish))
            try hall.act(.asked(high), by: Hall.presider)
            #expect(hall.refusal(of: last, by: Hall.presider) == .twoPeople)
            return
        }
        try hall.act(.asked(high), by: Hall.presider)
        #expect(hall.refusal(of: last, by: Hall.presider) == .notYourPart(.teller))
        #expect(hall.refusal(of: last, by: Hall.tellers[0]) == nil)
    }

    @Test func `two people open, move to paper, close and publish; who asked cannot be the second`() throws {
        var hall = try Hall.prepared()
        try hall.callRoll(members: 90)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 90, papers: 0)), by: Hall.office)
        #expect(hall.refusal(of: .opened(fingerprint: "e"), by: Hall.tellers[0]) == .askFirst(.open))
        try hall.act(.asked(.open), by: Hall.presider)
        try hall.act(.opened(fingerprint: "e"), by: Hall.tellers[0])
        #expect(hall.refusal(of: .closed(cast: 90), by: Hall.tellers[0]) == .askFirst(.close))
        try hall.close(cast: 90)
        try hall.count([[80, 70, 1, 1, 1]])
        try hall.announce()
        let proclaimed = VoteAct.proclaimed(Proclamation(number: 1, date: Hall.start.date))
        #expect(hall.refusal(of: proclaimed, by: Hall.second) == .askFirst(.publish))
        try hall.act(.asked(.publish), by: Hall.presider)
        #expect(hall.refusal(of: proclaimed, by: Hall.presider) == .twoPeople)
        try hall.act(proclaimed, by: Hall.second)
    }

    @Test func `who has no part in a vote does nothing in it`() throws {
        let hall = try Hall.open()
        let stranger = PersonID(rawValue: 999)
        for act in [VoteAct.asked(.close), .suspended(reason: "x"), .certified, .beganRound] {
            #expect(hall.refusal(of: act, by: stranger) != nil)
        }
    }

    @Test func `a handful of ballots is not opened, since its sum would tell who chose what`() throws {
        var hall = try Hall.open()
        try hall.act(.asked(.close), by: Hall.presider)
        #expect(hall.refusal(of: .closed(cast: 9), by: Hall.tellers[0]) == .tooFewToOpen(10))
        #expect(hall.refusal(of: .closed(cast: 10), by: Hall.tellers[0]) == nil)
    }

    @Test func `deputies have had the dossiers as long as the rules say`() throws {
        var rules = Hall.rules()
        rules.reading = 24
        let hall = try Hall.prepared(rules)
        let due = Hall.start.advanced(byMilliseconds: 24 * Instant.hour)
        #expect(hall.standing.obstacles(at: Hall.start).map(\.words).contains(.readingTime(24, until: due)))
        #expect(!hall.standing.obstacles(at: due).map(\.words).contains(.readingTime(24, until: due)))
    }

    @Test func `what is asked, answered and amended stays with the project`() throws {
        var hall = try Hall.prepared()
        try hall.act(.questioned(project: 2, by: "代表007", text: "管护谁出钱？"), by: Hall.deputy)
        #expect(hall.refusal(of: .questioned(project: 2, by: "甲", text: "？"), by: Hall.office) == .notYourPart(.deputy))
        try hall.act(.answered(question: 1, by: "住建局王局长", text: "列入预算", due: nil), by: Hall.office)
        #expect(
            hall.refusal(of: .answered(question: 2, by: "甲", text: "乙", due: nil), by: Hall.office) == .noSuchQuestion)
        try hall.act(.amended(project: 2, summary: "改为两处", reason: "审议意见"), by: Hall.office)
        #expect(hall.standing.questions[0].answers.map(\.text) == ["列入预算"])
        #expect(hall.standing.project(2)?.summary == "改为两处")
    }

    @Test func `a few ballots on paper beside slips are not opened, since the difference would tell`() throws {
        var hall = try Hall.prepared(slips: 90)
        try hall.callRoll(members: 90)
        try hall.act(.issued(Issue(leftSlips: Array(82...90), drawnSlips: 81, papers: 9)), by: Hall.office)
        #expect(hall.refusal(of: .asked(.open), by: Hall.presider) == .tooFewPapers(10))
    }

    @Test func `what was asked for is asked anew when something has changed`() throws {
        var hall = try Hall.prepared()
        try hall.callRoll(members: 90)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 90, papers: 0)), by: Hall.office)
        try hall.act(.asked(.open), by: Hall.presider)
        try hall.callRoll(members: 90)
        #expect(hall.standing.round?.issue == nil)
        try hall.act(.issued(Issue(leftSlips: [], drawnSlips: 90, papers: 0)), by: Hall.office)
        #expect(hall.refusal(of: .opened(fingerprint: "e"), by: Hall.tellers[0]) == .askFirst(.open))
    }

    @Test func `a project that is withdrawn after the roll is not on the ballot either`() throws {
        var hall = try Hall.prepared()
        try hall.callRoll(members: 90)
        try hall.act(.withdrew(project: 2, reason: "审议意见"), by: Hall.office)
        #expect(hall.standing.round?.projects == [1, 3, 4, 5])
        #expect(hall.standing.round?.roll?.present == 90)
    }

    @Test func `a project that is withdrawn before the vote leaves a trace and is not on the ballot`() throws {
        var hall = try Hall.prepared()
        try hall.act(.withdrew(project: 5, reason: "用地未批"), by: Hall.office)
        try hall.callRoll(members: 90)
        #expect(hall.standing.round?.projects == [1, 2, 3, 4])
        #expect(hall.standing.withdrawn == [5: "用地未批"])
    }
}
