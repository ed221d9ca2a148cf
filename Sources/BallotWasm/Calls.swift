// How the page speaks with the program. Text and bytes go in at a place that the page asked for, and come out as the answer; a call
// returns 1 where it did what was asked, and 0 where it did not, with the reason as its answer (`Refusal`). Assets/ballot.mjs is the
// other end.
import BallotRuntime
import SecretBallot

// WebAssembly of ours has one thread.
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

func answering(_ work: () throws(Refusal) -> [UInt8]) -> Bool {
    do throws(Refusal) {
        given = try work()
        return true
    } catch {
        given = error.json.bytes
        return false
    }
}

func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
}

func fromPage(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        ballot_random(buffer.baseAddress, count)
        filled = count
    }
}

/// Forgets the last answer, and what calls left on the stack.
func forget() {
    given = []
    ballot_wipe_stack()
}
