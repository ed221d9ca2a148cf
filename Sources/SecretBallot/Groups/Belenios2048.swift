/// The group of Belenios of that name: numbers modulo a 2048-bit prime p, in the subgroup of the 256-bit prime order q that g
/// generates (our protocol's section 2.1). Written in base 10.
///
/// (p - 1) / q has small factors, so there are numbers below p outside the subgroup: `contains` must be asked of each that
/// somebody else wrote.
package enum Belenios2048: Group {
    package typealias Element = Residue

    /// A number modulo p, in Montgomery form.
    package struct Residue: GroupElement {
        fileprivate var value: Number2048

        @inline(__always)
        package mutating func take(_ other: Residue, mask: Limb) { value.take(other.value, mask: mask) }
    }

    package static let name = GroupName.belenios2048
    package static let scalars = ScalarField(order: Scalar(hexadecimal: order))
    package static let identity = Residue(value: modulus.one)
    package static let generator = Residue(value: modulus.entering(Number2048(hexadecimal: base)))
    private static let modulus = Modulus2048(Number2048(hexadecimal: prime))

    @inline(__always)
    package static func multiply(_ left: Residue, _ right: Residue) -> Residue {
        Residue(value: modulus.multiply(left.value, right.value))
    }

    @inline(__always)
    package static func squared(_ element: Residue) -> Residue { Residue(value: modulus.squared(element.value)) }

    /// x^(q-1): right for members of the subgroup, and only asked of them.
    package static func inverse(_ element: Residue) -> Residue {
        power(of: element, to: scalars.negate(Scalar(1)))
    }

    package static func read(_ text: ArraySlice<UInt8>) -> Residue? {
        guard let number = Number2048(decimal: text), number < modulus.value else { return nil }
        return Residue(value: modulus.entering(number))
    }

    package static func text(of element: Residue) -> [UInt8] { modulus.leaving(element.value).decimal }

    private static let prime: StaticString = """
        a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c\
        06e092a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1\
        07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b4\
        6b006517d6f6747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a\
        0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d70730\
        1e59e0e6351e051ed9cec4157646e64f
        """
    private static let order: StaticString = "adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491"
    private static let base: StaticString = """
        1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31\
        d9d8976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8\
        643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c\
        1b9e519edcee8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f\
        22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c0\
        41e1c91fe3823f4bcf284308f1d7e653
        """
}
