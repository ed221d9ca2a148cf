import Foundation

@testable import SecretBallot

/// Where the package builder has the program begin. With CORPUS it writes the inputs to begin with into that folder, and ends.
@_cdecl("Fuzz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    if let folder = ProcessInfo.processInfo.environment["CORPUS"] {
        do { try Corpus.write(to: folder) } catch { fatalError("\(error)") }
        return 0
    }
    var (count, arguments) = (count, arguments)
    return run(&count, &arguments) { start, count in
        reader([UInt8](UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
}

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer itself.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
    _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// FUZZ says which reader gets the inputs.
private let reader: @Sendable ([UInt8]) -> Void =
    switch ProcessInfo.processInfo.environment["FUZZ"] {
    case "json": Readers.json
    case "definition": Readers.definition
    case "ballot": Readers.ballot
    case "trustees": Readers.trustees
    case "messages": Readers.messages
    case "archive": Readers.archive
    case "acts": Readers.acts
    default: { _ in fatalError("FUZZ is to be json, definition, ballot, trustees, messages, archive or acts") }
    }

/// Each refuses or accepts; none may trap, loop or take memory without measure. What holds of all that is accepted is checked.
enum Readers {
    static func json(_ bytes: [UInt8]) {
        guard let json = JSON(bytes) else { return }
        precondition(JSON(json.bytes) == json, "what is written is not read as it was")
        _ = Opening(json)
    }

    static func definition(_ bytes: [UInt8]) {
        guard let definition = try? Definition(bytes) else { return }
        precondition(!definition.questions.isEmpty && definition.identifier.count >= 14)
        _ = try? Voting(bytes)
    }

    /// For an election with a blank choice and one without.
    static func ballot(_ bytes: [UInt8]) {
        for questions in Fixed.questions {
            guard let ballot = try? Ballot<Ed25519>(bytes, answering: questions) else { continue }
            let unsigned = UnsignedBallot(
                election: ballot.election, fingerprint: ballot.fingerprint, credential: ballot.credential,
                answers: ballot.answers.map { $0.written })
            let signature = JSON.object([
                .init("hash", .string(ballot.signatureHash)), .init("proof", ballot.signature.json),
            ])
            let written = JSON.object(unsigned.fields + [.init("signature", signature)]).bytes
            precondition(written == bytes, "a ballot has another spelling")
        }
        _ = try? Fixed.election?.check(bytes)
        for questions in Fixed.questions { _ = try? Ballot<Belenios2048>(bytes, answering: questions) }
        _ = try? CredentialList<Ed25519>(bytes)
    }

    static func trustees(_ bytes: [UInt8]) {
        for group in GroupName.allCases { _ = try? group.electionKey(of: bytes) }
    }

    /// What trustees send each other: certificates and contributions, and at last a share with its proof.
    static func messages(_ bytes: [UInt8]) {
        guard let json = JSON(bytes) else { return }
        _ = Certificate<Ed25519>(json)
        _ = try? Certificates<Ed25519>([json])
        _ = Share<Ed25519>(bytes)
        _ = FullProof<Ed25519>(bytes)
        guard case .object(let fields) = json, fields.count == 2, case .array(let certificates) = fields[0].value,
            case .array(let contributions) = fields[1].value, certificates.count < 5
        else { return }
        let messages = KeyMessages(certificates: certificates, contributions: contributions)
        _ = try? TrusteeKey.threshold(Fixed.seed, messages).secret(in: Ed25519.self)
        _ = try? GroupName.ed25519.thresholdTrustee(of: messages, keys: [])
    }

    static func archive(_ bytes: [UInt8]) {
        guard let container = try? Container(bytes) else { return }
        replay(container)
    }

    /// Parts and events line by line, with every hash and every checksum made right: `@` and a number is an event of that kind.
    static func acts(_ bytes: [UInt8]) {
        var (archive, parent, parts, height) = (Container.beginning(made: 0), [UInt8]?.none, [Container.Record](), 0)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.first == UInt8(ascii: "@") else {
                parts.append(.init(.data, Array(line)))
                continue
            }
            let kind = Event.Kind.allCases[Int(line.dropFirst().first ?? 0) % Event.Kind.allCases.count]
            let event = Event(kind, payload: parts.last?.hash, after: parent, height: height)
            let last = Container.Record(.event, line.count > 2 ? Array(line.dropFirst()) : event.bytes)
            for record in parts + [last] { archive += Container.block(record, made: 0) }
            (parent, parts, height) = (last.hash, [], height + 1)
        }
        guard let container = try? Container(archive) else { fatalError("an archive of ours is malformed") }
        replay(container)
    }

    private static func replay(_ container: Container) {
        guard var replay = try? Replay<Ed25519>(container) else { return }
        let checked = replay.ballots.map { ballot in
            Result { () throws(Fault) in try replay.box.check.check(ballot.bytes) }
        }
        guard (try? replay.finish(checked)) != nil else { return }
        let records = container.records.reduce(into: Container.beginning(made: container.made)) {
            $0 += Container.block($1, made: container.made)
        }
        precondition((try? Container(records))?.records.count == container.records.count)
    }
}

/// What inputs are read for: the first lines of the corpus.
enum Fixed {
    static let questions: [[Question]] = [false, true].compactMap { blank in
        let question = Question(
            text: [], answers: [Array("a".utf8), Array("b".utf8)], least: 0, most: 1, offersBlank: blank)
        return question.map { [$0] }
    }

    /// Of the seeds that Corpus.swift writes.
    static let election: Election? = Corpus.setup.flatMap { setup in
        var archive: [UInt8] = []
        return try? Election(
            election: setup[0], trustees: setup[1], credentials: setup[2], made: 0, archive: &archive)
    }

    static let seed = Corpus.seed
}

extension Ballot.Answer {
    /// Written from what was read of it.
    fileprivate var written: WrittenAnswer {
        WrittenAnswer(
            choices: choices.map { WrittenCiphertext(alpha: G.text(of: $0.alpha), beta: G.text(of: $0.beta)) },
            choiceProofs: choiceProofs, totalProofs: totalProofs, blankProofs: blankProofs)
    }
}
