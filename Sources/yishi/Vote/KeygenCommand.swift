import ArgumentParser
import Foundation
import Frame
import Ground
import SecretBallot

/// `yishi vote keygen`: one trustee's part in making the key. Given again and again, it goes each time as far as the others' messages
/// allow, and says whom it waits for.
struct KeygenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen", abstract: .keygen, discussion: .keygenDiscussion)

    @OptionGroup var vote: VoteOptions
    @Option(help: .trusteeHelp) var trustee: Int
    @Option(help: .ofHelp) var of: Int
    @Option(help: .thresholdHelp) var threshold: Int?
    @Option(help: .secretHelp) var secret: String
    @Option(help: .trusteeNameHelp) var name: String?
    @Option(help: .groupHelp) var group = Group.belenios2048

    func run() async throws {
        try await orExplain {
            guard (1...20).contains(of), (1...of).contains(trustee) else { throw Refusal.badInput(.noSuchTrustee(of)) }
            guard let threshold else { return try makeSingle() }
            guard (1...of).contains(threshold) else { throw Refusal.badInput(Fault.thresholdImpossible.words) }
            try explained { try makeThreshold(threshold) }
        }
    }

    /// The form in which every trustee is needed.
    private func makeSingle() throws {
        if try vote.place.read(VoteFolder.MessageKind.keys.file(trustee)) == nil {
            let made = group.name.singleTrustee(name: nameBytes, Random.bytes)
            try VoteFile.writeSecret(made.secret, to: secret)
            try vote.place.write(made.trustee.bytes, to: VoteFolder.MessageKind.keys.file(trustee))
            say(.madeKey(trustee, secret))
        }
        guard let keys = try vote.place.messages(.keys, of: of) else { return wait(for: .keys) }
        try finish(keys)
    }

    private func makeThreshold(_ threshold: Int) throws {
        let seed = try TrusteeSeed(from: secret)
        try once(.certificates) {
            try group.name.certificate(of: seed, index: trustee, size: of, threshold: threshold, Random.bytes)
        }
        guard let certificates = try vote.place.messages(.certificates, of: of) else { return wait(for: .certificates) }
        try once(.contributions) { try group.name.contribution(of: seed, to: certificates, Random.bytes) }
        guard let contributions = try vote.place.messages(.contributions, of: of) else {
            return wait(for: .contributions)
        }
        let messages = KeyMessages(certificates: certificates, contributions: contributions)
        try once(.keys) { try group.name.verificationKey(of: seed, name: nameBytes, from: messages, Random.bytes) }
        guard let keys = try vote.place.messages(.keys, of: of) else { return wait(for: .keys) }
        try finish([try group.name.thresholdTrustee(of: messages, keys: keys)])
    }

    private func once(_ kind: VoteFolder.MessageKind, _ make: () throws -> JSON) throws {
        guard try vote.place.read(kind.file(trustee)) == nil else { return }
        try vote.place.write(try make().bytes, to: kind.file(trustee))
        say(.gaveMessage(trustee, kind.file(trustee)))
    }

    private func wait(for kind: VoteFolder.MessageKind) {
        say(.waitsFor(vote.place.missing(kind, of: of), kind.rawValue))
    }

    /// Whoever is last writes trustees.json, after checking it.
    private func finish(_ trustees: [JSON]) throws {
        let bytes = JSON.array(trustees).bytes
        let key = try explained { try group.name.electionKey(of: bytes) }
        if try vote.place.read(VoteFolder.trustees) == nil { try vote.place.write(bytes, to: VoteFolder.trustees) }
        say(.keyIsMade(of, fingerprint(key).text))
    }

    private var nameBytes: [UInt8]? { name.map { Array($0.utf8) } }

    enum Group: String, ExpressibleByArgument, CaseIterable {
        case belenios2048 = "BELENIOS-2048"
        case ed25519 = "Ed25519"

        var name: GroupName {
            switch self {
            case .belenios2048: .belenios2048
            case .ed25519: .ed25519
            }
        }
    }
}

extension TrusteeSeed {
    /// The seed of a file, which is made where it is missing.
    fileprivate init(from path: String) throws {
        if FileManager.default.fileExists(atPath: path) {
            try self.init(typed: try VoteFile.read(path))
        } else {
            self.init(Random.bytes)
            try VoteFile.writeSecret(text, to: path)
        }
    }
}

extension VoteFile {
    /// Writes what only its owner may read, and never over what stands there.
    static func writeSecret(_ bytes: [UInt8], to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw Refusal.conflict(.fileStandsThere(path)) }
        try write(bytes + [UInt8(ascii: "\n")], to: path, mode: 0o600)
    }
}

/// A fault, in words.
func explained<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let fault as Fault { throw Refusal.badInput(fault.words) }
}

extension [UInt8] {
    /// As text, for people.
    var text: String { String(decoding: self, as: UTF8.self) }
}
