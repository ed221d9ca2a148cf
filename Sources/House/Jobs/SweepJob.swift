import Frame
import Ground
import ServiceLifecycle
import Store

/// Forgets, once an hour, sessions that have run out and answers to forms whose tickets have.
struct SweepJob: Service {
    let database: Database
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func run() async throws {
        try await every(.seconds(3600), log: log) { try await sweep() }
    }

    func sweep() async throws {
        let now = clock()
        try await database.write { db in try db.sweepDoor(at: now) }
    }
}
