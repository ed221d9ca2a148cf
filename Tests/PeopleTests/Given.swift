import Foundation
import Frame
import Ground
import Journal
import Store

@testable import People

let someDay = LocalDate(dayNumber: 20_000)
let someMoment = Instant(LocalDate(dayNumber: 20_779), LocalTime(minutes: 9 * 60))
let trace = Trace(by: nil, at: someMoment, key: MAC(key: Array(repeating: 7, count: 32)))

/// A database of its own in a folder of its own, with a county, a street, a town, two units and a station.
struct Place {
    let database: Database
    let county: Congress
    let town: Congress
    let bureau: People.Unit
    let home: Station
    let term: Term

    static func made() async throws -> Place {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("people-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try Database(path: folder + "/yishi.db")
        try database.migrate(JournalSchema.migrations + PeopleSchema.migrations)
        let county = Region(try code("990102"), "静水县", validFrom: someDay)
        let town = Region(try code("990102100"), "云台镇", validFrom: someDay)
        let street = Region(try code("990102001"), "河东街道", validFrom: someDay)
        let countyCongress = try Congress(ID(rawValue: 1), "静水县人民代表大会", of: county)
        let townCongress = try Congress(ID(rawValue: 2), "云台镇人民代表大会", of: town)
        let bureau = try People.Unit(ID(rawValue: 11), "县水利局", in: countyCongress.id)
        let home = try Station(
            ID(rawValue: 21), code: StationCode(random: 12_345), .home, "河东街道代表之家", in: countyCongress.id,
            region: street.code, address: "河东路 18 号")
        let term = try Term(ID(rawValue: 31), of: countyCongress.id, number: 18, begins: someDay)
        try await database.write { db throws in
            for region in [county, town, street] { try db.record(region, trace) }
            for congress in [countyCongress, townCongress] { try db.record(congress, trace) }
            try db.record(bureau, trace)
            try db.record(home, trace)
            try db.record(term, trace)
        }
        return Place(database: database, county: countyCongress, town: townCongress, bureau: bureau, home: home, term: term)
    }

    static func code(_ digits: String) throws -> RegionCode {
        guard let code = RegionCode(digits) else { throw Refusal.badInput(.notARegionCode) }
        return code
    }
}
