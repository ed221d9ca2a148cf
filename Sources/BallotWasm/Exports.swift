// What the page calls. Text and bytes go in at a place that the page asked for, and come out as the answer; a call returns 1 where it
// did what was asked, and 0 where it did not, with the reason as its answer (`Refusal`). Assets/ballot.mjs is the other end.
import BallotRuntime
import SecretBallot

// WebAssembly of ours has one thread.
nonisolated(unsafe) private var booth: Booth?
nonisolated(unsafe) private var given: [UInt8] = []

@_expose(wasm, "allocate") @_cdecl("ballot_allocate")
func allocate(_ count: Int) -> UnsafeMutableRawPointer { .allocate(byteCount: count, alignment: 1) }

@_expose(wasm, "release") @_cdecl("ballot_release")
func release(_ place: UnsafeMutableRawPointer) { place.deallocate() }

/// How long the last answer is.
@_expose(wasm, "answerCount") @_cdecl("ballot_answer_count")
func answerCount() -> Int { given.count }

/// Writes the last answer to a place of its length, and forgets it.
@_expose(wasm, "answer") @_cdecl("ballot_answer")
func answer(_ place: UnsafeMutablePointer<UInt8>) {
    for (index, byte) in given.enumerated() { place[index] = byte }
    given = []
}

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
    given = []
    ballot_wipe_stack()
}

private func answering(_ work: (Booth) throws(Refusal) -> [UInt8]) -> Bool {
    answering { () throws(Refusal) in
        guard let booth else { throw .noElection }
        return try work(booth)
    }
}

private func answering(_ work: () throws(Refusal) -> [UInt8]) -> Bool {
    do throws(Refusal) {
        given = try work()
        return true
    } catch {
        given = error.json.bytes
        return false
    }
}

private func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
}

private func fromPage(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        ballot_random(buffer.baseAddress, count)
        filled = count
    }
}
