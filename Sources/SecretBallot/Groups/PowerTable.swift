/// An element that is raised to many powers, with its powers base^(d · 2^(width·i)) laid out beforehand: a power is then one
/// product for every `width` bits of the exponent.
package struct PowerTable<G: Group>: Sendable {
    package let base: G.Element
    private let width: Int
    private let places: Int
    /// Digit by digit, 2^width entries each.
    private let table: [G.Element]

    /// A width of 4 is quickly laid out and right for secrets; 9 is for who checks many ballots.
    package init(_ base: G.Element, width: Int) {
        self.base = base
        self.width = width
        places = (Scalar.bits + width - 1) / width
        var table: [G.Element] = []
        table.reserveCapacity(places << width)
        var unit = base
        for _ in 0..<places {
            var entry = G.identity
            for _ in 0..<(1 << width) {
                table.append(entry)
                entry = G.multiply(entry, unit)
            }
            unit = entry
        }
        self.table = table
    }

    /// base^exponent, for public exponents.
    package func power(_ exponent: Scalar) -> G.Element {
        var product: G.Element?
        for digit in 0..<places {
            let value = exponent.bits(at: digit * width, width: width)
            guard value != 0 else { continue }
            let entry = table[digit << width + value]
            product = product.map { G.multiply($0, entry) } ?? entry
        }
        return product ?? G.identity
    }

    /// base^exponent, for an exponent that nobody may learn from the time it takes.
    package func secretPower(_ exponent: Scalar) -> G.Element {
        var product = G.identity
        for digit in 0..<places {
            let value = exponent.bits(at: digit * width, width: width)
            product = G.multiply(product, G.scan(table, from: digit << width, count: 1 << width, for: value))
        }
        return product
    }
}
