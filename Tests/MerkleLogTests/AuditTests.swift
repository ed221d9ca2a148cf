import Testing

@testable import MerkleLog

@Suite struct AuditTests {
    private let key: VerifyingKey
    private let samples: Samples
    init() throws {
        samples = try Samples.read()
        key = try #require(VerifyingKey(samples.logVkey))
    }

    @Test func `a log that others published is accepted, every entry of it`() throws {
        var seen: [[UInt8]] = []
        let audit = try LogAudit(signedBy: key, Samples.file)
        try audit.run { place, entry in
            #expect(place == seen.count)
            seen.append(entry)
        }
        #expect(seen == (0..<300).map(Samples.entry))
    }

    @Test func `a log is the same log when it was shorter`() throws {
        let audit = try LogAudit(signedBy: key, Samples.file)
        for old in [samples.checkpoint0, samples.checkpoint257, samples.checkpoint300] {
            try audit.hasGrown(from: SeenHead(Checkpoint(old, signedBy: key)))
        }
        #expect(throws: LogFault.hasNotGrownFrom(size: 257)) { try audit.hasGrown(from: lie(257)) }
        #expect(throws: LogFault.shorterThan(size: 301)) { try audit.hasGrown(from: lie(301)) }
    }

    private func lie(_ size: Int) -> SeenHead {
        SeenHead(Checkpoint(origin: samples.origin, size: size, root: .leaf([1])))
    }

    @Test func `a head is typed from paper`() throws {
        let root = try #require(samples.root["257"])
        let head = try #require(SeenHead("257:\(root)"))
        #expect(head == SeenHead(try Checkpoint(samples.checkpoint257, signedBy: key)))
        for wrong in ["257", "257:", "-1:\(root)", "a:\(root)", ":\(root)", "257:\(root)="] {
            #expect(SeenHead(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a size that is a lie is found, however large`() throws {
        let seed = [UInt8](repeating: 3, count: 32)
        let signing = try #require(SigningKey(name: "liar.example", seed: seed))
        for size in [1 << 40, Int.max - 300, Int.max] {
            let head = Checkpoint(origin: "liar.example", size: size, root: .leaf([1])).signed(by: signing)
            let audit = try LogAudit(signedBy: signing.verifying) { path in
                path == "checkpoint" ? Array(head.utf8) : Samples.file(path)
            }
            #expect(throws: LogFault.self) { try audit.run() }
        }
    }

    @Test func `a changed byte anywhere is found, and so is a file that is gone or cut off`() throws {
        let paths =
            ["checkpoint"]
            + (0..<2).flatMap { Tile.all(at: $0, inLogOf: 300) }.flatMap {
                $0.level == 0 ? [$0.path, $0.pathOfEntries] : [$0.path]
            }
        #expect(paths.count == 6)
        for path in paths {
            let whole = try #require(Samples.file(path))
            // In the head every byte counts, but for the line of the witness, which is not ours to judge.
            let witness = String(decoding: whole, as: UTF8.self).split(separator: "\n").last.map(\.utf8.count) ?? 0
            let end = path == "checkpoint" ? whole.count - witness - 1 : whole.count
            for place in stride(from: 0, to: end, by: path == "checkpoint" ? 1 : 97) {
                var bytes = whole
                bytes[place] ^= 1
                #expect(throws: LogFault.self, "\(path) byte \(place)") { try audit(path, bytes) }
            }
            #expect(throws: LogFault.self, "\(path) cut off") { try audit(path, whole.dropLast()) }
            #expect(throws: LogFault.missing(path: path)) { try audit(path, nil) }
        }
    }

    private func audit(_ path: String, _ bytes: [UInt8]?) throws {
        try LogAudit(signedBy: key) { $0 == path ? bytes : Samples.file($0) }.run()
    }
}
