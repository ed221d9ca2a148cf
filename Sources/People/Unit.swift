package import Ground

/// A department that handles what the congress hands on. Its head is whoever holds that role in it.
package struct Unit: Hashable, Sendable {
    /// The organ that a unit belongs to: the four that a congress supervises, or the Party's or another body.
    package enum Organ: String, Sendable, CaseIterable {
        case government, supervision, court, procuratorate, party, other
    }

    package let id: UnitID
    package let congress: CongressID
    package let name: String
    package let organ: Organ
    /// The region it works in; nil for the congress's whole region.
    package let region: RegionCode?
    /// When it was dissolved; nil while it works.
    package let endedAt: Instant?

    /// - Throws: a refusal where the name is empty or too long.
    package init(
        _ id: UnitID, _ name: String, of organ: Organ = .government, in congress: CongressID,
        region: RegionCode? = nil, endedAt: Instant? = nil
    ) throws(Refusal) {
        let name = name.tidied
        guard (2...60).contains(name.count) else { throw .badInput(.unitNameLength, fields: ["name": .unitNameLength]) }
        self.id = id
        self.congress = congress
        self.name = name
        self.organ = organ
        self.region = region
        self.endedAt = endedAt
    }
}
