import Ground
import Testing

struct CrockfordTests {
    @Test(arguments: [
        ("K7M2-9XQ4", "k7m29xq4"), (" k7m2 9xq4 ", "k7m29xq4"), ("OIL0", "0110"), ("ｋ７Ｍ２－９ｘｑ４", "k7m29xq4"),
        ("k7m2　9xq4", "k7m29xq4"), ("k7m2—9xq4", "k7m29xq4"), ("k7m2\t9xq4\n", "k7m29xq4"), ("", ""),
    ])
    func `a code is read as a hurried person types it`(typed: String, meant: String) {
        #expect(Crockford.tidied(typed) == meant)
    }

    @Test(arguments: ["k7u2", "k7_2", "k7.2", "号码", "k7\u{0}", "k7'--", "é", "@@"])
    func `what has other characters in it is no code`(typed: String) {
        #expect(Crockford.tidied(typed) == nil)
    }

    @Test(arguments: [0, 1, 31, 32, 1023, UInt64(UInt32.max), UInt64.max])
    func `a number comes back from its text`(number: UInt64) {
        #expect(Crockford.number(Crockford.text(number, length: 13)) == number)
    }

    @Test func `a number too large for its bits is none`() {
        #expect(Crockford.number("fzzzzzzzzzzzz") == UInt64.max)
        #expect(Crockford.number("g000000000000") == nil)
        #expect(Crockford.number("00000000000000001") == 1)
    }

    @Test func `bytes are written five bits a character`() {
        #expect(Crockford.text([]) == "")
        #expect(Crockford.text([0xFF]) == "z")
        #expect(Crockford.text([0, 0x44, 0x32, 0x14, 0xC7]) == "01234567".prefix(8))
        #expect(Crockford.text((0..<10).map { _ in 0xFF }) == String(repeating: "z", count: 16))
    }
}
