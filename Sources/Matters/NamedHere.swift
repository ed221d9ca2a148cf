import Ground
import People
import Procedures
import Store

extension Reading {
    /// Whom and what a paper names must be this congress's own: units that work, deputies who sit, divisions that are. And nobody
    /// behind a wall of the matter is made to handle it.
    func check(_ outcome: Outcome, at now: Instant) throws {
        let place = outcome.standing.place
        for value in outcome.paper?.values.values.flatMap(\.everyValue) ?? [] {
            switch value {
            case .units(let units):
                guard try units.allSatisfy({ try works($0, in: place.congress) }) else {
                    throw Refusal.badInput(.unitIsNotHere)
                }
            case .people(let people):
                guard try people.allSatisfy({ try sits($0, in: place.congress, at: now) }) else {
                    throw Refusal.badInput(.personIsNotHere)
                }
            case .region(let code):
                guard let code = RegionCode(code), RegionCode(place.region)?.contains(code) == true,
                    try region(code) != nil
                else { throw Refusal.badInput(.regionIsNotHere) }
            default: break
            }
        }
        for case .unit(let unit) in outcome.entry.named.values.joined() where outcome.standing.isWalledOff(unit) {
            throw Refusal.badInput(.unitIsWalled)
        }
    }
}

extension Value {
    /// Itself, and for a table every value in it.
    var everyValue: [Value] {
        if case .rows(let rows) = self { rows.flatMap { $0.values.flatMap(\.everyValue) } } else { [self] }
    }
}
