// Two ways to a power. What is public may take the shortest way, which differs from exponent to exponent; a secret exponent
// takes the same steps and touches the same memory whatever it is.

extension Group {
    /// Whether an element is of order q (or 1): whether it belongs to the group.
    package static func contains(_ element: Element) -> Bool { power(of: element, to: scalars.order) == identity }

    /// Whether an element can be somebody's key: it belongs to the group and is not 1, whose exponent all know.
    static func isKey(_ element: Element) -> Bool { element != identity && contains(element) }

    /// base^exponent, for public exponents.
    package static func power(of base: Element, to exponent: Scalar) -> Element { powers(of: base, to: [exponent])[0] }

    /// base to each of the exponents, all public. They share the squarings (Yao's method: walk the squares of the base upwards,
    /// and drop each into the bucket of the odd digit that the exponent has there).
    package static func powers(of base: Element, to exponents: [Scalar]) -> [Element] {
        var buckets = [Element?](repeating: nil, count: exponents.count * Digit.odds)
        var next = [Int](repeating: 0, count: exponents.count)
        var square = base
        for place in 0..<Scalar.bits {
            for index in exponents.indices where next[index] == place {
                let digit = exponents[index].bits(at: place, width: Digit.width)
                guard digit % 2 == 1 else {
                    next[index] += 1
                    continue
                }
                let bucket = index * Digit.odds + digit / 2
                buckets[bucket] = buckets[bucket].map { multiply($0, square) } ?? square
                next[index] += Digit.width
            }
            square = squared(square)
        }
        return exponents.indices.map { combined(buckets[($0 * Digit.odds)..<(($0 + 1) * Digit.odds)]) }
    }

    /// The product of bucket 0, bucket 1 cubed, bucket 2 to the fifth…
    private static func combined(_ buckets: ArraySlice<Element?>) -> Element {
        var (suffix, product): (Element?, Element?) = (nil, nil)
        for bucket in buckets.dropFirst().reversed() {
            suffix = joined(suffix, bucket)
            product = joined(product, suffix)
        }
        return joined(product.map(squared), joined(suffix, buckets.first ?? nil)) ?? identity
    }

    private static func joined(_ left: Element?, _ right: Element?) -> Element? {
        guard let left else { return right }
        guard let right else { return left }
        return multiply(left, right)
    }

    /// base^exponent, for an exponent that nobody may learn from the time it takes.
    package static func secretPower(of base: Element, to exponent: Scalar) -> Element {
        var table = [identity]
        for _ in 1..<16 { table.append(multiply(table[table.count - 1], base)) }
        var power = identity
        for place in stride(from: Scalar.bits - 4, through: 0, by: -4) {
            for _ in 0..<4 { power = squared(power) }
            power = multiply(power, scan(table, from: 0, count: 16, for: exponent.bits(at: place, width: 4)))
        }
        return power
    }

    /// The entry of a table at a secret place: all are read.
    static func scan(_ table: [Element], from start: Int, count: Int, for secret: Int) -> Element {
        var found = table[start]
        for index in 1..<count {
            let difference = Limb(truncatingIfNeeded: index ^ secret)
            // The top bit of d | -d is set unless d is zero.
            let differs = (difference | (0 &- difference)) >> Limb(Limb.bitWidth - 1)
            found.take(table[start + index], mask: .mask(1 ^ differs))
        }
        return found
    }
}

/// Odd digits of four bits: 1, 3 … 15.
private enum Digit {
    static let width = 4
    static let odds = 8
}
