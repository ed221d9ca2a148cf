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

    /// Adds the other where the mask is all ones, nothing where it is zero; takes the same time for both, and gives the carry.
    @inline(__always)
    mutating func add(_ other: Number, mask: Limb = .max) -> Limb {
        update(from: other) { $0.add($1, mask: mask, count: Self.count) }
    }

    @inline(__always)
    mutating func subtract(_ other: Number) -> Limb { update(from: other) { $0.subtract($1, count: Self.count) } }

    /// Becomes the other where the mask is all ones, stays where it is zero; takes the same time for both.
    @inline(__always)
    mutating func take(_ other: Number, mask: Limb) {
        update(from: other) { $0.take($1, mask: mask, count: Self.count) }
    }

    @inline(__always)
    private mutating func update<Answer>(
        from other: Number, _ change: (MutableLimbs, Limbs) -> Answer
    ) -> Answer {
        withUnsafeMutablePointer(to: &self) { own in other.withLimbs { change(MutableLimbs(own), $0) } }
    }

    @inline(__always)
    func withLimbs<Answer>(_ work: (Limbs) -> Answer) -> Answer {
        withUnsafePointer(to: self) { work(Limbs($0)) }
    }
}

extension Limbs {
    @inline(__always)
    fileprivate init<let count: Int>(_ number: UnsafePointer<Number<count>>) {
        self = UnsafeRawPointer(number).assumingMemoryBound(to: Limb.self)
    }
}

extension MutableLimbs {
    @inline(__always)
    init<let count: Int>(_ number: UnsafeMutablePointer<Number<count>>) {
        self = UnsafeMutableRawPointer(number).assumingMemoryBound(to: Limb.self)
    }
}

extension Number: Equatable, Comparable {
    /// Takes the same time for all numbers.
    @inline(__always)
    package static func == (left: Number, right: Number) -> Bool { left.difference(from: right) == 0 }

    /// Zero where they are equal; takes the same time for all.
    @inline(__always)
    func difference(from other: Number) -> Limb {
        var difference: Limb = 0
        for index in 0..<count { difference |= limbs[index] ^ other.limbs[index] }
        return difference
    }

    package static func < (left: Number, right: Number) -> Bool {
        var rest = left
        return rest.subtract(right) == 1
    }
}
