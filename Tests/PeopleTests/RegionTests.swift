import Ground
import Procedures
import Testing

@testable import People

@Suite struct `Regions and congresses` {
    @Test(arguments: [
        ("990000", Region.Kind.province, nil), ("990100", .city, "990000"), ("990102", .county, "990100"),
        ("990102001", .street, "990102"), ("990102099", .street, "990102"), ("990102100", .town, "990102"),
        ("990102199", .town, "990102"), ("990102200", .township, "990102"), ("990102399", .township, "990102"),
        ("990102200007", .village, "990102200"),
    ])
    func `a code tells its usual kind and what it lies in`(digits: String, kind: Region.Kind, parent: String?) throws {
        let code = try #require(RegionCode(digits))
        #expect(code.usualKind == kind)
        #expect(code.parent?.description == parent)
    }

    @Test(arguments: ["", "99", "9901020", "99010a", "９９０１０２", "012345", "990102001 "])
    func `what is no code is not read as one`(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test(arguments: [
        ("990000", "990102200007", true), ("990100", "990102", true), ("990102", "990102001", true),
        ("990102", "990103001", false), ("990102001", "990102", false), ("990102", "990102", true),
    ])
    func `a division contains what begins with its digits`(outer: String, inner: String, isInside: Bool) throws {
        let inside = try #require(RegionCode(inner))
        #expect(try #require(RegionCode(outer)).contains(inside) == isInside)
    }

    @Test(arguments: [
        ("990102", Level.county), ("990102100", .township), ("990102200", .township),
    ])
    func `a county, a town and a township have a congress`(digits: String, level: Level) throws {
        let region = Region(try #require(RegionCode(digits)), "静水", validFrom: someDay)
        #expect(try Congress(ID(rawValue: 1), "静水人民代表大会", of: region).level == level)
    }

    @Test(arguments: ["990102001", "990000", "990100", "990102100003"])
    func `a street has none, nor have provinces, cities and villages here`(digits: String) throws {
        let region = Region(try #require(RegionCode(digits)), "河东", validFrom: someDay)
        #expect(throws: Refusal.self) { try Congress(ID(rawValue: 1), "河东人民代表大会", of: region) }
    }

    @Test func `the refusal for a street says what a street has instead`() throws {
        let street = Region(try #require(RegionCode("990102001")), "河东街道", validFrom: someDay)
        let refusal = #expect(throws: Refusal.self) { try Congress(ID(rawValue: 1), "河东", of: street) }
        #expect(refusal?.words.zh == "“河东街道”是街道。街道不设人民代表大会，由县人大常委会设街道工作委员会（地方组织法第五十九条）。")
    }

    @Test func `a code holds from its first day to its last`() throws {
        let code = try #require(RegionCode("990102001"))
        let region = Region(code, "河东街道", validFrom: someDay)
        let ended = try region.ended(on: someDay.adding(days: 10), successor: RegionCode("990102002"))
        #expect(ended.isValid(on: someDay.adding(days: 10)))
        #expect(!ended.isValid(on: someDay.adding(days: 11)))
        #expect(!ended.isValid(on: someDay.adding(days: -1)))
        #expect(throws: Refusal.self) { try ended.ended(on: someDay, successor: nil) }
        #expect(throws: Refusal.self) { try region.ended(on: someDay, successor: code) }
    }

    @Test func `a session lies within its term`() throws {
        let term = try Term(
            ID(rawValue: 1), of: ID(rawValue: 2), number: 18, begins: someDay, ends: someDay.adding(days: 100))
        #expect(throws: Never.self) {
            try Sitting(ID(rawValue: 3), in: term, number: 1, begins: someDay, ends: someDay.adding(days: 3))
        }
        #expect(throws: Refusal.self) {
            try Sitting(ID(rawValue: 3), in: term, number: 1, begins: someDay.adding(days: 101))
        }
        #expect(throws: Refusal.self) { try Term(ID(rawValue: 1), of: ID(rawValue: 2), number: 0, begins: someDay) }
    }
}
