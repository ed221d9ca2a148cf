import CSodium
import Foundation
import Ground

/// Passwords as argon2id strings (libsodium). At most two are reckoned at once: each takes 19 MiB and some twenty
/// milliseconds, and whoever floods the sign-in must not take the machine with it.
package final class Passwords: Sendable {
    /// The second password hashing recommendation of OWASP for argon2id: 19 MiB, 2 passes, 1 lane.
    private static let passes: UInt64 = 2
    private static let memory = 19 * 1024 * 1024

    private let queue: OperationQueue
    /// What an unknown name's password is checked against, so that its answer takes as long as a known one's.
    package let nobody: String

    /// The machine could not give the memory that a hash takes.
    package struct OutOfMemory: Error {}

    package init() throws {
        _ = sodium_init()
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        nobody = try Self.hash("nobody has this password")
    }

    /// The string to keep for a password.
    package func hash(_ password: String) async throws -> String {
        try await reckon { try Self.hash(password) }
    }

    /// True where the password is the one behind `hash`. Without a hash it takes as long and is false.
    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        let known = hash ?? nobody
        let isRight = try await reckon { Self.verify(password, against: known) }
        return isRight && hash != nil
    }

    /// The same on the caller's thread, for commands and tests.
    package static func hash(_ password: String) throws -> String {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.precomposed.utf8CString.dropLast())
        guard crypto_pwhash_str(&text, bytes, UInt64(bytes.count), passes, memory) == 0 else { throw OutOfMemory() }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func verify(_ password: String, against hash: String) -> Bool {
        let bytes = Array(password.precomposed.utf8CString.dropLast())
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    private func reckon<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}

extension String {
    /// Composed with compatibility (NFKC), so that a password typed on another keyboard is the same one.
    var precomposed: String { withoutHeapsOfMarks.precomposedStringWithCompatibilityMapping }
}

/// A first password to be handed out: twelve characters that can be read over the telephone.
package struct FirstPassword: Sendable {
    package let text: String

    /// - Parameter random: sixty bits of it are used.
    package init(random: UInt64) {
        let digits = Crockford.text(random & (1 << 60 - 1), length: 12)
        text = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(4))-\(digits.suffix(4))"
    }
}
