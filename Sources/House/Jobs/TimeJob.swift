import Frame
import Ground
import Matters
import ServiceLifecycle
import Store

/// Does what time alone does: clocks run out, silence becomes consent. Every half minute until nothing is left.
struct TimeJob: Service {
    let registry: Registry
    let database: Database
    let clock: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func run() async throws {
        try await every(.seconds(30), log: log) { try await passTime() }
    }

    /// Reckons anew what a newly announced year changes. Comes first, so that no clock runs out on a date that no longer holds.
    func announceYears() async throws {
        let now = clock()
        let registry = registry
        var stuck: Set<MatterID> = []
        var last: MatterID?
        var isDone = false
        while !isDone, !Task.isCancelled {
            do {
                let next = try await database.write { [stuck, last] db in
                    try registry.announce(after: last, limit: 100, besides: stuck, at: now, in: db)
                }
                isDone = next == nil
                last = next
            } catch let found as Stuck {
                leave(found, among: &stuck)
            }
        }
    }

    /// A hundred matters a transaction, so that nobody who writes meanwhile waits long. A matter in which time cannot pass is told
    /// in the log and left alone, so that the clocks of all others go on.
    func passTime() async throws {
        let now = clock()
        let registry = registry
        var stuck: Set<MatterID> = []
        var made = 1
        while made > 0, !Task.isCancelled {
            do {
                made = try await database.write { [stuck] db in
                    try registry.passTime(until: now, limit: 100, besides: stuck, in: db)
                }
            } catch let found as Stuck {
                leave(found, among: &stuck)
            }
        }
    }

    private func leave(_ found: Stuck, among stuck: inout Set<MatterID>) {
        stuck.insert(found.matter)
        log("{\"cause\":\"time cannot pass in matter \(found.matter): \(type(of: found.cause))\"}")
    }
}
