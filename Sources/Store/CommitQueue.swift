import GRDB
import Synchronization

/// Acts that arrive while the disk is busy share the next commit. Each stands in a savepoint of its own,
/// so one that is refused takes nothing from its neighbours; none is answered before the commit is on the disk.
final class CommitQueue: Sendable {
    /// The acts that wait, first come first, and whether a commit is on its way to them.
    private struct Line {
        var acts: [any Act] = []
        var isServed = false
    }

    /// So many acts share a commit at most: the last of them waits for the work of the others, and a checkpoint gets its turn.
    static let most = 128

    private let pool: DatabasePool
    private let line = Mutex(Line())

    init(pool: DatabasePool) {
        self.pool = pool
    }

    /// How many acts wait for their commit to begin.
    var length: Int { line.withLock { $0.acts.count } }

    /// A task cancelled while it waits is let go and nothing is done for it. Once its act has begun it is told what became of it.
    func perform<Value: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Value) async throws -> Value {
        let act = WaitingAct(body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if act.isAwaited(by: continuation) { stand(act) }
            }
        } onCancel: {
            act.cancel()
        }
    }

    private func stand(_ act: any Act) {
        let isFirst = line.withLock { line in
            line.acts.append(act)
            defer { line.isServed = true }
            return !line.isServed
        }
        if isFirst { serve() }
    }

    private func serve() {
        pool.asyncWriteWithoutTransaction { database in
            let acts = self.line.withLock { line in
                defer { line.acts.removeFirst(min(Self.most, line.acts.count)) }
                return line.acts.prefix(Self.most)
            }
            self.commit(acts, on: database)
            let othersWait = self.line.withLock { line in
                line.isServed = !line.acts.isEmpty
                return line.isServed
            }
            if othersWait { self.serve() }
        }
    }

    /// Where the engine fails, even a refusal is not passed on: it may rest on what a neighbour wrote and lost.
    private func commit(_ acts: some Collection<any Act>, on database: GRDB.Database) {
        do {
            try database.inTransaction(.immediate) {
                for act in acts { try act.run(on: database) }
                return .commit
            }
            for act in acts { act.answer(nil) }
        } catch {
            for act in acts { act.answer(error) }
        }
    }
}
