import Testing

@testable import Prevotes

@Suite struct PrevoteCodeTests {
    private let code = PrevoteCode([3, 17, 8, 0, 31, 22, 5, 9, 14] as [UInt8])

    @Test func `a code is read as it was typed in a hurry`() {
        #expect(PrevoteCode(typed: " \(code.spoken.lowercased()) ") == code)
        #expect(PrevoteCode(typed: code.text) == code)
        #expect(code.text.count == 10)
        #expect(!code.text.contains { "01OI".contains($0) })
    }

    @Test func `one wrong character is always found, and every swapped pair but A and 9`() {
        let letters = Array(code.text)
        for place in letters.indices {
            for letter in PrevoteCode.alphabet where letter != letters[place] {
                var typed = letters
                typed[place] = letter
                #expect(PrevoteCode(typed: String(typed)) == nil)
            }
        }
        for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
            if Set([letters[place], letters[place + 1]]) == ["A", "9"] { continue }
            var typed = letters
            typed.swapAt(place, place + 1)
            #expect(PrevoteCode(typed: String(typed)) == nil)
        }
    }

    @Test func `what is no code is none`() {
        for typed in ["", "ABCDE", code.text + "A", "0000000000", "你好你好你好你好你好"] {
            #expect(PrevoteCode(typed: typed) == nil)
        }
    }
}
