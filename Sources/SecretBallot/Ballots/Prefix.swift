/// What a proof of a ballot is bound to, before the elements (the table of section 2.2).
struct Prefix {
    /// φ|credential
    let voter: [UInt8]

    init(election fingerprint: [UInt8], credential: [UInt8]) {
        voter = fingerprint + [Self.bar] + credential
    }

    /// `ciphertext` as `alpha,beta`.
    func choice(_ ciphertext: [UInt8]) -> [UInt8] {
        ("prove|" as StaticString).bytes + voter + [Self.bar] + ciphertext + [Self.bar]
    }

    func total(_ sum: [UInt8], of choices: [[UInt8]]) -> [UInt8] {
        ("prove|" as StaticString).bytes + answer(choices) + [Self.bar] + sum + [Self.bar]
    }

    func blankOrNothing(_ choices: [[UInt8]]) -> [UInt8] {
        ("bproof0|" as StaticString).bytes + answer(choices) + [Self.bar]
    }

    func blankOrTotal(_ choices: [[UInt8]]) -> [UInt8] {
        ("bproof1|" as StaticString).bytes + answer(choices) + [Self.bar]
    }

    static func signature(_ hash: [UInt8]) -> [UInt8] { ("sig|" as StaticString).bytes + hash + [bar] }

    private func answer(_ choices: [[UInt8]]) -> [UInt8] {
        voter + [Self.bar] + Array(choices.joined(separator: [UInt8(ascii: ",")]))
    }

    private static let bar = UInt8(ascii: "|")
}
