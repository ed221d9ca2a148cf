import Foundation
import Frame
package import Ground
import Store

extension Words {
    /// What keeps a house from opening, and what to do about it; nil for what nobody foresaw.
    package init?(troubleAtStart error: any Error) {
        if let trouble = ListeningTrouble(error) {
            self = trouble.words
            return
        }
        switch error {
        case let error as Secrets.Unusable: self = .unusableKey(error.path)
        case is Database.UnknownSchema: self = .newerDatabase
        case let error as Database.Unsafe: self = .unsafeDatabase(error.setting, error.found)
        case let error as Assets.UnknownKind: self = .unknownAsset(error.name)
        case is Certificate.NotBuiltIn: self = .noTLSBuiltIn
        case let error as Certificate.Unusable: self = .unusableCertificate(error.path)
        case let error as CocoaError: self = .noFolder(error.filePath ?? "")
        case _ where error.isDamage: self = .damagedDatabase
        case _ where error.isOutOfService: self = .databaseOutOfReach
        default: return nil
        }
    }
}

extension ListeningTrouble {
    fileprivate var words: Words {
        switch self {
        case .portTaken: .portTaken
        case .portForbidden: .portForbidden
        case .addressNotHere: .addressNotHere
        }
    }
}
