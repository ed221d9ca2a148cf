/// A group of prime order q in which nobody can take logarithms, and how its members are written.
package protocol Group: Sendable {
    associatedtype Element: GroupElement

    static var name: GroupName { get }
    /// The exponents: numbers modulo q.
    static var scalars: ScalarField { get }
    static var identity: Element { get }
    /// g.
    static var generator: Element { get }

    static func multiply(_ left: Element, _ right: Element) -> Element
    static func squared(_ element: Element) -> Element
    static func inverse(_ element: Element) -> Element

    /// Reads what `text(of:)` writes, and nothing else. What is read need not belong to the group yet: ask `contains`.
    static func read(_ text: ArraySlice<UInt8>) -> Element?
    static func text(of element: Element) -> [UInt8]
}

/// A member of a group, or of the larger set of things written like one.
package protocol GroupElement: Equatable, Sendable {
    /// Becomes the other where the mask is all ones, stays where it is zero; takes the same time for both.
    mutating func take(_ other: Self, mask: Limb)
}

/// The groups that we speak, as election.json names them.
package enum GroupName: String, CaseIterable, Sendable {
    case belenios2048 = "BELENIOS-2048"
    case ed25519 = "Ed25519"

    init?(text: [UInt8]) {
        if text == GroupName.belenios2048.text {
            self = .belenios2048
        } else if text == GroupName.ed25519.text {
            self = .ed25519
        } else {
            return nil
        }
    }

    var text: [UInt8] { Array(rawValue.utf8) }
}
