import Synchronization

/// All open connections, in all no more than a limit, and from one address no more than another. Where one too many comes, the one
/// that has been of no use for longest makes room, so that somebody who holds hundreds open keeps nobody else out.
final class Connections: Sendable {
    struct Key: Hashable, Sendable {
        fileprivate let number: Int
    }

    fileprivate struct Open {
        let address: String
        let end: @Sendable () -> Void
        /// When it last brought a whole request, or came.
        var useful: Double
        var isBeingAnswered = false
    }

    fileprivate struct State {
        var open: [Key: Open] = [:]
        var byAddress: [String: Int] = [:]
        var next = 0
    }

    private let limit: Int
    private let limitPerAddress: Int
    /// Proxies, through which everybody comes.
    private let crowds: Set<String>
    private let state = Mutex(State())

    init(_ settings: Settings) {
        limit = settings.connections
        limitPerAddress = settings.connectionsPerAddress
        crowds = settings.trustedProxies
    }

    /// Takes a new connection in; nil where there are too many and all of them are young.
    /// - Parameter end: closes it, when it has to make room.
    func admit(_ address: String, at now: Double, end: @escaping @Sendable () -> Void) -> Key? {
        let (key, leaving) = state.withLock { state -> (Key?, Open?) in
            var leaving: Open?
            let isCrowded = state.byAddress[address, default: 0] >= limitPerAddress && !crowds.contains(address)
            if isCrowded || state.open.count >= limit {
                guard let idlest = state.idlest(at: now, from: isCrowded ? address : nil) else { return (nil, nil) }
                leaving = state.remove(idlest)
            }
            let key = Key(number: state.next)
            state.next += 1
            state.open[key] = Open(address: address, end: end, useful: now)
            state.byAddress[address, default: 0] += 1
            return (key, leaving)
        }
        leaving?.end()
        return key
    }

    /// A whole request came.
    func asked(_ key: Key, at now: Double) {
        state.withLock { state in
            state.open[key]?.useful = now
            state.open[key]?.isBeingAnswered = true
        }
    }

    /// Its answer was taken.
    func answered(_ key: Key, at now: Double) {
        state.withLock { state in
            state.open[key]?.useful = now
            state.open[key]?.isBeingAnswered = false
        }
    }

    func release(_ key: Key) {
        _ = state.withLock { $0.remove(key) }
    }
}

extension Connections.State {
    /// The connection that can best be spared: not one being answered if another can be found, and none younger than a second.
    fileprivate func idlest(at now: Double, from address: String?) -> Connections.Key? {
        open.filter { (address == nil || $0.value.address == address) && $0.value.useful < now - 1 }
            .min { left, right in
                (left.value.isBeingAnswered ? 1 : 0, left.value.useful) < (
                    right.value.isBeingAnswered ? 1 : 0, right.value.useful
                )
            }?.key
    }

    fileprivate mutating func remove(_ key: Connections.Key) -> Connections.Open? {
        guard let gone = open.removeValue(forKey: key) else { return nil }
        let left = byAddress[gone.address, default: 1] - 1
        byAddress[gone.address] = left > 0 ? left : nil
        return gone
    }
}
