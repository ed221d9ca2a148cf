// What a teller's page calls. What is given and answered is JSON; seeds and slips are made here and go to the page alone.
import SecretBallot

// WebAssembly of ours has one thread.
nonisolated(unsafe) private var walk: ArchiveWalk?

/// A new seed: all that a teller keeps.
@_expose(wasm, "seed") @_cdecl("teller_seed")
func seed() -> Bool { answering { () throws(Refusal) in TrusteeSeed(fromPage).text } }

/// Round 1 of making the key: `{"seed","index","size","threshold"}`.
@_expose(wasm, "certificate") @_cdecl("teller_certificate")
func certificate(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        try GroupName.belenios2048.certificate(
            of: try asked.seed, index: asked.number("index"), size: asked.number("size"),
            threshold: asked.number("threshold"), fromPage
        ).bytes
    }
}

/// Round 2: `{"seed","certificates"}`.
@_expose(wasm, "contribution") @_cdecl("teller_contribution")
func contribution(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        try GroupName.belenios2048.contribution(of: try asked.seed, to: asked.list("certificates"), fromPage).bytes
    }
}

/// Round 3: `{"seed","name","certificates","contributions"}`.
@_expose(wasm, "key") @_cdecl("teller_key")
func key(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        try GroupName.belenios2048.verificationKey(
            of: try asked.seed, name: asked.text("name"), from: asked.messages, fromPage
        ).bytes
    }
}

/// Slips for voters, and the public half of each for every election that it is good for: `{"count","elections"}`. The slips come in
/// the order in which they were made, which tells nothing; so do the halves.
@_expose(wasm, "slips") @_cdecl("teller_slips")
func slips(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        let slips = (0..<asked.number("count")).map { _ in Credential(fromPage) }
        let lists = asked.list("elections").map { election -> JSON in
            guard case .string(let identifier) = election else { return .array([]) }
            let halves = GroupName.belenios2048.publicHalves(of: slips, election: identifier)
            return .array(halves.map(JSON.string))
        }
        return JSON.object([.init("slips", .array(slips.map { .string($0.text) })), .init("lists", .array(lists))])
            .bytes
    }
}

/// Begins to verify an archive; says how many ballots it holds.
@_expose(wasm, "archive") @_cdecl("teller_archive")
func archive(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    walking { () throws(ArchiveFault) in
        walk = nil
        let begun = try ArchiveWalk(bytes(start, count))
        walk = begun
        return .object([.init("ballots", .number(begun.ballots))])
    }
}

/// Checks the next ballot of the archive.
@_expose(wasm, "next") @_cdecl("teller_next")
func next() -> Bool {
    walk?.checkNext()
    return answering { () throws(Refusal) in [] }
}

/// Does the rest of the verification, and says what the archive holds.
@_expose(wasm, "finish") @_cdecl("teller_finish")
func finish() -> Bool {
    walking { () throws(ArchiveFault) in
        try walk?.finish()
        return walk?.summary ?? .null
    }
}

/// A share of the tally of the archive that was verified: `{"seed","certificates","contributions"}`.
@_expose(wasm, "share") @_cdecl("teller_share")
func share(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        guard let walk else { throw .archiveUnfinished }
        let made = try walk.share(with: .threshold(try asked.seed, asked.messages), fromPage)
        guard let share = JSON(made.share), let proof = JSON(made.fullProof) else { throw .archiveUnfinished }
        return JSON.object([.init("owner", .number(made.owner)), .init("share", share), .init("proof", proof)]).bytes
    }
}

/// Checks that a ballot holds what its voter was told: `{"election","ballot","opening"}`, the first two as the texts that they are.
@_expose(wasm, "opened") @_cdecl("teller_opened")
func opened(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    asked(start, count) { asked throws(Fault) in
        guard let opening = asked.field("opening").flatMap(Opening.init) else {
            throw .openingDiffers(question: 1, choice: 1)
        }
        try opening.check(asked.text("ballot"), of: asked.text("election"))
        return []
    }
}

/// What the page asks with.
private struct Asked {
    let fields: [JSON.Field]

    func field(_ name: StaticString) -> JSON? { fields.first { $0.name == name.bytes }?.value }

    func number(_ name: StaticString) -> Int {
        if case .number(let number)? = field(name) { number } else { 0 }
    }

    func text(_ name: StaticString) -> [UInt8] {
        if case .string(let text)? = field(name) { text } else { [] }
    }

    func list(_ name: StaticString) -> [JSON] {
        if case .array(let items)? = field(name) { items } else { [] }
    }

    var seed: TrusteeSeed {
        get throws(Fault) { try TrusteeSeed(typed: text("seed")) }
    }

    var messages: KeyMessages {
        KeyMessages(certificates: list("certificates"), contributions: list("contributions"))
    }
}

private func asked(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ work: (Asked) throws(Fault) -> [UInt8]
) -> Bool {
    answering { () throws(Refusal) in
        guard case .object(let fields)? = JSON(bytes(start, count)) else { throw .unreadable }
        do throws(Fault) { return try work(Asked(fields: fields)) } catch { throw .fault(error) }
    }
}

private func walking(_ work: () throws(ArchiveFault) -> JSON) -> Bool {
    answering { () throws(Refusal) in
        do throws(ArchiveFault) { return try work().bytes } catch { throw .archive(error) }
    }
}
