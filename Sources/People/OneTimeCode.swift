import COath
import Foundation
package import Ground

/// The secret shared with a person's code generator (TOTP of RFC 6238: SHA-1, 30 seconds, six digits, as every
/// authenticator app and mini-program understands it).
package struct CodeSecret: Hashable, Sendable {
    package let bytes: [UInt8]
    private static let period: Int64 = 30

    /// - Parameter bytes: twenty random bytes.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The secret as it is typed where no camera is at hand: base 32 in groups of four.
    package var spoken: String {
        let letters = Array(base32)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }

    /// The address that a code generator reads from a QR code.
    package func address(login: LoginName, house: String) -> String {
        let name = "\(house):\(login)".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let issuer = house.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "otpauth://totp/\(name)?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    /// The time step whose code `typed` is: this half minute's, the last one's or the next one's, and later than
    /// `lastStep`, since a code is accepted once. Nil for any other code.
    package func step(of typed: String, at now: Instant, after lastStep: Int64?) -> Int64? {
        let digits = typed.halfWidth.filter { !$0.isWhitespace }
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let current = now.milliseconds / 1000 / Self.period
        // Every step is compared, so that the time taken does not tell which one it was.
        let matching = (current - 1...current + 1).filter { isEqual(code(at: $0), digits) }
        return matching.first { $0 > lastStep ?? -1 }
    }

    /// The code of a time step; for tests and the demo's printed sign-ins.
    package func code(at step: Int64) -> String {
        var digits = [CChar](repeating: 0, count: 7)
        let secret = bytes.map(CChar.init(bitPattern:))
        let moment = time_t(step * Self.period)
        guard oath_totp_generate(secret, secret.count, moment, UInt32(Self.period), 0, 6, &digits) == OATH_OK.rawValue
        else { return "" }
        return String(decoding: digits.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The code that a generator shows at `now`.
    package func code(at now: Instant) -> String { code(at: now.milliseconds / 1000 / Self.period) }

    private func isEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var buffer: UInt32 = 0
        var held = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            held += 8
            while held >= 5 {
                held -= 5
                text.append(alphabet[Int(buffer >> UInt32(held) & 31)])
            }
        }
        return text
    }
}
