/// The name of one thing: 63 bits that sort by the time they were made, so that no table needs a counter.
package struct ID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// - Parameter random: of its bits the low 22 are used; two things of one millisecond differ by them.
    package init(at instant: Instant, random: UInt64) {
        let moment = min(max(instant.milliseconds - Self.epoch, 0), (1 << 41) - 1)
        rawValue = moment << 22 | Int64(random & ((1 << 22) - 1))
    }

    /// Reads the text form; nil where it is not one.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 13, let value = Crockford.number(text), value <= UInt64(Int64.max) else { return nil }
        rawValue = Int64(value)
    }

    /// 13 letters and digits that sort as the number does: `01h2x…`.
    package var description: String { Crockford.text(UInt64(bitPattern: rawValue), length: 13) }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// 2020-01-01 in UTC: 41 bits of milliseconds last until 2089.
    private static var epoch: Int64 { 1_577_836_800_000 }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// What an ID can name. The things themselves live in their rooms.
package enum PersonTag {}
package enum CongressTag {}
package enum UnitTag {}
package enum StationTag {}
package enum MatterTag {}

package typealias PersonID = ID<PersonTag>
package typealias CongressID = ID<CongressTag>
package typealias UnitID = ID<UnitTag>
package typealias StationID = ID<StationTag>
package typealias MatterID = ID<MatterTag>
