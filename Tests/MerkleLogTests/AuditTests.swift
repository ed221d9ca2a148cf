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
            try audit.hasGrown(from: Checkpoint(old, signedBy: key))
        }
        let forged = Checkpoint(origin: samples.origin, size: 257, root: .leaf([1]))
        #expect(throws: LogFault.hasNotGrownFrom(size: 257)) { try audit.hasGrown(from: forged) }
        let longer = Checkpoint(origin: samples.origin, size: 301, root: .leaf([1]))
        #expect(throws: LogFault.shorterThan(size: 301)) { try audit.hasGrown(from: longer) }
    }

    @Test func `one changed byte anywhere is found, and so is a file that is gone or cut off`() throws {
        let paths =
            ["checkpoint"] + (0..<2).flatMap { Tile.all(at: $0, inLogOf: 300) }.flatMap { $0.level == 0 ? [$0.path, $0.pathOfEntries] : [$0.path] }
        #expect(paths.count == 6)
        for path in paths {
            let whole = try #require(Samples.file(path))
            // In the head every byte counts, but for what the witness says, which is not ours to judge.
            let end = path == "checkpoint" ? whole.count - 140 : whole.count
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
