import Ground
import Testing

@testable import Votes

/// A vote that was named wrongly, or begun by mistake.
@Suite struct NamingTests {
    private func vote(_ hall: Hall) -> Vote {
        Vote(
            id: VoteID(rawValue: 1), congress: CongressID(rawValue: 1), label: hall.label, title: "票诀",
            session: "第五次会议",
            begunAt: Hall.start, entries: hall.entries)
    }

    @Test func `a name is corrected until the rules are adopted, and the record tells`() throws {
        var hall = Hall()
        try hall.act(.renamed(title: "民生实事项目票决", session: "第六次会议"), by: Hall.office)
        try hall.act(.renamed(title: "2027年度民生实事项目票决", session: "第六次会议"), by: Hall.office)
        #expect(vote(hall).title == "2027年度民生实事项目票决" && vote(hall).session == "第六次会议")
        #expect(vote(hall).entries.first?.act.words(in: hall.standing).zh == "名称改为“民生实事项目票决”（第六次会议）")
        let prepared = try Hall.prepared()
        #expect(prepared.refusal(of: .renamed(title: "甲", session: "乙"), by: Hall.office) == .nameIsFixed)
    }

    @Test func `a consultation is not called a decision by being renamed`() {
        let street = Hall(.consultation)
        let renamed = VoteAct.renamed(title: "街道民生实事票决", session: "居民代表会")
        #expect(street.refusal(of: renamed, by: Hall.office) != nil)
        #expect(street.refusal(of: .renamed(title: "街道民生实事征询", session: "居民代表会"), by: Hall.office) == nil)
    }

    @Test func `a vote that is not held says why, and nothing more happens in it`() throws {
        var hall = try Hall.prepared()
        let deputys = hall.refusal(of: .abandoned(reason: "重复"), by: Hall.deputy)
        #expect(deputys == .notYourPart(.office))
        try hall.act(.abandoned(reason: "与上月一次重复"), by: Hall.office)
        #expect(hall.standing.isOver && hall.standing.phaseWords.zh == "已撤销")
        let no = Words.isAbandoned("与上月一次重复")
        #expect(hall.refusal(of: .calledRoll(Roll(members: 90, excused: [], absent: [])), by: Hall.office) == no)
        #expect(hall.refusal(of: .abandoned(reason: "再撤一次"), by: Hall.office) == no)
        #expect(hall.refusal(of: .asked(.open), by: Hall.presider) == no)
    }

    @Test func `a vote that has been opened is not dropped`() throws {
        let hall = try Hall.open()
        #expect(hall.refusal(of: .abandoned(reason: "停电"), by: Hall.office) == .cannotBeAbandoned)
    }
}
