/// An odd modulus, with products by Montgomery's method: a product costs no division, and all take the same time.
///
/// A number x stands in Montgomery form as x·R mod m, R = 2^`bits`. Numbers given must be below m unless a function says else.
package struct Modulus<let count: Int>: Sendable {
    package let value: Number<count>
    /// 1 in Montgomery form: R mod m.
    package let one: Number<count>
    /// R² mod m: a product with it brings a number into Montgomery form.
    private let square: Number<count>
    /// -1/m mod 2^limb.
    private let negativeInverse: Limb

    init(_ value: Number<count>) {
        self.value = value
        var inverse: Limb = 1
        for _ in 0..<6 { inverse = inverse &* (2 &- value.limbs[0] &* inverse) }
        negativeInverse = 0 &- inverse
        var power = Number<count>(1)
        for _ in 0..<Number<count>.bits { power = Self.sum(power, power, below: value) }
        one = power
        for _ in 0..<Number<count>.bits { power = Self.sum(power, power, below: value) }
        square = power
    }

    @inline(__always)
    func add(_ left: Number<count>, _ right: Number<count>) -> Number<count> { Self.sum(left, right, below: value) }

    @inline(__always)
    func subtract(_ left: Number<count>, _ right: Number<count>) -> Number<count> {
        var difference = left
        let borrow = difference.subtract(right)
        var mended = difference
        _ = mended.add(value)
        difference.take(mended, mask: .mask(borrow))
        return difference
    }

    /// Into Montgomery form; any number of this width may be given, and is reduced.
    func entering(_ plain: Number<count>) -> Number<count> { multiply(plain, square) }

    /// Out of Montgomery form.
    func leaving(_ inside: Number<count>) -> Number<count> { multiply(inside, Number(1)) }

    /// left · right / R mod m; one of the two may be any number of this width.
    @inline(never)
    package func multiply(_ left: Number<count>, _ right: Number<count>) -> Number<count> {
        var result = Number<count>.zero
        let carry = withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                withUnsafePointer(to: value) { modulus in
                    withUnsafeMutablePointer(to: &result) { result in
                        multiply(limbs(left), limbs(right), modulo: limbs(modulus), into: limbs(result))
                    }
                }
            }
        }
        return reduced(result, carry: carry)
    }

    /// x² / R mod m, for fewer products than `multiply` takes.
    @inline(never)
    package func squared(_ number: Number<count>) -> Number<count> {
        var result = Number<count>.zero
        let carry = withUnsafePointer(to: number) { number in
            withUnsafePointer(to: value) { modulus in
                withUnsafeMutablePointer(to: &result) { result in
                    square(limbs(number), modulo: limbs(modulus), into: limbs(result))
                }
            }
        }
        return reduced(result, carry: carry)
    }
}

extension Modulus {
    private typealias Limbs = UnsafePointer<Limb>
    private typealias MutableLimbs = UnsafeMutablePointer<Limb>

    @inline(__always)
    private func limbs(_ number: UnsafePointer<Number<count>>) -> Limbs {
        UnsafeRawPointer(number).assumingMemoryBound(to: Limb.self)
    }

    @inline(__always)
    private func limbs(_ number: UnsafeMutablePointer<Number<count>>) -> MutableLimbs {
        UnsafeMutableRawPointer(number).assumingMemoryBound(to: Limb.self)
    }

    /// Column by column (product scanning): each column adds its products and the multiples of m that make it vanish.
    @inline(__always)
    private func multiply(_ left: Limbs, _ right: Limbs, modulo modulus: Limbs, into result: MutableLimbs) -> Limb {
        withUnsafeTemporaryAllocation(of: Limb.self, capacity: count) { multiples in
            var column = Column()
            for place in 0..<count {
                var index = 0
                while index < place {
                    column.add(left[index], times: right[place &- index])
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                column.add(left[place], times: right[0])
                vanish(&column, at: place, multiples: multiples, modulo: modulus)
            }
            for place in count..<(2 * count) {
                var index = place &- count &+ 1
                while index < count {
                    column.add(left[index], times: right[place &- index])
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                result[place &- count] = column.next()
            }
            return column.limb
        }
    }

    /// As `multiply`; each product of two different limbs is made once and counted twice.
    @inline(__always)
    private func square(_ number: Limbs, modulo modulus: Limbs, into result: MutableLimbs) -> Limb {
        withUnsafeTemporaryAllocation(of: Limb.self, capacity: count) { multiples in
            var column = Column()
            for place in 0..<(2 * count) {
                var index = place < count ? 0 : place &- count &+ 1
                let end = place < count ? place : count
                let middle = (place &+ 1) / 2
                var pairs = Column()
                while index < middle {
                    pairs.add(number[index], times: number[place &- index])
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                while index < end {
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                column.add(twice: pairs)
                if place % 2 == 0 { column.add(number[place / 2], times: number[place / 2]) }
                if place < count {
                    vanish(&column, at: place, multiples: multiples, modulo: modulus)
                } else {
                    result[place &- count] = column.next()
                }
            }
            return column.limb
        }
    }

    @inline(__always)
    private func vanish(
        _ column: inout Column, at place: Int, multiples: UnsafeMutableBufferPointer<Limb>, modulo modulus: Limbs
    ) {
        let multiple = column.limb &* negativeInverse
        multiples[place] = multiple
        column.add(multiple, times: modulus[0])
        _ = column.next()
    }

    @inline(__always)
    private func reduced(_ number: Number<count>, carry: Limb) -> Number<count> {
        Self.reduced(number, carry: carry, below: value)
    }

    @inline(__always)
    private static func sum(
        _ left: Number<count>, _ right: Number<count>, below value: Number<count>
    ) -> Number<count> {
        var sum = left
        let carry = sum.add(right)
        return reduced(sum, carry: carry, below: value)
    }

    /// A number below twice the modulus, carry included, brought below it; whether it was is not seen in the time.
    @inline(__always)
    private static func reduced(_ number: Number<count>, carry: Limb, below value: Number<count>) -> Number<count> {
        var (kept, less) = (number, number)
        let borrow = less.subtract(value)
        kept.take(less, mask: .mask(carry | (1 ^ borrow)))
        return kept
    }
}
