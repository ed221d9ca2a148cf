import CMd
package import Ground

/// Selection by public random numbers as RFC 3797 writes it, for places that already draw so.
package enum RFC3797 {
    /// A source that was announced before its value was known.
    package enum Source: Hashable, Sendable {
        case number(UInt64)
        /// Numbers whose order says something, such as the lap times of a race.
        case sequence([UInt64])
        /// Numbers whose order says nothing, such as balls of a lottery.
        case set([UInt64])
        case text(String)
    }

    /// The key that all sources give, in the order in which they were announced.
    package static func key(from sources: [Source]) -> String { sources.map { $0.canonical + "/" }.joined() }

    /// One step: the digest, how many were left, and which of them was taken.
    package struct Pick: Hashable, Sendable {
        package let digest: [UInt8]
        package let left: Int
        package let index: Int
        /// The number in the pool, from 1.
        package let picked: Int
    }

    /// The first `count` of a pool numbered from 1. Who withdraws stays in the pool: its size changes everything.
    package static func picks(_ count: Int, of pool: Int, key: String) throws(Refusal) -> [Pick] {
        guard (1...65_536).contains(pool), (1...pool).contains(count) else { throw .badInput(.poolOutOfRange) }
        var left = Array(1...pool)
        return (0..<count).map { step in
            let salt = bigEndian(UInt16(step))
            let digest = md5(salt + Array(key.utf8) + salt)
            let index = digest.reduce(0) { ($0 << 8 | Int($1)) % left.count }
            return Pick(digest: digest, left: left.count, index: index, picked: left.remove(at: index))
        }
    }
}

extension RFC3797.Source {
    fileprivate var canonical: String {
        switch self {
        case .number(let number): "\(number)."
        case .sequence(let numbers): numbers.map { "\($0)." }.joined()
        case .set(let numbers): numbers.sorted().map { "\($0)." }.joined()
        case .text(let text):
            String(decoding: text.utf8.filter { Character(Unicode.Scalar($0)).isASCIIAlphanumeric }, as: UTF8.self)
                .uppercased()
        }
    }
}

extension Character {
    fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}

private func md5(_ message: [UInt8]) -> [UInt8] {
    var state = MD5_CTX()
    var digest = [UInt8](repeating: 0, count: 16)
    MD5Init(&state)
    MD5Update(&state, message, message.count)
    MD5Final(&digest, &state)
    return digest
}
