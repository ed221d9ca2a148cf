import Testing

@testable import SecretBallot

/// No byte of an archive can be changed, and no record added, dropped or moved: not by who finds the file, nor by who may write all of
/// it anew.
struct ArchiveMutationTests {
    private func fault(of archive: [UInt8]) async -> ArchiveFault? {
        do { _ = try await Election(verifying: archive) } catch let error { return error }
        return nil
    }

    /// Two ballots of the first voter, one of each other, and two of three trustees, or the only one.
    private func archive(
        in group: GroupName = .ed25519, threshold: (Int, of: Int)? = (2, of: 3)
    ) throws -> [UInt8] {
        let small = try SmallElection(in: group, threshold: threshold)
        var made = small.made
        try made.cast(made.ballot(of: 0, marking: [[false, true]]))
        for ballot in small.ballots { try made.cast(ballot) }
        try made.close()
        try made.open(with: threshold == nil ? [0] : [0, 2])
        return made.archive
    }

    @Test(arguments: GroupName.allCases)
    func `a byte changed in any kind of place is found`(group: GroupName) async throws {
        let archive = try archive(in: group)
        #expect(await fault(of: archive) == nil)
        let headers = try starts(archive)
        #expect(headers.count == 26)
        for (number, start) in headers.enumerated() {
            // Name, mode, owner, group, size, time, checksum, kind, and the rest of the header.
            let fields = [0, 7, 63, 64, 75, 99, 100, 106, 107, 108, 115, 116, 123, 124, 130, 134, 135, 136, 146, 147]
            let more = [148, 153, 154, 155, 156, 157, 257, 300, 511]
            // The first, middle and last byte of the content, and of what fills its last block up.
            let end = headers.dropFirst(number + 1).first ?? archive.count
            let content = [start + 512, (start + 512 + end) / 2, end - 1, end - 2]
            for place in (fields + more).map({ start + $0 }) + content {
                for flip: UInt8 in [1, 0x80] {
                    var changed = archive
                    changed[place] ^= flip
                    let fault = await fault(of: changed)
                    // The record is named, or, where its size is what changed, a later one or the first.
                    let isSize = (124..<135).contains(place - start)
                    #expect(
                        fault != nil && (isSize || fault?.record == number), "record \(number), byte \(place - start)")
                }
            }
        }
    }

    /// Where the header of each record stands.
    private func starts(_ archive: [UInt8]) throws -> [Int] {
        try Container(archive).records.dropLast().reduce(into: [0, 1024]) { starts, record in
            starts.append(starts[starts.count - 1] + Container.block(record, made: 0).count)
        }
    }

    @Test func `an archive cut short is right up to an event, or refused`() async throws {
        let archive = try archive()
        var phases: [ElectionPhase] = []
        for length in stride(from: 0, to: archive.count, by: 512) {
            do { phases.append(try await Election(verifying: Array(archive[..<length])).phase) } catch {}
        }
        // Setup, four ballots; the end; the tally and each of two shares. What is missing at the end nobody can see in the file.
        #expect(phases == [.open, .open, .open, .open, .open, .ended, .tallied, .tallied, .tallied])
        for length in [1, 100, 511, 513, 1023, 1025, archive.count - 1, archive.count - 511] {
            #expect(await fault(of: Array(archive[..<length])) != nil)
        }
        for tail in [
            [0], [UInt8](repeating: 0, count: 512), [UInt8](repeating: 0, count: 1024), Array(archive[1024..<2048]),
        ] {
            #expect(await fault(of: archive + tail) != nil)
        }
    }

    @Test func `a record dropped, doubled or moved is found`() async throws {
        let container = try Container(archive())
        func write(_ records: [Container.Record]) -> [UInt8] {
            Container.beginning(made: container.made)
                + records.flatMap { Container.block($0, made: container.made) }
        }
        #expect(await fault(of: write(container.records)) == nil)
        for index in container.records.indices {
            var (without, twice, moved) = (container.records, container.records, container.records)
            without.remove(at: index)
            twice.insert(container.records[index], at: index)
            // The last record alone is an event that can be missing; its payload cannot then be there.
            #expect(await fault(of: write(without)) != nil, "without \(index)")
            #expect(await fault(of: write(twice)) != nil, "twice \(index)")
            guard index + 1 < moved.count else { continue }
            moved.swapAt(index, index + 1)
            #expect(await fault(of: write(moved)) != nil, "moved \(index)")
        }
        // One kind of record in the place of the other.
        for index in container.records.indices {
            var other = container.records
            other[index] = .init(other[index].kind == .event ? .data : .event, other[index].bytes)
            #expect(await fault(of: write(other)) != nil, "of the other kind \(index)")
        }
    }

    @Test func `an act dropped, doubled or moved is found though all is written anew`() async throws {
        let acts = try Acts(archive())
        #expect(acts.archive() == (try archive()))
        var accepted: [String] = []
        for index in acts.acts.indices {
            let kind = "\(index) \(acts.acts[index].kind)"
            var (without, twice, moved) = (acts, acts, acts)
            without.acts.remove(at: index)
            twice.acts.insert(acts.acts[index], at: index)
            if await fault(of: without.archive()) == nil { accepted.append("\(kind) dropped") }
            if await fault(of: twice.archive()) == nil { accepted.append("\(kind) doubled") }
            guard index + 1 < moved.acts.count else { continue }
            moved.acts.swapAt(index, index + 1)
            if await fault(of: moved.archive()) == nil { accepted.append("\(kind) moved") }
        }
        #expect(
            accepted == [
                // The first voter's earlier ballot, which does not count: who looks for its tracker misses it.
                "1 ballot dropped",
                // Ballots of different voters, or shares, the other way round: the sums are the same. (1 and 2 are of one voter.)
                "2 ballot moved", "3 ballot moved", "7 partialDecryption moved",
                // The end of the file.
                "9 result dropped",
            ])
    }

    @Test func `a part changed is found though all is written anew`() async throws {
        let small = try SmallElection(in: .ed25519)
        let acts = try Acts(archive(threshold: nil))
        for (index, act) in acts.acts.enumerated()
        where [.setup, .encryptedTally, .partialDecryption, .result].contains(act.kind) {
            // What the setup consists of has tests of its own.
            for part in act.parts.indices.dropFirst(act.kind == .setup ? 3 : 0) {
                let json = try #require(JSON(act.parts[part]))
                for mutation in json.mutations(order: small.order) {
                    let archive = acts.replacing(part, of: index, by: mutation.json.bytes).archive()
                    #expect(await fault(of: archive) != nil, "\(act.kind), part \(part), \(mutation)")
                }
                for spaced in json.spaced.prefix(20) {
                    #expect(await fault(of: acts.replacing(part, of: index, by: spaced).archive()) != nil)
                }
            }
        }
    }

    @Test func `an event changed is found though all is written anew`() async throws {
        let acts = try Acts(archive(threshold: nil))
        let small = try SmallElection(in: .ed25519)
        for height in acts.acts.indices {
            var mutations: [[UInt8]] = []
            _ = acts.archive { index, event in
                guard index == height, let json = JSON(event.bytes) else { return event.bytes }
                mutations = json.mutations(order: small.order).map(\.json.bytes) + json.spaced
                return event.bytes
            }
            #expect(mutations.count > 10)
            for mutation in mutations {
                let archive = acts.archive { $0 == height ? mutation : $1.bytes }
                #expect(await fault(of: archive) != nil, "\(height): \(String(decoding: mutation, as: UTF8.self))")
            }
        }
    }

    @Test func `a header says a version and a time that fit, in one spelling`() async throws {
        let acts = try Acts(archive())
        let whole = acts.archive()
        for made in [-1, 1 << 33, 1 << 34, 999_999_999_999_999] {
            var other = acts
            other.made = made
            #expect(await fault(of: other.archive()) == ArchiveFault(record: 0, fault: .archiveHeaderMalformed))
        }
        for made in [0, 1 << 33 - 1] {
            var other = acts
            other.made = made
            #expect(await fault(of: other.archive()) == nil)
        }
        #expect(await fault(of: Array(whole[1024...])) == ArchiveFault(record: 0, fault: .archiveHeaderMalformed))
        #expect(await fault(of: Array(whole[..<1024])) == ArchiveFault(record: 1, fault: .archiveUnfinished))
        #expect(await fault(of: []) == ArchiveFault(record: 0, fault: .archiveHeaderMalformed))
        // The largest size that eleven octal digits say.
        var huge = whole
        for place in 1148..<1159 { huge[place] = UInt8(ascii: "7") }
        #expect(await fault(of: huge) == ArchiveFault(record: 1, fault: .recordMalformed))
    }
}
