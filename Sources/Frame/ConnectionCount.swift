import Synchronization

/// How many connections there are, in all and from each address.
final class ConnectionCount: Sendable {
    private struct Open {
        var all = 0
        var byAddress: [String: Int] = [:]
    }

    private let limit: Int
    private let limitPerAddress: Int
    /// Proxies, through which everybody comes.
    private let crowds: Set<String>
    private let open = Mutex(Open())

    init(_ settings: Settings) {
        limit = settings.connections
        limitPerAddress = settings.connectionsPerAddress
        crowds = settings.trustedProxies
    }

    /// Counts a new connection, unless there are too many.
    func admit(_ address: String) -> Bool {
        open.withLock { open in
            let already = open.byAddress[address, default: 0]
            guard open.all < limit, already < limitPerAddress || crowds.contains(address) else { return false }
            open.all += 1
            open.byAddress[address] = already + 1
            return true
        }
    }

    func release(_ address: String) {
        open.withLock { open in
            open.all -= 1
            let left = open.byAddress[address, default: 1] - 1
            open.byAddress[address] = left > 0 ? left : nil
        }
    }
}
