package import Ground

/// What somebody in the hall adds to a draw after the commitment was printed.
package struct Contribution: Hashable, Sendable {
    /// Where the value comes from. It says how much chance is in it; the order comes from role and value alone.
    package enum Source: Hashable, Sendable {
        /// Four digits that a scrutineer wrote down unseen. People do not choose by chance, so it counts for none.
        case scrutineer
        /// Throws of a die, with a space between them.
        case dice
        /// Digits drawn one by one from a box that holds 0 to 9 each time.
        case digits
        /// A public lottery that was named beforehand, and how many results it can have.
        case lottery(outcomes: Int)
    }

    private static let longest = 2000

    /// Who or what, as it is read out (总监票人).
    package let role: String
    package let value: String
    package let source: Source

    package init(_ role: String, _ value: String, from source: Source) throws(Refusal) {
        guard !role.isEmpty, !value.isEmpty else { throw .badInput(.contributionEmpty) }
        guard role.isComposed, value.isComposed else { throw .badInput(.notComposed(role)) }
        self.role = role
        self.value = value
        self.source = source
        guard isWellWritten else { throw .badInput(.contributionUnreadable(role, source)) }
    }

    private var isWellWritten: Bool {
        guard value.utf8.count <= Self.longest else { return false }
        return switch source {
        case .scrutineer: value.utf8.count == 4 && value.utf8.allSatisfy(Self.isDigit)
        case .dice:
            value.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { throwing in
                throwing.utf8.count == 1 && ("1"..."6").contains(throwing)
            }
        case .digits: value.utf8.allSatisfy(Self.isDigit)
        case .lottery(let outcomes): (2...Int(UInt32.max)).contains(outcomes)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// As many results as chance could have given, as factors.
    var outcomes: [UInt32] {
        switch source {
        case .scrutineer: []
        case .dice: value.utf8.filter(Self.isDigit).map { _ in 6 }
        case .digits: value.utf8.map { _ in 10 }
        case .lottery(let outcomes): [UInt32(clamping: outcomes)]
        }
    }
}
