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

extension Limb {
    static var bytes: Int { bitWidth / 8 }

    /// All ones where the condition holds, else zero.
    @inline(__always)
    static func mask(_ condition: Limb) -> Limb { 0 &- condition }

    @inline(__always)
    var double: DoubleLimb { DoubleLimb(self) }
}

extension DoubleLimb {
    @inline(__always)
    var low: Limb { Limb(self & DoubleLimb(Limb.max)) }

    @inline(__always)
    var high: Limb { Limb(self &>> DoubleLimb(Limb.bitWidth)) }
}

/// A sum of products of two limbs, three limbs wide: what a column of a long multiplication adds up to.
struct Column {
    private var low: DoubleLimb = 0
    private var high: Limb = 0

    @inline(__always)
    mutating func add(_ left: Limb, times right: Limb) { add(left.double &* right.double) }

    @inline(__always)
    mutating func add(_ limb: Limb) { add(limb.double) }

    @inline(__always)
    mutating func add(twice other: Column) {
        let top = other.low.high &>> Limb(Limb.bitWidth - 1)
        add(other.low &<< 1)
        high = high &+ (other.high &<< 1 | top)
    }

    /// The lowest limb.
    @inline(__always)
    var limb: Limb { low.low }

    /// Takes the lowest limb off: on to the next column.
    @inline(__always)
    mutating func next() -> Limb {
        let limb = limb
        low = low.high.double | high.double &<< DoubleLimb(Limb.bitWidth)
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
