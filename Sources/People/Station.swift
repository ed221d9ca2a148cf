package import Ground

/// The eight characters behind `/s/` that lead a resident to a station; they can be read out over the telephone.
package struct StationCode: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Reads a code as it may be typed: capitals, spaces and dashes forgiven, and o, i, l for 0 and 1.
    package init?(_ typed: some StringProtocol) {
        guard typed.utf8.count <= 24, let tidy = Crockford.tidied(typed), tidy.utf8.count == 8 else { return nil }
        description = tidy
    }

    /// A new code out of 40 random bits.
    package init(random: UInt64) {
        description = Crockford.text(random & (1 << 40 - 1), length: 8)
    }

    /// In two groups of four, as printed on the poster.
    package var spoken: String { "\(description.prefix(4))-\(description.suffix(4))".uppercased() }
    /// The path of its page.
    package var path: String { "/s/\(description)" }
}

/// A place where deputies meet people: a practice base, a deputies' home or a liaison station.
package struct Station: Hashable, Sendable {
    /// 实践基地, 代表之家 or 联络站.
    package enum Kind: String, Sendable, CaseIterable {
        case base, home, station
    }

    package let id: StationID
    package let code: StationCode
    package let kind: Kind
    package let name: String
    package let congress: CongressID
    package let region: RegionCode
    package let address: String
    /// When it opens, in the station's own words: 每月 5 日上午.
    package let rhythm: String?
    /// When it was closed for good; nil while it is open.
    package let endedAt: Instant?

    /// True while the station takes in what people bring.
    package var isActive: Bool { endedAt == nil }

    /// - Throws: a refusal where the name or the address is empty or too long.
    package init(
        _ id: StationID, code: StationCode, _ kind: Kind, _ name: String, in congress: CongressID,
        region: RegionCode, address: String, rhythm: String? = nil, endedAt: Instant? = nil
    ) throws(Refusal) {
        let name = name.tidied
        let address = address.tidied
        guard (2...60).contains(name.count) else {
            throw .badInput(.stationNameLength, fields: ["name": .stationNameLength])
        }
        guard (2...120).contains(address.count) else {
            throw .badInput(.addressLength, fields: ["address": .addressLength])
        }
        self.id = id
        self.code = code
        self.kind = kind
        self.name = name
        self.congress = congress
        self.region = region
        self.address = address
        self.rhythm = rhythm?.tidied.nonEmpty
        self.endedAt = endedAt
    }
}
