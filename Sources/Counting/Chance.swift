/// A natural number without an upper bound, as far as counting orders needs one.
struct Wide: Comparable {
    private var limbs: [UInt32] = [1]

    /// The product of `factors`.
    init(product factors: some Sequence<UInt32>) {
        for factor in factors { multiply(by: factor) }
    }

    mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            carry += UInt64(limbs[index]) * UInt64(factor)
            limbs[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    /// In how many orders so many things can stand.
    init(ordersOf things: Int) { self.init(product: (0..<max(things, 0)).map { UInt32($0 + 1) }) }

    /// How many bits tell so many things apart.
    var bits: Int {
        let top = limbs[limbs.count - 1]
        let length = 32 * limbs.count - top.leadingZeroBitCount
        let isPower = top.nonzeroBitCount == 1 && limbs.dropLast().allSatisfy { $0 == 0 }
        return isPower ? length - 1 : length
    }

    static func < (left: Wide, right: Wide) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
    }
}

/// How many bits of chance an order of `labels` needs: log2 of n!, rounded up. With fewer, some order could never come out.
package func bitsNeeded(for labels: Int) -> Int { Wide(ordersOf: labels).bits }

/// How many throws of a die give them.
package func diceNeeded(for labels: Int) -> Int {
    let orders = Wide(ordersOf: labels)
    var (throwing, reached) = (0, Wide(product: []))
    while reached < orders {
        reached.multiply(by: 6)
        throwing += 1
    }
    return throwing
}
