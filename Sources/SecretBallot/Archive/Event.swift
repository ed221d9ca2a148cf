/// What happened in an election, one after the other, each naming the one before by its hash (section 2.8).
struct Event: Equatable, Sendable {
    enum Kind: Sendable, CaseIterable {
        case setup, ballot, endBallots, encryptedTally, partialDecryption, result

        fileprivate var text: StaticString {
            switch self {
            case .setup: "Setup"
            case .ballot: "Ballot"
            case .endBallots: "EndBallots"
            case .encryptedTally: "EncryptedTally"
            case .partialDecryption: "PartialDecryption"
            case .result: "Result"
            }
        }
    }

    let parent: [UInt8]?
    let height: Int
    let kind: Kind
    let payload: [UInt8]?

    init(_ kind: Kind, payload: [UInt8]?, after parent: [UInt8]?, height: Int) {
        self.parent = parent
        self.height = height
        self.kind = kind
        self.payload = payload
    }

    /// Nil unless it is written as `bytes` writes it.
    init?(_ bytes: [UInt8]) {
        guard let json = JSON(bytes), let object = FieldReader(json, knowing: ["parent", "height", "type", "payload"]),
            let height = object.number("height"), let type = object.text("type"),
            let kind = Kind.allCases.first(where: { $0.text.bytes == type })
        else { return nil }
        self.init(kind, payload: object.text("payload"), after: object.text("parent"), height: height)
        guard self.bytes == bytes else { return nil }
    }

    var bytes: [UInt8] {
        var fields: [JSON.Field] = []
        if let parent { fields.append(.init("parent", .string(parent))) }
        fields += [.init("height", .number(height)), .init("type", .text(kind.text))]
        if let payload { fields.append(.init("payload", .string(payload))) }
        return JSON.object(fields).bytes
    }
}
