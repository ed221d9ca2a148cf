import Ground
import Testing

struct WordsTests {
    @Test func `words are read in the reader's language`() {
        let words = Words("待办", "To do")
        #expect(words.in(.zh) == "待办")
        #expect(words.in(.en) == "To do")
    }

    @Test func `a list is joined as each language does`() {
        let units = [Words("住建局", "Housing"), Words("城管局", "City management")]
        #expect(units.joined() == Words("住建局、城管局", "Housing, City management"))
        #expect([Words]().joined() == Words("", ""))
    }
}
