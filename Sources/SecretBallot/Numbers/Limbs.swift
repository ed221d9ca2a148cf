// Arithmetic on rows of limbs where they stand, least significant first. A server compiles each for the length it is used with; the
// browser once for all lengths, which keeps its program small. (An index into an InlineArray may copy the whole of it first.)

typealias Limbs = UnsafePointer<Limb>
typealias MutableLimbs = UnsafeMutablePointer<Limb>

extension MutableLimbs {
    // Carries are computed in words of double size: of two conditions a compiler makes branches, and time would tell a secret.

    /// Adds the other where the mask is all ones, nothing where it is zero; gives the carry.
    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func add(_ other: Limbs, mask: Limb, count: Int) -> Limb {
        var carry: Limb = 0
        var index = 0
        while index < count {
            let sum = self[index].double &+ (other[index] & mask).double &+ carry.double
            self[index] = sum.low
            carry = sum.high
            index &+= 1
        }
        return carry
    }

    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func subtract(_ other: Limbs, count: Int) -> Limb {
        var borrow: Limb = 0
        var index = 0
        while index < count {
            let difference = self[index].double &- other[index].double &- borrow.double
            self[index] = difference.low
            borrow = difference.high & 1
            index &+= 1
        }
        return borrow
    }

    /// Becomes the other where the mask is all ones, stays where it is zero; takes the same time for both.
    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func take(_ other: Limbs, mask: Limb, count: Int) {
        var index = 0
        while index < count {
            self[index] ^= mask & (self[index] ^ other[index])
            index &+= 1
        }
    }
}

/// Montgomery's product, left · right / R modulo an odd number, up to one modulus too large; gives the limb above it.
///
/// Column by column (product scanning): each column adds its products and the multiples of the modulus that make it vanish.
struct Reduction {
    let modulus: Limbs
    let negativeInverse: Limb
    let count: Int

    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func multiply(_ left: Limbs, _ right: Limbs, into result: MutableLimbs) -> Limb {
        withUnsafeTemporaryAllocation(of: Limb.self, capacity: count) { buffer in
            guard let multiples = buffer.baseAddress else { return 0 }
            var column = Column()
            var place = 0
            while place < count {
                var index = 0
                while index < place {
                    column.add(left[index], times: right[place &- index])
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                column.add(left[place], times: right[0])
                vanish(&column, at: place, multiples)
                place &+= 1
            }
            while place < 2 &* count {
                var index = place &- count &+ 1
                while index < count {
                    column.add(left[index], times: right[place &- index])
                    column.add(multiples[index], times: modulus[place &- index])
                    index &+= 1
                }
                result[place &- count] = column.next()
                place &+= 1
            }
            return column.limb
        }
    }

    /// As `multiply`; each product of two different limbs is made once and counted twice.
    #if arch(wasm32)
        @inline(never)
    #else
        @inline(__always)
    #endif
    func square(_ number: Limbs, into result: MutableLimbs) -> Limb {
        withUnsafeTemporaryAllocation(of: Limb.self, capacity: count) { buffer in
            guard let multiples = buffer.baseAddress else { return 0 }
            var column = Column()
            var place = 0
            while place < 2 &* count {
                var index = place < count ? 0 : place &- count &+ 1
                let end = place < count ? place : count
                let middle = (place &+ 1) &>> 1
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
                if place & 1 == 0 { column.add(number[middle], times: number[middle]) }
                if place < count {
                    vanish(&column, at: place, multiples)
                } else {
                    result[place &- count] = column.next()
                }
                place &+= 1
            }
            return column.limb
        }
    }

    /// Brings a number below twice the modulus, carry included, below it; whether it was is not seen in the time.
    @inline(__always)
    func reduce(_ number: MutableLimbs, carry: Limb) {
        let borrow = number.subtract(modulus, count: count)
        _ = number.add(modulus, mask: .mask(borrow ^ carry), count: count)
    }

    @inline(__always)
    private func vanish(_ column: inout Column, at place: Int, _ multiples: MutableLimbs) {
        let multiple = column.limb &* negativeInverse
        multiples[place] = multiple
        column.add(multiple, times: modulus[0])
        _ = column.next()
    }
}
