package import Ground

extension DrawRecord {
    /// The record to print and publish: all of it, in the one way of writing it.
    package var json: String {
        JSON.object([
            "protocol": .string(Draw.name), "context": .string(draw.context),
            "labels": .array(draw.labels.map(JSON.string)), "labels_hash_hex": .string(Hex.text(draw.labelsHash)),
            "withdrawn": .array(withdrawn.map(JSON.string)), "commitment_hex": .string(Hex.text(commitment)),
            "contributions": .array(contributions.map(\.json)), "secret_hex": .string(Hex.text(seed)),
            "why_without_secret": whyWithoutSeed.map(JSON.string) ?? .null,
            "prk_hex": .string(Hex.text(draw.mix(seed, contributions))), "order": .array(order.map(JSON.string)),
            "keys_hex": .object(
                Dictionary(places.map { ($0.label, .string(Hex.text($0.key))) }) { first, _ in first }),
        ]).text
    }

    /// Reads a record and holds its draw anew; refused where the record says anything else than what comes out.
    package init(json text: String) throws(Refusal) {
        guard let json = JSON(text), json["protocol"] == .string(Draw.name),
            let context = json["context"]?.string, let labels = json["labels"]?.strings,
            let withdrawn = json["withdrawn"]?.strings, let contributions = json["contributions"]?.array,
            let commitment = json["commitment_hex"]?.string.flatMap(Hex.bytes),
            let seed = json["secret_hex"]?.string.flatMap(Hex.bytes), let why = json["why_without_secret"]
        else { throw .badInput(.recordUnreadable) }
        let draw = try Draw(context: context, labels: labels)
        var given: [Contribution] = []
        for contribution in contributions { given.append(try Contribution(json: contribution)) }
        let held =
            if let why = why.string {
                try draw.heldWithoutSeed(committed: commitment, given, because: why, withdrawn: withdrawn)
            } else {
                try draw.held(committed: commitment, given, revealed: seed, withdrawn: withdrawn)
            }
        guard let anew = JSON(held.json), anew == json else { throw .conflict(.recordDiffers(held.difference(json))) }
        self = held
    }

    /// The first field that says something else.
    private func difference(_ json: JSON) -> String {
        guard case .object(let said) = json, case .object(let found)? = JSON(self.json) else { return "" }
        return Set(said.keys).union(found.keys).sorted().first { said[$0] != found[$0] } ?? ""
    }
}

extension Contribution {
    fileprivate var json: JSON {
        var fields: [String: JSON] = ["role": .string(role), "value": .string(value), "source": .string(source.name)]
        if case .lottery(let outcomes) = source { fields["outcomes"] = .number(outcomes) }
        return .object(fields)
    }

    fileprivate init(json: JSON) throws(Refusal) {
        guard let role = json["role"]?.string, let value = json["value"]?.string,
            let name = json["source"]?.string, let source = Source(name, outcomes: json["outcomes"]?.number)
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
