import Synchronization

/// One after the other, in the order of coming: for work that waits in its middle, while which nobody else may begin.
final class Turns: Sendable {
    private struct Line {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let line = Mutex(Line())

    func take() async {
        await withCheckedContinuation { turn in
            let isMine = line.withLock { line in
                if line.isTaken { line.waiting.append(turn) } else { line.isTaken = true }
                return line.waiting.isEmpty
            }
            if isMine { turn.resume() }
        }
    }

    func end() {
        let next = line.withLock { line -> CheckedContinuation<Void, Never>? in
            if line.waiting.isEmpty {
                line.isTaken = false
                return nil
            }
            return line.waiting.removeFirst()
        }
        next?.resume()
    }
}
