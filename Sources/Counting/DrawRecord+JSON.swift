package import Ground
import SecretBallot

extension DrawRecord {
    /// The record to print and publish: all of it, in the one way of writing it.
    package var json: String { JSON.object(fields).written }

    /// In the order in which they come about, so that the first that differs is nearest to the cause.
    private var fields: [JSON.Field] {
        [
            .init("protocol", .text(Draw.name)), .init("context", .text(draw.context)),
            .init("labels", .texts(draw.labels)), .init("labels_hash_hex", .hexadecimal(draw.labelsHash)),
            .init("withdrawn", .texts(withdrawn)), .init("commitment_hex", .hexadecimal(commitment)),
            .init("contributions", .array(contributions.map(\.json))), .init("secret_hex", .hexadecimal(seed)),
            .init("why_without_secret", whyWithoutSeed.map { .text($0) } ?? .null),
            .init("prk_hex", .hexadecimal(draw.mix(seed, contributions))),
            .init("keys_hex", .object(places.map { .init(name: Array($0.label.utf8), value: .hexadecimal($0.key)) })),
            .init("order", .texts(order)),
        ]
    }

    /// Reads a record and holds its draw anew; refused where the record says anything else than what comes out. Blanks and the
    /// order of fields say nothing.
    package init(json text: String) throws(Refusal) {
        guard case .object(let given)? = JSON(Array(text.utf8)) else { throw .badInput(.recordUnreadable) }
        let record = FieldReader(given)
        guard record.string("protocol") == Draw.name, let context = record.string("context"),
            let labels = record.strings("labels"), let withdrawn = record.strings("withdrawn"),
            let items = record.array("contributions"), let commitment = record.hexadecimal("commitment_hex"),
            let seed = record.hexadecimal("secret_hex"), record["why_without_secret"] != nil
        else { throw .badInput(.recordUnreadable) }
        let draw = try Draw(context: context, labels: labels)
        var contributions: [Contribution] = []
        for item in items { contributions.append(try Contribution(json: item)) }
        let held =
            if let why = record.string("why_without_secret") {
                try draw.heldWithoutSeed(committed: commitment, contributions, because: why, withdrawn: withdrawn)
            } else {
                try draw.held(committed: commitment, contributions, revealed: seed, withdrawn: withdrawn)
            }
        if let name = held.firstDifference(from: given) { throw .conflict(.recordDiffers(name)) }
        self = held
    }

    /// The first field of ours that is not given as it comes out; after them, the first that is none of ours.
    private func firstDifference(from given: [JSON.Field]) -> String? {
        let ours = fields
        let differs = ours.first { !$0.isSaid(in: given) }
        let unknown = given.first { field in !ours.contains { $0.name == field.name } }
        return (differs ?? unknown).map { String(decoding: $0.name, as: UTF8.self) }
    }
}

extension JSON.Field {
    fileprivate func isSaid(in fields: [JSON.Field]) -> Bool {
        fields.contains { $0.name == name && $0.value.says(value) }
    }
}

extension JSON {
    /// The same, in whatever order its objects have their fields. No object that was read has a name twice.
    fileprivate func says(_ other: JSON) -> Bool {
        switch (self, other) {
        case (.object(let fields), .object(let others)):
            fields.count == others.count && others.allSatisfy { $0.isSaid(in: fields) }
        case (.array(let items), .array(let others)):
            items.count == others.count && zip(items, others).allSatisfy { $0.says($1) }
        default: self == other
        }
    }
}

extension Contribution {
    fileprivate var json: JSON {
        var fields: [JSON.Field] = [
            .init("role", .text(role)), .init("value", .text(value)), .init("source", .text(source.name)),
        ]
        if case .lottery(let outcomes) = source { fields.append(.init("outcomes", .number(outcomes))) }
        return .object(fields)
    }

    fileprivate init(json: JSON) throws(Refusal) {
        guard case .object(let fields) = json else { throw .badInput(.recordUnreadable) }
        let given = FieldReader(fields)
        guard let role = given.string("role"), let value = given.string("value"), let name = given.string("source"),
            let source = Source(name, outcomes: given.number("outcomes"))
        else { throw .badInput(.recordUnreadable) }
        try self.init(role, value, from: source)
    }
}

extension Contribution.Source {
    fileprivate var name: String {
        switch self {
        case .scrutineer: "scrutineer"
        case .dice: "dice"
        case .digits: "digits"
        case .lottery: "lottery"
        }
    }

    fileprivate init?(_ name: String, outcomes: Int?) {
        switch (name, outcomes) {
        case ("scrutineer", nil): self = .scrutineer
        case ("dice", nil): self = .dice
        case ("digits", nil): self = .digits
        case ("lottery", let outcomes?): self = .lottery(outcomes: outcomes)
        default: return nil
        }
    }
}
