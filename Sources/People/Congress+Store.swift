package import Ground
import Journal
import Procedures
package import Store

extension Reading {
    /// The congress of this id.
    package func congress(_ id: CongressID) throws -> Congress {
        guard let row = try row("\(Self.congresses) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchCongress) }
        return try Congress(row)
    }

    /// Every congress of the house, by the code of its region.
    package func congresses() throws -> [Congress] {
        try rows("\(Self.congresses) ORDER BY region", Congress.init)
    }

    /// A term of a congress.
    package func term(_ id: TermID) throws -> Term {
        guard let row = try row("\(Self.terms) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchTerm) }
        return try Term(row)
    }

    /// The terms of a congress, latest first.
    package func terms(of congress: CongressID) throws -> [Term] {
        try rows("\(Self.terms) WHERE congress = \(congress) ORDER BY number DESC", Term.init)
    }

    /// The term whose deputies sit on `day`; nil between terms.
    package func term(of congress: CongressID, on day: LocalDate) throws -> Term? {
        try row(
            """
            \(Self.terms) WHERE congress = \(congress) AND begins <= \(day) AND (ends IS NULL OR ends >= \(day))
            ORDER BY number DESC LIMIT 1
            """
        ).map(Term.init)
    }

    /// The sessions of a term, first to last.
    package func sittings(in term: TermID) throws -> [Sitting] {
        try rows("SELECT id, term, number, begins, ends FROM sitting WHERE term = \(term) ORDER BY number") { row in
            Sitting(
                id: try row.id(0), term: try row.id(1), number: try row.int(2), begins: try row.date(3),
                ends: try row.optional(4, row.date))
        }
    }

    private static var congresses: SQL { "SELECT id, name, region, level FROM congress" }
    private static var terms: SQL { "SELECT id, congress, number, begins, ends FROM term" }
}

extension Writer {
    /// Founds a congress.
    package func record(_ new: Congress, _ trace: Trace) throws {
        try execute(
            """
            INSERT INTO congress (id, name, region, level)
            VALUES (\(new.id), \(new.name), \(new.region.description), \(new.level.rawValue))
            """)
        try note(
            "congress.recorded", about: Subject("congress", new.id), trace, from: nil, to: [new.name, "\(new.region)"])
    }

    /// Begins a term.
    package func record(_ new: Term, _ trace: Trace) throws {
        let terms = try terms(of: new.congress)
        guard !terms.contains(where: { $0.number == new.number }) else {
            throw Refusal.conflict(.termExists(new.number))
        }
        let overlaps = terms.contains { $0.runs(on: new.begins) || new.runs(on: $0.begins) }
        guard !overlaps else { throw Refusal.badInput(.termsOverlap, fields: ["begins": .termsOverlap]) }
        try execute(
            """
            INSERT INTO term (id, congress, number, begins, ends)
            VALUES (\(new.id), \(new.congress), \(new.number), \(new.begins), \(new.ends))
            """)
        try note("term.recorded", about: Subject("congress", new.congress), trace, from: nil, to: new.state)
    }

    /// Ends a term on its last day.
    package func end(_ term: Term, on day: LocalDate, _ trace: Trace) throws {
        guard term.ends == nil else { throw Refusal.conflict(.termHasEnded) }
        let ended = try Term(term.id, of: term.congress, number: term.number, begins: term.begins, ends: day)
        try execute("UPDATE term SET ends = \(day) WHERE id = \(term.id) AND ends IS NULL")
        try note("term.ended", about: Subject("congress", term.congress), trace, from: term.state, to: ended.state)
    }

    /// Puts a session of the congress on record.
    package func record(_ new: Sitting, of congress: CongressID, _ trace: Trace) throws {
        guard try !sittings(in: new.term).contains(where: { $0.number == new.number }) else {
            throw Refusal.conflict(.sittingExists(new.number))
        }
        try execute(
            """
            INSERT INTO sitting (id, term, number, begins, ends)
            VALUES (\(new.id), \(new.term), \(new.number), \(new.begins), \(new.ends))
            """)
        try note(
            "sitting.recorded", about: Subject("congress", congress), trace,
            from: nil, to: ["\(new.number)", "\(new.begins)", new.ends?.description])
    }
}

extension Congress {
    fileprivate init(_ row: Row) throws {
        self.init(id: try row.id(0), name: try row.text(1), region: try row.code(2), level: try row.kind(3))
    }
}

extension Term {
    fileprivate init(_ row: Row) throws {
        try self.init(
            try row.id(0), of: try row.id(1), number: try row.int(2), begins: try row.date(3),
            ends: try row.optional(4, row.date))
    }

    fileprivate var state: [String?] { ["\(number)", "\(begins)", ends?.description] }
}
