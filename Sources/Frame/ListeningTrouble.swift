import Foundation
import NIOCore

/// Why a server cannot listen where it is told to.
package enum ListeningTrouble: Error {
    case portTaken, portForbidden, addressNotHere

    /// Nil for an error that has nothing to do with where to listen.
    package init?(_ error: any Error) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .portTaken
        case let error as IOError where error.errnoCode == EACCES: self = .portForbidden
        case is IOError, is SocketAddressError, is SocketAddressError.UnknownHost: self = .addressNotHere
        default: return nil
        }
    }
}
