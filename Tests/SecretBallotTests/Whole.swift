import CGMP

/// A whole number, and what GMP says of it.
struct Whole: Equatable, Sendable {
    /// Big-endian, without leading zeros.
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.drop { $0 == 0 }) }

    init(_ small: Int) { self.init((0..<8).reversed().map { UInt8(truncatingIfNeeded: small >> (8 * $0)) }) }

    init(decimal digits: [UInt8]) {
        let text = digits.map(CChar.init(bitPattern:)) + [0]
        self.init(
            [UInt8](unsafeUninitializedCapacity: text.count) { out, count in
                count = whole_of_digits(out.baseAddress, text)
            })
    }

    var decimal: [UInt8] {
        let digits = Self.lend(bytes) { number in
            [CChar](unsafeUninitializedCapacity: 3 * bytes.count + 3) { out, count in
                count = whole_digits(out.baseAddress, number)
            }
        }
        return digits.map(UInt8.init(bitPattern:))
    }

    /// With leading zeros.
    func bytes(_ width: Int) -> [UInt8] { [UInt8](repeating: 0, count: max(0, width - bytes.count)) + bytes }

    static func + (left: Whole, right: Whole) -> Whole { compute(whole_plus, left, right, Whole(0)) }
    static func - (left: Whole, right: Whole) -> Whole { compute(whole_minus, left, right, Whole(0)) }
    static func / (left: Whole, right: Whole) -> Whole { compute(whole_quotient, left, right, Whole(0)) }
    static func % (left: Whole, modulus: Whole) -> Whole { compute(whole_modulo, left, left, modulus) }

    func adding(_ other: Whole, modulo modulus: Whole) -> Whole { Self.compute(whole_plus, self, other, modulus) }
    func subtracting(_ other: Whole, modulo modulus: Whole) -> Whole { Self.compute(whole_minus, self, other, modulus) }
    func times(_ other: Whole, modulo modulus: Whole) -> Whole { Self.compute(whole_times, self, other, modulus) }
    func power(_ exponent: Whole, modulo modulus: Whole) -> Whole { Self.compute(whole_power, self, exponent, modulus) }
    /// 0 where there is none.
    func inverse(modulo modulus: Whole) -> Whole { Self.compute(whole_inverse, self, self, modulus) }

    private static func compute(_ act: whole_act, _ left: Whole, _ right: Whole, _ modulus: Whole) -> Whole {
        lend(left.bytes) { left in
            lend(right.bytes) { right in
                lend(modulus.bytes) { modulus in
                    Whole(
                        [UInt8](unsafeUninitializedCapacity: left.count + right.count + modulus.count + 1) {
                            $1 = whole_compute($0.baseAddress, act, left, right, modulus)
                        })
                }
            }
        }
    }

    private static func lend<Answer>(_ bytes: [UInt8], _ body: (whole) -> Answer) -> Answer {
        bytes.withUnsafeBufferPointer { body(whole(bytes: $0.baseAddress, count: $0.count)) }
    }
}
