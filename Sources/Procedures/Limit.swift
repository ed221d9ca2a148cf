package import Ground

/// The level of a congress. A street has none of its own: what happens there is the county's.
package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    case county, township
}

/// What a limit rests on. A default of this project is never shown as law.
package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    case law
    case localRule = "local-rule"
    case practice
    case projectDefault = "default"
}

/// Where a limit is written down.
package struct Source: Hashable, Sendable, Codable {
    package let name: Words
    package let basis: Basis
    package let from: LocalDate

    package init(_ name: Words, basis: Basis, from: LocalDate) {
        self.name = name
        self.basis = basis
        self.from = from
    }
}

/// One value of one rule: how long or how many, for whom, since when, and by which text.
package struct Limit: Hashable, Sendable, Codable {
    /// Such as `suggestion.answer`.
    package let key: String
    /// What is to be done within it, as a verb: 答复代表.
    package let label: Words
    package let amount: Amount
    /// Prefix of the division codes where it holds; empty for the whole country.
    package let region: String
    /// Nil where it holds for county and township alike.
    package let level: Level?
    package let source: Source
    /// The article, where it is known.
    package let article: Words?
    package let note: Words?
    package let validFrom: LocalDate

    package init(
        _ key: String, label: Words, _ amount: Amount, region: String = "", level: Level? = nil, source: Source,
        article: Words? = nil, note: Words? = nil, validFrom: LocalDate? = nil
    ) {
        self.key = key
        self.label = label
        self.amount = amount
        self.region = region
        self.level = level
        self.source = source
        self.article = article
        self.note = note
        self.validFrom = validFrom ?? source.from
    }

    package var basis: Basis { source.basis }

    func holds(in region: String, at level: Level, on date: LocalDate) -> Bool {
        region.hasPrefix(self.region) && (self.level == nil || self.level == level) && validFrom <= date
    }

    func labelled(_ label: Words) -> Limit {
        Limit(
            key, label: label, amount, region: region, level: level, source: source, article: article, note: note,
            validFrom: validFrom)
    }
}
