import Ground
import Matters
import Testing

@testable import Projects

/// Which proposals are suggested as one (voting.md §8).
@Suite struct ProposalGroupTests {
    private func proposals(
        _ lines: (title: String, place: String, kind: String?)..., what: String = ""
    ) -> [Proposal] {
        lines.enumerated().map { place, line in
            Proposal(
                matter: MatterID(rawValue: Int64(place + 1)), title: line.title, what: what, place: line.place,
                kind: line.kind, channel: nil, station: nil, at: Instant(milliseconds: Int64(place)), merged: 0)
        }
    }

    private func titles(_ groups: [ProposalGroup]) -> [[String]] { groups.map { $0.proposals.map(\.title) } }

    @Test func `nearly the same words of two villages are two roads`() {
        let both = proposals(("东湖村道路硬化", "东湖村", "roads"), ("西湖村道路硬化", "西湖村", "roads"))
        #expect(both.groups.isEmpty)
    }

    @Test func `of one place and kind, what says much the same comes together, the earliest first`() {
        let all = proposals(
            ("新建社区老年食堂", "金桂社区", "elders"), ("给路口装红绿灯", "金桂社区", "roads"),
            ("希望办个长者食堂", "城关镇金桂社区", "elders"), ("金桂社区老年人食堂项目", "金桂社区", nil))
        #expect(titles(all.groups) == [["新建社区老年食堂", "希望办个长者食堂", "金桂社区老年人食堂项目"]])
    }

    @Test func `another kind is another thing`() {
        let both = proposals(("小学门口装护栏", "石磨镇", "education"), ("小学门口装护栏", "石磨镇", "roads"))
        #expect(both.groups.isEmpty)
    }

    @Test func `what links two groups makes them one`() {
        let all = proposals(
            ("电动车充电桩", "城关", nil), ("楼下停车棚", "城关", nil), ("电动车停车棚充电桩", "城关", nil))
        #expect(titles(all.groups) == [["电动车充电桩", "楼下停车棚", "电动车停车棚充电桩"]])
    }

    @Test func `what is alike beside the title alone brings nothing together`() {
        let both = proposals(("修错车道", "城关", nil), ("老年食堂", "城关", nil), what: "来往的人多，老人孩子都盼着。")
        #expect(both.groups.isEmpty)
    }

    @Test func `words that every proposal has bring nothing together`() {
        let both = proposals(("新建公园项目", "全县", nil), ("新建厕所项目", "全县", nil))
        #expect(both.groups.isEmpty)
    }
}
