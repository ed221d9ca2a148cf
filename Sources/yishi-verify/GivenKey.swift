import Foundation
import Ground
import MerkleLog

extension VerifyingKey {
    /// A log's key, or a file that holds it.
    init(given: String) throws(Stop) {
        let file = FileManager.default.contents(atPath: given).map { String(decoding: $0, as: UTF8.self) }
        let text = file?.trimmingCharacters(in: .whitespacesAndNewlines) ?? given
        guard let key = VerifyingKey(text) else { throw .misused(.noKey(given)) }
        self = key
    }
}
