import Frame
import Ground
import Journal
import ServiceLifecycle
import Store
import Synchronization

/// Puts what was noted into the public log, every second, and once more when the house closes. A log that somebody touched is not
/// signed any more, which is told once, and the rest of the house goes on.
struct SequenceJob: Service {
    let scribe: Scribe
    let database: Database
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func run() async throws {
        let isBroken = Mutex(false)
        try await every(.seconds(1), log: log) {
            if isBroken.withLock({ $0 }) { return }
            do { try await scribe.sequence(in: database, at: clock()) } catch is LogBroken {
                isBroken.withLock { $0 = true }
                log(
                    "{\"cause\":\"the public log is not the one that was signed last, and is not signed any more: run yishi log verify\"}"
                )
            }
        }
        guard !Task.isCancelled, !isBroken.withLock({ $0 }) else { return }
        do { try await scribe.sequence(in: database, at: clock()) } catch {
            log("{\"cause\":\"the last notes come into the log at the next start: \(type(of: error))\"}")
        }
    }
}
