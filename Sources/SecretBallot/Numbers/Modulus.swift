/// An odd modulus, with products by Montgomery's method: a product costs no division, and all take the same time.
///
/// A number x stands in Montgomery form as x·R mod m, R = 2^`bits`. Numbers given must be below m unless a function says else.
package struct Modulus<let count: Int>: Sendable {
    package let value: Number<count>
    /// 1 in Montgomery form: R mod m.
    package let one: Number<count>
    /// `value` once more, where it can be pointed at without being copied first.
    private let limbs: [Limb]
    /// R² mod m: a product with it brings a number into Montgomery form.
    private let square: Number<count>
    /// -1/m mod 2^limb.
    private let negativeInverse: Limb

    @inline(never)
    init(_ value: Number<count>) {
        self.value = value
        limbs = value.withLimbs { Array(UnsafeBufferPointer(start: $0, count: count)) }
        var inverse: Limb = 1
        for _ in 0..<6 { inverse = inverse &* (2 &- value.limbs[0] &* inverse) }
        negativeInverse = 0 &- inverse
        var power = Number<count>(1)
        for _ in 0..<Number<count>.bits { power = Self.sum(power, power, below: value) }
        one = power
        for _ in 0..<Number<count>.bits { power = Self.sum(power, power, below: value) }
        square = power
    }

    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func add(_ left: Number<count>, _ right: Number<count>) -> Number<count> { Self.sum(left, right, below: value) }

    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func subtract(_ left: Number<count>, _ right: Number<count>) -> Number<count> {
        var difference = left
        let borrow = difference.subtract(right)
        _ = difference.add(value, mask: .mask(borrow))
        return difference
    }

    /// Into Montgomery form; any number of this width may be given, and is reduced.
    func entering(_ plain: Number<count>) -> Number<count> { multiply(plain, square) }

    /// Out of Montgomery form.
    func leaving(_ inside: Number<count>) -> Number<count> { multiply(inside, Number(1)) }

    /// left · right / R mod m; one of the two may be any number of this width.
    @inline(never)
    package func multiply(_ left: Number<count>, _ right: Number<count>) -> Number<count> {
        product { reduction, result in
            left.withLimbs { left in right.withLimbs { right in reduction.multiply(left, right, into: result) } }
        }
    }

    /// x² / R mod m, for fewer products than `multiply` takes.
    @inline(never)
    package func squared(_ number: Number<count>) -> Number<count> {
        product { reduction, result in number.withLimbs { reduction.square($0, into: result) } }
    }

    @inline(__always)
    private func product(_ make: (Reduction, MutableLimbs) -> Limb) -> Number<count> {
        var result = Number<count>.zero
        limbs.withUnsafeBufferPointer { limbs in
            guard let modulus = limbs.baseAddress else { return }
            let reduction = Reduction(modulus: modulus, negativeInverse: negativeInverse, count: count)
            withUnsafeMutablePointer(to: &result) { result in
                let result = MutableLimbs(result)
                let carry = make(reduction, result)
                reduction.reduce(result, carry: carry)
            }
        }
        return result
    }

    @inline(__always)
    private static func sum(
        _ left: Number<count>, _ right: Number<count>, below value: Number<count>
    ) -> Number<count> {
        var sum = left
        let carry = sum.add(right)
        sum.reduce(below: value, carry: carry)
        return sum
    }
}

extension Number {
    /// Brings a number below twice the modulus, carry included, below it; whether it was is not seen in the time.
    @inline(__always)
    fileprivate mutating func reduce(below modulus: Number, carry: Limb) {
        let borrow = subtract(modulus)
        _ = add(modulus, mask: .mask(borrow ^ carry))
    }
}
