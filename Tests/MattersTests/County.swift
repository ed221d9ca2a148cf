import Foundation
import Frame
import Ground
import House
import Journal
import Matters
import People
import Procedures
import Site
import Store

/// A small county with its real procedures and rules, a station, two units, and one person per role.
final class County: Sendable {
    let site: Site
    let congress = CongressID(rawValue: 1)
    let waterBureau = UnitID(rawValue: 11)
    let roadBureau = UnitID(rawValue: 12)
    let station = StationID(rawValue: 21)
    let code = "hd01hd01"
    let liaison = PersonID(rawValue: 101)
    let office = PersonID(rawValue: 102)
    let officer = PersonID(rawValue: 103)
    let head = PersonID(rawValue: 104)
    let otherOfficer = PersonID(rawValue: 105)
    let deputies = (201...206).map { PersonID(rawValue: $0) }

    /// The rules as they are shipped, read once for all tests.
    private static let book: Result<RuleBook, any Error> = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
        return try RuleFiles(procedures: root + "/Procedures", rulePacks: root + "/RulePacks").book()
    }

    init() async throws {
        let book = try Self.book.get()
        site = try Site(
            migrations: StoreSchema.migrations + JournalSchema.migrations + PeopleSchema.migrations
                + MatterSchema.migrations,
            whoIs: { db, person, now in
                SignedIn(
                    person: person, name: try db.person(person).name,
                    capacities: try db.capacities(of: person, at: now), needsSecondFactor: false)
            },
            rooms: { door, secrets in
                let registry = Registry(book: book, secrets: secrets)
                ReportPages(registry: registry, address: "https://yishi.example.gov.cn").routes(door)
                FollowPages(registry: registry).routes(door)
                MatterPages(registry: registry).routes(door)
                BeginPages(registry: registry, address: "https://yishi.example.gov.cn").routes(door)
                DeskPages(registry: registry).routes(door)
                SearchPages(registry: registry).routes(door)
                ProcedurePages(registry: registry, region: "420583").routes(door)
            })
        try await found()
    }

    private func found() async throws {
        let trace = Trace(
            by: nil, at: Site.start.advanced(byMilliseconds: -Instant.day), key: site.secrets.key(for: "trace"))
        let born = LocalDate(year: 2020, month: 1, day: 1) ?? LocalDate(dayNumber: 0)
        guard let code = RegionCode("420583"), let village = RegionCode("420583101201"),
            let stationCode = StationCode(self.code)
        else { return }
        try await site.database.write { [self] db in
            let county = Region(code, "静水县", validFrom: born)
            try db.record(county, trace)
            try db.record(Region(village, "河东社区", kind: .village, validFrom: born), trace)
            try db.record(Congress(congress, "静水县人民代表大会", of: county), trace)
            let term = try Term(TermID(rawValue: 31), of: congress, number: 19, begins: born)
            try db.record(term, trace)
            try db.record(Unit(waterBureau, "县水利局", in: congress), trace)
            try db.record(Unit(roadBureau, "县城市管理局", in: congress), trace)
            try db.record(
                Station(
                    station, code: stationCode, .station, "河东社区代表联络站", in: congress, region: village,
                    address: "河东路 1 号"), trace)
            try add(liaison, "联络员甲", .init(.liaison, in: congress, station: station), db, trace)
            try add(office, "工委甲", .init(.office, in: congress), db, trace)
            try add(officer, "城管甲", .init(.unitOfficer, in: congress, unit: roadBureau), db, trace)
            try add(head, "城管局长", .init(.unitHead, in: congress, unit: roadBureau), db, trace)
            try add(otherOfficer, "水利甲", .init(.unitOfficer, in: congress, unit: waterBureau), db, trace)
            for (place, person) in deputies.enumerated() {
                try add(person, "代表00\(place + 1)", .init(.deputy, in: congress), db, trace)
                try db.record(
                    Deputy(ID(rawValue: Int64(300 + place)), person: person, in: term, number: "00\(place + 1)"), trace)
            }
        }
    }

    private func add(_ id: PersonID, _ name: String, _ capacity: Capacity, _ db: Writer, _ trace: Trace) throws {
        try db.record(Person(id, name, in: congress), trace)
        if capacity.role != .deputy {
            try db.record(Grant(ID(rawValue: id.rawValue + 1000), capacity, to: id, from: trace.at), trace)
        }
    }
}
