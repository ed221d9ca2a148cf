// What the voter's page calls.
import SecretBallot

// WebAssembly of ours has one thread.
nonisolated(unsafe) private var booth: Booth?

/// Opens an election for voting: the bytes of election.json.
@_expose(wasm, "election") @_cdecl("ballot_election")
func election(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    answering { () throws(Refusal) in
        booth = nil
        booth = try Booth(bytes(start, count))
        return []
    }
}

/// Takes a slip as typed, and says how it is written and what its public half is.
@_expose(wasm, "credential") @_cdecl("ballot_credential")
func credential(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    answering { booth throws(Refusal) in
        let (text, published) = try booth.take(typed: bytes(start, count))
        return JSON.object([.init("text", .string(text)), .init("published", .string(published))]).bytes
    }
}

/// Makes a ballot: a byte for each choice, 1 where it is marked.
@_expose(wasm, "make") @_cdecl("ballot_make")
func make(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    answering { booth throws(Refusal) in
        try booth.make(bytes(start, count), fromPage)
        return []
    }
}

@_expose(wasm, "tracker") @_cdecl("ballot_tracker")
func tracker() -> Bool { answering { booth throws(Refusal) in try booth.tracker } }

/// The ballot to be sent.
@_expose(wasm, "cast") @_cdecl("ballot_cast")
func cast() -> Bool { answering { booth throws(Refusal) in try booth.cast() } }

/// The ballot and what opens it, for a voter who looks into it instead of casting it.
@_expose(wasm, "open") @_cdecl("ballot_open")
func open() -> Bool {
    answering { booth throws(Refusal) in
        let (ballot, opening) = try booth.open()
        return JSON.object([.init("ballot", .string(ballot)), .init("opening", opening.json)]).bytes
    }
}

/// Zeroes and forgets everything of the voter. The election stays.
@_expose(wasm, "wipe") @_cdecl("ballot_wipe")
func wipe() {
    booth?.wipe()
    forget()
}

private func answering(_ work: (Booth) throws(Refusal) -> [UInt8]) -> Bool {
    answering { () throws(Refusal) in
        guard let booth else { throw .noElection }
        return try work(booth)
    }
}
