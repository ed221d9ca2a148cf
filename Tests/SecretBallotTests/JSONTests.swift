import Testing

@testable import SecretBallot

struct JSONTests {
    private func rewritten(_ text: String) -> String? {
        JSON(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(arguments: [
        #"{"a":[1,-2,0],"b":{"":null,"x":true},"c":"会\"\\\n"}"#, #"{"b":1,"a":2}"#, #"[]"#, #"{}"#, #""𠮷""#,
        #"-999999999999999"#,
    ])
    func `what we write is read and written as it was`(_ text: String) {
        #expect(rewritten(text) == text)
    }

    @Test func `other spellings of the same are written in the one way`() {
        #expect(rewritten(" { \"b\" : 1 ,\n\"a\": [ ] } ") == #"{"b":1,"a":[]}"#)
        #expect(rewritten(#""\u4f1a\uD842\uDFB7\/\u0001\b\f\r\t""#) == #""会𠮷/\u0001\b\f\r\t""#)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.5", "1e3", "+1", "-", "1000000000000000", "\"\n\"",
        "\"a", #""\x""#, #""\ud842""#, #""\udfb7""#, "nul", "[1] 2", "{1:2}", #""\u12""#,
        String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
    ])
    func `what is no JSON of whole numbers is not read`(_ text: String) {
        #expect(rewritten(text) == nil)
    }

    @Test(arguments: [[0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBC]])
    func `text that is not UTF-8 is not read`(_ text: [UInt8]) {
        #expect(JSON([UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]) == nil)
    }

    @Test func `half a byte is not read, nor are capitals`() {
        func bytes(_ digits: String) -> [UInt8]? { Hexadecimal.bytes(Array(digits.utf8)) }
        #expect(bytes("0g") == nil && bytes("abc") == nil && bytes("AB") == nil)
        #expect(bytes("00ff10") == [0, 255, 16] && Hexadecimal.text([0, 255, 16]) == Array("00ff10".utf8))
    }
}
