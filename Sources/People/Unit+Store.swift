package import Ground
import Journal
package import Store

extension Reading {
    /// The unit of this id.
    package func unit(_ id: UnitID) throws -> Unit {
        guard let row = try row("\(Self.units) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchUnit) }
        return try Unit(row)
    }

    /// The names of units; one that is unknown has none.
    package func names(of units: [UnitID]) throws -> [UnitID: String] {
        let pairs: [(UnitID, String)] = try rows("SELECT id, name FROM unit WHERE id IN (\(list: units))") {
            (try $0.id(0), try $0.text(1))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Whether the unit works for the congress.
    package func works(_ unit: UnitID, in congress: CongressID) throws -> Bool {
        try count("SELECT count(*) FROM unit WHERE id = \(unit) AND congress = \(congress) AND ended_at IS NULL") > 0
    }

    /// The units that work for a congress, by name.
    package func units(in congress: CongressID) throws -> [Unit] {
        try rows("\(Self.units) WHERE congress = \(congress) AND ended_at IS NULL ORDER BY name", Unit.init)
    }

    /// The units that ever worked for a congress, by name.
    package func allUnits(in congress: CongressID) throws -> [Unit] {
        try rows("\(Self.units) WHERE congress = \(congress) ORDER BY name", Unit.init)
    }

    /// The unit of this name, dissolved or not.
    package func unit(named name: String, in congress: CongressID) throws -> Unit? {
        try row("\(Self.units) WHERE congress = \(congress) AND name = \(name)").map(Unit.init)
    }

    private static var units: SQL { "SELECT id, name, organ, congress, region, ended_at FROM unit" }
}

extension Writer {
    /// Puts a unit on record.
    package func record(_ new: Unit, _ trace: Trace) throws {
        guard try unit(named: new.name, in: new.congress) == nil else { throw Refusal.conflict(.unitExists(new.name)) }
        try execute(
            """
            INSERT INTO unit (id, name, organ, congress, region, ended_at)
            VALUES (\(new.id), \(new.name), \(new.organ.rawValue), \(new.congress), \(new.region?.description),
                \(new.endedAt))
            """)
        try note("unit.recorded", about: Subject("unit", new.id), trace, from: nil, to: new.state)
    }

    /// Writes a unit's new state over the old one; without a note where nothing changed.
    package func change(_ unit: Unit, to new: Unit, _ trace: Trace) throws {
        guard unit != new else { return }
        if new.name != unit.name, try self.unit(named: new.name, in: unit.congress) != nil {
            throw Refusal.conflict(.unitExists(new.name))
        }
        try execute(
            """
            UPDATE unit SET name = \(new.name), organ = \(new.organ.rawValue), region = \(new.region?.description),
                ended_at = \(new.endedAt)
            WHERE id = \(unit.id)
            """)
        let kind = new.endedAt != nil && unit.endedAt == nil ? "unit.ended" : "unit.changed"
        try note(kind, about: Subject("unit", unit.id), trace, from: unit.state, to: new.state)
    }
}

extension Unit {
    fileprivate init(_ row: Row) throws {
        try self.init(
            try row.id(0), try row.text(1), of: try row.kind(2), in: try row.id(3),
            region: try row.optional(4, row.code), endedAt: try row.optional(5, row.instant))
    }

    fileprivate var state: [String?] { [name, organ.rawValue, region?.description, endedAt?.milliseconds.description] }
}
