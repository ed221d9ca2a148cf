import Dispatch
import GRDB
import Synchronization

@testable import Store

extension Store.Database {
    /// Lets `count` acts stand in line in order while another holds it, and gives their answers.
    func inOneLine<Value: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int, Writer) throws -> Value
    ) async throws -> [Result<Value, any Error>] {
        let gate = DispatchSemaphore(value: 0)
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        async let holder: Void = write { _ in
            beginning.finish()
            gate.wait()
        }
        for await _ in begun {}
        let answers = await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        return (number, .success(try await self.write { try body(number, $0) }))
                    } catch {
                        return (number, .failure(error))
                    }
                }
                while commits.length <= number { await Task.yield() }
            }
            gate.signal()
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        try await holder
        return (0..<count).compactMap { answers[$0] }
    }

    /// Counts the commits that change something from now on.
    func commitsSeen() -> CommitCount {
        let count = CommitCount()
        pool.add(transactionObserver: count)
        return count
    }
}

final class CommitCount: TransactionObserver, Sendable {
    private let commits = Mutex(0)

    var count: Int { commits.withLock(\.self) }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: GRDB.Database) { commits.withLock { $0 += 1 } }
    func databaseDidRollback(_ db: GRDB.Database) {}
}
