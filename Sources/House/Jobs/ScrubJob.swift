import ServiceLifecycle
import Store

/// Takes what was erased out of the file itself, within a minute: what is only marked as free can still be read by who steals it.
struct ScrubJob: Service {
    let database: Database
    let log: @Sendable (String) -> Void

    func run() async throws {
        try await every(.seconds(60), log: log) { try await database.scrub() }
    }
}
