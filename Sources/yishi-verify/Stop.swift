import Foundation
import Ground

/// Why nothing more is checked: 1 where something is wrong with what was published, 2 where the command was given something else.
struct Stop: Error {
    let words: Words
    let status: Int32

    static func wrong(_ words: Words) -> Stop { Stop(words: words, status: 1) }
    static func misused(_ words: Words) -> Stop { Stop(words: words, status: 2) }
}

func read(_ path: String) throws(Stop) -> [UInt8] {
    guard let file = FileManager.default.contents(atPath: path) else { throw .misused(.noSuchFile(path)) }
    return Array(file)
}
