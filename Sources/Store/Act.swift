import GRDB
import Synchronization

/// One act in the line of the commit queue, whatever it gives.
protocol Act: Sendable {
    /// Runs the body in a savepoint and keeps what came of it.
    /// - Throws: only what leaves nothing to commit: a failure of the engine.
    func run(on database: GRDB.Database) throws

    /// Lets the waiting task go on: with what `run` kept, or with the failure of the whole commit.
    func answer(_ failure: (any Error)?)
}

/// An act and the task that waits for its answer, which it gets exactly once.
final class WaitingAct<Value: Sendable>: Act {
    private typealias Waiter = CheckedContinuation<Value, any Error>

    private enum Standing {
        case new
        case waiting(Waiter)
        case begun(Waiter)
        case done(Waiter, Result<Value, any Error>)
        case answered
    }

    private let body: @Sendable (Writer) throws -> Value
    private let standing = Mutex(Standing.new)

    init(_ body: @escaping @Sendable (Writer) throws -> Value) {
        self.body = body
    }

    /// False where the task was cancelled before it came to wait; it has been answered then.
    func isAwaited(by waiter: CheckedContinuation<Value, any Error>) -> Bool {
        let isNew = standing.withLock { standing in
            guard case .new = standing else { return false }
            standing = .waiting(waiter)
            return true
        }
        if !isNew { waiter.resume(throwing: CancellationError()) }
        return isNew
    }

    /// Lets the task go where its act has not begun; after that the task hears what became of the act.
    func cancel() {
        let waiter: Waiter? = standing.withLock { standing in
            switch standing {
            case .new:
                standing = .answered
                return nil
            case .waiting(let waiter):
                standing = .answered
                return waiter
            case .begun, .done, .answered:
                return nil
            }
        }
        waiter?.resume(throwing: CancellationError())
    }

    func run(on database: GRDB.Database) throws {
        let waiter: Waiter? = standing.withLock { standing in
            guard case .waiting(let waiter) = standing else { return nil }
            standing = .begun(waiter)
            return waiter
        }
        guard let waiter else { return }
        let result = Result {
            try database.inSavepoint { try body(Writer(connection: Connection(database: database))) }
        }
        if case .failure(let error) = result, database.cannotGoOn(after: error) { throw error }
        standing.withLock { $0 = .done(waiter, result) }
    }

    func answer(_ failure: (any Error)?) {
        let last = standing.withLock { standing in
            defer { standing = .answered }
            return standing
        }
        switch last {
        case .done(let waiter, let result) where failure == nil: waiter.resume(with: result)
        case .waiting(let waiter), .begun(let waiter), .done(let waiter, _):
            waiter.resume(throwing: failure ?? CancellationError())
        case .new, .answered: break
        }
    }
}

extension GRDB.Database {
    /// What `body` throws undoes what it wrote, and the transaction around it goes on.
    fileprivate func inSavepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try cachedStatement(sql: "SAVEPOINT act").execute()
        do {
            let value = try body()
            try cachedStatement(sql: "RELEASE act").execute()
            return value
        } catch {
            if isInsideTransaction {
                try cachedStatement(sql: "ROLLBACK TO act").execute()
                try cachedStatement(sql: "RELEASE act").execute()
            }
            throw error
        }
    }

    /// After some errors SQLite has given up the transaction, or should be made to (<https://www.sqlite.org/lang_transaction.html>).
    fileprivate func cannotGoOn(after error: any Error) -> Bool {
        guard isInsideTransaction else { return true }
        guard let failure = error as? DatabaseError else { return false }
        let ofTheEngine: [ResultCode] = [
            .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN,
            .SQLITE_READONLY, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL, .SQLITE_INTERRUPT, .SQLITE_INTERNAL,
        ]
        return ofTheEngine.contains(failure.resultCode)
    }
}
