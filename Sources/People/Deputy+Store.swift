package import Ground
import Journal
package import Store

extension Reading {
    /// The deputies of a congress in one term, by number; those whose seat has ended too.
    package func deputies(in congress: CongressID, term: TermID) throws -> [Deputy] {
        try rows("\(Self.deputies) WHERE congress = \(congress) AND term = \(term) ORDER BY number", Deputy.init)
    }

    /// The seats that a person has or had.
    package func deputies(of person: PersonID) throws -> [Deputy] {
        try rows("\(Self.deputies) WHERE person = \(person) ORDER BY id", Deputy.init)
    }

    /// The deputy with this number.
    package func deputy(number: String, term: TermID) throws -> Deputy? {
        try row("\(Self.deputies) WHERE term = \(term) AND number = \(number)").map(Deputy.init)
    }

    /// The groups of a term, delegations first, then by name.
    package func groups(in term: TermID) throws -> [DeputyGroup] {
        try rows(
            "SELECT id, congress, term, kind, name FROM deputy_group WHERE term = \(term) ORDER BY kind, name"
        ) { row in
            DeputyGroup(
                id: try row.id(0), congress: try row.id(1), term: try row.id(2), kind: try row.kind(3),
                name: try row.text(4))
        }
    }

    /// Who belongs to a group, its leaders first.
    package func members(of group: DeputyGroupID) throws -> [Membership] {
        try rows(
            """
            SELECT deputy, deputy_group, leads FROM deputy_group_member WHERE deputy_group = \(group)
            ORDER BY leads DESC, deputy
            """
        ) { row in Membership(of: try row.id(0), in: try row.id(1), leads: try row.bool(2)) }
    }

    private static var deputies: SQL { "SELECT id, person, congress, term, number, district, ended_at FROM deputy" }
}

extension Writer {
    /// Puts a deputy on record.
    package func record(_ new: Deputy, _ trace: Trace) throws {
        guard try deputy(number: new.number, term: new.term) == nil else {
            throw Refusal.conflict(.deputyNumberTaken(new.number))
        }
        try execute(
            """
            INSERT INTO deputy (id, person, congress, term, number, district, ended_at)
            VALUES (\(new.id), \(new.person), \(new.congress), \(new.term), \(new.number), \(new.district),
                \(new.endedAt))
            """)
        try note("deputy.recorded", about: .person(new.person), trace, from: nil, to: new.state)
    }

    /// Changes a deputy's number or district; without a note where nothing changed.
    package func change(_ deputy: Deputy, number: String, district: String?, _ trace: Trace) throws {
        let new = Deputy(
            id: deputy.id, person: deputy.person, congress: deputy.congress, term: deputy.term, number: number,
            district: district, endedAt: deputy.endedAt)
        guard new != deputy else { return }
        if number != deputy.number, try self.deputy(number: number, term: deputy.term) != nil {
            throw Refusal.conflict(.deputyNumberTaken(number))
        }
        try execute("UPDATE deputy SET number = \(number), district = \(district) WHERE id = \(deputy.id)")
        try note("deputy.changed", about: .person(deputy.person), trace, from: deputy.state, to: new.state)
    }

    /// Ends a seat.
    package func end(_ deputy: Deputy, _ trace: Trace) throws {
        guard deputy.endedAt == nil else { throw Refusal.conflict(.seatHasEnded) }
        try execute("UPDATE deputy SET ended_at = \(trace.at) WHERE id = \(deputy.id) AND ended_at IS NULL")
        try note("deputy.ended", about: .person(deputy.person), trace, from: deputy.state, to: nil)
    }

    /// Forms a group of deputies.
    package func record(_ new: DeputyGroup, _ trace: Trace) throws {
        try execute(
            """
            INSERT INTO deputy_group (id, congress, term, kind, name)
            VALUES (\(new.id), \(new.congress), \(new.term), \(new.kind.rawValue), \(new.name))
            """)
        try note(
            "group.recorded", about: Subject("deputy-group", new.id), trace, from: nil,
            to: [new.kind.rawValue, new.name])
    }

    /// Takes a deputy into a group, or changes whether they lead it.
    package func record(_ new: Membership, _ trace: Trace) throws {
        try execute(
            """
            INSERT INTO deputy_group_member (deputy_group, deputy, leads)
            VALUES (\(new.group), \(new.deputy), \(new.leads))
            ON CONFLICT (deputy_group, deputy) DO UPDATE SET leads = excluded.leads
            """)
        try note(
            "group.joined", about: Subject("deputy-group", new.group), trace, from: nil,
            to: ["\(new.deputy)", "\(new.leads)"])
    }
}

extension Deputy {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id(0), person: try row.id(1), congress: try row.id(2), term: try row.id(3),
            number: try row.text(4), district: try row.optional(5, row.text), endedAt: try row.optional(6, row.instant))
    }

    fileprivate var state: [String?] { ["\(term)", number, district] }
}
