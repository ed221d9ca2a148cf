import Ground

/// What one person read from a resident's ballot on paper, by the slip's place and never by its code. Two people enter each ballot apart,
/// and it counts where both read the same (voting.md §8).
struct PaperReading: Hashable, Sendable {
    let package: Int
    let serial: Int
    let by: PersonID
    /// Numbers of projects, ascending.
    let marks: [Int]
    /// How often this person has entered the sheet.
    var times = 1

    /// Whoever enters it more often is guessing what the other one read.
    static let mostTimes = 3
}

/// What becomes of a ballot on paper when somebody has entered it.
enum PaperState: String, Hashable, Sendable {
    case waits, counts, differs
}

extension [PaperReading] {
    /// Of one slip: where it stands with this reading, which takes the place of an earlier one by the same person.
    func state(with new: PaperReading) -> PaperState {
        let others = filter { $0.by != new.by }
        if others.isEmpty { return .waits }
        return others.contains { $0.marks == new.marks } ? .counts : .differs
    }

    /// Slips that one person has entered, or two otherwise than each other.
    var open: (waiting: Int, differing: Int) {
        let slips = Dictionary(grouping: self) { [$0.package, $0.serial] }.values
        let waiting = slips.count { Set($0.map(\.by)).count == 1 }
        let differing = slips.count { Set($0.map(\.by)).count > 1 && Set($0.map(\.marks)).count == $0.count }
        return (waiting, differing)
    }
}
