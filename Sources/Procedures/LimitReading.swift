import Ground

/// The reading of all values of one key.
struct LimitReading {
    let key: String
    let region: String
    /// By name; nil where a source was described badly, which is said already.
    let sources: [String: Source?]
    let national: RulePack?

    func limits(in map: YAMLMap) -> (label: Words, limits: [Limit])? {
        guard isWellFormed else {
            map.problem(.notAKey(key), at: key)
            return nil
        }
        let before = map.problems.problems.count
        guard let (label, values) = region.isEmpty ? labelled(in: map) : listed(in: map) else { return nil }
        if values.isEmpty, map.problems.problems.count == before { map.problem(.noValues(key), at: key) }
        var limits: [Limit] = []
        for value in values {
            guard let limit = limit(value, label: label) else { continue }
            if limits.contains(where: { $0.holds(justWhere: limit) }) { value.problem(.saidTwice(key)) }
            limits.append(limit)
        }
        return (label, limits)
    }

    private var isWellFormed: Bool {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.first != "-" && part.last != "-"
                    && part.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
            }
    }

    /// In the national pack: a label and values.
    private func labelled(in map: YAMLMap) -> (Words, [YAMLMap])? {
        guard let entry = map.map(key) else { return nil }
        entry.allow(["label", "values"])
        return (entry.words("label"), entry.list("values"))
    }

    /// In a local pack: values only, of a key that the country knows.
    private func listed(in map: YAMLMap) -> (Words, [YAMLMap])? {
        guard let national else { return (Words(same: key), map.list(key)) }
        guard let label = national.labels[key] else {
            map.problem(.unknownLimit(key), at: key)
            return nil
        }
        return (label, map.list(key))
    }

    private func limit(_ map: YAMLMap, label: Words) -> Limit? {
        map.allow(AmountReading.kinds + ["source", "article", "note", "level", "region", "from"])
        let amount = AmountReading(key: key).amount(in: map)
        let level = map.text("level").flatMap(Level.init)
        if level == nil, map.has("level") { map.problem(.unknownLevel, at: "level") }
        guard let place = place(in: map), let source = source(in: map), let amount else { return nil }
        if let known = national?.limits.first(where: { $0.key == key }), !known.amount.isOfOneKind(with: amount) {
            map.problem(.otherKind(key))
        }
        return Limit(
            key, label: label, amount, region: place, level: level, source: source, article: article(in: map),
            note: map.has("note") ? map.words("note") : nil, validFrom: map.date("from"))
    }

    private func source(in map: YAMLMap) -> Source? {
        guard let name = map.text("source") else {
            if !map.has("source") { map.problem(.noSource(key)) }
            return nil
        }
        guard let source = sources[name] else {
            map.problem(.unknownSource(name), at: "source")
            return nil
        }
        return source
    }

    /// A pack may say more closely where a value holds, within its own region.
    private func place(in map: YAMLMap) -> String? {
        guard map.has("region") else { return region }
        guard let place = map.region("region") else { return nil }
        if !place.hasPrefix(region) { map.problem(.outside(place, of: region), at: "region") }
        return place
    }

    /// A number, or the words of an article such as `{zh: 第十条第二款, en: art. 10(2)}`.
    private func article(in map: YAMLMap) -> Words? {
        guard map.has("article") else { return nil }
        return map.isPlain("article") ? map.number("article").map(Words.article) : map.words("article")
    }
}

extension Limit {
    fileprivate func holds(justWhere other: Limit) -> Bool {
        region == other.region && level == other.level && validFrom == other.validFrom
    }
}
