import Testing

@testable import SecretBallot

@Test func `half a byte is not read, nor are capitals`() {
    func bytes(_ digits: String) -> [UInt8]? { Hexadecimal.bytes(Array(digits.utf8)) }
    #expect(bytes("0g") == nil && bytes("abc") == nil && bytes("AB") == nil)
    #expect(bytes("00ff10") == [0, 255, 16] && Hexadecimal.text([0, 255, 16]) == Array("00ff10".utf8))
}
