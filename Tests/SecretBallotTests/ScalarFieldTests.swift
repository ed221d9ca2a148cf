import Testing

@testable import SecretBallot

/// Exponents of both groups, against GMP.
struct ScalarFieldTests {
    static let fields: [(ScalarField, Whole)] = [
        (Belenios2048.scalars, Whole(Belenios2048.scalars.order.bytes)),
        (Ed25519.scalars, Whole(Ed25519.scalars.order.bytes)),
    ]

    private static func edges(below q: Whole) -> [Whole] {
        let ends = [Whole(0), Whole(1), Whole(2), q - Whole(1), q - Whole(2), q / Whole(2), q / Whole(2) + Whole(1)]
        let limbs = [8, 16, 24].flatMap { count in
            [Whole([1] + [UInt8](repeating: 0, count: count)), Whole([UInt8](repeating: 0xFF, count: count))]
        }
        return ends + limbs
    }

    private func scalar(_ value: Whole) throws -> Scalar { try #require(Scalar(bytes: value.bytes)) }

    @Test(arguments: [0, 1])
    func `sums, differences and products are those of GMP`(which: Int) throws {
        let (field, q) = Self.fields[which]
        var random = Seeded(Soak.seed)
        let edges = Self.edges(below: q)
        let pairs = edges.flatMap { left in edges.map { (left, $0) } }
        let drawn = (0..<Soak.rounds(5000)).map { _ in (Whole(random.bytes(32)) % q, Whole(random.bytes(32)) % q) }
        for (left, right) in pairs + drawn {
            let (a, b) = (try scalar(left), try scalar(right))
            #expect(Whole(field.add(a, b).bytes) == left.adding(right, modulo: q))
            #expect(Whole(field.subtract(a, b).bytes) == left.subtracting(right, modulo: q))
            #expect(Whole(field.multiply(a, b).bytes) == left.times(right, modulo: q))
            #expect((a == b) == (left == right))
            #expect(Whole(field.negate(a).bytes) == Whole(0).subtracting(left, modulo: q))
        }
    }

    @Test(arguments: [0, 1])
    func `inverses are those of GMP`(which: Int) throws {
        let (field, q) = Self.fields[which]
        var random = Seeded(Soak.seed)
        let drawn = (0..<Soak.rounds(200)).map { _ in Whole(random.bytes(32)) % q }
        for number in Self.edges(below: q) + drawn {
            #expect(Whole(field.invert(try scalar(number)).bytes) == number.inverse(modulo: q))
        }
    }

    @Test(arguments: [0, 1])
    func `bytes of any length are reduced as GMP reduces them`(which: Int) throws {
        let (field, q) = Self.fields[which]
        var random = Seeded(Soak.seed)
        for length in 0...200 {
            for bytes in [
                random.bytes(length), [UInt8](repeating: 0xFF, count: length), [UInt8](repeating: 0, count: length),
            ] {
                #expect(Whole(field.reduce(bytes).bytes) == Whole(bytes) % q)
            }
        }
        for multiple in 0...3 {
            let near = (0..<multiple).reduce(Whole(0)) { sum, _ in sum + q }
            for number in [near, near + Whole(1), near + q - Whole(1)] {
                #expect(Whole(field.reduce(number.bytes).bytes) == number % q)
            }
        }
    }

    @Test(arguments: [0, 1])
    func `only a canonical number below q is read`(which: Int) throws {
        let (field, q) = Self.fields[which]
        for number in Self.edges(below: q) { #expect(field.read(number.decimal[...])?.decimal == number.decimal) }
        for number in [q, q + Whole(1), q + q, Whole([UInt8](repeating: 0xFF, count: 32)), Whole([1] + q.bytes)] {
            #expect(field.read(number.decimal[...]) == nil)
        }
        for text in ["", "00", "01", "-1", "+1", " 1", "1 ", "1\n", "0x1", "1.0", "1e3"] {
            #expect(field.read(Array(text.utf8)[...]) == nil)
        }
    }
}
