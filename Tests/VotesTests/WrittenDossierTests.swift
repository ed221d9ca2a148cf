import Ground
import Testing

@testable import Votes

/// The gate before a candidate that was typed in (nine fields, and every sub-item).
@Suite struct WrittenDossierTests {
    private let columns = [
        "社区老年食堂", "群众多次反映", "改造用房", "城关镇", "县民政局", "120.5万元", "县级财政", "2027年11月底", "日供餐300份",
        "用房改造，金桂社区，80，2027年8月，验收合格；厨房设备，金桂社区，40.5，2027年10月，投入使用",
    ]

    private func trouble(_ columns: [String]) -> Words? {
        do throws(Refusal) {
            _ = try WrittenDossier.read(columns, line: 3)
            return nil
        } catch { return error.words }
    }

    @Test func `ten columns are a name, the fields and the sub-items`() throws {
        let (name, dossier) = try WrittenDossier.read(columns, line: 1)
        #expect(name == "社区老年食堂")
        #expect(dossier.investment == 120_500_000)
        #expect(dossier.items.map(\.budget) == [80_000_000, 40_500_000])
        #expect(dossier.summary.contains("城关镇；120.5万元；县民政局；2027年11月底。"))
    }

    @Test func `with a field missing, or without sub-items, it is no candidate`() {
        for place in columns.indices {
            var less = columns
            less[place] = ""
            #expect(trouble(less) == .dossierColumns(3, 9))
        }
        #expect(trouble(Array(columns.dropLast())) == .dossierColumns(3, 9))
    }

    @Test func `a sum that is none, a sub-item that lacks a part, and sums that do not add up are named`() {
        var wrong = columns
        wrong[5] = "若干"
        #expect(trouble(wrong) == .dossierMoney(3, "若干"))
        wrong = columns
        wrong[9] = "用房改造，金桂社区，120.5，2027年8月"
        #expect(trouble(wrong) == .dossierItem(3, "用房改造，金桂社区，120.5，2027年8月"))
        wrong[9] = "用房改造，金桂社区，120，2027年8月，验收"
        #expect(trouble(wrong) == .itemsDoNotAdd(3, items: "1,200,000", whole: "1,205,000"))
    }
}
