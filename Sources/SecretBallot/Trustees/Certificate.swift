/// The first round of a threshold key: who takes part, with the keys by which the others know and reach them.
struct Certificate<G: Group>: Sendable {
    /// What a certificate is for; one made for another group, number or threshold is refused.
    struct Context: Equatable, Sendable {
        let size: Int
        let threshold: Int
        /// From 1.
        let index: Int
    }

    let signed: SignedMessage
    let context: Context
    /// Checks what the trustee signs.
    let verification: G.Element
    /// Encrypts to the trustee.
    let encryption: G.Element

    init(_ context: Context, of seed: TrusteeSeed, base: PowerTable<G>, _ randomness: Randomness) {
        self.context = context
        verification = base.secretPower(seed.signingKey(in: G.scalars))
        encryption = base.secretPower(seed.decryptionKey(in: G.scalars))
        let message = Self.message(context, verification, encryption)
        signed = SignedMessage(message, by: seed.signingKey(in: G.scalars), base: base, randomness)
    }

    /// Nil unless it is written canonically, of the group, and signed by itself.
    init?(_ json: JSON) {
        guard let signed = SignedMessage(json, in: G.scalars), let message = JSON(signed.message),
            let object = FieldReader(message, knowing: ["context", "verification", "encryption"]),
            let written = object["context"],
            let context = FieldReader(written, knowing: ["group", "size", "threshold", "index"]),
            context.text("group") == G.name.text, let size = context.number("size"),
            let threshold = context.number("threshold"), let index = context.number("index"),
            let verification = object.text("verification").flatMap({ G.read($0[...]) }),
            let encryption = object.text("encryption").flatMap({ G.read($0[...]) }),
            G.isKey(verification), G.isKey(encryption), signed.isSigned(by: verification, in: G.self)
        else { return nil }
        self.signed = signed
        self.context = Context(size: size, threshold: threshold, index: index)
        self.verification = verification
        self.encryption = encryption
        guard Self.message(self.context, verification, encryption) == signed.message else { return nil }
    }

    private static func message(
        _ context: Context, _ verification: G.Element, _ encryption: G.Element
    ) -> [UInt8] {
        let written = JSON.object([
            .init("group", .string(G.name.text)), .init("size", .number(context.size)),
            .init("threshold", .number(context.threshold)), .init("index", .number(context.index)),
        ])
        return JSON.object([
            .init("context", written), .init("verification", .string(G.text(of: verification))),
            .init("encryption", .string(G.text(of: encryption))),
        ]).bytes
    }
}

/// The certificates of all who make a key together, in their order.
struct Certificates<G: Group>: Sendable {
    let members: [Certificate<G>]
    let threshold: Int

    /// Refuses a certificate that is not signed, or was made for another ceremony. The first trustee has the number `first`.
    init(_ items: [JSON], first: Int = 1) throws(Fault) {
        var members: [Certificate<G>] = []
        for (index, item) in items.enumerated() {
            guard let certificate = Certificate<G>(item),
                certificate.context.size == items.count, certificate.context.index == index + 1,
                certificate.context.threshold == members.first?.context.threshold ?? certificate.context.threshold,
                !members.contains(where: { $0.verification == certificate.verification })
            else { throw .certificateRefused(first + index) }
            members.append(certificate)
        }
        guard let threshold = members.first?.context.threshold, (1...items.count).contains(threshold) else {
            throw .thresholdImpossible
        }
        self.members = members
        self.threshold = threshold
    }

    var json: JSON { .array(members.map { $0.signed.json }) }

    /// What each signs in the second round: that it saw these certificates when it made these commitments.
    func witnessed(with commitments: [G.Element]) -> [UInt8] {
        ("certs_sig|" as StaticString).bytes
            + JSON.object([
                .init("certs", json), .init("coefexps", .array(commitments.map { .string(G.text(of: $0)) })),
            ]).bytes
    }
}
