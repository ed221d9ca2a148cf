package import Ground
import Journal
package import Store

extension Reading {
    /// The station of this id.
    package func station(_ id: StationID) throws -> Station {
        guard let row = try row("\(Self.stations) WHERE id = \(id)") else { throw Refusal.notFound(.noSuchStation) }
        return try Station(row)
    }

    /// The station behind `/s/CODE`, open or closed; nil where there is none.
    package func station(code: StationCode) throws -> Station? {
        try row("\(Self.stations) WHERE code = \(code.description)").map(Station.init)
    }

    /// The open stations of a congress: bases, then homes, then stations, each by name.
    package func stations(in congress: CongressID) throws -> [Station] {
        try allStations(in: congress).filter(\.isActive)
    }

    /// The stations that a congress ever had.
    package func allStations(in congress: CongressID) throws -> [Station] {
        try rows("\(Self.stations) WHERE congress = \(congress) ORDER BY kind, name", Station.init)
    }

    /// The station of this name, open or closed.
    package func station(named name: String, in congress: CongressID) throws -> Station? {
        try row("\(Self.stations) WHERE congress = \(congress) AND name = \(name)").map(Station.init)
    }

    private static var stations: SQL {
        "SELECT id, code, kind, name, congress, region, address, rhythm, ended_at FROM station"
    }
}

extension Writer {
    /// Puts a station on record.
    package func record(_ new: Station, _ trace: Trace) throws {
        guard try station(named: new.name, in: new.congress) == nil else {
            throw Refusal.conflict(.stationExists(new.name))
        }
        guard try station(code: new.code) == nil else { throw Refusal.conflict(.stationCodeTaken(new.code)) }
        try execute(
            """
            INSERT INTO station (id, code, kind, name, congress, region, address, rhythm, ended_at)
            VALUES (\(new.id), \(new.code.description), \(new.kind.rawValue), \(new.name), \(new.congress),
                \(new.region.description), \(new.address), \(new.rhythm), \(new.endedAt))
            """)
        try note("station.recorded", about: Subject("station", new.id), trace, from: nil, to: new.state)
    }

    /// Writes a station's new state over the old one; its code, which hangs on walls, stays. Without a note where nothing
    /// changed.
    package func change(_ station: Station, to new: Station, _ trace: Trace) throws {
        guard station != new else { return }
        if new.name != station.name, try self.station(named: new.name, in: station.congress) != nil {
            throw Refusal.conflict(.stationExists(new.name))
        }
        try execute(
            """
            UPDATE station SET kind = \(new.kind.rawValue), name = \(new.name), region = \(new.region.description),
                address = \(new.address), rhythm = \(new.rhythm), ended_at = \(new.endedAt)
            WHERE id = \(station.id)
            """)
        let kind = new.endedAt != nil && station.endedAt == nil ? "station.closed" : "station.changed"
        try note(kind, about: Subject("station", station.id), trace, from: station.state, to: new.state)
    }
}

extension Station {
    fileprivate init(_ row: Row) throws {
        guard let code = StationCode(try row.text(1)) else { throw Unreadable(column: 1) }
        try self.init(
            try row.id(0), code: code, try row.kind(2), try row.text(3), in: try row.id(4), region: try row.code(5),
            address: try row.text(6), rhythm: try row.optional(7, row.text), endedAt: try row.optional(8, row.instant))
    }

    fileprivate var state: [String?] {
        [
            code.description, kind.rawValue, name, region.description, address, rhythm,
            endedAt?.milliseconds.description,
        ]
    }
}
