/// The public halves of the credentials that may vote: a JSON array of elements, each once, each with the weight 1 (section 2.4).
struct CredentialList<G: Group>: Sendable {
    private let members: [[UInt8]: G.Element]

    init(_ bytes: [UInt8]) throws(Fault) {
        guard case .array(let items)? = JSON(bytes), !items.isEmpty else { throw .credentialsUnreadable }
        var members: [[UInt8]: G.Element] = [:]
        for (index, item) in items.enumerated() {
            guard case .string(let text) = item else { throw .credentialMalformed(index + 1) }
            guard !text.contains(UInt8(ascii: ",")) else { throw .credentialWeighted(index + 1) }
            guard let element = G.read(text[...]), G.isKey(element) else {
                throw .credentialMalformed(index + 1)
            }
            guard members.updateValue(element, forKey: text) == nil else { throw .credentialRepeated(index + 1) }
        }
        self.members = members
    }

    var count: Int { members.count }

    subscript(text: [UInt8]) -> G.Element? { members[text] }

    /// Writes the list, in an order that tells nothing of who got which slip.
    static func text(_ published: [[UInt8]]) -> [UInt8] {
        JSON.array(published.sorted { $0.lexicographicallyPrecedes($1) }.map(JSON.string)).bytes
    }
}
