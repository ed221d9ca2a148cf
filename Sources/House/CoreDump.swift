import Foundation

/// A process that dies must not leave its memory in a file, with keys and names in it.
enum CoreDump {
    /// - Returns: whether the system agreed.
    @discardableResult
    static func forbid() -> Bool {
        var nothing = rlimit(rlim_cur: 0, rlim_max: 0)
        return setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &nothing) == 0
    }
}
