import Foundation
@testable import Frame
import Ground
import Testing

@Suite struct SealTests {
    let seal = Seal(keys: [1: Random.bytes(32), 2: Random.bytes(32)], current: 2)

    @Test func `what is sealed opens in its place and nowhere else`() throws {
        let sealed = try seal.close("13800138000", for: "person/1/phone")
        #expect(try seal.openText(sealed, for: "person/1/phone") == "13800138000")
        #expect(throws: Seal.Broken.self) { try seal.open(sealed, for: "person/2/phone") }
        #expect(try seal.close("13800138000", for: "person/1/phone") != sealed)
    }

    @Test func `one changed or missing byte keeps it shut`() throws {
        let sealed = try seal.close("a", for: "x")
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(throws: Seal.Broken.self) { try seal.open(changed, for: "x") }
            #expect(throws: Seal.Broken.self) { try seal.open(Array(sealed[..<place]), for: "x") }
        }
    }
}

@Suite struct SecretsTests {
    @Test func `keys are made once, for their owner only, and read again`() throws {
        let folder = NSTemporaryDirectory() + "yishi-secrets-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try Secrets(folder: folder)
        let second = try Secrets(folder: folder)
        #expect(first.key(for: "x").code(for: [1]) == second.key(for: "x").code(for: [1]))
        #expect(first.key(for: "x").code(for: [1]) != first.key(for: "y").code(for: [1]))
        let sealed = try first.seal.close("a", for: "b")
        try Data(Random.bytes(32)).write(to: URL(fileURLWithPath: folder + "/seal-2.key"))
        #expect(throws: Secrets.Unusable.self) { try Secrets(folder: folder) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/seal-2.key")
        let rotated = try Secrets(folder: folder)
        #expect(try rotated.seal.openText(sealed, for: "b") == "a")
        #expect(try rotated.seal.close("a", for: "b").first == 2)
    }
}

@Suite struct MeasureTests {
    let start = Instant(milliseconds: 0)

    @Test func `a measure fills again with time, up to its burst`() {
        let measures = Measures([.guess: Measure(burst: 2, perMinute: 6)])
        for _ in 0..<2 { #expect(measures.take(.guess, [1], at: start) == nil) }
        #expect(measures.take(.guess, [1], at: start) == 10)
        #expect(measures.take(.guess, [2], at: start) == nil)
        #expect(measures.take(.guess, [1], at: start.advanced(byMilliseconds: 10_000)) == nil)
        #expect(measures.take(.guess, [1], at: start.advanced(byMilliseconds: 10_000)) != nil)
        measures.giveBack(.guess, [1])
        #expect(measures.take(.guess, [1], at: start.advanced(byMilliseconds: 10_000)) == nil)
        #expect(measures.take(.publicWrite, [1], at: start) == nil)
    }

    @Test func `a flood of addresses does not grow without end`() {
        let measures = Measures([.guess: Measure(burst: 2, perMinute: 6)], limit: 100)
        for number in 0..<5000 {
            _ = measures.take(
                .guess, [UInt8(number >> 8), UInt8(number & 255)], at: start.advanced(byMilliseconds: Int64(number)))
        }
        #expect(measures.size <= 100)
    }

    @Test func `addresses are told apart by neighbourhood`() {
        #expect(Neighbourhood.of("192.0.2.7") == Neighbourhood.of("192.0.2.200"))
        #expect(Neighbourhood.of("192.0.2.7") != Neighbourhood.of("192.0.3.7"))
        #expect(Neighbourhood.of("::ffff:192.0.2.7") == Neighbourhood.of("192.0.2.9"))
        #expect(Neighbourhood.of("2001:db8:0:1200::1") == Neighbourhood.of("2001:db8:0:12ff::2"))
        #expect(Neighbourhood.of("2001:db8:0:1200::1") != Neighbourhood.of("2001:db8:0:1300::1"))
    }

    @Test func `who is behind a proxy is believed only of a trusted one`() {
        let trusted: Set<String> = ["10.0.0.1", "10.0.0.2"]
        func speaker(_ peer: String, _ list: String) -> String? {
            Neighbourhood.speaker(peer, forwarded: list, trusted: trusted)
        }
        #expect(speaker("203.0.113.9", "1.1.1.1") == "203.0.113.9")
        #expect(speaker("10.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2") == "203.0.113.9")
    }
}

@Suite struct PaceTests {
    let limits = Pace.Limits()

    @Test func `a head must come in ten seconds`() {
        let pace = Pace(limits, at: 0)
        #expect(!pace.isOver(at: 9.9) && pace.isOver(at: 10.1))
    }

    @Test func `a body must keep coming, and a slow one ends`() {
        var pace = Pace(limits, at: 0)
        pace.headCame(at: 1)
        for second in 2..<100 {
            #expect(!pace.isOver(at: Double(second)))
            pace.bodyCame(1024)
        }
        var slow = Pace(limits, at: 0)
        slow.headCame(at: 1)
        slow.bodyCame(100)
        #expect(slow.isOver(at: 12))
    }

    @Test func `an answer must be taken, and then there is half a minute until the next request`() {
        var pace = Pace(limits, at: 0)
        pace.headCame(at: 1)
        pace.requestEnded()
        #expect(!pace.isOver(at: 60))
        pace.answered(81_920, at: 60)
        #expect(!pace.isOver(at: 89) && pace.isOver(at: 91))
        pace.answerTaken(at: 70)
        #expect(!pace.isOver(at: 99) && pace.isOver(at: 101))
    }

    @Test func `no request lasts longer than three minutes`() {
        var pace = Pace(limits, at: 0)
        pace.headCame(at: 1)
        pace.bodyCame(10_000_000)
        #expect(!pace.isOver(at: 180) && pace.isOver(at: 182))
    }
}
