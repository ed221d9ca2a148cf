package import Ground
import Journal
package import Store

extension Reading {
    /// The person of this id.
    package func person(_ id: PersonID) throws -> Person {
        guard let row = try row("SELECT id, name, congress FROM person WHERE id = \(id)") else {
            throw Refusal.notFound(.noSuchPerson)
        }
        return try Person(row)
    }

    /// The names of some people, for lists that show who did what.
    package func names(of people: [PersonID]) throws -> [PersonID: String] {
        let found: [(PersonID, String)] = try rows("SELECT id, name FROM person WHERE id IN (\(list: people))") { row in
            (try row.id(0), try row.text(1))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// What a person may be at `now`: their grants that hold, and their seats in terms that run.
    package func capacities(of person: PersonID, at now: Instant) throws -> [Capacity] {
        let granted = try grants(of: person).filter { $0.holds(at: now) }.map(\.capacity)
        let seats: [Capacity] = try rows(
            """
            SELECT DISTINCT deputy.congress FROM deputy JOIN term ON term.id = deputy.term
            WHERE deputy.person = \(person) AND (deputy.ended_at IS NULL OR deputy.ended_at > \(now))
            AND term.begins <= \(now.date) AND (term.ends IS NULL OR term.ends >= \(now.date))
            ORDER BY deputy.congress
            """
        ) { row in Capacity(.deputy, in: try row.id(0)) }
        return granted + seats
    }

    /// A person's roles, those that have ended too, oldest first.
    package func grants(of person: PersonID) throws -> [Grant] {
        try rows("\(Self.grants) WHERE person = \(person) ORDER BY begins, id", Grant.init)
    }

    /// Every role that a congress has given.
    package func grants(in congress: CongressID) throws -> [Grant] {
        try rows("\(Self.grants) WHERE congress = \(congress) ORDER BY person, begins, id", Grant.init)
    }

    /// One role of a person.
    package func grant(_ id: GrantID) throws -> Grant {
        guard let row = try row("\(Self.grants) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchGrant) }
        return try Grant(row)
    }

    /// Who holds a role in a congress at `now`, by name.
    /// - Parameter unit: only those who hold it in this unit.
    package func people(
        holding role: Role, in congress: CongressID, unit: UnitID? = nil, at now: Instant
    ) throws -> [Person] {
        if role == .deputy { return try sitting(in: congress, at: now) }
        let inUnit: SQL = unit.map { "AND role_grant.unit = \($0)" } ?? ""
        return try rows(
            """
            SELECT DISTINCT person.id, person.name, person.congress
            FROM role_grant JOIN person ON person.id = role_grant.person
            WHERE role_grant.congress = \(congress) AND role = \(role.rawValue) \(inUnit)
            AND begins <= \(now) AND (ends IS NULL OR ends > \(now))
            ORDER BY person.name, person.id
            """, Person.init)
    }

    /// Whether the person sits as a deputy in the term that runs.
    package func sits(_ person: PersonID, in congress: CongressID, at now: Instant) throws -> Bool {
        guard let term = try term(of: congress, on: now.date) else { return false }
        return try count(
            """
            SELECT count(*) FROM deputy WHERE person = \(person) AND congress = \(congress) AND term = \(term.id)
            AND (ended_at IS NULL OR ended_at > \(now))
            """) > 0
    }

    private func sitting(in congress: CongressID, at now: Instant) throws -> [Person] {
        guard let term = try term(of: congress, on: now.date) else { return [] }
        return try rows(
            """
            SELECT person.id, person.name, person.congress FROM deputy JOIN person ON person.id = deputy.person
            WHERE deputy.congress = \(congress) AND term = \(term.id) AND (ended_at IS NULL OR ended_at > \(now))
            ORDER BY person.name, person.id
            """, Person.init)
    }

    /// The people whose sign-in a congress looks after, and those who have or had a role in it, by name.
    /// - Parameter part: a piece of the name; nil for everyone.
    package func people(
        of congress: CongressID, named part: String? = nil, page: Int, size: Int
    ) throws -> [Person] {
        try rows(
            """
            SELECT id, name, congress FROM person WHERE \(Self.known(to: congress, named: part))
            ORDER BY name, id LIMIT \(size) OFFSET \(max(0, page - 1) * size)
            """, Person.init)
    }

    /// How many people `people(of:named:page:size:)` has on all its pages.
    package func countPeople(of congress: CongressID, named part: String? = nil) throws -> Int {
        try count("SELECT count(*) FROM person WHERE \(Self.known(to: congress, named: part))")
    }

    /// True where a congress looks after this person or has given them a role.
    package func knows(_ congress: CongressID, _ person: PersonID) throws -> Bool {
        try count("SELECT count(*) FROM person WHERE id = \(person) AND \(Self.known(to: congress, named: nil))") > 0
    }

    private static func known(to congress: CongressID, named part: String?) -> SQL {
        let named: SQL = part.map { "AND name LIKE \("%" + $0.escapedForLike + "%") ESCAPE '!'" } ?? ""
        return """
            (congress = \(congress) OR id IN (SELECT person FROM role_grant WHERE role_grant.congress = \(congress)))
            \(named)
            """
    }

    private static var grants: SQL {
        "SELECT id, person, role, congress, unit, station, begins, ends FROM role_grant"
    }
}

extension Writer {
    /// Puts a person on record.
    package func record(_ new: Person, _ trace: Trace) throws {
        try execute("INSERT INTO person (id, congress, name) VALUES (\(new.id), \(new.congress), \(new.name))")
        try note("person.recorded", about: .person(new.id), trace, from: nil, to: [new.name])
    }

    /// Changes the name that others see; without a note where it is the same.
    package func rename(_ person: Person, to name: String, _ trace: Trace) throws {
        let renamed = try Person(person.id, name, in: person.congress)
        guard renamed != person else { return }
        try execute("UPDATE person SET name = \(renamed.name) WHERE id = \(person.id)")
        try note("person.renamed", about: .person(person.id), trace, from: [person.name], to: [renamed.name])
    }

    /// Gives a role. A role that the person holds already is a conflict.
    package func record(_ new: Grant, _ trace: Trace) throws {
        guard try !grants(of: new.person).contains(where: { $0.ends == nil && $0.capacity == new.capacity }) else {
            throw Refusal.conflict(.holdsItAlready)
        }
        let place = new.capacity
        if let unit = place.unit, try self.unit(unit).congress != place.congress { throw Refusal.notFound(.noSuchUnit) }
        if let station = place.station, try self.station(station).congress != place.congress {
            throw Refusal.notFound(.noSuchStation)
        }
        try execute(
            """
            INSERT INTO role_grant (id, person, role, congress, unit, station, begins, ends)
            VALUES (\(new.id), \(new.person), \(place.role.rawValue), \(place.congress), \(place.unit),
                \(place.station), \(new.begins), \(new.ends))
            """)
        try note("person.granted", about: .person(new.person), trace, from: nil, to: new.state)
    }

    /// Ends a role.
    package func end(_ grant: Grant, _ trace: Trace) throws {
        let ended = try grant.ended(at: trace.at)
        try execute("UPDATE role_grant SET ends = \(ended.ends) WHERE id = \(grant.id) AND ends IS NULL")
        try note("person.grant-ended", about: .person(grant.person), trace, from: grant.state, to: ended.state)
    }
}

extension Person {
    init(_ row: Row) throws {
        try self.init(try row.id(0), try row.text(1), in: try row.id(2))
    }
}

extension Grant {
    fileprivate init(_ row: Row) throws {
        let capacity = Capacity(
            try row.kind(2), in: try row.id(3), unit: try row.optional(4, row.id), station: try row.optional(5, row.id))
        self.init(
            id: try row.id(0), person: try row.id(1), capacity: capacity, begins: try row.instant(6),
            ends: try row.optional(7, row.instant))
    }

    fileprivate var state: [String?] {
        [
            capacity.role.rawValue, "\(capacity.congress)", capacity.unit?.description, capacity.station?.description,
            "\(begins.milliseconds)", ends?.milliseconds.description,
        ]
    }
}

extension String {
    /// With the signs that LIKE reads as wildcards made plain.
    fileprivate var escapedForLike: String {
        replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}
