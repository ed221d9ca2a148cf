import Foundation

@testable import SecretBallot

/// Inputs to begin with, always the same: valid ones, of the smallest election.
enum Corpus {
    /// Randomness that comes again.
    private struct Repeated {
        var state = SHA256.digest([])
        mutating func bytes(_ count: Int) -> [UInt8] {
            var bytes: [UInt8] = []
            while bytes.count < count {
                state = SHA256.digest(state)
                bytes += state
            }
            return Array(bytes.prefix(count))
        }
    }

    private static let seeds: [TrusteeSeed] = {
        var random = Repeated()
        return (0..<2).map { _ in TrusteeSeed { random.bytes($0) } }
    }()

    static let seed = seeds[0]

    private static let messages: KeyMessages? = {
        var random = Repeated()
        var messages = KeyMessages(certificates: [], contributions: [])
        for (index, seed) in seeds.enumerated() {
            let certificate = try? GroupName.ed25519.certificate(of: seed, index: index + 1, size: 2, threshold: 2) {
                random.bytes($0)
            }
            guard let certificate else { return nil }
            messages.certificates.append(certificate)
        }
        for seed in seeds {
            let contribution = try? GroupName.ed25519.contribution(of: seed, to: messages.certificates) {
                random.bytes($0)
            }
            guard let contribution else { return nil }
            messages.contributions.append(contribution)
        }
        return messages
    }()

    private static let made: (parts: [[UInt8]], credential: Credential)? = {
        var random = Repeated()
        guard let messages else { return nil }
        do {
            let keys = try seeds.map { seed in
                try GroupName.ed25519.verificationKey(of: seed, name: nil, from: messages) { random.bytes($0) }
            }
            let single = GroupName.ed25519.singleTrustee(name: nil) { random.bytes($0) }.trustee
            let trustees = JSON.array([
                try GroupName.ed25519.thresholdTrustee(of: messages, keys: keys), single,
            ]).bytes
            let credential = Credential { random.bytes($0) }
            let identifier = Array("11111111111111".utf8)
            let definition = Definition.text(
                name: [], description: [], group: .ed25519, key: try GroupName.ed25519.electionKey(of: trustees),
                questions: Fixed.questions[0], identifier: identifier, administrator: [], credentialAuthority: [])
            let list = GroupName.ed25519.credentialList(of: [credential], election: identifier)
            return ([definition, trustees, list], credential)
        } catch { return nil }
    }()

    static var setup: [[UInt8]]? { made?.parts }

    /// Writes a seed for each reader: `Fuzz` with CORPUS set to a folder does.
    static func write(to folder: String) throws {
        guard let made, let messages else { return }
        var random = Repeated()
        let ballot = try Voting(made.parts[0]).ballot(marking: [[true, false]], with: made.credential) {
            random.bytes($0)
        }
        var archive: [UInt8] = []
        var election = try Election(
            election: made.parts[0], trustees: made.parts[1], credentials: made.parts[2], made: 0, archive: &archive)
        archive += try election.cast(election.check(ballot.ballot)) + election.end() + election.publishTally()
        let share = try election.share(with: .threshold(seed, messages)) { random.bytes($0) }
        archive += try election.add(share.share, fullProof: share.fullProof, of: share.owner)
        let sent = JSON.object([
            .init("certificates", .array(messages.certificates)),
            .init("contributions", .array(messages.contributions)),
        ])
        let inputs: [(String, [UInt8])] = [
            ("json", Array(#" {"a":[-12,true,null,"\u6c11\ud840\udc00é\n"],"":{}} "#.utf8)),
            ("json", made.parts[0]), ("json", ballot.opening.json.bytes), ("definition", made.parts[0]),
            ("ballot", ballot.ballot), ("ballot", made.parts[2]), ("trustees", made.parts[1]),
            ("messages", sent.bytes), ("messages", messages.certificates[0].bytes), ("messages", share.share),
            ("messages", share.fullProof), ("archive", archive), ("acts", acts(try Container(archive))),
        ]
        for (number, (reader, input)) in inputs.enumerated() {
            let place = URL(filePath: "\(folder)/\(reader)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(input).write(to: place.appending(path: "seed-\(number)"))
        }
    }

    private static func acts(_ container: Container) -> [UInt8] {
        var lines: [UInt8] = []
        for record in container.records {
            let kind = record.kind == .event ? Event(record.bytes)?.kind : nil
            let number = kind.flatMap(Event.Kind.allCases.firstIndex)
            lines += number.map { [UInt8(ascii: "@"), UInt8($0 + 48)] } ?? record.bytes
            lines.append(UInt8(ascii: "\n"))
        }
        return lines
    }
}
