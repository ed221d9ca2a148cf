// A machine multiplies words of one size best: 64 bits on a server, 32 in the browser, whose WebAssembly has no product of two
// 64-bit numbers. Everything above is written once, in words of this size.
#if arch(wasm32)
    package typealias Limb = UInt32
    typealias DoubleLimb = UInt64
    package typealias Number256 = Number<8>
    package typealias Number2048 = Number<64>
    typealias Modulus256 = Modulus<8>
    typealias Modulus2048 = Modulus<64>
#else
    package typealias Limb = UInt64
    typealias DoubleLimb = UInt128
    package typealias Number256 = Number<4>
    package typealias Number2048 = Number<32>
    typealias Modulus256 = Modulus<4>
    typealias Modulus2048 = Modulus<32>
#endif

/// A sum of products of two limbs, three limbs wide: what a column of a long multiplication adds up to.
struct Column {
    private var low: DoubleLimb = 0
    private var high: Limb = 0

    @inline(__always)
    mutating func add(_ left: Limb, times right: Limb) {
        add(DoubleLimb(truncatingIfNeeded: left) &* DoubleLimb(truncatingIfNeeded: right))
    }

    @inline(__always)
    mutating func add(_ limb: Limb) { add(DoubleLimb(truncatingIfNeeded: limb)) }

    @inline(__always)
    mutating func add(twice other: Column) {
        let top = Limb(truncatingIfNeeded: other.low >> DoubleLimb(truncatingIfNeeded: DoubleLimb.bitWidth - 1))
        add(other.low << 1)
        high = high &+ (other.high << 1 | top)
    }

    /// The lowest limb.
    @inline(__always)
    var limb: Limb { Limb(truncatingIfNeeded: low) }

    /// Takes the lowest limb off: on to the next column.
    @inline(__always)
    mutating func next() -> Limb {
        let limb = limb
        let shift = DoubleLimb(truncatingIfNeeded: Limb.bitWidth)
        low = low >> shift | DoubleLimb(truncatingIfNeeded: high) << shift
        high = 0
        return limb
    }

    @inline(__always)
    private mutating func add(_ value: DoubleLimb) {
        let (sum, carries) = low.addingReportingOverflow(value)
        low = sum
        high = high &+ (carries ? 1 : 0)
    }
}
