import CSodium
import Testing

@testable import SecretBallot

/// Ed25519, against libsodium.
struct Ed25519Tests {
    typealias G = Ed25519

    static let q = Whole(G.scalars.order.bytes)
    static let p = Whole([0x7F] + [UInt8](repeating: 0xFF, count: 30) + [0xED])

    /// RFC 8032's bytes: the reverse of ours.
    private func rfc(_ text: [UInt8]) -> [UInt8] { Sodium.bytes(ofHexadecimal: text).reversed() }
    private func text(_ bytes: [UInt8]) -> [UInt8] { Hexadecimal.text(bytes.reversed()) }
    private func point(_ bytes: [UInt8]) throws -> G.Element { try #require(G.read(text(bytes)[...])) }
    private func scalar(_ value: Whole) throws -> Scalar { try #require(Scalar(bytes: value.bytes)) }

    /// The eight points whose order divides 8.
    static let small: [[UInt8]] = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ].map { Sodium.bytes(ofHexadecimal: Array($0.utf8)) }

    static let exponents: [Whole] = {
        let powers = stride(from: 0, to: 252, by: 21).map { Whole(2).power(Whole($0), modulo: q) }
        return [Whole(1), Whole(2), Whole(8), q - Whole(1), q - Whole(2)] + powers + powers.map { q - $0 }
    }()

    @Test func `powers are libsodium's, in each of the ways to them`() throws {
        var random = Seeded(Soak.seed)
        let base = Whole(random.bytes(32)) % Self.q
        let point = try point(try #require(Sodium.power(base)))
        let (four, eight) = (PowerTable<G>(point, width: 4), PowerTable<G>(point, width: 8))
        for exponent in Self.exponents + (0..<Soak.rounds(200)).map({ _ in Whole(random.bytes(32)) % Self.q }) {
            let scalar = try scalar(exponent)
            let ofGenerator = text(try #require(Sodium.power(exponent)))
            let ofPoint = text(try #require(Sodium.power(exponent, of: rfc(G.text(of: point)))))
            #expect(G.text(of: G.power(of: G.generator, to: scalar)) == ofGenerator)
            #expect(G.text(of: G.secretPower(of: G.generator, to: scalar)) == ofGenerator)
            #expect(G.text(of: G.power(of: point, to: scalar)) == ofPoint)
            #expect(G.text(of: G.secretPower(of: point, to: scalar)) == ofPoint)
            for fixed in [four, eight] {
                #expect(G.text(of: fixed.power(scalar)) == ofPoint)
                #expect(G.text(of: fixed.secretPower(scalar)) == ofPoint)
            }
        }
        for way in [G.power, G.secretPower] {
            #expect(way(point, .zero) == G.identity)
            #expect(way(point, G.scalars.order) == G.identity)
        }
    }

    @Test func `sums of points are libsodium's, also where they are no members`() throws {
        var random = Seeded(Soak.seed)
        var points = try (0..<24).map { _ in try #require(Sodium.power(Whole(random.bytes(32)) % Self.q)) }
        points += Self.small
        points += try Self.small.map { try #require(Sodium.sum($0, points[0])) }
        for left in points {
            #expect(G.text(of: G.squared(try point(left))) == text(try #require(Sodium.sum(left, left))))
            for right in points {
                let product = G.multiply(try point(left), try point(right))
                #expect(G.text(of: product) == text(try #require(Sodium.sum(left, right))))
            }
            #expect(G.multiply(try point(left), G.inverse(try point(left))) == G.identity)
        }
        var chain = (points[0], try point(points[0]))
        for round in 0..<Soak.rounds(3000) {
            chain.0 = try #require(Sodium.sum(chain.0, points[round % points.count]))
            chain.1 = G.multiply(chain.1, try point(points[round % points.count]))
            guard G.text(of: chain.1) == text(chain.0) else {
                Issue.record("round \(round) of \(Soak.seed)")
                return
            }
        }
    }

    @Test func `who belongs is whom libsodium calls valid, and the identity`() throws {
        var random = Seeded(Soak.seed)
        #expect(G.contains(try point(Self.small[0])))
        for point in Self.small.dropFirst() { #expect(!G.contains(try self.point(point))) }
        for _ in 0..<Soak.rounds(20) {
            let member = try #require(Sodium.power(Whole(random.bytes(32)) % Self.q))
            #expect(G.contains(try point(member)))
            for small in Self.small.dropFirst() {
                #expect(!G.contains(try point(try #require(Sodium.sum(member, small)))))
            }
        }
    }

    @Test func `any 32 bytes are a point here where they are one to libsodium`() throws {
        var random = Seeded(Soak.seed)
        var found = 0
        for _ in 0..<Soak.rounds(300) {
            let bytes = random.bytes(32)
            let read = G.read(text(bytes)[...])
            #expect(Sodium.isValid(bytes) == (read.map(G.contains) ?? false))
            // Whatever is read is written as it was.
            if let read {
                #expect(G.text(of: read) == text(bytes))
                found += 1
            }
        }
        #expect(found > 0)
    }

    @Test func `no other spelling of a point is read`() throws {
        // y = p + n for the nineteen n that fit, with either sign.
        for n in 0..<19 {
            let y = (Self.p + Whole(n)).bytes
            #expect(G.read(Hexadecimal.text(y)[...]) == nil)
            #expect(G.read(Hexadecimal.text([y[0] | 0x80] + y.dropFirst())[...]) == nil)
        }
        // x = 0 has no sign: y = 1 and y = -1.
        #expect(G.read(Hexadecimal.text([0x80] + [UInt8](repeating: 0, count: 30) + [1])[...]) == nil)
        #expect(G.read(Hexadecimal.text([0xFF] + (Self.p - Whole(1)).bytes.dropFirst())[...]) == nil)
        let text = G.text(of: G.generator)
        #expect(G.read(text[...]) == G.generator)
        let other = G.text(of: G.power(of: G.generator, to: Scalar(5)))
        #expect(G.read(Array(String(decoding: other, as: UTF8.self).uppercased().utf8)[...]) == nil)
        for wrong in [text.dropLast(), text + [0x30], [0x30] + text, [], [0x20] + text.dropFirst()] {
            #expect(G.read(wrong[...]) == nil)
        }
    }

    @Test func `the same point in other coordinates is the same`() throws {
        let doubled = G.squared(G.generator)
        let read = try #require(G.read(G.text(of: doubled)[...]))
        #expect(doubled == read)
        #expect(doubled != G.generator)
        #expect(G.identity == G.power(of: doubled, to: G.scalars.order))
        #expect(try point(Self.small[1]) != G.identity)
    }
}

/// What libsodium says.
enum Sodium {
    private static let ready = sodium_init() >= 0

    static func bytes(ofHexadecimal text: [UInt8]) -> [UInt8] {
        stride(from: 0, to: text.count - 1, by: 2).compactMap {
            UInt8(String(decoding: text[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }

    /// g to an exponent, or a point to it; nil where libsodium refuses.
    static func power(_ exponent: Whole, of point: [UInt8]? = nil) -> [UInt8]? {
        guard ready else { return nil }
        var result = [UInt8](repeating: 0, count: 32)
        let scalar: [UInt8] = exponent.bytes(32).reversed()
        let code =
            if let point {
                crypto_scalarmult_ed25519_noclamp(&result, scalar, point)
            } else {
                crypto_scalarmult_ed25519_base_noclamp(&result, scalar)
            }
        return code == 0 ? result : nil
    }

    static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: 32)
        return ready && crypto_core_ed25519_add(&result, left, right) == 0 ? result : nil
    }

    static func isValid(_ point: [UInt8]) -> Bool { ready && crypto_core_ed25519_is_valid_point(point) == 1 }

    static func sha256(_ message: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&result, message, UInt64(message.count))
        return result
    }

    static func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        var result = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        crypto_auth_hmacsha256_final(&state, &result)
        return result
    }
}
