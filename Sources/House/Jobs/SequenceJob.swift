import Frame
import Ground
import Journal
import MerkleLog
import ServiceLifecycle
import Store

/// Puts what was noted into the public log, every second, and once more when the house closes. A log that somebody touched is not
/// signed any more, and the rest of the house goes on.
struct SequenceJob: Service {
    let scribe: Scribe
    let database: Database
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func run() async throws {
        do {
            try await scribe.sequence(in: database, at: clock())
        } catch let broken where broken is LogBroken || broken is LogFault {
            log(
                "{\"cause\":\"the public log is not the one that was signed last, and is not signed any more: run yishi log verify\"}"
            )
            return try await gracefulShutdown()
        }
        try await every(.seconds(1), log: log) { try await scribe.sequence(in: database, at: clock()) }
        if !Task.isCancelled { try await scribe.sequence(in: database, at: clock()) }
    }
}
