import Ground
import Journal
import Store
import Testing

@testable import People

@Suite struct `People and roles` {
    @Test func `a role asks for its unit or station and for no other`() throws {
        let congress = CongressID(rawValue: 1)
        func given(_ role: Role, unit: UnitID? = nil, station: StationID? = nil) throws {
            _ = try Grant(
                ID(rawValue: 1), Capacity(role, in: congress, unit: unit, station: station), to: ID(rawValue: 2),
                from: someMoment)
        }
        #expect(throws: Never.self) { try given(.unitHead, unit: ID(rawValue: 3)) }
        #expect(throws: Never.self) { try given(.liaison, station: ID(rawValue: 3)) }
        #expect(throws: Never.self) { try given(.office) }
        #expect(throws: Refusal.self) { try given(.unitHead) }
        #expect(throws: Refusal.self) { try given(.liaison) }
        #expect(throws: Refusal.self) { try given(.office, unit: ID(rawValue: 3)) }
        #expect(throws: Refusal.self) { try given(.deputy) }
    }

    @Test func `roles hold from their beginning to their end, and stay on record`() async throws {
        let place = try await Place.made()
        let person = try Person(ID(rawValue: 101), "王芳", in: place.county.id)
        let capacity = Capacity(.unitHead, in: place.county.id, unit: place.bureau.id)
        let grant = try Grant(ID(rawValue: 201), capacity, to: person.id, from: someMoment)
        let later = Trace(by: nil, at: someMoment.advanced(byMilliseconds: 1000), key: trace.key)
        try await place.database.write { db throws in
            try db.record(person, trace)
            try db.record(grant, trace)
            #expect(throws: Refusal.self) { try db.record(grant, trace) }
            #expect(
                try db.people(holding: .unitHead, in: place.county.id, unit: place.bureau.id, at: someMoment) == [
                    person
                ])
            #expect(
                try db.people(holding: .unitHead, in: place.county.id, unit: ID(rawValue: 12), at: someMoment).isEmpty)
            #expect(try db.people(holding: .unitHead, in: place.town.id, at: someMoment).isEmpty)
            try db.end(grant, later)
        }
        try await place.database.read { db throws in
            #expect(try db.capacities(of: person.id, at: someMoment) == [capacity])
            #expect(try db.capacities(of: person.id, at: later.at).isEmpty)
            #expect(try db.grants(of: person.id).map(\.ends) == [later.at])
            let kinds = try db.timeline(of: .person(person.id)).map(\.kind)
            #expect(kinds == ["person.recorded", "person.granted", "person.grant-ended"])
        }
    }

    @Test func `a deputy's role is the seat, while the term runs`() async throws {
        let place = try await Place.made()
        let person = try Person(ID(rawValue: 101), "代表001", in: place.county.id)
        let deputy = try Deputy(ID(rawValue: 301), person: person.id, in: place.term, number: "００１", district: "河东第一选区")
        try await place.database.write { db throws in
            try db.record(person, trace)
            try db.record(deputy, trace)
        }
        try await place.database.read { db throws in
            #expect(try db.deputies(in: place.county.id, term: place.term.id).map(\.number) == ["001"])
            #expect(try db.capacities(of: person.id, at: someMoment) == [Capacity(.deputy, in: place.county.id)])
            #expect(try db.people(holding: .deputy, in: place.county.id, at: someMoment) == [person])
        }
        try await place.database.write { try $0.end(place.term, on: someMoment.date, trace) }
        let nextDay = Instant(someMoment.date.adding(days: 1))
        try await place.database.read { db throws in
            #expect(try db.capacities(of: person.id, at: nextDay).isEmpty)
            #expect(try db.people(holding: .deputy, in: place.county.id, at: nextDay).isEmpty)
        }
    }

    @Test func `terms of a congress do not overlap`() async throws {
        let place = try await Place.made()
        let next = try Term(ID(rawValue: 32), of: place.county.id, number: 19, begins: someMoment.date)
        try await place.database.write { db throws in
            #expect(throws: Refusal.self) { try db.record(next, trace) }
            try db.end(place.term, on: someMoment.date.adding(days: -1), trace)
            try db.record(next, trace)
            #expect(try db.term(of: place.county.id, on: someMoment.date) == next)
        }
    }

    @Test func `a unit of another congress cannot be part of a role`() async throws {
        let place = try await Place.made()
        let person = try Person(ID(rawValue: 101), "王芳", in: place.town.id)
        let stray = try Grant(
            ID(rawValue: 201), Capacity(.unitHead, in: place.town.id, unit: place.bureau.id), to: person.id,
            from: someMoment)
        try await place.database.write { db throws in
            try db.record(person, trace)
            #expect(throws: Refusal.self) { try db.record(stray, trace) }
        }
    }

    @Test func `stations are found by code, and closed ones are not listed`() async throws {
        let place = try await Place.made()
        try await place.database.write { db throws in
            #expect(try db.station(code: place.home.code) == place.home)
            let closed = try Station(
                place.home.id, code: place.home.code, .home, place.home.name, in: place.county.id,
                region: place.home.region, address: place.home.address, endedAt: someMoment)
            try db.change(place.home, to: closed, trace)
            #expect(try db.stations(in: place.county.id).isEmpty)
            #expect(try db.station(code: place.home.code)?.isActive == false)
            #expect(try db.timeline(of: Subject("station", place.home.id)).last?.kind == "station.closed")
        }
    }

    @Test(arguments: [
        (" 王\u{200B}芳\u{202E} ", "王芳"), ("e\u{301}", "\u{E9}"), ("a\u{0}b", "ab"), ("\u{3000}李\u{3000}", "李"),
    ])
    func `names lose what could make them look like others`(typed: String, kept: String) {
        #expect(Array(typed.tidied.unicodeScalars) == Array(kept.unicodeScalars))
    }
}
