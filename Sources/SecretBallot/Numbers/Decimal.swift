// Numbers are written in base 10, without a sign or leading zeros (the protocol's section 2.1).

extension Number {
    /// Canonical decimal digits; nil for anything else and for a number that does not fit.
    init?(decimal digits: ArraySlice<UInt8>) {
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        self.init(0)
        var start = digits.startIndex
        while start < digits.endIndex {
            let end = min(start + Limb.decimalDigits, digits.endIndex)
            var (chunk, scale): (Limb, Limb) = (0, 1)
            for digit in digits[start..<end] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
                chunk = chunk * 10 + Limb(digit - UInt8(ascii: "0"))
                scale *= 10
            }
            guard multiply(by: scale, adding: chunk) == 0 else { return nil }
            start = end
        }
    }

    /// Its canonical decimal digits.
    var decimal: [UInt8] {
        var (rest, used) = (self, count)
        var digits: [UInt8] = []
        digits.reserveCapacity(Self.bits / 3)
        repeat {
            while used > 0, rest.limbs[used - 1] == 0 { used -= 1 }
            var chunk = rest.divide(by: Limb.decimalScale, limbs: used)
            for _ in 0..<Limb.decimalDigits {
                digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: chunk % 10))
                chunk /= 10
            }
        } while used > 0
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        digits.reverse()
        return digits
    }

    private mutating func multiply(by factor: Limb, adding small: Limb) -> Limb {
        var carry = small
        for index in 0..<count {
            let product = limbs[index].multipliedFullWidth(by: factor)
            let (low, carries) = product.low.addingReportingOverflow(carry)
            limbs[index] = low
            carry = product.high + (carries ? 1 : 0)
        }
        return carry
    }

    private mutating func divide(by divisor: Limb, limbs used: Int) -> Limb {
        var remainder: Limb = 0
        for index in stride(from: used - 1, through: 0, by: -1) {
            let (quotient, rest) = divisor.dividingFullWidth((remainder, Limb.Magnitude(limbs[index])))
            limbs[index] = quotient
            remainder = rest
        }
        return remainder
    }
}

extension Limb {
    #if arch(wasm32)
        fileprivate static let decimalDigits = 9
        fileprivate static let decimalScale: Limb = 1_000_000_000
    #else
        fileprivate static let decimalDigits = 19
        fileprivate static let decimalScale: Limb = 10_000_000_000_000_000_000
    #endif
}
