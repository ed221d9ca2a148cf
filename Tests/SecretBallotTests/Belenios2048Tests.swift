import Testing

@testable import SecretBallot

/// BELENIOS-2048 and its exponents, against GMP.
struct Belenios2048Tests {
    typealias G = Belenios2048

    static let p = Whole(decimal: number("p"))
    static let q = Whole(decimal: number("q"))
    static let g = Whole(decimal: number("g"))

    private static func number(_ name: String) -> [UInt8] {
        guard case .object(let fields)? = try? JSON(Samples.bytes("group-belenios-2048.json")),
            case .string(let digits)? = fields.first(where: { $0.name == Array(name.utf8) })?.value
        else { return [] }
        return digits
    }

    /// What is likeliest to go wrong: the ends of both ranges, and what has no place in the group.
    static let edges: [Whole] = {
        let one = Whole(1)
        let limbs = (1...32).flatMap { [Whole([1] + [UInt8](repeating: 0, count: 8 * $0)) - one] }
        return [Whole(0), one, Whole(2), Whole(3), q - one, q, q + one, g, p - one, p - Whole(2)] + strangers
            + limbs.filter { $0.bytes.count < 256 } + [p / Whole(2), Whole([1] + [UInt8](repeating: 0, count: 255))]
    }()

    /// Elements of order 2, 3 and 6, alone and hidden in a member.
    static let strangers: [Whole] = {
        let two = p - Whole(1)
        var (base, three) = (1, Whole(1))
        while three == Whole(1) {
            base += 1
            three = Whole(base).power(two / Whole(3), modulo: p)
        }
        let six = two.times(three, modulo: p)
        return [two, three, six] + [two, three, six].map { $0.times(g, modulo: p) }
    }()

    static let exponents: [Whole] = {
        let one = Whole(1)
        let powers = stride(from: 0, to: 256, by: 31).map { Whole(2).power(Whole($0), modulo: p) }
        return [Whole(0), one, Whole(2), q - one, q - Whole(2), q, Whole([UInt8](repeating: 0xFF, count: 32))] + powers
            + powers.map { q - $0 }
    }()

    private func element(_ value: Whole) throws -> G.Element { try #require(G.read(value.decimal[...])) }
    private func scalar(_ value: Whole) throws -> Scalar { try #require(Scalar(bytes: value.bytes)) }

    @Test func `the constants are those of the protocol`() throws {
        #expect(G.scalars.order.bytes == Self.q.bytes)
        #expect(G.text(of: G.generator) == Self.g.decimal)
        #expect(G.read(Self.p.decimal[...]) == nil)
        #expect(G.read((Self.p - Whole(1)).decimal[...]) != nil)
        #expect((Self.p - Whole(1)) % Self.q == Whole(0))
        #expect(Self.g.power(Self.q, modulo: Self.p) == Whole(1))
    }

    @Test func `an element is read and written as GMP does`() throws {
        var random = Seeded(Soak.seed)
        let numbers = (0..<Soak.rounds(300)).map { _ in Whole(random.bytes(256)) % Self.p }
        for number in Self.edges + numbers { #expect(G.text(of: try element(number)) == number.decimal) }
        for small in 0..<300 {
            // As many digits as there are, so that every seam between two words is met.
            let digits = [UInt8(ascii: "1")] + [UInt8](repeating: UInt8(ascii: "0"), count: small)
            #expect(G.text(of: try element(Whole(decimal: digits))) == digits)
        }
    }

    @Test func `no other spelling of a number is read`() throws {
        let text = Self.g.decimal
        for prefix in ["0", "+", "-", " ", "00"] { #expect(G.read((Array(prefix.utf8) + text)[...]) == nil) }
        for suffix in [" ", ".", "e0", "\0"] { #expect(G.read((text + Array(suffix.utf8))[...]) == nil) }
        let tooLarge = [Self.p, Self.p + Whole(1), Self.p + Self.g, Whole([1] + [UInt8](repeating: 0, count: 256))]
        for number in tooLarge { #expect(G.read(number.decimal[...]) == nil) }
        for length in [0, 617, 618, 1000, 100_000] {
            #expect(G.read([UInt8](repeating: UInt8(ascii: "9"), count: length)[...]) == nil)
        }
        for text in ["00", "1a", "a1", "１", "0x1", "1,2"] { #expect(G.read(Array(text.utf8)[...]) == nil) }
    }

    @Test func `products and squares are those of GMP`() throws {
        var random = Seeded(Soak.seed)
        for left in Self.edges {
            #expect(G.text(of: G.squared(try element(left))) == left.times(left, modulo: Self.p).decimal)
            for right in Self.edges {
                let product = G.multiply(try element(left), try element(right))
                #expect(G.text(of: product) == left.times(right, modulo: Self.p).decimal)
            }
        }
        var chain = (Self.g, try element(Self.g))
        for round in 0..<Soak.rounds(3000) {
            let factor = Whole(random.bytes(256)) % Self.p
            chain.0 = chain.0.times(factor, modulo: Self.p)
            chain.1 = G.squared(G.multiply(chain.1, try element(factor)))
            chain.0 = chain.0.times(chain.0, modulo: Self.p)
            guard G.text(of: chain.1) == chain.0.decimal else {
                Issue.record("round \(round) of \(Soak.seed)")
                return
            }
        }
    }

    @Test func `powers are those of GMP, in each of the ways to them`() throws {
        var random = Seeded(Soak.seed)
        let pairs =
            Self.edges.prefix(16).map { ($0, Whole(random.bytes(32))) } + Self.exponents.map { (Self.g, $0) }
            + (0..<Soak.rounds(40)).map { _ in (Whole(random.bytes(256)) % Self.p, Whole(random.bytes(32))) }
        for (base, exponent) in pairs {
            let expected = base.power(exponent, modulo: Self.p).decimal
            let (element, scalar) = (try element(base), try scalar(exponent))
            #expect(G.text(of: G.power(of: element, to: scalar)) == expected)
            #expect(G.text(of: G.secretPower(of: element, to: scalar)) == expected)
        }
        for base in [Self.g, Self.strangers[4]] {
            let exponents = Self.exponents + (0..<Soak.rounds(20)).map { _ in Whole(random.bytes(32)) }
            let scalars = try exponents.map(scalar)
            let expected = exponents.map { base.power($0, modulo: Self.p).decimal }
            #expect(G.powers(of: try element(base), to: scalars).map(G.text) == expected)
            for width in [4, 8] {
                let fixed = PowerTable<G>(try element(base), width: width)
                #expect(scalars.map { G.text(of: fixed.power($0)) } == expected)
                #expect(scalars.map { G.text(of: fixed.secretPower($0)) } == expected)
            }
        }
    }

    @Test func `a member's inverse is that of GMP`() throws {
        var random = Seeded(Soak.seed)
        for exponent in Self.exponents + (0..<Soak.rounds(10)).map({ _ in Whole(random.bytes(32)) }) {
            let member = Self.g.power(exponent, modulo: Self.p)
            #expect(G.text(of: G.inverse(try element(member))) == member.inverse(modulo: Self.p).decimal)
        }
    }

    @Test func `a number belongs where its power to q is 1, and nowhere else`() throws {
        var random = Seeded(Soak.seed)
        for number in Self.strangers + [Whole(0), Whole(2), Self.q, Self.p - Self.g] {
            #expect(!G.contains(try element(number)))
        }
        for number in Self.edges + (0..<Soak.rounds(20)).map({ _ in Whole(random.bytes(256)) % Self.p }) {
            #expect(G.contains(try element(number)) == (number.power(Self.q, modulo: Self.p) == Whole(1)))
        }
        for exponent in Self.exponents { #expect(G.contains(try element(Self.g.power(exponent, modulo: Self.p)))) }
    }
}
