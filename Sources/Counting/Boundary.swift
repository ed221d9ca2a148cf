/// How close the last place was: between the last project that came in by its votes and the first that did not.
package struct Boundary: Hashable, Sendable {
    package let last: String
    package let next: String
    /// Approvals of the one less those of the other; 0 where they are tied.
    package let margin: Int

    /// So many voters who mark the one instead of the other make them even. Nil where they are even, and where the margin is odd: each who
    /// changes takes two from it.
    package var changesToTie: Int? { margin > 0 && margin.isMultiple(of: 2) ? margin / 2 : nil }
    /// So many put the other one in.
    package var changesToFlip: Int { margin / 2 + 1 }
}

extension Outcome {
    /// Nil where no more projects passed than there are places: then it was the majority that told, not the others.
    package func boundary(seats: Int) -> Boundary? {
        guard seats > 0, passed.count > seats else { return nil }
        func approvals(_ project: String) -> Int { tallies.first { $0.project == project }?.approvals ?? 0 }
        let (last, next) = (passed[seats - 1], passed[seats])
        return Boundary(last: last, next: next, margin: approvals(last) - approvals(next))
    }
}
