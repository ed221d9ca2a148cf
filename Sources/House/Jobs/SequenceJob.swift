import Frame
import Ground
import Journal
import ServiceLifecycle
import Store

/// Puts what was noted into the public log, every second, and once more when the house closes.
struct SequenceJob: Service {
    let scribe: Scribe
    let database: Database
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func run() async throws {
        try await every(.seconds(1), log: log) { try await sequence() }
        if !Task.isCancelled { try await sequence() }
    }

    private func sequence() async throws {
        do { try await scribe.sequence(in: database, at: clock()) } catch is LogBroken {
            log("{\"cause\":\"the public log was tampered with and is not signed any more: run yishi log verify\"}")
        }
    }
}
