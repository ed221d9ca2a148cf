import Foundation
import Frame
package import Ground
import NIOCore
import Store

extension Words {
    /// What keeps a house from opening, and what to do about it; nil for what nobody foresaw.
    package init?(troubleAtStart error: any Error) {
        switch error {
        case let error as Secrets.Unusable: self = .unusableKey(error.path)
        case is Database.UnknownSchema: self = .newerDatabase
        case let error as Database.Unsafe: self = .unsafeDatabase(error.setting, error.found)
        case let error as IOError where error.errnoCode == EADDRINUSE: self = .portTaken
        case let error as IOError where error.errnoCode == EACCES: self = .portForbidden
        case is IOError, is SocketAddressError, is SocketAddressError.UnknownHost: self = .addressNotHere
        case let error as CocoaError: self = .noFolder(error.filePath ?? "")
        case _ where error.isDamage: self = .damagedDatabase
        case _ where error.isOutOfService: self = .databaseOutOfReach
        default: return nil
        }
    }
}
