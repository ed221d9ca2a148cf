/// An exponent: a number below the order q of its group.
package typealias Scalar = Number256

/// Arithmetic modulo the order q of a group. All of it takes the same time for all scalars.
package struct ScalarField: Sendable {
    package let order: Scalar
    private let modulus: Modulus256

    init(order: Scalar) {
        self.order = order
        modulus = Modulus(order)
    }

    package func add(_ left: Scalar, _ right: Scalar) -> Scalar { modulus.add(left, right) }
    package func subtract(_ left: Scalar, _ right: Scalar) -> Scalar { modulus.subtract(left, right) }
    package func negate(_ scalar: Scalar) -> Scalar { modulus.subtract(.zero, scalar) }
    package func multiply(_ left: Scalar, _ right: Scalar) -> Scalar { modulus.multiply(modulus.entering(left), right) }

    /// 1/x, by Fermat's little theorem; 0 for 0.
    package func invert(_ scalar: Scalar) -> Scalar {
        var exponent = order
        _ = exponent.subtract(Scalar(2))
        let base = modulus.entering(scalar)
        var power = modulus.one
        for place in stride(from: Scalar.bits - 1, through: 0, by: -1) {
            power = modulus.squared(power)
            // The exponent is public: q - 2.
            if exponent.bits(at: place, width: 1) == 1 { power = modulus.multiply(power, base) }
        }
        return modulus.leaving(power)
    }

    /// A big-endian number of any length, modulo q.
    package func reduce(_ bytes: [UInt8]) -> Scalar {
        let width = Scalar.count * Limb.bytes
        let padded = [UInt8](repeating: 0, count: (width - bytes.count % width) % width) + bytes
        var sum = Scalar.zero
        for start in stride(from: 0, to: padded.count, by: width) {
            // Entering multiplies by R, which is one place in this number system.
            guard let digit = Scalar(bytes: padded[start..<start + width]) else { continue }
            sum = add(modulus.entering(sum), modulus.leaving(modulus.entering(digit)))
        }
        return sum
    }

    /// A scalar that nobody can guess: from 17 bytes more than its own width, so that no value is likelier than another.
    package func random(_ randomness: Randomness) -> Scalar { reduce(randomness(Scalar.count * Limb.bytes + 17)) }

    /// A canonical decimal number below q; nil for anything else.
    func read(_ text: ArraySlice<UInt8>) -> Scalar? {
        guard let scalar = Scalar(decimal: text), scalar < order else { return nil }
        return scalar
    }
}

/// As many bytes as asked for, which nobody can guess. Who cannot give them must stop and not return.
package typealias Randomness = (_ count: Int) -> [UInt8]
