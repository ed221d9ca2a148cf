/// An archive that is refused, and the first record of it that is wrong: counted from 1, the file's own first record being 0.
package struct ArchiveFault: Error, Equatable, Sendable {
    package let record: Int
    package let fault: Fault
}

/// An archive taken apart into the acts that made it.
struct Replay<G: Group>: Sendable {
    private let container: Container
    private(set) var box: BallotBox<G>
    private var next = 5

    /// Does the setup again.
    init(_ container: Container) throws(ArchiveFault) {
        self.container = container
        guard container.records.count >= 5 else { throw ArchiveFault(record: 1, fault: .archiveUnfinished) }
        var archive: [UInt8] = []
        do throws(Fault) {
            box = try BallotBox(
                election: container.records[0].bytes, trustees: container.records[1].bytes,
                credentials: container.records[2].bytes, made: container.made, archive: &archive)
        } catch { throw ArchiveFault(record: 1, fault: error) }
        try compare(Array(archive.dropFirst(Container.beginning(made: container.made).count)), from: 0)
    }

    /// The ballots of the archive, unchecked, with the number of their record. They do not depend on each other, so they may be
    /// checked at once; `finish` takes the answers.
    var ballots: [(record: Int, bytes: [UInt8])] {
        var ballots: [(record: Int, bytes: [UInt8])] = []
        for index in container.records.indices.dropFirst(5) where container.records[index].kind == .event {
            guard let event = Event(container.records[index].bytes), event.kind == .ballot else { continue }
            ballots.append((index, container.records[index - 1].bytes))
        }
        return ballots
    }

    /// Does everything after the setup again, act by act, and compares each with what the archive says.
    mutating func finish(_ checked: [Result<ProvedBallot<G>, Fault>]) throws(ArchiveFault) {
        var checked = checked[...]
        next = 5
        while next < container.records.count {
            let start = next
            var parts: [Container.Record] = []
            while next < container.records.count, container.records[next].kind == .data {
                parts.append(container.records[next])
                next += 1
            }
            guard next < container.records.count else {
                throw ArchiveFault(record: start + 1, fault: .recordOutOfPlace)
            }
            guard let event = Event(container.records[next].bytes) else {
                throw ArchiveFault(record: next + 1, fault: .eventMalformed)
            }
            next += 1
            var bytes: [UInt8] = []
            do throws(Fault) {
                bytes = try perform(event, parts, &checked)
            } catch { throw ArchiveFault(record: start + 1, fault: error) }
            try compare(bytes, from: start)
        }
    }

    private mutating func perform(
        _ event: Event, _ parts: [Container.Record], _ checked: inout ArraySlice<Result<ProvedBallot<G>, Fault>>
    ) throws(Fault) -> [UInt8] {
        switch event.kind {
        case .setup: throw .eventOutOfTurn
        case .ballot:
            guard parts.count == 1, let ballot = checked.popFirst() else { throw .recordOutOfPlace }
            return try box.cast(try ballot.get())
        case .endBallots: return try box.end()
        case .encryptedTally:
            let bytes = try box.publishTally()
            guard parts.count == 2 else { throw .recordOutOfPlace }
            guard parts[0].bytes == box.tally.bytes else { throw .tallyDiffers }
            guard parts[1].bytes == box.tally.announcement else { throw .countsDiffer }
            return bytes
        case .partialDecryption:
            guard parts.count == 2,
                let object = JSON(parts[1].bytes).flatMap({ FieldReader($0, knowing: ["owner", "payload"]) }),
                let owner = object.number("owner")
            else { throw .recordOutOfPlace }
            return try box.add(parts[0].bytes, of: owner, full: nil)
        case .result:
            let bytes = try box.count()
            guard parts.count == 1 else { throw .recordOutOfPlace }
            guard let counts = box.counts, parts[0].bytes == resultBytes(counts) else { throw .resultDiffers }
            return bytes
        }
    }

    /// The records from `start` on must be these bytes; the first that is not is named.
    private func compare(_ expected: [UInt8], from start: Int) throws(ArchiveFault) {
        var offset = 0
        for index in start..<max(next, 5) {
            let block = Container.block(container.records[index], made: container.made)
            let end = min(offset + block.count, expected.count)
            guard Array(expected[min(offset, end)..<end]) == block else {
                let isEvent = container.records[index].kind == .event
                throw ArchiveFault(record: index + 1, fault: isEvent ? .eventBreaksChain : .recordOutOfPlace)
            }
            offset = end
        }
        guard offset == expected.count else { throw ArchiveFault(record: start + 1, fault: .recordOutOfPlace) }
    }
}
