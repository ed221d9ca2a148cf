/// Why a log is not believed. Places are counted from 0, as the log counts.
package enum LogFault: Error, Equatable, Sendable {
    case unreadableHead
    case headNotSigned
    case notIncluded
    case missing(path: String)
    case unreadableEntries(path: String)
    /// The tile says something else than the entries under it.
    case tileDiffers(path: String)
    case rootDiffers
    /// An earlier head is not the beginning of this log.
    case hasNotGrownFrom(size: Int)
    case shorterThan(size: Int)
}
