import Ground
import Yams

/// The reading of all values of one key.
struct LimitReading {
    let sheet: Sheet
    let key: String
    let region: String
    let sources: [String: Source]
    let national: RulePack?

    private var isNational: Bool { region.isEmpty }

    func limits(_ node: Node, named name: Node) -> (label: Words, limits: [Limit])? {
        guard isWellFormed else {
            sheet.say(.notAKey(key), at: name)
            return nil
        }
        guard let (label, values) = isNational ? labelled(node) : listed(node, named: name) else { return nil }
        var limits: [Limit] = []
        for value in sheet.list(values, of: key) {
            guard let limit = limit(value, label: label) else { continue }
            if limits.contains(where: { $0.applies(likeThe: limit) }) { sheet.say(.saidTwice(key), at: value) }
            limits.append(limit)
        }
        return (label, limits)
    }

    private var isWellFormed: Bool {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.first != "-" && part.last != "-" && !part.isEmpty
                    && part.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
            }
    }

    /// In the national pack: a label and values.
    private func labelled(_ node: Node) -> (Words, Node)? {
        let fields = sheet.fields(node, of: key, needs: ["label", "values"])
        guard let label = fields["label"].flatMap({ sheet.words($0, of: "label") }), let values = fields["values"]
        else { return nil }
        return (label, values)
    }

    /// In a local pack: values only, of a key that the country knows.
    private func listed(_ node: Node, named name: Node) -> (Words, Node)? {
        guard node.mapping == nil else {
            sheet.say(.labelled(key), at: node)
            return nil
        }
        guard let national else { return (Words(same: key), node) }
        guard let label = national.labels[key] else {
            sheet.say(.unknownKey(key), at: name)
            return nil
        }
        return (label, node)
    }

    private func limit(_ node: Node, label: Words) -> Limit? {
        let fields = sheet.fields(
            node, of: key, needs: [],
            knows: AmountReading.kinds + ["source", "article", "note", "level", "region", "from"])
        let amount = AmountReading(sheet: sheet, key: key).amount(fields, of: node)
        let place = place(fields["region"])
        guard let amount, let place, let source = source(fields["source"], of: node) else { return nil }
        if let known = national?.limits.first(where: { $0.key == key }), !known.amount.isOfOneKind(with: amount) {
            sheet.say(.otherKind(key), at: node)
        }
        return Limit(
            key, label: label, amount, region: place,
            level: fields["level"].flatMap { sheet.choice($0, of: "level") }, source: source,
            article: fields["article"].flatMap(article), note: fields["note"].flatMap { sheet.words($0, of: "note") },
            validFrom: fields["from"].flatMap { sheet.date($0, of: "from") })
    }

    private func source(_ field: Node?, of node: Node) -> Source? {
        guard let field else {
            sheet.say(.noSource(key), at: node)
            return nil
        }
        guard let name = sheet.text(field, of: "source") else { return nil }
        if sources[name] == nil { sheet.say(.unknownSource(name), at: field) }
        return sources[name]
    }

    /// A pack may say more closely where a value holds, within its own region.
    private func place(_ node: Node?) -> String? {
        guard let node else { return region }
        guard let place = sheet.region(node) else { return nil }
        if !place.hasPrefix(region) { sheet.say(.outside(place, of: region), at: node) }
        return place
    }

    /// A number, or the words of an article such as `{zh: 第十条第二款, en: art. 10(2)}`.
    private func article(_ node: Node) -> Words? {
        guard node.mapping == nil else { return sheet.words(node, of: "article") }
        return sheet.integer(node, of: "article", in: 1...999).map(Words.article)
    }
}

extension Limit {
    fileprivate func applies(likeThe other: Limit) -> Bool {
        region == other.region && level == other.level && validFrom == other.validFrom
    }
}
