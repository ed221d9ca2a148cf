package import Ground
import SecretBallot

/// A drawn order of projects by PJ-DRAW-1: what is bound the day before, and the mathematics of the day itself.
package struct Draw: Hashable, Sendable {
    static let name = "PJ-DRAW-1"
    static let seedLength = 32
    static let mostLabels = 200

    /// Meeting, matter and purpose. Never used twice: whoever asks for a draw again gives it a new one.
    package let context: String
    /// The fixed numbers of the projects, as the meeting papers list them.
    package let labels: [String]

    package init(context: String, labels: [String]) throws(Refusal) {
        guard !context.isEmpty else { throw .badInput(.contextEmpty) }
        guard context.isComposed else { throw .badInput(.notComposed(context)) }
        guard (2...Self.mostLabels).contains(labels.count) else { throw .badInput(.labelsOutOfRange(Self.mostLabels)) }
        for label in labels {
            guard !label.isEmpty else { throw .badInput(.labelEmpty) }
            guard label.isComposed else { throw .badInput(.notComposed(label)) }
        }
        guard Set(labels).count == labels.count else { throw .badInput(.labelsRepeat) }
        self.context = context
        self.labels = labels
    }

    /// Printed with the list, so that nobody changes it afterwards.
    package var labelsHash: [UInt8] {
        SHA256.digest(Array("PJ-LABELS-1".utf8) + context.withLength + labels.flatMap(\.withLength))
    }

    /// Printed the day before. It binds the system to `seed`, and tells nothing of it.
    package func commitment(to seed: [UInt8]) -> [UInt8] {
        SHA256.digest(Array("PJ-COMMIT-1".utf8) + context.withLength + seed)
    }

    /// One label and the key that puts it in its place.
    package struct Place: Hashable, Sendable {
        package let label: String
        package let key: [UInt8]
    }

    /// The labels by key ascending. A label that is left out moves no other.
    func places(seed: [UInt8], _ contributions: [Contribution]) -> [Place] {
        let mixed = mix(seed, contributions)
        return labels.map {
            Place(label: $0, key: expand(mixed, Array(Self.name.utf8) + context.withLength + $0.withLength))
        }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// Seed and hall in one key.
    func mix(_ seed: [UInt8], _ contributions: [Contribution]) -> [UInt8] {
        extract(contributions.flatMap { $0.role.withLength + $0.value.withLength }, salt: seed)
    }
}

/// HKDF-Extract of RFC 5869.
func extract(_ material: [UInt8], salt: [UInt8]) -> [UInt8] { hmac(material, key: salt) }

/// The first 32 bytes of HKDF-Expand.
func expand(_ key: [UInt8], _ info: [UInt8]) -> [UInt8] { hmac(info + [1], key: key) }

extension String {
    /// Four bytes of length, then the text. Without the length two neighbours could trade letters.
    var withLength: [UInt8] {
        let bytes = Array(utf8)
        return bigEndian(UInt32(truncatingIfNeeded: bytes.count)) + bytes
    }
}

/// The most significant byte first.
func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

extension Outcome {
    /// The lot that a tie asks for. `context` is that of the vote; a second lot of the same vote needs one of its own.
    package func tieLot(in context: String) throws(Refusal) -> Draw {
        guard status == .lot else { throw .conflict(.nothingToSettle) }
        return try Draw(context: context + "/" + Draw.tiePurpose, labels: tied)
    }
}
