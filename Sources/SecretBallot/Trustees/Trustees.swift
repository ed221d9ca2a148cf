/// Those who hold the election's key between them: trustees.json (section 2.6), checked whole.
struct Trustees<G: Group>: Sendable {
    /// One whose share is needed, or several of whom a number suffices.
    enum Holder: Sendable {
        case single(VerificationKey<G>)
        case threshold(Int, [VerificationKey<G>])
    }

    let holders: [Holder]
    /// The election's key: the product of what each holder adds.
    let key: G.Element

    init(_ bytes: [UInt8]) throws(Fault) {
        guard case .array(let items)? = JSON(bytes), !items.isEmpty else { throw .trusteesUnreadable }
        var (holders, key): ([Holder], G.Element) = ([], G.identity)
        var first = 1
        var known: Set<[UInt8]> = []
        for item in items {
            guard case .array(let pair) = item, pair.count == 2 else { throw .trusteesUnreadable }
            switch pair[0] {
            case .text("Single"):
                guard let read = VerificationKey<G>(pair[1]), read.signature == nil else {
                    throw .trusteeMalformed(first)
                }
                guard read.isProved else { throw .trusteeKeyUnproved(first) }
                // A proof does not say whose it is, so it can be copied: the second of two such trustees would hold nothing.
                guard known.insert(read.text).inserted else { throw .trusteeRepeated(first) }
                holders.append(.single(read))
                key = G.multiply(key, read.element)
                first += 1
            case .text("Pedersen"):
                let (holder, part) = try Self.threshold(pair[1], first: first)
                holders.append(holder)
                key = G.multiply(key, part)
                guard case .threshold(_, let keys) = holder else { continue }
                // Among themselves they may be equal: where one of them is enough, all are.
                for (index, key) in keys.enumerated() where known.contains(key.text) {
                    throw .trusteeRepeated(first + index)
                }
                known.formUnion(keys.map { $0.text })
                first += keys.count
            default: throw .trusteesUnreadable
            }
        }
        self.holders = holders
        self.key = key
    }

    /// By owner, from 1: in order of appearance, each member of a threshold counted.
    var keys: [VerificationKey<G>] {
        holders.flatMap { holder in
            switch holder {
            case .single(let key): [key]
            case .threshold(_, let keys): keys
            }
        }
    }

    private static func threshold(_ json: JSON, first: Int) throws(Fault) -> (Holder, G.Element) {
        let fields: [StaticString] = ["threshold", "certs", "coefexps", "signatures", "verification_keys"]
        guard let object = FieldReader(json, knowing: fields), let certs = object.array("certs"),
            let commitments = object.array("coefexps"), let signatures = object.array("signatures"),
            let written = object.array("verification_keys"), commitments.count == certs.count,
            signatures.count == certs.count, written.count == certs.count
        else { throw .trusteesUnreadable }
        let certificates = try Certificates<G>(certs, first: first)
        guard object.number("threshold") == certificates.threshold else { throw .thresholdImpossible }
        var polynomials: [[G.Element]] = []
        for index in certs.indices {
            guard let signed = SignedMessage(commitments[index], in: G.scalars),
                let elements = Contribution<G>.elements(
                    signed, Proof(signatures[index], in: G.scalars), by: index + 1, for: certificates)
            else { throw .commitmentsRefused(first + index) }
            polynomials.append(elements)
        }
        // Coefficient by coefficient, the polynomial that nobody knows whole.
        let sum = (0..<certificates.threshold).map { place in
            polynomials.reduce(G.identity) { G.multiply($0, $1[place]) }
        }
        var keys: [VerificationKey<G>] = []
        for (index, item) in written.enumerated() {
            guard let key = VerificationKey<G>(item), let signature = key.signature else {
                throw .trusteeMalformed(first + index)
            }
            let signed = SignedMessage(message: key.text, signature: signature)
            guard key.isProved, signed.isSigned(by: certificates.members[index].verification, in: G.self) else {
                throw .trusteeKeyUnproved(first + index)
            }
            guard key.element == Contribution<G>.value(of: sum, at: index + 1) else {
                throw .trusteeKeyNotOfShares(first + index)
            }
            keys.append(key)
        }
        return (.threshold(certificates.threshold, keys), sum[0])
    }
}
