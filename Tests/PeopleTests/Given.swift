import Foundation
import Frame
import Ground
import Journal
import Store

@testable import People

let someDay = LocalDate(dayNumber: 20_000)
let someMoment = Instant(LocalDate(dayNumber: 20_779), LocalTime(minutes: 9 * 60))
let trace = Trace(by: nil, at: someMoment, key: MAC(key: Array(repeating: 7, count: 32)))

/// A database of its own in a folder of its own, with what `Facts` says.
struct Place {
    let database: Database
    let facts: Facts
    var county: Congress { facts.county }
    var town: Congress { facts.town }
    var bureau: People.Unit { facts.bureau }
    var home: Station { facts.home }
    var term: Term { facts.term }

    static func made() async throws -> Place {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("people-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try Database(path: folder + "/yishi.db")
        try database.migrate(JournalSchema.migrations + PeopleSchema.migrations)
        let facts = try Facts()
        try await database.write { try facts.record($0, trace) }
        return Place(database: database, facts: facts)
    }

    /// A county, a street, a town, a unit, a deputies' home and a term.
    struct Facts {
        let regions: [Region]
        let county: Congress
        let town: Congress
        let bureau: People.Unit
        let home: Station
        let term: Term

        init() throws {
            let county = Region(try Self.code("990102"), "静水县", validFrom: someDay)
            let town = Region(try Self.code("990102100"), "云台镇", validFrom: someDay)
            let street = Region(try Self.code("990102001"), "河东街道", validFrom: someDay)
            regions = [county, town, street]
            self.county = try Congress(ID(rawValue: 1), "静水县人民代表大会", of: county)
            self.town = try Congress(ID(rawValue: 2), "云台镇人民代表大会", of: town)
            bureau = try People.Unit(ID(rawValue: 11), "县水利局", in: self.county.id)
            home = try Station(
                ID(rawValue: 21), code: StationCode(random: 12_345), .home, "河东街道代表之家", in: self.county.id,
                region: street.code, address: "河东路 18 号")
            term = try Term(ID(rawValue: 31), of: self.county.id, number: 18, begins: someDay)
        }

        func record(_ db: Writer, _ trace: Trace) throws {
            for region in regions { try db.record(region, trace) }
            for congress in [county, town] { try db.record(congress, trace) }
            try db.record(bureau, trace)
            try db.record(home, trace)
            try db.record(term, trace)
        }

        private static func code(_ digits: String) throws -> RegionCode {
            guard let code = RegionCode(digits) else { throw Refusal.badInput(.notARegionCode) }
            return code
        }
    }
}
