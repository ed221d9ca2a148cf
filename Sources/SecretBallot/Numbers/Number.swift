/// A whole number of a fixed width, least significant limb first.
package struct Number<let count: Int>: Sendable {
    var limbs: InlineArray<count, Limb>

    package static var bits: Int { count * Limb.bitWidth }
    static var zero: Number { Number(0) }

    init(_ small: Limb) {
        limbs = InlineArray(repeating: 0)
        limbs[0] = small
    }

    /// Big-endian bytes, as many as fit; nil for more.
    init?(bytes: some Collection<UInt8>) {
        guard bytes.count <= count * Limb.bytes else { return nil }
        self.init(0)
        var place = bytes.count
        for byte in bytes {
            place -= 1
            limbs[place / Limb.bytes] |= Limb(byte) << Limb(8 * (place % Limb.bytes))
        }
    }

    /// Big-endian, at its full width.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * Limb.bytes)
        for place in stride(from: count * Limb.bytes - 1, through: 0, by: -1) {
            bytes.append(UInt8(truncatingIfNeeded: limbs[place / Limb.bytes] >> Limb(8 * (place % Limb.bytes))))
        }
        return bytes
    }

    /// `width` bits from `place` up, at most a limb's; bits beyond the number are zero.
    @inline(__always)
    func bits(at place: Int, width: Int) -> Int {
        let (limb, shift) = (place / Limb.bitWidth, place % Limb.bitWidth)
        guard limb < count else { return 0 }
        var value = limbs[limb] >> Limb(shift)
        if shift + width > Limb.bitWidth, limb + 1 < count { value |= limbs[limb + 1] << Limb(Limb.bitWidth - shift) }
        return Int(value & (1 << Limb(width) - 1))
    }

    // Carries are computed in words of twice the size: of a Bool the compiler may make a branch, and a branch on a secret can be
    // seen in the time it takes.

    @inline(__always)
    mutating func add(_ other: Number) -> Limb {
        var carry: Limb = 0
        for index in 0..<count {
            let (left, right) = (
                DoubleLimb(truncatingIfNeeded: limbs[index]), DoubleLimb(truncatingIfNeeded: other.limbs[index])
            )
            let sum: DoubleLimb = left &+ right &+ DoubleLimb(truncatingIfNeeded: carry)
            limbs[index] = Limb(truncatingIfNeeded: sum)
            carry = Limb(truncatingIfNeeded: sum >> DoubleLimb(truncatingIfNeeded: Limb.bitWidth))
        }
        return carry
    }

    @inline(__always)
    mutating func subtract(_ other: Number) -> Limb {
        var borrow: Limb = 0
        for index in 0..<count {
            let (left, right) = (
                DoubleLimb(truncatingIfNeeded: limbs[index]), DoubleLimb(truncatingIfNeeded: other.limbs[index])
            )
            let difference: DoubleLimb = left &- right &- DoubleLimb(truncatingIfNeeded: borrow)
            limbs[index] = Limb(truncatingIfNeeded: difference)
            borrow = Limb(truncatingIfNeeded: difference >> DoubleLimb(truncatingIfNeeded: Limb.bitWidth)) & 1
        }
        return borrow
    }

    /// Becomes the other where the mask is all ones, stays where it is zero; takes the same time for both.
    @inline(__always)
    mutating func take(_ other: Number, mask: Limb) {
        for index in 0..<count { limbs[index] ^= mask & (limbs[index] ^ other.limbs[index]) }
    }
}

extension Number: Equatable, Comparable {
    /// Takes the same time for all numbers.
    @inline(__always)
    package static func == (left: Number, right: Number) -> Bool {
        var difference: Limb = 0
        for index in 0..<count { difference |= left.limbs[index] ^ right.limbs[index] }
        return difference == 0
    }

    package static func < (left: Number, right: Number) -> Bool {
        var rest = left
        return rest.subtract(right) == 1
    }
}

extension Limb {
    static var bytes: Int { bitWidth / 8 }

    /// All ones where the condition holds, else zero.
    @inline(__always)
    static func mask(_ condition: Limb) -> Limb { 0 &- condition }
}
