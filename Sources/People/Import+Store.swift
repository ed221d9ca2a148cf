import Ground
import Journal
import Procedures
import Store

/// A table that was read but not yet taken in.
struct ImportDraft: Sendable {
    let id: ID<ImportDraft>
    let congress: CongressID
    let person: PersonID
    let kind: ImportKind
    let text: String
    let at: Instant
}

/// A plan for any kind of table.
enum AnyImportPlan: Sendable {
    case regions(ImportPlan<RegionImport.Item>)
    case units(ImportPlan<UnitImport.Item>)
    case stations(ImportPlan<StationImport.Item>)
    case people(ImportPlan<PersonImport.Item>)
}

extension Reading {
    /// What a table would do to what is on record now.
    func plan(
        _ table: CSVTable, of kind: ImportKind, for congress: CongressID, by importer: PersonID, at now: Instant
    ) throws -> AnyImportPlan {
        let home = try self.congress(congress).region
        switch kind {
        case .regions:
            let known = try regions(inside: home).filter { $0.isValid(on: now.date) }.map { ($0.code, $0) }
            return .regions(
                try RegionImport(home: home, known: Dictionary(known) { first, _ in first }, today: now.date).plan(
                    table))
        case .units:
            let known = try allUnits(in: congress).map { ($0.name, $0) }
            return .units(
                try UnitImport(
                    congress: congress, known: Dictionary(known) { first, _ in first }, regions: try codes(inside: home)
                ).plan(table))
        case .stations:
            return .stations(
                try StationImport(
                    congress: congress, home: home, known: try allStations(in: congress),
                    taken: Set(try rows("SELECT code FROM station") { StationCode(try $0.text(0)) }.compactMap(\.self)),
                    regions: try codes(inside: home)
                ).plan(table))
        case .people:
            return .people(try personImport(for: congress, by: importer, at: now).plan(table))
        }
    }

    private func codes(inside home: RegionCode) throws -> Set<RegionCode> {
        Set(try regions(inside: home).filter { $0.validTo == nil }.map(\.code))
    }

    private func personImport(
        for congress: CongressID, by importer: PersonID, at now: Instant
    ) throws -> PersonImport {
        let term = try term(of: congress, on: now.date)
        let deputies = try term.map { try self.deputies(in: congress, term: $0.id) } ?? []
        let seats = Dictionary(deputies.map { ($0.person, $0) }) { first, _ in first }
        var held: [PersonID: Set<Capacity>] = [:]
        for grant in try grants(in: congress) where grant.holds(at: now) {
            held[grant.person, default: []].insert(grant.capacity)
        }
        var people: [LoginName: PersonImport.Known] = [:]
        var strangers: Set<LoginName> = []
        for (login, person) in try logins() {
            if person.congress == congress || held[person.id] != nil {
                people[login] = PersonImport.Known(
                    person: person, held: held[person.id] ?? [], seat: seats[person.id])
            } else {
                strangers.insert(login)
            }
        }
        let stations = try stations(in: congress).flatMap { [($0.name, $0.id), ($0.code.description, $0.id)] }
        return PersonImport(
            congress: congress, term: term,
            units: Dictionary(try units(in: congress).map { ($0.name, $0.id) }) { first, _ in first },
            stations: Dictionary(stations) { first, _ in first }, people: people,
            deputies: Dictionary(deputies.map { ($0.number, $0) }) { first, _ in first },
            strangers: strangers, importer: importer)
    }

    /// Every sign-in name and whose it is.
    private func logins() throws -> [(LoginName, Person)] {
        try rows(
            """
            SELECT person.id, person.name, person.congress, account.login
            FROM account JOIN person ON person.id = account.person
            """
        ) { row in
            guard let login = LoginName(try row.text(3)) else { throw Unreadable(column: 3) }
            return (login, try Person(row))
        }
    }

    /// A table that waits to be confirmed; refused where it is another's or has been taken in.
    func importDraft(_ id: ID<ImportDraft>, of person: PersonID) throws -> ImportDraft {
        let draft = try row(
            "SELECT id, congress, person, kind, text, at FROM import_draft WHERE id = \(id) AND person = \(person)"
        ).map { row in
            ImportDraft(
                id: try row.id(0), congress: try row.id(1), person: try row.id(2), kind: try row.kind(3),
                text: try row.text(4), at: try row.instant(5))
        }
        guard let draft else { throw Refusal(.gone, .draftIsGone) }
        return draft
    }
}

extension Writer {
    /// Keeps a table until it is confirmed, and throws away those that nobody confirmed within a day.
    func keep(_ draft: ImportDraft) throws {
        try execute("DELETE FROM import_draft WHERE at < \(draft.at.advanced(byMilliseconds: -Instant.day))")
        try execute(
            """
            INSERT INTO import_draft (id, congress, person, kind, text, at)
            VALUES (\(draft.id), \(draft.congress), \(draft.person), \(draft.kind.rawValue), \(draft.text), \(draft.at))
            """)
    }

    /// Takes a table in, whole or not at all: it is read again here, against what is on record in this very transaction.
    func takeIn(_ draft: ImportDraft, _ trace: Trace, random: () -> UInt64) throws {
        let plan = try plan(
            CSVTable(draft.text), of: draft.kind, for: draft.congress, by: draft.person, at: trace.at)
        switch plan {
        case .regions(let plan): for region in try plan.sound().compactMap(\.self) { try record(region, trace) }
        case .units(let plan): try takeIn(plan, draft.congress, trace, random)
        case .stations(let plan): try takeIn(plan, draft.congress, trace, random)
        case .people(let plan): try takeIn(plan, draft.congress, trace, random)
        }
        try execute("DELETE FROM import_draft WHERE id = \(draft.id)")
        let digest = trace.digest([draft.text])
        try note(
            "import.\(draft.kind.rawValue)", about: Subject("congress", draft.congress), by: trace.person, at: trace.at,
            digest: digest)
    }

    private func takeIn(
        _ plan: ImportPlan<UnitImport.Item>, _ congress: CongressID, _ trace: Trace, _ random: () -> UInt64
    ) throws {
        for item in try plan.sound() {
            let unit = try item.unit(ID(at: trace.at, random: random()), in: congress)
            if let old = item.old { try change(old, to: unit, trace) } else { try record(unit, trace) }
        }
    }

    private func takeIn(
        _ plan: ImportPlan<StationImport.Item>, _ congress: CongressID, _ trace: Trace, _ random: () -> UInt64
    ) throws {
        for item in try plan.sound() {
            let station = try item.station(
                ID(at: trace.at, random: random()), code: StationCode(random: random()), in: congress)
            if let old = item.old { try change(old, to: station, trace) } else { try record(station, trace) }
        }
    }

    private func takeIn(
        _ plan: ImportPlan<PersonImport.Item>, _ congress: CongressID, _ trace: Trace, _ random: () -> UInt64
    ) throws {
        let term = try term(of: congress, on: trace.at.date)
        for item in try plan.sound() {
            let person = try person(of: item, congress, trace, random)
            if let capacity = item.capacity {
                let isHeld = try grants(of: person.id).contains { $0.holds(at: trace.at) && $0.capacity == capacity }
                if !isHeld {
                    try record(
                        try Grant(ID(at: trace.at, random: random()), capacity, to: person.id, from: trace.at), trace)
                }
            }
            if let seat = item.seat, let term { try takeIn(seat, of: person.id, in: term, trace, random) }
        }
    }

    private func person(
        of item: PersonImport.Item, _ congress: CongressID, _ trace: Trace, _ random: () -> UInt64
    ) throws -> Person {
        if let account = try account(item.login) {
            let person = try person(account.person)
            // The name belongs to the congress that looks after the person; another only gives them roles.
            if person.congress == congress { try rename(person, to: item.name, trace) }
            return person
        }
        let person = try Person(ID(at: trace.at, random: random()), item.name, in: congress)
        try record(person, trace)
        try record(Account(person: person.id, login: item.login), trace)
        return person
    }

    private func takeIn(
        _ seat: PersonImport.Seat, of person: PersonID, in term: Term, _ trace: Trace, _ random: () -> UInt64
    ) throws {
        let held = try deputies(of: person).first { $0.term == term.id }
        let deputy =
            try held
            ?? Deputy(
                ID(at: trace.at, random: random()), person: person, in: term, number: seat.number,
                district: seat.district)
        if held == nil {
            try record(deputy, trace)
        } else {
            try change(deputy, number: seat.number, district: seat.district, trace)
        }
        guard let name = seat.delegation else { return }
        let group =
            try groups(in: term.id).first { $0.kind == .delegation && $0.name == name }
            ?? DeputyGroup(ID(at: trace.at, random: random()), .delegation, name, in: term)
        if try !groups(in: term.id).contains(group) { try record(group, trace) }
        if try !members(of: group.id).contains(where: { $0.deputy == deputy.id }) {
            try record(Membership(of: deputy.id, in: group.id), trace)
        }
    }
}

extension ImportPlan {
    /// The items, once no line has a mistake.
    fileprivate func sound() throws -> [Item] {
        guard mistakes.isEmpty else { throw Refusal.conflict(.tableHasMistakes(mistakes.count)) }
        return lines.compactMap(\.item)
    }
}
