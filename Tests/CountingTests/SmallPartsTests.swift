import Foundation
import Ground
import Testing

@testable import Counting

@Suite struct SmallPartsTests {
    @Test(arguments: [
        (0, 0, 0), (1, 0, 0), (2, 1, 1), (3, 3, 1), (4, 5, 2), (5, 7, 3), (12, 29, 12), (20, 62, 24), (30, 108, 42),
    ])
    func `an order needs its bits and throws`(_ labels: Int, _ bits: Int, _ dice: Int) {
        #expect(bitsNeeded(for: labels) == bits && diceNeeded(for: labels) == dice)
    }

    @Test func `bits agree with the logarithm up to two hundred labels`() {
        for labels in 3...200 {
            #expect(bitsNeeded(for: labels) == Int((lgamma(Double(labels + 1)) / log(2)).rounded(.up)))
        }
    }

    @Test func `in as many versions as projects each project stands once in each place`() throws {
        let order = ["P11", "P10", "P02", "P09", "P03"]
        let versions = try Rotation.versions(5, of: order)
        for place in order.indices { #expect(Set(versions.map { $0[place] }) == Set(order)) }
        #expect(versions[0] == order && versions[1] == ["P10", "P02", "P09", "P03", "P11"])
    }

    @Test func `fewer versions begin at places spread over the order`() throws {
        let versions = try Rotation.versions(3, of: Array(0..<12))
        #expect(versions.map { $0[0] } == [0, 4, 8])
        #expect(versions.allSatisfy { $0.sorted() == Array(0..<12) })
        #expect(throws: Refusal.badInput(.tooManyVersions(3))) { try Rotation.versions(4, of: [1, 2, 3]) }
        #expect(throws: Refusal.badInput(.tooManyVersions(3))) { try Rotation.versions(0, of: [1, 2, 3]) }
        #expect(Rotation.mostVersions(ballots: 45, projects: 12) == 9)
        #expect(Rotation.mostVersions(ballots: 4, projects: 12) == 1)
        #expect(Rotation.mostVersions(ballots: 300, projects: 12) == 12)
    }

    @Test func `what is taken for composed is composed`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), !scalar.properties.isUnifiedIdeograph else { continue }
            if [.unassigned, .privateUse].contains(scalar.properties.generalCategory) { continue }
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            for text in [String(scalar), spelled(parts), "a" + String(scalar)] where text.isComposed {
                #expect(
                    Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8),
                    "U+\(String(value, radix: 16))")
            }
        }
        #expect(!"a\u{323}\u{301}\u{323}".isComposed && !"\u{1100}\u{1161}".isComposed && !"\u{F900}".isComposed)
    }

    @Test(arguments: ["某区第三届人民代表大会/票决", "P01", "ئۇيغۇر", "བོད་ཡིག", "ꆈꌠꉙ", "Vahcuengh nǚ é", "ᠮᠣᠩᠭᠣᠯ", "한국", "①Ⅳ𠮷", ""])
    func `what people write in China is composed`(_ text: String) {
        #expect(text.isComposed)
    }

    private func spelled(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
