import GRDB
import Synchronization

/// Acts that arrive while the disk is busy share the next commit. Each stands in a savepoint of its own,
/// so one that is refused takes nothing from its neighbours; none is answered before the commit is on the disk.
final class CommitQueue: Sendable {
    private struct Act: Sendable {
        /// Runs the body and keeps what it gave.
        let run: @Sendable (GRDB.Database) throws -> Void
        /// Answers the waiting task: with what `run` kept, or with the error given.
        let answer: @Sendable ((any Error)?) -> Void
    }

    private let pool: DatabasePool
    private let waiting = Mutex<[Act]>([])

    init(pool: DatabasePool) {
        self.pool = pool
    }

    func perform<Value: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let kept = Kept<Value>()
            let act = Act(
                run: { database in
                    let value = try body(Writer(connection: Connection(database: database)))
                    kept.value.withLock { $0 = value }
                },
                answer: { error in
                    if let value = kept.value.withLock({ $0 }), error == nil {
                        continuation.resume(returning: value)
                    } else {
                        continuation.resume(throwing: error ?? CancellationError())
                    }
                })
            let isFirst = waiting.withLock { acts in
                acts.append(act)
                return acts.count == 1
            }
            if isFirst { pool.asyncWriteWithoutTransaction { self.commit(on: $0) } }
        }
    }

    private func commit(on database: GRDB.Database) {
        let acts = waiting.withLock { acts in
            defer { acts = [] }
            return acts
        }
        var refused: [Int: any Error] = [:]
        do {
            try database.inTransaction(.immediate) {
                for (place, act) in acts.enumerated() {
                    do {
                        try database.inSavepoint {
                            try act.run(database)
                            return .commit
                        }
                    } catch {
                        // The engine may have rolled back everything (disk full, I/O error): then no neighbour may be answered.
                        guard database.isInsideTransaction else { throw error }
                        refused[place] = error
                    }
                }
                return .commit
            }
            for (place, act) in acts.enumerated() { act.answer(refused[place]) }
        } catch {
            for (place, act) in acts.enumerated() { act.answer(refused[place] ?? error) }
        }
    }
}

/// What an act gave, until its commit is on the disk.
private final class Kept<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
