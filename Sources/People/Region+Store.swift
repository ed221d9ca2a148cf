package import Ground
import Journal
package import Store

extension Reading {
    /// The division that has the code now, or had it last.
    package func region(_ code: RegionCode) throws -> Region? {
        try row("\(Self.regions) WHERE code = \(code.description) ORDER BY valid_from DESC LIMIT 1").map(Region.init)
    }

    /// The division that had the code on `day`.
    package func region(_ code: RegionCode, on day: LocalDate) throws -> Region? {
        try row(
            """
            \(Self.regions) WHERE code = \(code.description) AND valid_from <= \(day)
            AND (valid_to IS NULL OR valid_to >= \(day))
            """
        ).map(Region.init)
    }

    /// The divisions inside one, itself first, by code; those whose code has ended too.
    package func regions(inside code: RegionCode) throws -> [Region] {
        let first = code.stem
        let last = first + ":"  // the character after 9
        return try rows(
            "\(Self.regions) WHERE code >= \(first) AND code < \(last) ORDER BY code, valid_from", Region.init)
    }

    private static var regions: SQL { "SELECT code, name, kind, valid_from, valid_to, successor FROM region" }
}

extension Writer {
    /// Puts a division on record.
    package func record(_ new: Region, _ trace: Trace) throws {
        guard try region(new.code)?.isValid(on: new.validFrom) != true else {
            throw Refusal.conflict(.regionExists(new.code))
        }
        try execute(
            """
            INSERT INTO region (code, name, kind, valid_from, valid_to, successor)
            VALUES (\(new.code.description), \(new.name), \(new.kind.rawValue), \(new.validFrom), \(new.validTo),
                \(new.successor?.description))
            """)
        try note("region.recorded", about: Subject("region", new.code), trace, from: nil, to: new.state)
    }

    /// Ends a code.
    package func end(_ region: Region, on day: LocalDate, successor: RegionCode?, _ trace: Trace) throws {
        let ended = try region.ended(on: day, successor: successor)
        try execute(
            """
            UPDATE region SET valid_to = \(ended.validTo), successor = \(ended.successor?.description)
            WHERE code = \(region.code.description) AND valid_from = \(region.validFrom) AND valid_to IS NULL
            """)
        try note("region.ended", about: Subject("region", region.code), trace, from: region.state, to: ended.state)
    }
}

extension Region {
    init(_ row: Row) throws {
        self.init(
            try row.code(0), try row.text(1), kind: try row.kind(2),
            validFrom: try row.date(3), validTo: try row.optional(4, row.date), successor: try row.optional(5, row.code)
        )
    }

    var state: [String?] {
        [code.description, name, kind.rawValue, validFrom.description, validTo?.description, successor?.description]
    }
}

extension Row {
    func code(_ column: Int) throws -> RegionCode {
        guard let code = RegionCode(try text(column)) else { throw Unreadable(column: column) }
        return code
    }

    /// A word that stands for one case of a choice.
    func kind<Choice: RawRepresentable<String>>(_ column: Int) throws -> Choice {
        guard let choice = Choice(rawValue: try text(column)) else { throw Unreadable(column: column) }
        return choice
    }
}

/// A column held a word that this version does not know.
struct Unreadable: Error {
    let column: Int
}
