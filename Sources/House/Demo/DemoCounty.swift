import Ground
import People
import Procedures
import Store

/// The county itself: divisions, congresses with terms and sessions, units, stations, and everyone who works there.
/// It is laid out first and then put on record in one transaction.
struct DemoCounty: Sendable {
    private(set) var cast = DemoCast()
    private var regions: [Region] = []
    private var terms: [Term] = []
    private var sittings: [(Sitting, CongressID)] = []
    private var units: [People.Unit] = []
    private var stations: [Station] = []
    private var people: [Person] = []
    private var grants: [Grant] = []
    private var deputies: [Deputy] = []
    private var groups: [DeputyGroup] = []
    private var members: [Membership] = []
    private var chance = DemoChance(1)

    /// The year before the first stories: everyone was in office by then.
    private static let opening = Instant(LocalDate(dayNumber: 19_723))
    /// 2021-12-20, when the nineteenth congress first sat.
    private static let termBegins = LocalDate(dayNumber: 18_981)

    init() throws {
        let county = Region(try code(DemoPlaces.countyCode), DemoPlaces.county, validFrom: Self.termBegins)
        regions.append(county)
        for town in DemoPlaces.towns {
            regions.append(Region(try code(town.code), town.name, validFrom: Self.termBegins))
            for (number, village) in town.villages.enumerated() {
                regions.append(
                    Region(try code("\(town.code)0\(number + 10)"), village.name, validFrom: Self.termBegins))
            }
        }
        try found(DemoPlaces.congress, of: county, units: DemoUnits.county, seats: 268, called: "代表") {
            try $0.countyStations($1)
        }
        for (key, name, seats) in DemoPlaces.townCongresses {
            guard let town = DemoPlaces.towns.first(where: { $0.key == key }),
                let region = regions.first(where: { $0.code.description == town.code })
            else { continue }
            try found(name, of: region, units: DemoUnits.town(town.name), seats: seats, called: "\(town.name)代表") {
                county, congress in
                [try county.station(.home, "\(town.name)人大代表工作室", town.code, town.address, town.rhythm, congress)]
            }
        }
    }

    func record(in db: Writer, _ trace: Trace) throws {
        for region in regions { try db.record(region, trace) }
        for body in cast.bodies { try db.record(body.congress, trace) }
        for term in terms { try db.record(term, trace) }
        for (sitting, congress) in sittings { try db.record(sitting, of: congress, trace) }
        for unit in units { try db.record(unit, trace) }
        for station in stations { try db.record(station, trace) }
        for person in people { try db.record(person, trace) }
        for grant in grants { try db.record(grant, trace) }
        for deputy in deputies { try db.record(deputy, trace) }
        for group in groups { try db.record(group, trace) }
        for member in members { try db.record(member, trace) }
    }

    private func code(_ digits: String) throws -> RegionCode {
        guard let code = RegionCode(digits) else { throw DemoSignIn.Unreadable() }
        return code
    }

    private mutating func found(
        _ name: String, of region: Region, units entries: [DemoUnits.Entry], seats: Int, called: String,
        _ make: (inout DemoCounty, CongressID) throws -> [Station]
    ) throws {
        let congress = try Congress(chance.id(at: Self.opening), name, of: region)
        let term = try sit(congress)
        let own = try entries.map { entry in
            let place = DemoPlaces.towns.first { $0.key == entry.key && congress.level == .county }
            return (
                entry.key,
                try People.Unit(
                    chance.id(at: Self.opening), entry.name, of: entry.organ, in: congress.id,
                    region: try place.map { try code($0.code) })
            )
        }
        units += own.map(\.1)
        let open = try make(&self, congress.id)
        stations += open
        var seated: [PersonID] = []
        for number in 1...seats { seated.append(try seat(number, of: seats, called: called, in: term)) }
        cast.add(
            DemoCast.Body(
                congress: congress, units: Dictionary(uniqueKeysWithValues: own.map { ($0.0, $0.1.id) }),
                unitNames: Dictionary(uniqueKeysWithValues: own.map { ($0.1.id, $0.1.name) }), stations: open,
                villages: regions.map(\.code).filter { region.code.contains($0) && $0.description.count == 12 },
                deputies: seated))
        try staff(congress, units: own.map(\.1), stations: open)
        try group(term, of: congress)
    }

    private mutating func sit(_ congress: Congress) throws -> Term {
        let begins = Self.termBegins
        let earlier = try Term(
            chance.id(at: Self.opening), of: congress.id, number: 18, begins: begins.adding(months: -60),
            ends: begins.adding(days: -1))
        let term = try Term(chance.id(at: Self.opening), of: congress.id, number: 19, begins: begins)
        terms += [earlier, term]
        // A county sits once a year; a township twice.
        let days =
            congress.level == .county
            ? [0, 385, 756, 1120, 1491] : [0, 190, 380, 560, 751, 930, 1115, 1300, 1486, 1660]
        for (number, day) in days.enumerated() {
            let first = begins.adding(days: day)
            let last = first.adding(days: congress.level == .county ? 3 : 0)
            sittings.append(
                (
                    try Sitting(chance.id(at: Self.opening), in: term, number: number + 1, begins: first, ends: last),
                    congress.id
                ))
        }
        return term
    }

    private mutating func countyStations(_ congress: CongressID) throws -> [Station] {
        var all = [
            try station(.base, DemoPlaces.base, "429999001", "河东路2号人大代表实践基地", "工作日全天", congress)
        ]
        for town in DemoPlaces.towns {
            all.append(try station(.home, "\(town.name)代表之家", town.code, town.address, town.rhythm, congress))
            for (number, village) in town.villages.enumerated() {
                all.append(
                    try station(
                        .station, "\(village.name)代表联络站", "\(town.code)0\(number + 10)", village.station, "每月5日上午",
                        congress))
            }
        }
        return all
    }

    private mutating func station(
        _ kind: Station.Kind, _ name: String, _ region: String, _ address: String, _ rhythm: String,
        _ congress: CongressID
    ) throws -> Station {
        try Station(
            chance.id(at: Self.opening), code: StationCode(random: chance.next()), kind, name, in: congress,
            region: try code(region), address: address, rhythm: rhythm)
    }

    private mutating func person(_ name: String, in congress: CongressID) throws -> PersonID {
        let person = try Person(chance.id(at: Self.opening), name, in: congress)
        people.append(person)
        return person.id
    }

    private mutating func give(_ capacity: Capacity, to name: String) throws {
        let person = try person(name, in: capacity.congress)
        grants.append(try Grant(chance.id(at: Self.opening), capacity, to: person, from: Self.opening))
        cast.add(person, capacity)
    }

    private mutating func staff(_ congress: Congress, units: [People.Unit], stations: [Station]) throws {
        for role in Role.allCases where role.place == .congress && role != .deputy {
            for name in role.demoNames(congress.level) { try give(Capacity(role, in: congress.id), to: name) }
        }
        for unit in units {
            try give(Capacity(.unitOfficer, in: congress.id, unit: unit.id), to: "\(unit.name)经办人")
            try give(Capacity(.unitHead, in: congress.id, unit: unit.id), to: "\(unit.name)负责人")
        }
        for station in stations {
            try give(Capacity(.liaison, in: congress.id, station: station.id), to: "\(station.name)联络员")
        }
    }

    private mutating func seat(_ number: Int, of seats: Int, called: String, in term: Term) throws -> PersonID {
        let digits = "\(1000 + number)".suffix(3)
        let person = try person("\(called)\(digits)", in: term.congress)
        deputies.append(
            try Deputy(
                chance.id(at: Self.opening), person: person, in: term, number: String(digits),
                district: "第\((number + 1) / 2)选区"))
        cast.add(person, Capacity(.deputy, in: term.congress))
        return person
    }

    /// A county's deputies sit in a delegation for each town and in a professional group; a township's in groups of a few villages.
    private mutating func group(_ term: Term, of congress: Congress) throws {
        let own = deputies.filter { $0.term == term.id }
        if congress.level == .county {
            form(DemoPlaces.towns.map { "\($0.name)代表团" }, .delegation, of: own, in: term)
            form(DemoPlaces.groups.map { "\($0)专业代表小组" }, .professional, of: own, in: term)
        } else {
            form(["第一代表小组", "第二代表小组", "第三代表小组", "第四代表小组", "第五代表小组"], .group, of: own, in: term)
        }
    }

    private mutating func form(_ names: [String], _ kind: DeputyGroup.Kind, of deputies: [Deputy], in term: Term) {
        let formed = names.map { DeputyGroup(chance.id(at: Self.opening), kind, $0, in: term) }
        groups += formed
        for (number, deputy) in deputies.enumerated() {
            let group = formed[number % formed.count]
            members.append(Membership(of: deputy.id, in: group.id, leads: number < formed.count))
        }
    }
}

extension Role {
    /// Those who hold the role in a demo's congress. Where two people are asked for, there are two.
    fileprivate func demoNames(_ level: Level) -> [String] {
        switch self {
        case .office: level == .county ? ["代工委经办人甲", "代工委经办人乙"] : ["人大办经办人甲", "人大办经办人乙"]
        case .officeHead: level == .county ? ["代工委主任", "代工委副主任"] : ["人大办负责人"]
        case .committee: ["专委会经办人甲", "专委会经办人乙"]
        case .chairs: level == .county ? ["主任会议秘书甲", "主任会议秘书乙"] : []
        case .presidium: ["主席团秘书甲", "主席团秘书乙"]
        case .government: level == .county ? ["县政府督查室经办人甲", "县政府督查室经办人乙"] : ["党政办经办人甲", "党政办经办人乙"]
        case .auditor: ["审计员"]
        case .admin: ["系统管理员"]
        case .deputy, .liaison, .unitOfficer, .unitHead: []
        }
    }
}
