package import Ground
package import Procedures

/// The people's congress of a county or a township. A street has none: there is no value of this type for one.
package struct Congress: Hashable, Sendable {
    package let id: CongressID
    /// Its full name: 云江县人民代表大会.
    package let name: String
    package let region: RegionCode
    package let level: Level

    /// Founds the congress of a region.
    /// - Throws: a refusal where the region is not a county, a town or a township, or its code no longer holds.
    package init(_ id: CongressID, _ name: String, of region: Region) throws(Refusal) {
        guard let level = region.kind.congressLevel else {
            throw .badInput(
                region.kind == .street ? .streetHasNoCongress(region.name) : .noCongressKeptHere(region.name))
        }
        self.init(id: id, name: name, region: region.code, level: level)
    }

    /// A congress that was founded before.
    init(id: CongressID, name: String, region: RegionCode, level: Level) {
        self.id = id
        self.name = name
        self.region = region
        self.level = level
    }
}

extension Region.Kind {
    /// The level of the congress that such a region has in this house; nil where it has none.
    package var congressLevel: Level? {
        switch self {
        case .county: .county
        case .town, .township: .township
        case .province, .city, .street, .village: nil
        }
    }
}

/// What the ids of this room can name.
package enum TermTag {}
package enum SittingTag {}
package typealias TermID = ID<TermTag>
package typealias SittingID = ID<SittingTag>

/// A term (届) of a congress: the scope of every deputy, vote and score.
package struct Term: Hashable, Sendable {
    package let id: TermID
    package let congress: CongressID
    /// 18 for 第十八届.
    package let number: Int
    package let begins: LocalDate
    /// The last day; nil while the next term has not been elected.
    package let ends: LocalDate?

    /// - Throws: a refusal where the number is not 1…99 or the term ends before it begins.
    package init(
        _ id: TermID, of congress: CongressID, number: Int, begins: LocalDate, ends: LocalDate? = nil
    ) throws(Refusal) {
        guard (1...99).contains(number) else {
            throw .badInput(.numberOutOfRange, fields: ["number": .numberOutOfRange])
        }
        if let ends, ends < begins { throw .badInput(.endsBeforeItBegins, fields: ["ends": .endsBeforeItBegins]) }
        self.id = id
        self.congress = congress
        self.number = number
        self.begins = begins
        self.ends = ends
    }

    /// True where the deputies of this term sit on `day`.
    package func runs(on day: LocalDate) -> Bool { day >= begins && ends.map { day <= $0 } ?? true }
}

/// One session (会次) of a congress within a term: 第十八届人大第五次会议.
package struct Sitting: Hashable, Sendable {
    package let id: SittingID
    package let term: TermID
    package let number: Int
    package let begins: LocalDate
    package let ends: LocalDate?

    /// - Throws: a refusal where it does not lie within its term.
    package init(
        _ id: SittingID, in term: Term, number: Int, begins: LocalDate, ends: LocalDate? = nil
    ) throws(Refusal) {
        guard (1...99).contains(number) else {
            throw .badInput(.numberOutOfRange, fields: ["number": .numberOutOfRange])
        }
        if let ends, ends < begins { throw .badInput(.endsBeforeItBegins, fields: ["ends": .endsBeforeItBegins]) }
        guard term.runs(on: begins), term.runs(on: ends ?? begins) else {
            throw .badInput(.outsideTheTerm, fields: ["begins": .outsideTheTerm])
        }
        self.init(id: id, term: term.id, number: number, begins: begins, ends: ends)
    }

    init(id: SittingID, term: TermID, number: Int, begins: LocalDate, ends: LocalDate?) {
        self.id = id
        self.term = term
        self.number = number
        self.begins = begins
        self.ends = ends
    }
}
