@testable import SecretBallot

/// An archive taken apart by somebody who may write every byte of it anew: names, sizes, checksums and the chain of events come out
/// right whatever is changed.
struct Acts {
    struct Act: Equatable {
        var kind: Event.Kind
        /// The last is the event's payload.
        var parts: [[UInt8]]
    }

    var made: Int
    var acts: [Act] = []

    init(_ archive: [UInt8]) throws {
        let container = try Container(archive)
        made = container.made
        var parts: [[UInt8]] = []
        for record in container.records {
            guard record.kind == .event, let event = Event(record.bytes) else {
                parts.append(record.bytes)
                continue
            }
            acts.append(Act(kind: event.kind, parts: parts))
            parts = []
        }
    }

    /// The archive; each event may be spoilt before it is written.
    func archive(spoiling spoil: (Int, Event) -> [UInt8] = { $1.bytes }) -> [UInt8] {
        var bytes = Container.beginning(made: made)
        var parent: [UInt8]?
        for (height, act) in acts.enumerated() {
            let records = act.parts.map { Container.Record(.data, $0) }
            let event = Event(act.kind, payload: records.last?.hash, after: parent, height: height)
            let last = Container.Record(.event, spoil(height, event))
            for record in records + [last] { bytes += Container.block(record, made: made) }
            parent = last.hash
        }
        return bytes
    }

    /// With one part replaced, and its hash wherever a later part of the same act names it.
    func replacing(_ part: Int, of act: Int, by bytes: [UInt8]) -> Acts {
        var changed = self
        let old = Container.Record(.data, acts[act].parts[part]).hash
        let new = Container.Record(.data, bytes).hash
        changed.acts[act].parts[part] = bytes
        for later in acts[act].parts.indices.dropFirst(part + 1) {
            changed.acts[act].parts[later] = changed.acts[act].parts[later].replacing(old, with: new)
        }
        return changed
    }
}
