import Frame
import Ground
import People
import Procedures
import Store

/// The county itself: divisions, congress, term, units, stations.
struct DemoCounty: Sendable {
    let county: Region
    let street: Region
    let congress: Congress
    let term: Term
    let unit: People.Unit
    let station: Station

    init(now: Instant) throws {
        func code(_ digits: String) throws -> RegionCode {
            guard let code = RegionCode(digits) else { throw DemoSignIn.Unreadable() }
            return code
        }
        func id<Of>() -> ID<Of> { ID(at: now, random: Random.uint64()) }
        let begins = now.date.adding(months: -24)
        county = Region(try code("990102"), "静水县", validFrom: begins)
        street = Region(try code("990102001"), "河东街道", validFrom: begins)
        congress = try Congress(id(), "静水县人民代表大会", of: county)
        term = try Term(id(), of: congress.id, number: 18, begins: begins)
        unit = try People.Unit(id(), "县城市管理局", in: congress.id)
        station = try Station(
            id(), code: StationCode(random: Random.uint64()), .home, "河东街道代表之家", in: congress.id,
            region: street.code, address: "河东路 18 号", rhythm: "每月 5 日、20 日上午")
    }

    func record(in db: Writer, _ trace: Trace) throws {
        for region in [county, street] { try db.record(region, trace) }
        try db.record(congress, trace)
        try db.record(term, trace)
        try db.record(unit, trace)
        try db.record(station, trace)
    }
}
