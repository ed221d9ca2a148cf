import Synchronization

/// One person's browser: it keeps its cookies.
package final class Browser: Sendable {
    private let cookies = Mutex<[String: String]>([:])

    package init() {}

    /// What the browser sends as `Cookie`.
    package var header: String {
        cookies.withLock { $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    }

    /// Takes a `Set-Cookie`; an empty value takes the cookie away.
    package func take(_ setCookie: String) {
        let pair = setCookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies.withLock { $0[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
    }
}
