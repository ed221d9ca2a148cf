/// The points of order q of the curve -x² + y² = 1 + d x² y² over the numbers modulo p = 2^255 - 19 (RFC 8032), written as products
/// like every group here. A point is written as 64 lower-case hexadecimal digits, most significant first (our protocol's
/// section 2.1): the reverse of RFC 8032.
package enum Ed25519: Group {
    package typealias Element = Point

    /// A point (x/z, y/z) with t = xy/z.
    package struct Point: GroupElement {
        fileprivate var x, y, z, t: Number256

        package mutating func take(_ other: Point, mask: Limb) {
            x.take(other.x, mask: mask)
            y.take(other.y, mask: mask)
            z.take(other.z, mask: mask)
            t.take(other.t, mask: mask)
        }

        package static func == (left: Point, right: Point) -> Bool {
            field.multiply(left.x, right.z) == field.multiply(right.x, left.z)
                && field.multiply(left.y, right.z) == field.multiply(right.y, left.z)
        }
    }

    package static let name = GroupName.ed25519
    package static let scalars = ScalarField(
        order: Scalar(hexadecimal: "1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"))
    package static let identity = Point(x: .zero, y: field.one, z: field.one, t: .zero)
    package static let generator = point(
        x: entered("216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
        y: entered("6666666666666666666666666666666666666666666666666666666666666658"))

    fileprivate static let field = Modulus256(prime)
    private static let prime = Number256(
        hexadecimal: "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed")
    private static let d = entered("52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3")
    private static let twiceD = field.add(d, d)
    private static let rootOfMinusOne = entered("2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0")

    /// Hisil, Wong, Carter, Dawson 2008, section 3.1: complete, so equal points and the identity need no case of their own.
    package static func multiply(_ left: Point, _ right: Point) -> Point {
        let a = field.multiply(field.subtract(left.y, left.x), field.subtract(right.y, right.x))
        let b = field.multiply(field.add(left.y, left.x), field.add(right.y, right.x))
        let c = field.multiply(field.multiply(left.t, twiceD), right.t)
        let zz = field.multiply(left.z, right.z)
        let d = field.add(zz, zz)
        return point(e: field.subtract(b, a), f: field.subtract(d, c), g: field.add(d, c), h: field.add(b, a))
    }

    /// The same, section 3.3.
    package static func squared(_ point: Point) -> Point {
        let a = field.squared(point.x)
        let b = field.squared(point.y)
        let zz = field.squared(point.z)
        let sum = field.squared(field.add(point.x, point.y))
        let h = field.add(a, b)
        let g = field.subtract(a, b)
        let f = field.add(field.add(zz, zz), g)
        return Self.point(e: field.subtract(h, sum), f: f, g: g, h: h)
    }

    package static func inverse(_ point: Point) -> Point {
        Point(x: field.subtract(.zero, point.x), y: point.y, z: point.z, t: field.subtract(.zero, point.t))
    }

    /// The top bit is the lowest of x; x is the root of (y² - 1) / (d y² + 1) (RFC 8032, section 5.1.3).
    package static func read(_ text: ArraySlice<UInt8>) -> Point? {
        guard text.count == 64, let digits = Number256(hexadecimalDigits: text) else { return nil }
        var plain = digits
        let sign = plain.bits(at: 255, width: 1)
        plain.limbs[Number256.count - 1] &= Limb.max >> 1
        guard plain < prime else { return nil }
        let y = field.entering(plain)
        let yy = field.squared(y)
        guard var x = root(field.subtract(yy, field.one), over: field.add(field.multiply(d, yy), field.one)) else {
            return nil
        }
        let low = field.leaving(x).bits(at: 0, width: 1)
        if low != sign {
            guard x != .zero else { return nil }
            x = field.subtract(.zero, x)
        }
        return point(x: x, y: y)
    }

    package static func text(of point: Point) -> [UInt8] {
        let inverse = power(point.z, to: exponent(prime, minus: 2, shifted: 0))
        var written = field.leaving(field.multiply(point.y, inverse))
        let low = field.leaving(field.multiply(point.x, inverse)).bits(at: 0, width: 1)
        written.limbs[Number256.count - 1] |= Limb(low) << Limb(Limb.bitWidth - 1)
        return Hexadecimal.text(written.bytes)
    }

    /// The root of u/v, where it has one.
    private static func root(_ u: Number256, over v: Number256) -> Number256? {
        let v3 = field.multiply(field.squared(v), v)
        let v7 = field.multiply(field.squared(v3), v)
        let tried = power(field.multiply(u, v7), to: exponent(prime, minus: 5, shifted: 3))
        let root = field.multiply(field.multiply(u, v3), tried)
        let check = field.multiply(v, field.squared(root))
        if check == u { return root }
        return check == field.subtract(.zero, u) ? field.multiply(root, rootOfMinusOne) : nil
    }

    private static func power(_ base: Number256, to exponent: Number256) -> Number256 {
        var power = field.one
        for place in stride(from: 254, through: 0, by: -1) {
            power = field.squared(power)
            if exponent.bits(at: place, width: 1) == 1 { power = field.multiply(power, base) }
        }
        return power
    }

    /// (p - small) / 2^shift.
    private static func exponent(_ prime: Number256, minus small: Limb, shifted shift: Int) -> Number256 {
        var difference = prime
        _ = difference.subtract(Number256(small))
        var shifted = Number256.zero
        for index in 0..<Number256.count {
            let bits = difference.bits(at: index * Limb.bitWidth + shift, width: Limb.bitWidth / 2)
            let upper = difference.bits(at: index * Limb.bitWidth + shift + Limb.bitWidth / 2, width: Limb.bitWidth / 2)
            shifted.limbs[index] = Limb(bits) | Limb(upper) << Limb(Limb.bitWidth / 2)
        }
        return shifted
    }

    private static func point(x: Number256, y: Number256) -> Point {
        Point(x: x, y: y, z: field.one, t: field.multiply(x, y))
    }

    private static func point(e: Number256, f: Number256, g: Number256, h: Number256) -> Point {
        Point(x: field.multiply(e, f), y: field.multiply(g, h), z: field.multiply(f, g), t: field.multiply(e, h))
    }

    private static func entered(_ digits: StaticString) -> Number256 { field.entering(Number256(hexadecimal: digits)) }
}
