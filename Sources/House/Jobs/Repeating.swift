import ServiceLifecycle

/// Does something now and again until the house closes. What fails is logged and tried the next time: a job that gives up is
/// worse than one that comes late.
func every(
    _ pause: Duration, log: @escaping @Sendable (String) -> Void, _ work: @escaping @Sendable () async throws -> Void
) async throws {
    await cancelWhenGracefulShutdown {
        while !Task.isCancelled {
            do {
                try await work()
            } catch is CancellationError {
                return
            } catch {
                log("{\"cause\":\"a job failed and will be tried again: \(String(describing: type(of: error)))\"}")
            }
            try? await Task.sleep(for: pause)
        }
    }
}
