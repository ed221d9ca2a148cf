package import Ground

/// The code of an administrative division: 6 digits to the county (GB/T 2260), 9 to the town, 12 to the village.
package struct RegionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The digits.
    package let description: String

    /// Nil for anything but 6, 9 or 12 digits that do not begin with 0.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard [6, 9, 12].contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }), digits[0] != 48
        else { return nil }
        description = String(text)
    }

    /// The division that this one lies in, by its prefix; nil for a province.
    package var parent: RegionCode? {
        let digits = description
        switch digits.utf8.count {
        case 12: return RegionCode(digits.prefix(9))
        case 9: return RegionCode(digits.prefix(6))
        default:
            if digits.hasSuffix("0000") { return nil }
            return RegionCode(digits.prefix(digits.hasSuffix("00") ? 2 : 4) + (digits.hasSuffix("00") ? "0000" : "00"))
        }
    }

    /// True for this division and every one inside it.
    package func contains(_ other: RegionCode) -> Bool { other.description.hasPrefix(stem) }

    /// The kind of division that a code of this form usually names. The ranges of the town part (001–099 streets,
    /// 100–199 towns, 200–399 townships) are this project's default, not read from the standard (domain.md §9).
    package var usualKind: Region.Kind {
        let digits = description
        switch digits.utf8.count {
        case 12: return .village
        case 9:
            switch Int(digits.suffix(3)) ?? 0 {
            case ..<100: return .street
            case ..<200: return .town
            default: return .township
            }
        default:
            if digits.hasSuffix("0000") { return .province }
            return digits.hasSuffix("00") ? .city : .county
        }
    }

    package static func < (left: RegionCode, right: RegionCode) -> Bool { left.description < right.description }

    /// The digits that all codes inside begin with.
    var stem: String {
        guard description.utf8.count == 6 else { return description }
        if description.hasSuffix("0000") { return String(description.prefix(2)) }
        return String(description.prefix(description.hasSuffix("00") ? 4 : 6))
    }
}

/// An administrative division under one code, as long as that code is valid.
package struct Region: Hashable, Sendable {
    /// What a division is. A street is an outpost of the county's government, not a level of state power.
    package enum Kind: String, Sendable, CaseIterable {
        case province, city, county, street, town, township, village
    }

    package let code: RegionCode
    package let name: String
    package let kind: Kind
    package let validFrom: LocalDate
    /// The last day of the code; nil while it holds.
    package let validTo: LocalDate?
    /// The code that took its place when it was merged or raised.
    package let successor: RegionCode?

    /// - Parameter kind: where the code's own form does not tell it; otherwise what such a code usually names.
    package init(
        _ code: RegionCode, _ name: String, kind: Kind? = nil,
        validFrom: LocalDate, validTo: LocalDate? = nil, successor: RegionCode? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind ?? code.usualKind
        self.validFrom = validFrom
        self.validTo = validTo
        self.successor = successor
    }

    /// True where the code means this division on `day`.
    package func isValid(on day: LocalDate) -> Bool {
        day >= validFrom && validTo.map { day <= $0 } ?? true
    }

    /// This division with its code ended on `day`.
    package func ended(on day: LocalDate, successor: RegionCode?) throws(Refusal) -> Region {
        guard validTo == nil else { throw .conflict(.regionHasEnded(name)) }
        guard day >= validFrom else { throw .badInput(.endsBeforeItBegins, fields: ["validTo": .endsBeforeItBegins]) }
        guard successor != code else {
            throw .badInput(.notItsOwnSuccessor, fields: ["successor": .notItsOwnSuccessor])
        }
        return Region(code, name, kind: kind, validFrom: validFrom, validTo: day, successor: successor)
    }
}
